"""Parts of every record's card: tags, the star, files."""
