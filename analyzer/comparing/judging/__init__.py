"""What a difference amounts to: of substance or of words only, lighter or heavier."""
