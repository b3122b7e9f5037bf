"""What limits a line: when its paper is asked, of whom, and whether data come first."""
