"""The record: what each audience may keep. Everything here is a fold over one reader's own visible events."""
