"""What commands share: options, the language, reading and printing."""
