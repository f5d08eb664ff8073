"""The tests; they mirror `generators/`."""
