"""How values, texts of law, bodies and certificates are called: in messages, on screens, in papers."""
