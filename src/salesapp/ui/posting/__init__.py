"""What is asked before a document is posted."""
