"""A line of one's own list as a question to an editor: what training asks and evaluation too."""

from __future__ import annotations

from PIL import Image

from earl.data.pairs import Pair, open_pictures
from earl.judge import Question


def opened(pair: Pair) -> Question:
    """The question of a line, its pictures as an editor sees them: upright and in sRGB, of their own size.

    Raises:
        PictureError: a picture cannot be read, or the target has another size than the source.
    """
    source, target = open_pictures(pair)
    return Question(
        source=Image.fromarray(source.rgb),
        instruction=pair.instruction,
        truth=None if target is None else Image.fromarray(target.rgb),
    )
