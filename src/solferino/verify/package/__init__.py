"""Packages as a stranger receives them, read strictly by docs/formats/package.md."""
