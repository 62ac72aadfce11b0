"""Reported speech in English text: quotations, cues, the frames that join them, and who speaks."""
