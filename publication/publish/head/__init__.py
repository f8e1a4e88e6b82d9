"""What a page's head says: to browsers, search engines, messengers."""
