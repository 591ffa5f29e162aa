"""Characters one by one: which ones files refuse, which are cleaned away, how wide each is."""
