"""The next step and its end: shared by clients, deals and tasks."""
