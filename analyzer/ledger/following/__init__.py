"""What has to follow a text of law, and by when."""
