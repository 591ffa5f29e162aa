"""What several test files share: fixtures in code, and other programs as judges."""
