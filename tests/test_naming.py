"""Laws of names for cells: they are what the description says, and learning them makes seeing and words alike."""

from __future__ import annotations

import numpy as np
import torch

from earl.language.text_tokenizer import ByteBPE
from earl.storybook.examples import corpus, example
from earl.storybook.scene import EXTENT
from train.naming import QUESTIONS, Naming, named_cells


def test_every_cell_has_the_name_of_the_smallest_thing_in_whose_box_it_lies() -> None:
    for seed in range(30):
        made = example(seed, split="train")
        names = named_cells(made.description, 16, 16)
        for row, column in np.ndindex(16, 16):
            here = [
                thing
                for thing in made.source.things
                if f'subj="{thing.kind}"' in made.description and covers(made.description, thing, row, column)
            ]
            subject, colour, size = names[row, column]
            if not here:
                assert (QUESTIONS[0][subject], colour, size) == (made.source.place, -1, -1)
                continue
            smallest = min(EXTENT[thing.size] for thing in here)
            said = (QUESTIONS[0][subject], QUESTIONS[1][colour], QUESTIONS[2][size])
            assert said in {
                (thing.kind, thing.colour, thing.size) for thing in here if EXTENT[thing.size] == smallest
            }


def covers(description: str, thing: object, row: int, column: int) -> bool:
    kind, size, colour = (getattr(thing, name) for name in ("kind", "size", "colour"))
    boxes = [
        line.split("box=")[1].split()[0]
        for line in description.splitlines()
        if f'subj="{kind}"' in line and f'goal="{size} {colour}"' in line
    ]
    corners = (tuple(map(int, box.split(","))) for box in boxes)
    return any(l <= column < r and t <= row < b for l, t, r, b in corners)  # noqa: E741


def test_a_coarser_grid_names_every_cell_that_a_box_touches() -> None:
    description = 'things: 1 in="sea"\n1 subj="boat" box=3,4,7,8 goal="medium red"'
    is_boat = named_cells(description, 4, 4)[..., 0] == QUESTIONS[0].index("boat")
    assert is_boat.tolist() == [[False] * 4, [True, True, False, False], [False] * 4, [False] * 4]
    assert (named_cells("", 2, 3) == -1).all()


def test_a_context_that_resembles_the_right_words_has_the_smaller_loss() -> None:
    words = ByteBPE.train(corpus(400), 1000)
    naming = Naming(words)
    embed = torch.randn(words.size, 24, generator=torch.Generator().manual_seed(0))
    names = torch.from_numpy(
        named_cells('things: 1 in="sea"\n1 subj="boat" box=0,0,8,16 goal="medium red"', 2, 2)
    )
    right = torch.zeros(1, 2, 2, 24)
    for row, column in np.ndindex(2, 2):
        for question, answer in enumerate(names[row, column].tolist()):
            if answer >= 0:
                word = embed[naming.ids[question][answer]].mean(0)
                right[0, row, column] += word / word.norm()
    loss, things, kind_prob = naming(right, embed, names[None])
    wrong, *_ = naming(right.flip(2), embed, names[None])
    assert things == 2 and kind_prob > 1.5
    assert loss < wrong / 3
