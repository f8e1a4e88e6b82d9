"""What a publication is configured with, and the words of its interface."""
