"""An article on disk: which ones a command means, their files, how they are read and changed."""
