"""Floor 2, count: figures over time, lists of people, links between their rows, and how many no list saw.

Pure: records and plain values in, values with declared uncertainty out. ``count.systems`` needs no case and none of our
records; a statistician can use it alone. Nothing is imported here: figures need neither SciPy nor a linkage engine.
"""
