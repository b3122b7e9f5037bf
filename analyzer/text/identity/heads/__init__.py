"""Head nouns: which class the noun at the head of a line tells, and in whose company."""
