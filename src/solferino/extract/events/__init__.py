"""Events as sentences tell them: triggers, and one mention with all that its sentence says of it."""
