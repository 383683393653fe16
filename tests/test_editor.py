"""Laws of the editor, on random weights: what was not edited is the input's own, and every draw has a name."""

from __future__ import annotations

import copy
import io
import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from earl.compositing import Composite, Drawn, composite
from earl.decoding import DRAFTS, Sampling
from earl.editor import Editor, Written
from earl.errors import CheckpointError, EarlError, InstructionError, SequenceError
from earl.pixels import Canvas, Fit, open_picture, plan_fit, to_native, to_working
from earl.pixels.changes import VISIBLE, Way, visible_changes, way_to_merge, ways_to_merge
from earl.pixels.merge import merge_ways
from earl.pixels.region import connected, dilate
from earl.request import DRAFTS as ASKED
from earl.request import PRESERVES, EditOptions
from earl.sequence.grammar import target_template
from earl.sequence.plan import Plan
from earl.source import Source
from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig
from earl.vq.enlarger import Enlarger

SIZES = ((641, 479), (3, 2))
MODES = ("RGB", "RGBA", "L", "I;16", "P", "CMYK")
SIDE = 64  # the working side of the tiny checkpoint: one picture pixel is one working pixel


def picture(size: tuple[int, int] = (SIDE, SIDE), mode: str = "RGB") -> Image.Image:
    """Smooth colours and noise, so that both nothing and everything looks like the input."""
    width, height = size
    across, down = np.meshgrid(np.linspace(0, 200, width), np.linspace(0, 200, height))
    noise = np.random.default_rng(0).integers(0, 55, (height, width, 3))
    rgb = (np.stack([across, down, 200 - across], -1) + noise).astype(np.uint8)
    if mode == "I;16":
        return Image.fromarray(rgb[..., 0].astype(np.uint16) * 257 + rgb[..., 1])
    if mode == "RGBA":
        return Image.fromarray(np.concatenate([rgb, rgb[..., :1]], -1))
    return Image.fromarray(rgb).convert(mode)


def as_file(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "TIFF" if image.mode == "CMYK" else "PNG")
    return stream.getvalue()


def own_pixels(image: Image.Image, mode: str) -> NDArray[Any]:
    """The input's own values in the mode that came out."""
    if image.mode == "CMYK":
        return open_picture(image).rgb
    if image.mode == "I;16" and mode != "I;16":  # grey had to take colour: the high byte, rounded
        grey = np.rint(np.asarray(image).astype(np.float64) / 257).astype(np.uint8)
        return np.repeat(grey[..., None], 3, -1)
    return np.asarray(image if image.mode == mode else image.convert(mode))


def small_mask(size: tuple[int, int]) -> NDArray[np.bool_]:
    width, height = size
    mask = np.zeros((height, width), bool)
    mask[height // 2 : height // 2 + max(1, height // 8), width // 3 : width // 3 + max(1, width // 8)] = True
    return mask


def source_codes(editor: Editor, image: Image.Image) -> NDArray[np.int64]:
    assert image.size == (SIDE, SIDE) and image.mode == "RGB"
    codes_hw: NDArray[np.int64] = editor.image_tokenizer.encode(np.array(image)[None])[0]
    return codes_hw


# ------------------------------------------------------------- untouched pixels


@pytest.mark.parametrize("size", SIZES, ids=["641x479", "3x2"])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("preserve", ["paste", "delta"])
def test_pixels_outside_of_changed_are_the_inputs_own(
    tiny_editor: Editor, mode: str, size: tuple[int, int], preserve: str
) -> None:
    image, mask = picture(size, mode), small_mask(size)
    result = tiny_editor(as_file(image), "a red ball", mask_image=mask, seed=1, preserve=preserve)
    (after,), (changed,) = result.images, result.changed
    assert after.size == size
    assert changed.shape == mask.shape
    assert not (changed & ~mask).any()
    want, got = own_pixels(image, after.mode), np.asarray(after)
    assert np.array_equal(got[~changed], want[~changed])
    assert changed.any() == (got != want).any()


@pytest.mark.parametrize("preserve", ["paste", "delta"])
def test_without_a_mask_too_what_did_not_change_is_the_inputs_own(tiny_editor: Editor, preserve: str) -> None:
    def stop(_: Editor, row: int, *__: object) -> dict[str, Any]:
        return {"interrupt": row == 3}

    image = picture((200, 150))
    result = tiny_editor(image, "snow", seed=0, preserve=preserve, callback_on_step_end=stop)
    (after,), (changed,) = result.images, result.changed
    assert changed.any() and not changed.all()
    assert np.array_equal(np.asarray(after)[~changed], np.asarray(image)[~changed])


@pytest.mark.parametrize("mode", MODES)
def test_a_black_mask_returns_the_input(tiny_editor: Editor, mode: str) -> None:
    image = picture((37, 21), mode)
    result = tiny_editor(as_file(image), "anything", mask_image=Image.new("L", image.size), seed=0)
    assert np.array_equal(np.asarray(result.images[0]), own_pixels(image, result.images[0].mode))
    assert not result.changed[0].any()
    assert any(note.startswith("nothing changed") for note in result.notes)


def test_where_nothing_changes_a_mask_that_keeps_something_is_named(
    tiny_editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_it_was(_: Editor, source_hw: NDArray[np.int64], *__: object) -> list[Written]:
        return [
            Written(seed=0, codes_hw=source_hw, marks=None, thought=None, finished=True, passes=1, drawn=0)
        ]

    monkeypatch.setattr(Editor, "_write", as_it_was)
    for mask, said in ((None, "differently"), (small_mask((SIDE, SIDE)), "or let the mask leave more free")):
        (note,) = (
            note
            for note in tiny_editor(picture(), "snow", mask_image=mask, temperature=0.0).notes
            if note.startswith("nothing changed")
        )
        assert note.endswith(said)


def test_an_inverted_mask_keeps_what_the_mask_would_edit(tiny_editor: Editor) -> None:
    image, mask = picture(), small_mask((SIDE, SIDE))
    result = tiny_editor(image, "a tree", mask_image=mask, invert_mask=True, seed=0)
    assert np.array_equal(np.asarray(result.images[0])[mask], np.asarray(image)[mask])
    assert result.changed[0].any()


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (64, 64), (1000, 7)])
def test_a_picture_of_any_shape_comes_back_in_its_size(tiny_editor: Editor, size: tuple[int, int]) -> None:
    result = tiny_editor(picture(size), "a red ball", seed=0)
    assert result.images[0].size == size
    assert result.changed[0].shape == size[::-1]


def test_a_mask_holds_where_nothing_else_of_the_input_is_preserved(tiny_editor: Editor) -> None:
    image = picture((50, 30))
    mask = Image.new("L", image.size, 0)
    mask.paste(255, (0, 0, 25, 30))
    result = tiny_editor(image, "a red ball", mask_image=mask, seed=0, preserve="none")
    own, made = np.asarray(image), np.asarray(result.images[0])
    assert np.array_equal(own[:, 25:], made[:, 25:]) and not np.array_equal(own[:, :25], made[:, :25])
    assert np.array_equal(result.changed[0], np.asarray(mask) > 0)


def test_a_mask_that_is_inverted_has_to_be_there(tiny_editor: Editor) -> None:
    with pytest.raises(EarlError, match="invert_mask is set, but there is no mask"):
        tiny_editor(picture(), "snow", invert_mask=True)


def test_preserve_none_gives_the_models_picture_and_says_so(tiny_editor: Editor) -> None:
    result = tiny_editor(picture((50, 30)), "a red ball", seed=0, preserve="none")
    assert result.images[0].size == (50, 30)
    assert result.changed[0].all()


# ------------------------------------------------------------- seeds


def test_the_same_seed_gives_the_same_picture_and_another_seed_another(tiny_editor: Editor) -> None:
    first, again, other = (tiny_editor(picture(), "make it night", seed=seed) for seed in (7, 7, 8))
    assert np.array_equal(np.asarray(first.images[0]), np.asarray(again.images[0]))
    assert not np.array_equal(first.tokens[0], other.tokens[0])


@pytest.fixture
def brief_editor(tiny_checkpoint: Path) -> Editor:
    """An editor whose thoughts are free text and end after a few tokens: every id lights one channel, which calls for
    the end."""
    editor = Editor.from_pretrained(tiny_checkpoint, device="cpu")
    editor.plan_grammar = None
    with torch.no_grad():
        editor.model.model.embed_tokens.weight[:, 0] = 5
        editor.model.lm_head.weight[list(editor.layout.vocabulary.thought_close), 0] = 1
    return editor


@pytest.mark.parametrize("thought", ["off", "on", "auto"])
def test_seeds_of_one_call_are_those_of_single_calls(brief_editor: Editor, thought: str) -> None:
    many = brief_editor(picture(), "make it night", seed=5, num_images_per_prompt=3, thought=thought)
    alone = [brief_editor(picture(), "make it night", seed=seed, thought=thought) for seed in (5, 6, 7)]
    assert many.seeds == [5, 6, 7]
    for together, single in zip(many.images, alone, strict=True):
        assert np.array_equal(np.asarray(together), np.asarray(single.images[0]))


def test_behind_a_thought_there_is_room_for_the_picture(tiny_editor: Editor) -> None:
    prompt = partial(tiny_editor.layout.prompt, np.zeros((8, 8), np.int64), mode="thought")
    limit, reserve = (
        tiny_editor.model.config.max_position_embeddings,
        len(target_template(tiny_editor.layout, 8, 8).ids),
    )
    assert tiny_editor.plan_grammar is not None
    least = len(prompt("")) + reserve + tiny_editor.plan_grammar.least
    words = "z" * 2000
    while len(prompt(words)) - len(prompt("")) > limit - least - 8:
        words = words[:-1]
    for seed in range(4):  # plans of random weights go on until there is no more room
        assert tiny_editor(picture(), words, seed=seed, thought="on", temperature=1.0).thoughts[0]


def test_a_picture_of_an_area_is_encoded_with_what_no_cell_shows(tiny_editor: Editor) -> None:
    network = VQConfig(
        base_channels=32, channel_multiplier=(1, 1, 1, 1), num_res_blocks=1, attn_resolutions=()
    )
    editor = copy.copy(tiny_editor)
    editor.area, editor.square = 64 * 64, False
    editor.image_tokenizer = ImageTokenizer(VQAutoencoder(network).eval())
    photo = np.random.default_rng(2).integers(0, 256, (100, 118, 3), np.uint8)
    ratio = (64 * 64 / (100 * 118)) ** 0.5
    whole = Image.fromarray(photo).resize((round(118 * ratio), round(100 * ratio)))
    assert whole.height % 8 and whole.width % 8
    codes_hw = editor.source(open_picture(photo)).codes_hw
    assert codes_hw.shape == (whole.height // 8, whole.width // 8)
    rows, columns = codes_hw.shape
    assert np.array_equal(codes_hw, editor.image_tokenizer.encode(np.asarray(whole)[None])[0])
    editor.image_tokenizer = tiny_editor.image_tokenizer  # it folds pixels, and cannot see parts of a fold
    inside = np.asarray(whole)[None, : rows * 8, : columns * 8]
    assert np.array_equal(
        editor.source(open_picture(photo)).codes_hw, editor.image_tokenizer.encode(inside)[0]
    )


def test_a_picture_of_codes_is_the_same_alone_and_in_company(tiny_editor: Editor) -> None:
    canvas = open_picture(picture())
    source = tiny_editor.source(canvas)
    codes_SHW = np.random.default_rng(1).integers(
        0, tiny_editor.image_tokenizer.num_codes, (3, *source.fit.grid)
    )
    together = tiny_editor.pictures(source, codes_SHW)
    for (image, changed), codes_hw in zip(together, codes_SHW, strict=True):
        ((alone, where),) = tiny_editor.pictures(source, codes_hw[None])
        assert np.array_equal(np.asarray(image), np.asarray(alone)) and np.array_equal(changed, where)


def test_a_seed_that_was_drawn_is_reported_and_gives_the_picture_again(tiny_editor: Editor) -> None:
    drawn = tiny_editor(picture(), "a red ball")
    again = tiny_editor(picture(), "a red ball", seed=drawn.seeds[0])
    assert np.array_equal(np.asarray(drawn.images[0]), np.asarray(again.images[0]))


def test_a_generator_stands_for_a_seed(tiny_editor: Editor) -> None:
    seeds = [
        tiny_editor(picture(), "a red ball", generator=torch.Generator().manual_seed(3)).seeds[0]
        for _ in range(2)
    ]
    assert seeds[0] == seeds[1]


def test_a_generator_beside_a_seed_is_refused(tiny_editor: Editor) -> None:
    with pytest.raises(EarlError, match="both seed and generator are given: pass one"):
        tiny_editor(picture(), "a red ball", seed=1, generator=torch.Generator())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"generator": 3}, "generator is 3: pass a torch.Generator, as .*or seed=3"),
        ({"generator": [torch.Generator()]}, r"generator is \[<torch.*: pass a torch.Generator"),
        ({"callback_on_step_end": "watch"}, "callback_on_step_end is 'watch': pass a function"),
    ],
)
def test_what_is_no_generator_or_function_is_named_before_anything_is_done(
    words: dict[str, Any], said: str, tiny_editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Editor, "source", None)
    with pytest.raises(EarlError, match=said):
        tiny_editor(picture(), "a red ball", **words)


@pytest.mark.parametrize("answer", [True, "interrupt"])
def test_an_answer_of_a_callback_that_is_none_is_named(answer: Any, tiny_editor: Editor) -> None:
    with pytest.raises(EarlError, match=rf"callback_on_step_end returned {answer!r}: return \{{'interrupt'"):
        tiny_editor(picture(), "snow", seed=0, callback_on_step_end=lambda *_: answer)


def test_at_temperature_0_the_seed_does_not_matter(tiny_editor: Editor) -> None:
    first, other = (tiny_editor(picture(), "snow", seed=seed, temperature=0.0) for seed in (1, 2))
    assert np.array_equal(first.tokens[0], other.tokens[0])


@pytest.mark.parametrize("options", [{"top_k": 1}, {"top_p": 1e-6}])
def test_the_only_candidate_is_what_temperature_0_takes(tiny_editor: Editor, options: dict[str, Any]) -> None:
    greedy = tiny_editor(picture(), "snow", seed=1, temperature=0.0)
    single = tiny_editor(picture(), "snow", seed=1, **options)
    assert np.array_equal(greedy.tokens[0], single.tokens[0])


def test_guidance_of_hardly_more_than_one_is_no_guidance_and_of_much_more_is(tiny_editor: Editor) -> None:
    plain, hardly, much = (
        tiny_editor(picture(), "snow", seed=1, guidance_scale=scale) for scale in (1.0, 1 + 1e-9, 1000.0)
    )
    assert np.array_equal(plain.tokens[0], hardly.tokens[0])
    assert not np.array_equal(plain.tokens[0], much.tokens[0])


def test_threads_that_share_an_editor_get_what_they_would_get_alone(tiny_editor: Editor) -> None:
    def edit(seed: int) -> NDArray[Any]:
        return np.asarray(tiny_editor(picture((70, 40)), "a red ball", seed=seed).images[0])

    with ThreadPoolExecutor(2) as threads:
        together = list(threads.map(edit, range(6)))
    assert all(np.array_equal(made, edit(seed)) for seed, made in enumerate(together))


# ------------------------------------------------------------- what comes back


def test_the_result_tells_tokens_changes_seeds_timings_and_notes(tiny_editor: Editor) -> None:
    frames = io.BytesIO()
    picture().save(frames, "GIF", save_all=True, append_images=[picture().rotate(90)])
    result = tiny_editor(frames.getvalue(), "snow", mask_image=small_mask((64, 64)), num_images_per_prompt=2)
    assert len(result) == 2 and [each.size for each in result] == [(64, 64)] * 2
    for tokens, changed in zip(result.tokens, result.changed, strict=True):
        assert tokens.shape == (8, 8) and tokens.dtype == np.int64
        assert tokens.min() >= 0 and tokens.max() < tiny_editor.image_tokenizer.num_codes
        assert changed.shape == (64, 64) and changed.dtype == np.bool_
    assert result.seeds[1] == result.seeds[0] + 1
    assert result.thoughts == [None, None]
    assert list(result.timings) == [
        "encode",
        "prefill",
        "decode_tokens",
        "decode_pixels",
        "filters",
        "merge",
    ]
    assert all(0 < passes <= drawn + 1 for passes, drawn in zip(result.passes, result.drawn, strict=True))
    assert min(result.timings.values()) >= 0
    assert any("frame 1 of 2" in note for note in result.notes)
    assert any(note.startswith("mask: white is edited") for note in result.notes)


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_draft_decides_the_passes_alone_and_a_budget_the_codes(tiny_editor: Editor, draft: str) -> None:
    if draft == "drafter":
        with pytest.raises(EarlError, match="this model has none"):
            tiny_editor(picture(), "snow", draft=draft)
        return
    assert ("auto", *DRAFTS) == ASKED
    plain = tiny_editor(picture(), "snow", seed=5, draft="none")
    assert plain.passes == [65] and plain.drawn == [64]
    drafted = tiny_editor(picture(), "snow", seed=5, draft=draft)
    assert np.array_equal(drafted.tokens[0], plain.tokens[0])
    short = tiny_editor(picture(), "snow", seed=5, draft=draft, max_new_codes=11)
    assert short.drawn == [11] and any("stopped early" in note for note in short.notes)
    source_hw = tiny_editor(picture(), "snow", max_new_codes=1).tokens[0]
    reached = np.arange(64).reshape(8, 8) < 11
    assert np.array_equal(short.tokens[0][reached], plain.tokens[0][reached])
    assert np.array_equal(short.tokens[0][~reached], source_hw[~reached])


def test_cells_outside_of_the_mask_keep_the_sources_tokens(tiny_editor: Editor) -> None:
    mask = np.zeros((SIDE, SIDE), bool)
    mask[17:23, 9:30] = True  # within row 2, columns 1 to 3
    tokens = tiny_editor(picture(), "snow", mask_image=mask, seed=0).tokens[0]
    differs = tokens != source_codes(tiny_editor, picture())
    assert differs.any()
    assert {(int(row), int(column)) for row, column in np.argwhere(differs)} <= {(2, 1), (2, 2), (2, 3)}


def test_arrays_come_back_when_they_are_asked_for(tiny_editor: Editor) -> None:
    arrays = tiny_editor(picture(), "snow", seed=0, output_type="np").images
    pictures = tiny_editor(picture(), "snow", seed=0).images
    assert isinstance(arrays[0], np.ndarray) and arrays[0].dtype == np.uint8
    assert np.array_equal(arrays[0], np.asarray(pictures[0]))
    arrays[0][:] = 0  # whoever gets it may draw into it
    with pytest.raises(EarlError, match="output_type is 'pt'"):
        tiny_editor(picture(), "snow", output_type="pt")


def test_a_path_bytes_an_array_and_a_canvas_are_the_same_picture(tiny_editor: Editor, tmp_path: Path) -> None:
    image = picture((30, 20))
    image.save(tmp_path / "in.png")
    ways = (
        tmp_path / "in.png",
        str(tmp_path / "in.png"),
        as_file(image),
        np.asarray(image),
        open_picture(image),
    )
    made = [np.asarray(tiny_editor(way, "snow", seed=0).images[0]) for way in ways]
    assert all(np.array_equal(each, made[0]) for each in made)


def test_the_input_is_not_written_to(tiny_editor: Editor) -> None:
    image, array = picture(), np.asarray(picture()).copy()
    tiny_editor(image, "snow", seed=0)
    tiny_editor(array, "snow", seed=0)
    assert np.array_equal(np.asarray(image), np.asarray(picture()))
    assert np.array_equal(array, np.asarray(picture()))


# ------------------------------------------------------------- callback


def test_the_callback_sees_every_row_once_and_the_tokens_so_far(tiny_editor: Editor) -> None:
    seen: list[tuple[int, int, NDArray[np.int64]]] = []

    def watch(editor: Editor, row: int, rows: int, state: dict[str, Any]) -> None:
        assert editor is tiny_editor
        seen.append((row, rows, state["tokens"]))

    result = tiny_editor(picture(), "snow", seed=0, num_images_per_prompt=2, callback_on_step_end=watch)
    assert [(row, rows) for row, rows, _ in seen] == [(row, 8) for row in range(8)]
    for row, _, tokens in seen:
        assert tokens.shape == (2, 8, 8)
        assert np.array_equal(tokens[:, : row + 1], np.stack(result.tokens)[:, : row + 1])
        assert (tokens[:, row + 1 :] == -1).all()


def test_a_callback_can_stop_and_the_rest_is_the_sources(tiny_editor: Editor) -> None:
    rows: list[int] = []

    def stop(_: Editor, row: int, __: int, ___: dict[str, Any]) -> dict[str, Any]:
        rows.append(row)
        return {"interrupt": row == 2}

    whole = tiny_editor(picture(), "snow", seed=0)
    stopped = tiny_editor(picture(), "snow", seed=0, callback_on_step_end=stop)
    assert rows == [0, 1, 2]
    assert np.array_equal(stopped.tokens[0][:3], whole.tokens[0][:3])
    assert np.array_equal(stopped.tokens[0][3:], source_codes(tiny_editor, picture())[3:])
    assert any(note.startswith("stopped early") for note in stopped.notes)


def test_of_many_edits_those_that_wait_for_others_silence_no_callback(tiny_editor: Editor) -> None:
    many = 20  # more than are under way at once
    whole = tiny_editor(picture(), "snow", seed=0, num_images_per_prompt=many)
    rows: list[int] = []

    def stop(_: Editor, row: int, __: int, state: dict[str, Any]) -> dict[str, Any]:
        if not rows:
            assert (state["tokens"] == -1).all((1, 2)).sum() == 4  # these wait
        rows.append(row)
        return {"interrupt": rows.count(1) == 2}

    stopped = tiny_editor(picture(), "snow", seed=0, num_images_per_prompt=many, callback_on_step_end=stop)
    assert rows[:3] == [0, 1, 2] and rows[-2:] == [0, 1]  # again, of those that had waited
    source_hw = source_codes(tiny_editor, picture())
    told = [np.where(np.arange(8)[:, None] <= 1, wanted, source_hw) for wanted in whole.tokens]
    ended = [i for i, got in enumerate(stopped.tokens) if np.array_equal(got, whole.tokens[i])]
    begun = [i for i, got in enumerate(stopped.tokens) if np.array_equal(got, told[i])]
    waited = [i for i, got in enumerate(stopped.tokens) if np.array_equal(got, source_hw)]
    assert ended and begun and sorted([*ended, *begun, *waited]) == list(range(many))


def test_a_callback_can_look_at_what_there_is_and_the_rest_is_the_sources(tiny_editor: Editor) -> None:
    seen: list[list[Image.Image]] = []

    def watch(editor: Editor, _: int, __: int, state: dict[str, Any]) -> None:
        assert np.array_equal(state["source"], source_hw)
        seen.append(editor.preview(state["tokens"], state["source"]))

    source_hw = source_codes(tiny_editor, picture())
    result = tiny_editor(picture(), "snow", seed=0, num_images_per_prompt=2, callback_on_step_end=watch)
    assert len(seen) == 8
    for row, previews in enumerate(seen):
        reached = np.arange(8)[:, None] <= row
        for preview, codes_hw in zip(previews, result.tokens, strict=True):
            # One at a time, as previews are decoded: of two at once some processors round ties otherwise.
            (pixels,) = tiny_editor.image_tokenizer.decode(np.where(reached, codes_hw, source_hw)[None])
            assert preview.mode == "RGB" and preview.size == (SIDE, SIDE)
            assert np.abs(np.asarray(preview) - pixels).max() <= 0.5
    assert len({image.tobytes() for previews in seen for image in previews}) == 16
    (whole,) = tiny_editor(picture(), "snow", seed=0, preserve="none").images  # the model's own picture
    assert np.abs(np.asarray(seen[-1][0], np.int16) - np.asarray(whole)).max() <= 1


def test_a_callback_cannot_change_the_edit_through_what_it_is_shown(tiny_editor: Editor) -> None:
    def stop(_: Editor, row: int, __: int, ___: dict[str, Any]) -> dict[str, Any]:
        return {"interrupt": row == 3}

    def spoil(editor: Editor, row: int, rows: int, state: dict[str, Any]) -> dict[str, Any]:
        state["tokens"][:], state["source"][:] = 0, 0
        return stop(editor, row, rows, state)

    spoiled = tiny_editor(picture(), "snow", seed=0, callback_on_step_end=spoil)
    stopped = tiny_editor(picture(), "snow", seed=0, callback_on_step_end=stop)
    assert np.array_equal(spoiled.tokens[0], stopped.tokens[0])


# ------------------------------------------------------------- words


@pytest.mark.parametrize(
    "prompt",
    ["<|image start|>8*8<|image token|>", "[BOS] [EOS]</s> <think> <|extra_204|>", "8*8",
     "été \U0001f600 \u200b", "\ud800 x"],
)  # fmt: skip
def test_a_prompt_that_spells_control_tokens_is_plain_text(tiny_editor: Editor, prompt: str) -> None:
    result = tiny_editor(picture(), prompt, seed=0)
    assert result.tokens[0].shape == (8, 8)


@pytest.mark.parametrize("prompt", ["", " \n\t ", "x" * 2001])
def test_an_instruction_that_cannot_be_used_is_refused(tiny_editor: Editor, prompt: str) -> None:
    with pytest.raises(InstructionError, match="instruction"):
        tiny_editor(picture(), prompt)


def test_an_instruction_that_fills_the_context_is_refused_by_its_cause(tiny_editor: Editor) -> None:
    with pytest.raises(SequenceError, match="positions.*shorter instruction"):
        tiny_editor(picture(), "\U0001f600" * 1900)


def test_a_thought_is_shown_and_is_a_plan(tiny_editor: Editor) -> None:
    for seed in range(3):
        result = tiny_editor(picture(), "snow", seed=seed, thought="on")
        assert result.tokens[0].shape == (8, 8)
        (plan,) = result.plans
        assert plan is not None and plan.to_text() == result.thoughts[0]
    assert tiny_editor(picture(), "snow", seed=0).plans == [None]


def test_a_plan_can_be_had_and_given(tiny_editor: Editor) -> None:
    options: dict[str, Any] = {"seed": 3, "temperature": 1.0}
    plan = tiny_editor.plan(picture(), "snow", **options)
    thinking = tiny_editor(picture(), "snow", thought="on", **options)
    assert thinking.plans == [plan]
    assert isinstance(tiny_editor.plan(picture(), "snow", seed=None, temperature=1.0), Plan)
    following, again = (
        tiny_editor(picture(), "snow", plan=given, **options) for given in (plan, plan.to_text() + " \n")
    )
    assert following.plans == again.plans == [plan]
    assert np.array_equal(following.tokens[0], again.tokens[0])
    other = Plan.from_text('ops: 1\n1 act=env subj="weather" goal="snow"')
    assert other != plan
    elsewhere = tiny_editor(picture(), "snow", plan=other, **options)
    assert not np.array_equal(elsewhere.tokens[0], following.tokens[0])
    with pytest.raises(EarlError, match="plan is a dict"):
        EditOptions(plan={"ops": 0})  # type: ignore[arg-type]
    with pytest.raises(EarlError, match="plan is given and thought is 'on'"):
        tiny_editor(picture(), "snow", plan=other, thought="on")
    with pytest.raises(InstructionError, match="line 1"):
        tiny_editor(picture(), "snow", plan="first the sky")


def test_thoughts_are_free_text_where_the_checkpoint_names_no_language(broken: Path) -> None:
    config = json.loads((broken / "config.json").read_text("utf-8"))
    assert config["editing"].pop("thought_language") == "plan"
    (broken / "config.json").write_text(json.dumps(config), "utf-8")
    editor = Editor.from_pretrained(broken, device="cpu")
    assert editor.plan_grammar is None
    with pytest.raises(EarlError, match="thinks in free text"):
        editor.plan(picture(), "snow")
    with pytest.raises(EarlError, match="thinks in free text"):
        editor(picture(), "snow", plan="ops: 0")
    shown = 0
    for seed in range(4):
        try:
            result = editor(picture(), "snow", seed=seed, thought="on")
        except SequenceError:  # random weights may never close a thought
            continue
        assert isinstance(result.thoughts[0], str)
        shown += 1
    assert shown > 0

    config["editing"]["thought_language"] = "prose"
    (broken / "config.json").write_text(json.dumps(config), "utf-8")
    with pytest.raises(CheckpointError, match="thought_language is 'prose'"):
        Editor.from_pretrained(broken, device="cpu")


def test_a_mask_of_another_size_is_refused(tiny_editor: Editor) -> None:
    with pytest.raises(EarlError, match="mask is 10x10 but the picture is 64x64"):
        tiny_editor(picture(), "snow", mask_image=Image.new("L", (10, 10), 255))


# ------------------------------------------------------------- what counts as a change

FIT = plan_fit((SIDE, SIDE), cell=8, max_cells=64, max_area=None, square=True)


def test_codes_that_look_the_same_are_no_change() -> None:
    before = np.asarray(picture()).astype(np.float32)
    after = before.copy()
    after[8:16, 16:24] += VISIBLE - 0.5
    after[8:16, 24:32] += VISIBLE + 0.5
    after[40:48, 40:48] += 100  # the decoder sees its neighbours; the code is the same
    differs = np.zeros((8, 8), bool)
    differs[1, 2:5] = True
    assert np.argwhere(visible_changes(before, after, differs, FIT)).tolist() == [[1, 3]]


def test_light_is_added_what_is_new_is_painted_and_what_lost_its_detail_is_laid_over() -> None:
    before = np.asarray(picture()).astype(np.float32)
    everywhere, nowhere = np.ones((8, 8), bool), np.zeros((8, 8), bool)
    night = before * np.array([0.3, 0.3, 0.5], np.float32)
    other = np.asarray(picture().rotate(90)).astype(np.float32)
    flat = np.full_like(before, 90)
    for after, way in ((night, "delta"), (other, "repaint"), (flat, "repaint")):
        assert way_to_merge(before, after, everywhere, FIT) == way
    blocks = np.random.default_rng(1).integers(0, 256, (4, 4, 3), np.uint8)
    sharp = Image.fromarray(blocks).resize((SIDE, SIDE), Image.Resampling.NEAREST)
    smooth = sharp.filter(ImageFilter.GaussianBlur(1))
    pictures = (
        sharp,
        sharp.filter(ImageFilter.BoxBlur(0.3)),
        smooth,
        smooth.filter(ImageFilter.GaussianBlur(4)),
    )
    blocky, soft, clear, blurred = (np.asarray(each).astype(np.float32) for each in pictures)
    larger = plan_fit((4 * SIDE, 4 * SIDE), cell=8, max_cells=64, max_area=None, square=True)
    for fit in (FIT, larger):
        assert way_to_merge(blocky, soft, everywhere, fit) == "paste"
        assert way_to_merge(clear, blurred, everywhere, fit) == "paste"
        assert way_to_merge(blurred, clear, everywhere, fit) == "repaint"
    for after, way in ((night, "delta"), (other, "repaint")):
        assert way_to_merge(before, after, everywhere, larger) == way
    assert way_to_merge(before, night, nowhere, FIT) == "repaint"
    half = everywhere.copy()
    half[:, :4] = False
    mixed = np.where(np.arange(SIDE)[None, :, None] < SIDE // 2, other, night)
    assert way_to_merge(before, mixed, half, FIT) == "delta"  # what did not change is not asked


@pytest.mark.parametrize("way", sorted(set(PRESERVES) & set(get_args(Way))))
def test_left_to_itself_an_edit_is_merged_in_the_way_that_suits_it(
    tiny_editor: Editor, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(
        "earl.compositing.ways_to_merge", lambda before, after, changed_hw, fit, **_: {way: changed_hw}
    )
    auto, chosen = (tiny_editor(picture(), "snow", seed=0, preserve=each) for each in ("auto", way))
    assert np.array_equal(np.asarray(auto.images[0]), np.asarray(chosen.images[0]))


def brought_in(
    source: Source, before: NDArray[np.float32], after: NDArray[np.float32], preserve: str = "auto"
) -> Composite:
    """An edit of other codes everywhere, which are said to show one picture before and another after."""
    nothing_hw = np.zeros(source.fit.grid, np.int64)
    vars(source).update(codes_hw=nothing_hw, decoded=before)
    return composite(source, Drawn(codes_hw=nothing_hw + 1, decoded=after), preserve=preserve)


BLUE, RED, PINK, YELLOW = (60, 90, 200), (200, 40, 40), (255, 150, 150), (255, 255, 0)


def house_and_ball(
    wall: tuple[int, int, int] = BLUE, *, lined: bool = True, gone: bool = False, ball_at: int = 42
) -> Image.Image:
    """A house with two windows at the left and a ball at the right, 64 px; painted, or without the ball."""
    shown = Image.new("RGB", (SIDE, SIDE), (120, 170, 90))
    pen = ImageDraw.Draw(shown)
    pen.rectangle((9, 17, 30, 46), fill=wall, outline=(20, 20, 30) if lined else wall)
    for left in (12, 22):
        pen.rectangle((left, 24, left + 5, 30), fill=(240, 240, 240))
    if not gone:
        pen.ellipse((ball_at, 26, ball_at + 12, 38), fill=(240, 210, 60), outline=(60, 40, 20))
    return shown


def cells_between(before: NDArray[np.float32], after: NDArray[np.float32], fit: Fit) -> NDArray[np.bool_]:
    return visible_changes(before, after, np.ones(fit.grid, bool), fit)


def test_a_house_is_recoloured_while_a_ball_is_painted_over() -> None:
    before, pink, gone, both = (
        np.asarray(house_and_ball(**edits)).astype(np.float32)
        for edits in ({}, {"wall": PINK}, {"gone": True}, {"wall": PINK, "gone": True})
    )
    house, ball = (cells_between(before, after, FIT) for after in (pink, gone))
    ways = ways_to_merge(before, both, house | ball, FIT)
    assert list(ways) == ["repaint", "delta"]
    assert np.array_equal(ways["repaint"], ball)
    assert np.array_equal(ways["delta"], house)
    assert_ways_equal(ways_to_merge(before, both, house | ball, FIT, enlarges=True), ways)


def dusk(height: int) -> NDArray[np.float32]:
    """[height, 1, 1] what is left of the light: more at the top, so that no one map of colour tells it."""
    return np.linspace(0.9, 0.1, height, dtype=np.float32)[:, None, None]


def assert_ways_equal(some: dict[Way, NDArray[np.bool_]], others: dict[Way, NDArray[np.bool_]]) -> None:
    assert list(some) == list(others) and all(np.array_equal(some[way], others[way]) for way in some)


def test_an_edit_of_the_whole_picture_is_enlarged_by_whoever_can_unless_it_is_laid_over() -> None:
    shown = house_and_ball().filter(ImageFilter.GaussianBlur(1))
    before, other, blurred = (
        np.asarray(each).astype(np.float32)
        for each in (shown, shown.rotate(90), shown.filter(ImageFilter.GaussianBlur(2)))
    )
    whole = np.ones((8, 8), bool)
    assert_ways_equal(ways_to_merge(before, before * 0.4, whole, FIT, enlarges=True), {"tone": whole})
    edits: tuple[tuple[NDArray[np.float32], Way], ...] = (
        (before * dusk(SIDE), "delta"),
        (other, "repaint"),
        (blurred, "paste"),
    )
    for after, way in edits:
        assert_ways_equal(ways_to_merge(before, after, whole, FIT), {way: whole})
        better: Way = "paste" if way == "paste" else "enlarge"
        assert_ways_equal(ways_to_merge(before, after, whole, FIT, enlarges=True), {better: whole})


def test_detail_is_kept_where_edges_turn() -> None:
    """A wall darker than the lawn becomes a lighter one. The working picture holds all of a small input, which is
    painted as the model drew it, but not of a large one."""
    before, after = (
        np.asarray(house_and_ball(wall, lined=False)).astype(np.float32) for wall in (BLUE, YELLOW)
    )
    large = plan_fit((8 * SIDE, 8 * SIDE), cell=8, max_cells=64, max_area=None, square=True)
    for fit, way in ((FIT, "repaint"), (large, "delta")):
        changed = cells_between(before, after, fit)
        assert way_to_merge(before, after, changed, fit) == "repaint"
        assert list(ways_to_merge(before, after, changed, fit)) == [way]


def test_a_ball_that_touches_the_house_vanishes_all_the_same() -> None:
    """At twice the size, where things have cells enough to tell one from another."""
    fit = plan_fit((2 * SIDE, 2 * SIDE), cell=8, max_cells=256, max_area=None, square=True)
    before, after = (
        np.asarray(each.resize((2 * SIDE, 2 * SIDE), Image.Resampling.NEAREST)).astype(np.float32)
        for each in (house_and_ball(ball_at=32), house_and_ball(RED, ball_at=32, gone=True))
    )
    changed = cells_between(before, after, fit)
    assert len(connected(changed)) == 1
    ways = ways_to_merge(before, after, changed, fit)
    assert ways["repaint"][7:9, 9:11].all()  # under the ball
    assert ways["delta"][7:11, 2:6].all()  # within the wall, below its windows
    assert np.array_equal(ways["repaint"] ^ ways["delta"], changed)


def test_where_two_ways_touch_nothing_is_done_twice(tiny_editor: Editor) -> None:
    """A house is recoloured up to the cells of a ball that is painted over: nearer to what is right than a house that
    is recoloured, ball and all."""
    large = (8 * SIDE, 8 * SIDE)
    fit = plan_fit(large, cell=8, max_cells=256, max_area=None, square=True)
    for wall, ball_at in ((RED, 26), (RED, 32), (PINK, 26), (PINK, 32)):
        before, after = house_and_ball(ball_at=ball_at), house_and_ball(wall, ball_at=ball_at, gone=True)
        canvas = open_picture(before.resize(large))
        right = np.asarray(after.resize(large)).astype(np.float32)
        decoded = [
            np.asarray(each.resize(fit.working, Image.Resampling.BICUBIC)).astype(np.float32)
            for each in (before, after)
        ]
        assert ways_to_merge(*decoded, cells_between(*decoded, fit), fit).keys() == {"repaint", "delta"}
        own_ways, recoloured = (
            np.asarray(brought_in(Source(canvas, fit, tiny_editor.image_tokenizer), *decoded, preserve)[0])
            for preserve in ("auto", "delta")
        )
        assert np.abs(own_ways - right).mean() < np.abs(recoloured - right).mean()


@pytest.mark.parametrize("enlarges", [False, True])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "I;16"])
def test_what_an_edit_does_in_one_place_does_not_depend_on_another(
    tiny_editor: Editor, some_enlarger: Enlarger, monkeypatch: pytest.MonkeyPatch, mode: str, enlarges: bool
) -> None:
    """Pictures eight times as large as they are worked at: both edits at once are each of them alone."""
    monkeypatch.setattr(tiny_editor.image_tokenizer, "enlarger", some_enlarger if enlarges else None)

    def sides(
        _before: Any, _after: Any, changed_hw: NDArray[np.bool_], _fit: Fit, **_: Any
    ) -> dict[str, NDArray[np.bool_]]:
        left, right = changed_hw.copy(), changed_hw.copy()
        left[:, 4:], right[:, :4] = False, False
        return {way: side for way, side in (("repaint", right), ("delta", left)) if side.any()} or {
            "delta": left
        }

    monkeypatch.setattr("earl.compositing.ways_to_merge", sides)
    shown = house_and_ball().resize((8 * SIDE, 8 * SIDE))
    deep = np.asarray(shown.convert("L")).astype(np.uint16) * 257 + 5
    canvas = open_picture(Image.fromarray(deep) if mode == "I;16" else shown.convert(mode))

    def shown_at_work(**edits: Any) -> NDArray[np.float32]:
        made = house_and_ball(**edits)
        return np.asarray(made.convert("L").convert("RGB") if canvas.is_grey else made).astype(np.float32)

    def merged(**edits: Any) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        image, changed = brought_in(tiny_editor.source(canvas), shown_at_work(), shown_at_work(**edits))
        return np.asarray(image), changed

    (both, changed), (pink, house), (gone, ball) = (
        merged(**edits) for edits in ({"wall": PINK, "gone": True}, {"wall": PINK}, {"gone": True})
    )
    assert enlarges or both.dtype == canvas.native.dtype
    assert not (house & ball).any()
    assert np.array_equal(changed, house | ball)
    assert np.array_equal(both[house], pink[house])
    assert np.array_equal(both[ball], gone[ball])
    own = deep if mode == "I;16" else np.asarray(shown.convert(mode))
    assert np.array_equal(both[~changed], own[~changed])


@pytest.mark.parametrize(
    "size", [(SIDE // 2, SIDE // 2), (SIDE, SIDE), (4 * SIDE, 2 * SIDE), (6 * SIDE, 9 * SIDE)]
)
def test_night_is_as_an_enlarger_shows_it_and_padding_has_no_part_in_it(
    tiny_editor: Editor, some_enlarger: Enlarger, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    shown = house_and_ball().resize(size)
    canvas = open_picture(shown)
    fit = tiny_editor.source(canvas).fit
    before = to_working(canvas.rgb, fit).astype(np.float32)
    left, top, right, bottom = fit.box
    outside = np.ones(before.shape[:2], bool)
    outside[top:bottom, left:right] = False
    night = dusk(len(before)) * before
    day_around = np.where(outside[..., None], before, night)

    def merged(
        after: NDArray[np.float32], enlarger: Enlarger | None, canvas: Canvas = canvas
    ) -> NDArray[np.uint8]:
        monkeypatch.setattr(tiny_editor.image_tokenizer, "enlarger", enlarger)
        image, _ = brought_in(tiny_editor.source(canvas), before, after)
        return np.asarray(image)

    with_it, without = (merged(night, enlarger).astype(int) for enlarger in (some_enlarger, None))
    larger = fit.enlarged(4)
    enlarged = to_native(some_enlarger(to_working(canvas.rgb, larger), before, night), larger)
    assert np.abs(with_it - enlarged).mean() < 0.7 * np.abs(without - enlarged).mean()
    assert np.array_equal(merged(day_around, some_enlarger), with_it)
    before[outside] = 255 - before[outside]
    assert np.array_equal(merged(night, some_enlarger), with_it)
    for clear in (False, True):
        see_through = shown.copy()
        see_through.putalpha(Image.fromarray(np.full(size[::-1], 255, np.uint8)))
        if clear:
            see_through.putpixel((0, 0), (0, 0, 0, 0))
        one, other = (merged(night, each, open_picture(see_through)) for each in (some_enlarger, None))
        assert np.array_equal(one, other) == clear


def test_an_edit_without_any_way_is_refused() -> None:
    decoded = np.asarray(picture()).astype(np.float32)
    with pytest.raises(EarlError, match="ways is empty"):
        merge_ways(open_picture(picture()), FIT, decoded, decoded, {})


def test_regions_share_out_the_cells_and_touch_no_other() -> None:
    for seed in range(20):
        cells = np.random.default_rng(seed).random((9, 14)) < 0.1 + 0.03 * seed
        regions = connected(cells)
        assert np.array_equal(np.sum(regions, axis=0), cells)
        for i, region in enumerate(regions):
            assert len(connected(region)) == 1
            assert not any((dilate(region) & other).any() for other in regions[i + 1 :])
    assert connected(np.zeros((3, 4), bool)) == []


# ------------------------------------------------------------- folders


def test_what_is_saved_opens_as_the_same_editor(tiny_checkpoint: Path, tmp_path: Path) -> None:
    editor = Editor.from_pretrained(tiny_checkpoint, device="cpu")
    editor.sampling = Sampling(temperature=0.7, top_k=9, top_p=0.9)
    editor.save_pretrained(tmp_path)
    again = Editor.from_pretrained(tmp_path, device="cpu")
    assert again.sampling == editor.sampling
    assert (again.working_side, again.square) == (editor.working_side, editor.square) == (64, True)
    first, second = (each(picture((90, 50)), "snow", seed=4) for each in (editor, again))
    assert np.array_equal(np.asarray(first.images[0]), np.asarray(second.images[0]))


def test_a_checkpoint_is_saved_to_a_folder_alone(
    tiny_editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "file").touch()
    for folder, said in (
        ("", "to '': pass"),
        (None, "to None: pass"),
        ("file", "a file"),
        ("file/x", "no folder"),
    ):
        with pytest.raises(EarlError, match=said):
            tiny_editor.save_pretrained(folder)  # type: ignore[arg-type]
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
    tiny_editor.save_pretrained("~/mine")
    assert (tmp_path / "home" / "mine" / "config.json").exists()


def test_a_greedy_editor_is_greedy_after_saving(tiny_checkpoint: Path, tmp_path: Path) -> None:
    editor = Editor.from_pretrained(tiny_checkpoint, device="cpu")
    editor.sampling = Sampling(temperature=0.0)
    editor.save_pretrained(tmp_path)
    assert Editor.from_pretrained(tmp_path, device="cpu").sampling.temperature == 0


def test_an_image_tokenizer_of_another_codebook_is_refused(
    tiny_editor: Editor, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    from dataclasses import replace

    other = ImageTokenizer(VQAutoencoder(replace(tiny_editor.image_tokenizer.config, codebook_size=32)))
    with pytest.raises(CheckpointError, match="32 codes, the vocabulary 64"):
        Editor(tiny_editor.model, tiny_editor.layout, other)
    other.save_pretrained(tmp_path)
    with pytest.raises(CheckpointError, match="32 codes, the vocabulary 64"):
        Editor.from_pretrained(tiny_checkpoint, image_tokenizer=tmp_path, device="cpu")


@pytest.fixture
def broken(tiny_checkpoint: Path, tmp_path: Path) -> Path:
    """A copy of the checkpoint that a test may spoil."""
    return shutil.copytree(tiny_checkpoint, tmp_path / "broken")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("tokenizer.json", None),
        ("tokenizer.json", "{"),
        ("image_tokenizer/config.json", None),
        ("image_tokenizer/config.json", "{}x"),
        ("image_tokenizer/model.safetensors", None),
        ("image_tokenizer/model.safetensors", "cut"),
        ("generation_config.json", "{"),
        ("generation_config.json", "[1]"),
        ("generation_config.json", '{"temperature": "warm"}'),
        ("config.json", None),
        ("config.json", "{"),
    ],
)
def test_a_checkpoint_with_a_bad_file_is_refused(broken: Path, file: str, content: str | None) -> None:
    if content is None:
        (broken / file).unlink()
    else:
        (broken / file).write_text(content, "utf-8")
    with pytest.raises(CheckpointError) as caught:
        Editor.from_pretrained(broken, device="cpu")
    assert Path(file).name in str(caught.value) or "image tokenizer" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"vocabulary": None}, "no vocabulary"),
        ({"architectures": ["LlamaForCausalLM"]}, "holds a LlamaForCausalLM"),
        ({"num_hidden_layers": 3}, "lacks tensor"),
        ({"num_hidden_layers": 1}, "unknown tensor"),
        ({"intermediate_size": 72}, "has shape"),
    ],
)
def test_a_config_that_the_weights_do_not_fit_is_refused(
    broken: Path, changes: dict[str, Any], complaint: str
) -> None:
    config = json.loads((broken / "config.json").read_text("utf-8"))
    (broken / "config.json").write_text(json.dumps(config | changes), "utf-8")
    with pytest.raises(CheckpointError, match=complaint):
        Editor.from_pretrained(broken, device="cpu")


def test_a_generation_config_may_leave_values_out(broken: Path) -> None:
    (broken / "generation_config.json").write_text('{"do_sample": false}', "utf-8")
    assert Editor.from_pretrained(broken, device="cpu").sampling == Sampling(temperature=0.0)
    for told, wanted in (
        ({"temperature": None, "top_k": 0}, Sampling()),
        ({"temperature": 0.5, "top_k": -1, "top_p": None}, Sampling(temperature=0.5)),
        ({"top_k": 7}, Sampling(top_k=7)),
        ({"do_sample": None, "top_k": 7}, Sampling(top_k=7)),
    ):
        (broken / "generation_config.json").write_text(json.dumps(told), "utf-8")
        assert Editor.from_pretrained(broken, device="cpu").sampling == wanted
    (broken / "generation_config.json").unlink()
    assert Editor.from_pretrained(broken, device="cpu").sampling == Sampling()


@pytest.mark.parametrize("device", ["gpu", "cpu:x", "cuda:99"])
def test_a_device_that_is_not_there_is_refused(tiny_checkpoint: Path, device: str) -> None:
    with pytest.raises(EarlError, match=f"device.*{device}"):
        Editor.from_pretrained(tiny_checkpoint, device=device)


@pytest.mark.parametrize("dtype", ["fp32", 3, torch.int64])
def test_a_type_that_no_transformer_has_is_refused(tiny_checkpoint: Path, dtype: Any) -> None:
    with pytest.raises(EarlError, match=f"dtype is {dtype!r}; known: float32, bfloat16"):
        Editor.from_pretrained(tiny_checkpoint, device="cpu", dtype=dtype)
