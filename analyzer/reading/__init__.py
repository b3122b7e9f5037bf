"""The only door to parsing YAML: files of a catalogue become a `Catalogue`, mistakes become problems."""
