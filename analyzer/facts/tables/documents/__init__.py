"""The table `documents`: its rows and its columns."""
