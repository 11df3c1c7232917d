"""The section of deals: board, list, gates, refusals, the card of a deal."""
