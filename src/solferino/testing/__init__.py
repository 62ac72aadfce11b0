"""Testing: what others need to test their own vaults, readers and extractors against the house. Needs pytest."""
