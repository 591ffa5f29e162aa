"""English numbers, dates, times, money and measures."""
