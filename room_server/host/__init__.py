"""The host: one writer a session. A command goes in, the core decides, the log accepts, and each reader is told."""
