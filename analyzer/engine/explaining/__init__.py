"""Why a rule fired on a procedure, or why not: its query taken apart and asked row by row."""
