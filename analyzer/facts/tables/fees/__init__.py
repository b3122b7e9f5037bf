"""The table `fees`: its rows and its columns."""
