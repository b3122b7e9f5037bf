"""What one procedure asks on each way through it, and what its wording says."""
