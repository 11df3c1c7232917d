"""Backups as the user sees them: the list, the second place, the way back, what is kept up."""
