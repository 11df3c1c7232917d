"""Windows, models, delegates and commands."""
