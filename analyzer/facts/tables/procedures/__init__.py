"""The table `procedures`: its rows and its columns."""
