"""The table `results`: its rows and its columns."""
