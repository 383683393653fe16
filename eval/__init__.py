"""Workshop: measure a checkpoint, and write reports.

Run from the root of a checkout: `python -m eval.storybook --checkpoint checkpoints/earl-mini`. This package
is not installed with `earl`, and meets the other workshops through files only. Write `from eval.x import y`,
never `import eval.x`, which would hide the builtin `eval`.
"""
