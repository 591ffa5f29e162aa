"""Vietnamese numbers, dates, times, money and measures."""
