"""The first run: our company, who works here, the data."""
