"""What forwarding sound and picture costs, ours beside Janus: ``python -m tests.bench.media`` (`make bench-media`)."""
