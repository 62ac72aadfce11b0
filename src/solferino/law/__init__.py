"""Law: elements of crimes, forums, command and determinations, as of a date. Rules are data; the rest is pure."""
