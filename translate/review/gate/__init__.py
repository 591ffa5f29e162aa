"""Who may talk to the page: requests and connections of others are refused."""
