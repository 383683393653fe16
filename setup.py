"""A shim for tools that still look for setup.py; everything it could say is in pyproject.toml."""

from setuptools import setup

setup()
