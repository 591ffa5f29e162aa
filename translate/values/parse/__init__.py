"""From text to values: numbers, dates, times, money and measures of either language."""
