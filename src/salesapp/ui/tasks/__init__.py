"""What is to be done, by day."""
