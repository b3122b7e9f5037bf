"""The tables about versions: what changed between them, which decisions say so, since when each is the law."""
