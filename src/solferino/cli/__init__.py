"""The command line: a door onto casework. Data goes to stdout, talk to stderr."""
