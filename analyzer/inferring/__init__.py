"""What the wording says where nobody has said it in words of the catalogue: filled in in memory, with a confidence, never written."""
