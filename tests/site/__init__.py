"""Tests that drive a browser over the built site."""
