"""The table `time_limits`: its rows and its columns."""
