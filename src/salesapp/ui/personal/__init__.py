"""Personal data: consents, everything about a person, erasure."""
