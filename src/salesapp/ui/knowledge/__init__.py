"""What is known of a product: eight sides with facts, papers, competitors, the maker."""
