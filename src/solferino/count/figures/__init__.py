"""Figures over time: series of one scope key, checks beside them, code lists, and rows for tables and pictures."""

from solferino.count.figures.codes import LISTS, Age, Sex, Status, codes_of
from solferino.count.figures.frame import csv, frame
from solferino.count.figures.rows import NEVER_ONE, fault_rows, number_words, part_rows, side_rows, step_rows
from solferino.count.figures.series_file import Mapped, Passed, SeriesFile, read_series

__all__ = [
    "LISTS",
    "NEVER_ONE",
    "Age",
    "Mapped",
    "Passed",
    "SeriesFile",
    "Sex",
    "Status",
    "codes_of",
    "csv",
    "fault_rows",
    "frame",
    "number_words",
    "part_rows",
    "read_series",
    "side_rows",
    "step_rows",
]
