"""The table `citations`: its rows and its columns."""
