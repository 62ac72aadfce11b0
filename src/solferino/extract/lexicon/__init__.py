"""Word lists in which English news reports attacks and credits its sources. Data only; written for this project."""
