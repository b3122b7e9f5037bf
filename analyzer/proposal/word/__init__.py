"""The papers as Word documents. The only door to python-docx."""
