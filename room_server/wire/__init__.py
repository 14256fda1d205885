"""The wire: one registry of all messages, and the codec. The practices' own commands and events are the messages."""
