"""What readers are told of a text's past, and editors of its last edits: read from Git, if it is there.

git ── releases ── page_states, data_changes ── page_changes, difference ── reading ── feed
                                                                        revisions: the records
"""
