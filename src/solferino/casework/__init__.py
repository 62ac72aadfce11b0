"""Floor 3, the corridor: one file per verb a person asks for. Doors open onto this floor only."""
