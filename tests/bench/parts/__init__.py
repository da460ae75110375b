"""The questions asked, one a module; each returns a section of the report."""
