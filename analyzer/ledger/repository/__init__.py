"""A catalogue in git: as it was at a commit, and what is about to be committed."""
