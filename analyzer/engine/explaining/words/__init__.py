"""The words of conditions: one explainer for whoever reads rules and for whoever writes them."""
