"""Indirect requests: what a person says instead of naming the edit, and what it means.

"It is raining cats and dogs" is a change of the weather, "the car is in the way" a removal. Where a hint can
be satisfied in several ways, all are listed, the expected one first. compound.py draws from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One meaning and many ways to hint at it."""

    means: tuple[dict[str, str], ...]
    """Settings that satisfy the hint, the expected ones first; scene fields and their values."""
    said: tuple[str, ...]
    unless: tuple[dict[str, str], ...] = ()
    """Settings in which the hint would mean something else."""


SETTING_HINTS: Final[dict[str, Hint]] = {
    "winter": Hint(
        means=({"weather": "snow"}, {"place": "snow field"}, {"place": "snow field", "weather": "snow"}),
        said=(
            "it should look like winter",
            "make it [winter|wintry]",
            "turn it into a winter scene",
            "let winter come",
            "it is [winter|Christmas] now",
            "I want a white Christmas",
            "make it look like a winter day",
            "I would like to build a snowman",
        ),
    ),
    "night": Hint(
        means=({"time": "night"},),
        said=(
            "let it get dark",
            "it is [bedtime|midnight]",
            "let the night [fall|come]",
            "everybody should be asleep by now",
            "make it look like midnight",
            "it is time to sleep",
            "show it [after dark|at midnight]",
            "turn off the daylight",
        ),
    ),
    "day": Hint(
        means=({"time": "day"},),
        said=(
            "it is [noon|a new day]",
            "make it look like noon",
            "let the new day begin",
            "wake up, it is morning",
            "bring back the daylight",
            "show it at noon",
            "it should be the middle of the day",
        ),
    ),
    "evening": Hint(
        means=({"time": "sunset"},),
        said=(
            "make it look like evening",
            "let the evening come",
            "the sun is going down",
            "the day is about to end",
            "make the sky glow like in the evening",
            "give it a romantic evening sky",
            "show it in the evening light",
        ),
    ),
    "rain": Hint(
        means=({"weather": "rain"},),
        said=(
            "it's raining cats and dogs",
            "everything should get wet",
            "it is pouring",
            "let it pour",
            "good weather for ducks, please",
            "nobody should go out without a raincoat",
        ),
    ),
    "mist": Hint(
        means=({"weather": "fog"},),
        said=(
            "you can hardly see through the mist",
            "make it look like a misty morning",
            "let everything disappear in the mist",
            "hide the distance in grey haze",
            "make it hazy",
            "a thick haze should hang in the air",
            "low clouds should cover the ground",
        ),
    ),
    "fair": Hint(
        means=({"weather": "clear"},),
        said=(
            "the bad weather is over",
            "let the sky clear up",
            "I want better weather",
            "the weather should be perfect for a picnic",
            "make the weather nice again",
            "let the weather get better",
            "what awful weather, change it",
        ),
    ),
    "holiday": Hint(
        means=({"place": "beach"}, {"place": "sea"}),
        said=(
            "let's go to the seaside",
            "I want a holiday by the water",
            "take us on a summer holiday by the sea",
            "I want to hear the waves",
            "we should spend the day at the coast",
        ),
    ),
    "sail": Hint(
        means=({"place": "sea"},),
        said=(
            "let's sail far out on the water",
            "there should be nothing but water around",
            "let us go out on the waves",
            "we are in the middle of the ocean",
        ),
    ),
    "dry": Hint(
        means=({"place": "desert"},),
        said=(
            "somewhere hot and dry, please",
            "take us to the Sahara",
            "we should be among sand dunes",
            "let's go where it never rains and camels live",
            "nothing but hot sand all around",
        ),
    ),
    "town": Hint(
        means=({"place": "city"},),
        said=(
            "let's go to town",
            "put some skyscrapers behind it",
            "take us to New York",
            "I want tall buildings all around",
            "show a place where many people live",
        ),
    ),
    "hike": Hint(
        means=({"place": "mountains"},),
        said=(
            "let's go hiking in the Alps",
            "take us somewhere high up",
            "I want to see peaks in the distance",
            "let's climb some summits",
            "put high rocks and peaks behind it",
        ),
    ),
    "countryside": Hint(
        means=({"place": "meadow"},),
        said=(
            "let's have a picnic on the grass",
            "take us out into the green countryside",
            "there should be green grass all around",
            "a place where cows would graze",
            "I want fresh grass under my feet",
        ),
    ),
    "indoors": Hint(
        means=({"place": "wall"},),
        said=(
            "let's go indoors",
            "put nothing but a plain wall behind it",
            "I want a simple plain background",
            "the background should not distract",
        ),
    ),
    "old photograph": Hint(
        means=({"style": "sepia"}, {"style": "grey"}),
        said=(
            "I want an old photograph",
            "make it look like an old photo",
            "it should look a hundred years old",
            "like a picture from my grandmother's album",
            "make it look very old",
            "give it an antique look",
        ),
    ),
    "old film": Hint(
        means=({"style": "grey"}, {"style": "sepia"}),
        said=(
            "make it look like an old film",
            "as in a film of the thirties",
            "it should look like a newspaper photo",
            "imagine that colours don't exist",
            "show it like a silent movie",
        ),
    ),
    "game": Hint(
        means=({"style": "pixel art"},),
        said=(
            "make it look like an old video game",
            "I want it like a retro game",
            "give it an 8-bit look",
            "as if it was made of little squares",
            "it should look like a computer game of the eighties",
        ),
    ),
    "pencil": Hint(
        means=({"style": "sketch"},),
        said=(
            "as if drawn with a pencil",
            "make it look hand-drawn",
            "an artist should draw it with a pencil",
            "it should look like a page of my drawing book",
            "make it look like a pencil drew it",
        ),
    ),
    "flat": Hint(
        means=({"style": "posterised"},),
        said=(
            "make it look like a printed poster",
            "it should look like pop art",
            "as if printed with a handful of inks",
            "make it look like a screen print",
        ),
    ),
    "cosy": Hint(
        means=({"style": "warm"},),
        said=(
            "make it look cosy",
            "it should feel warmer",
            "as if seen by candlelight",
            "it feels too cool, make it cosy",
        ),
    ),
    "chilly": Hint(
        means=({"style": "cold"},),
        said=(
            "give it a blue tint",
            "it should feel chilly",
            "the colours feel too warm",
            "give it a cool bluish look",
            "make it feel like cold blue light",
        ),
    ),
    "too dark": Hint(
        means=({"style": "brighter"},),
        said=(
            "the picture is too dark",
            "I can hardly see anything, it is so dark",
            "the photo is underexposed",
            "let there be more light",
            "it needs more light",
        ),
        unless=({"time": "night"},),
    ),
    "too bright": Hint(
        means=({"style": "darker"},),
        said=(
            "the picture is too bright",
            "it is so bright that it hurts my eyes",
            "the photo is overexposed",
            "there is too much light",
            "dim the lights a little",
        ),
        unless=({"time": "night"},),
    ),
    "no glasses": Hint(
        means=({"style": "blurred"},),
        said=(
            "show it as if I lost my glasses",
            "like seen without glasses",
            "it should look out of focus",
            "as if the camera was not focused",
            "make it look soft and unsharp",
        ),
    ),
}
"""Hints at the setting. The forms are named `hint <key>`."""

THING_HINTS: Final[dict[str, tuple[str, ...]]] = {
    "hint remove": (
        "{what} does not belong here",
        "{what} is in the way",
        "I don't like {what}",
        "I don't want to see {what} any more",
        "the picture would be better without {what}",
        "who put {what} there?",
        "{what} [disturbs|bothers] me",
        "I never asked for {what}",
        "pretend that {what} was never there",
    ),
    "hint add": (
        "{a} is missing",
        "I miss {a}",
        "the picture needs {a}",
        "the picture would be better with {a}",
        "what about {a}?",
        "how about {a}?",
        "{a} would be nice",
        "it looks empty without {a}",
        "where is {the_new}?",
        "somebody forgot {the_new}",
    ),
    "hint bigger": (
        "{what} is too small",
        "I can hardly see {what}",
        "{what} looks too small",
        "I wish {what} was bigger",
    ),
    "hint smaller": (
        "{what} is too big",
        "{what} looks too big",
        "{what} takes up too much space",
        "I wish {what} was smaller",
        "{what} is too large",
    ),
    "hint colour": (
        "[paint|colour] {what} like {likeness}",
        "give {what} the colour of {likeness}",
        "the colour of {what} should remind me of {likeness}",
        "make {what} the same colour as {likeness}",
        "{what} should have the colour of {likeness}",
        "dye {what} the colour of {likeness}",
    ),
}
"""Hints at a thing, by form."""
