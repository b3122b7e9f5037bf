"""Fees in wording: amounts, who pays less or nothing, why no amount is named."""
