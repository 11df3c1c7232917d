"""Papers that are made in the window: the act of reconciliation, templates."""
