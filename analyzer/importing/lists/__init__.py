"""Official lists and numbers of dossiers, from spreadsheets into a catalogue."""
