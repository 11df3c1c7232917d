"""The section "Products": the catalogue and what is known of the goods."""
