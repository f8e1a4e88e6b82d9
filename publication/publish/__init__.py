"""What readers and machines get beside the pages."""
