"""Editors' work: confirming, the status, a new publication."""
