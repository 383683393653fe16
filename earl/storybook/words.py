"""The words of the storybook: names of kinds, places, directions, times and colours, as plain tables.

How often a word is used is a number beside it, or all of a tuple are used alike. Grammar is phrasing.py.
"""

from __future__ import annotations

from typing import Final

NOUNS: Final[dict[str, dict[str, int]]] = {
    "house": {"house": 8, "home": 1, "cottage": 1},
    "tree": {"tree": 1},
    "pine": {"pine": 4, "pine tree": 4, "fir tree": 2},
    "car": {"car": 9, "automobile": 1},
    "boat": {"boat": 7, "ship": 2, "sailboat": 1},
    "gift": {"gift": 5, "present": 5},
    "rocket": {"rocket": 8, "spaceship": 2},
    "cat": {"cat": 9, "kitten": 1},
    "balloon": {"balloon": 8, "hot-air balloon": 2},
    "mushroom": {"mushroom": 9, "toadstool": 1},
    "flag": {"flag": 1},
}
"""Other names of kinds, and how often they are used."""

NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six")
ADJECTIVES: Final = {"small": ("small", "little", "tiny"), "large": ("big", "large", "huge")}
LOCATIONS: Final[dict[str, tuple[str, ...]]] = {
    "top left": ("at the top left", "in the top left corner", "in the upper left corner"),
    "top": ("at the top", "at the top of the picture", "in the upper part"),
    "top right": ("at the top right", "in the top right corner", "in the upper right corner"),
    "left": ("on the left", "on the left side", "at the left"),
    "middle": ("in the middle", "in the centre"),
    "right": ("on the right", "on the right side", "at the right"),
    "bottom left": ("at the bottom left", "in the bottom left corner", "in the lower left corner"),
    "bottom": ("at the bottom", "at the bottom of the picture", "in the lower part"),
    "bottom right": ("at the bottom right", "in the bottom right corner", "in the lower right corner"),
    "sky": ("in the sky", "up in the sky"),
    "ground": ("on the ground", "down on the ground"),
}  # fmt: skip
DIRECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "top left": (
        "to the top left",
        "to the upper left",
        "to the top left corner",
        "to the upper left corner",
    ),
    "top": ("to the top", "up to the top"),
    "top right": (
        "to the top right",
        "to the upper right",
        "to the top right corner",
        "to the upper right corner",
    ),
    "left": ("to the left", "to the left side"),
    "middle": ("to the middle", "to the centre", "into the middle"),
    "right": ("to the right", "to the right side"),
    "bottom left": ("to the bottom left", "to the lower left", "to the bottom left corner"),
    "bottom": ("to the bottom", "down to the bottom"),
    "bottom right": ("to the bottom right", "to the lower right", "to the bottom right corner"),
    "sky": ("into the sky", "up into the sky"),
    "ground": ("to the ground", "down to the ground"),
}
BESIDE: Final[dict[str, tuple[str, ...]]] = {
    "left": ("to the left of", "left of"),
    "right": ("to the right of", "right of"),
    "above": ("above", "over"),
    "below": ("below", "under", "underneath"),
    "next to": ("next to", "beside", "right next to"),
}
RANKS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "biggest": (("bigger {}", "larger {}"), ("biggest {}", "largest {}")),
    "smallest": (("smaller {}",), ("smallest {}",)),
    "leftmost": (("left {}", "{} on the left", "leftmost {}"), ("leftmost {}", "{} furthest to the left")),
    "rightmost": (
        ("right {}", "{} on the right", "rightmost {}"),
        ("rightmost {}", "{} furthest to the right"),
    ),
    "topmost": (("upper {}", "higher {}", "{} at the top"), ("topmost {}", "highest {}")),
    "bottommost": (("lower {}", "{} at the bottom"), ("lowest {}", "bottommost {}")),
}
"""How one of two, and how one of several is set apart."""

PLACES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "meadow": (("a meadow", "a grassy meadow", "the meadow"), ("on a meadow", "on a grassy meadow")),
    "desert": (("a desert", "the desert"), ("in the desert", "in a desert")),
    "snow field": (("a snow field", "a snowy field"), ("on a snow field", "on a snowy field")),
    "beach": (("a beach", "the beach", "a sandy beach"), ("on the beach", "at the beach")),
    "sea": (("the sea", "the ocean", "the open sea"), ("on the sea", "at sea", "on the ocean")),
    "city": (("a city", "the city"), ("in the city", "in a city")),
    "mountains": (("the mountains", "a mountain landscape"), ("in the mountains", "in front of mountains")),
    "wall": (("a plain wall", "a wall"), ("in front of a plain wall", "in front of a wall")),
}
TIMES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "day": (("day", "daytime"), ("by day", "in the daytime")),
    "sunset": (("sunset",), ("at sunset",)),
    "night": (("night",), ("at night",)),
}
WEATHER_NOUNS: Final = {"rain": ("rain",), "snow": ("snow", "snowfall"), "fog": ("fog", "mist")}

LIKENESS: Final[dict[str, tuple[str, ...]]] = {
    "red": ("a tomato", "a strawberry", "blood"),
    "orange": ("a carrot", "a pumpkin", "an orange"),
    "yellow": ("a lemon", "a banana"),
    "green": ("grass", "a frog", "a cucumber"),
    "blue": ("a clear sky", "the ocean"),
    "purple": ("a plum", "lavender", "grapes"),
    "pink": ("a pig", "a flamingo"),
    "brown": ("chocolate", "coffee", "a bear"),
    "white": ("snow", "milk"),
    "black": ("coal", "a raven"),
}
"""What has a colour that everybody knows."""
