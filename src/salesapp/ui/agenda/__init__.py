"""The calendar of activities: days side by side, hours from top to bottom."""
