"""The whole card of a deal."""
