"""Forms that were typed into and not saved: kept in the store, and offered back."""
