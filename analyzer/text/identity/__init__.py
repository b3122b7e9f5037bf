"""What a line of a dossier is: its class, kind, issuer, the registers that hold what it proves, and the marks on it."""
