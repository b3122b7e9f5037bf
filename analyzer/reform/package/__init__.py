"""Cuts chosen together: the most relief that some texts of law allow, or the fewest texts for a target."""
