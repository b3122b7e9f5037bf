"""The tree of a proposal to simplify procedures, and the papers written from it."""
