"""Programs that measure: speed, how much wording is read, how right it is, how many defects the rules catch. No tests, and no part of what is installed."""
