"""What speaks for and against sentences: findings in summary, notes, when to ask."""
