"""What words of both languages say: denials, opposites, Vietnamese among English."""
