"""Making a package: what is handed over, and checked by a stranger with no network. docs/formats/package.md."""
