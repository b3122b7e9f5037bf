"""How fast the program is and how much memory it takes, on generated catalogues."""
