"""The steps of a procedure in wording: where one ends, who acts, what is done, whether the applicant must come."""
