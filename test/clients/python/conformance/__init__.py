"""Holds what an emulator answers against botocore's model of the service."""
