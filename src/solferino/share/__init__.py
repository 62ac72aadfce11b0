"""What leaves the house: the dossier, a document to read, and exports for other programs. Reads a view, writes text."""

from solferino.share.dossier import dossier
from solferino.share.export import csv, jsonl, web_annotations

__all__ = ["csv", "dossier", "jsonl", "web_annotations"]
