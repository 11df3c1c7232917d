"""The store: connection, schema, journal, models and queries."""
