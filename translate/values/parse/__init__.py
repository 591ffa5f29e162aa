"""Parse numbers, dates, times, money and measures of either language into values."""
