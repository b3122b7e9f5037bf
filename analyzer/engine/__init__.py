"""Rule cards to findings: cards are read, checked, run over the fact tables; what they find proposes cuts."""
