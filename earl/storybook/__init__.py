"""The storybook: a procedural world of small scenes in which every edit has a known answer."""

from __future__ import annotations

from earl.storybook.drawing import render
from earl.storybook.scene import Scene, Thing

__all__ = ["Scene", "Thing", "render"]
