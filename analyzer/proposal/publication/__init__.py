"""The publication decision (quyết định công bố) as people read it: its lists, and each procedure in the parts of the official form."""
