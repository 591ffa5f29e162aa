"""Short texts that lists translate, not a model: bylines, credits, words beside item numbers."""
