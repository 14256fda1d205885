"""What happened in each session, in order: an append-only log of bytes behind one port (`port.EventLog`)."""
