"""What the rows of a query become: findings with places, words, certificates and fingerprints."""
