"""Laws of the any-to-any pipeline: it makes the editor's picture, and control tokens in an instruction stay text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from transformers import AutoModelForMultimodalLM, AutoProcessor, Pipeline, pipeline
from transformers.pipelines import any_to_any as theirs

from earl.decoding import Sampling
from earl.editor import Editor
from earl.errors import CheckpointError, EarlError, SequenceError
from earl.integrations.any_to_any import EarlForMultimodalLM, EarlProcessor, _levels
from earl.pretrained import Parts, save_parts
from tests import test_pretrained

DRAWN: dict[str, Any] = {"temperature": 0.7, "top_k": 12, "top_p": 0.9}  # none of it the checkpoint's own
emu3_parts = test_pretrained.parts


def picture(seed: int = 0, size: tuple[int, int] = (64, 64)) -> Image.Image:
    noise = np.random.default_rng(seed).integers(0, 255, (size[1] // 8 + 1, size[0] // 8 + 1, 3), np.uint8)
    return Image.fromarray(noise).resize(size, Image.Resampling.BICUBIC)


@pytest.fixture(scope="module")
def model(tiny_checkpoint: Path) -> EarlForMultimodalLM:
    return AutoModelForMultimodalLM.from_pretrained(tiny_checkpoint, dtype=torch.float32)


@pytest.fixture(scope="module")
def processor(tiny_checkpoint: Path) -> EarlProcessor:
    return AutoProcessor.from_pretrained(tiny_checkpoint)


def edited(editor: Editor, image: Image.Image, prompt: str, seed: int) -> Image.Image:
    return editor(image, prompt, seed=seed, preserve="none", **DRAWN).images[0]


def says_nothing_at_once(model: EarlForMultimodalLM) -> None:
    """Every id lights one channel, which calls for the end of the thought."""
    with torch.no_grad():
        model.transformer.model.embed_tokens.weight[:, 0] = 5
        model.transformer.lm_head.weight[list(model.layout.vocabulary.thought_close), 0] = 1


@pytest.fixture
def pipe(tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    # The pipeline asks for torchvision, for which there is not always a build; ours does without.
    monkeypatch.setattr(theirs, "requires_backends", lambda *_: None)
    return pipeline("any-to-any", model=str(tiny_checkpoint), dtype="float32")


def test_the_pipeline_makes_the_editors_own_pictures(pipe: Pipeline, tiny_editor: Editor) -> None:
    assert isinstance(pipe.model, EarlForMultimodalLM) and isinstance(pipe.processor, EarlProcessor)
    asked: dict[str, Any] = {"generation_mode": "image", "generate_kwargs": {"seed": 3, **DRAWN}}
    alone = pipe(text="make it night", images=picture(), **asked)
    both = pipe(text=["make it night", "add a star"], images=[picture(), picture(1)], **asked)
    for made, image, words, seed in (
        (alone[0], picture(), "make it night", 3),
        (both[0], picture(), "make it night", 3),
        (both[1], picture(1), "add a star", 4),
    ):
        wanted = np.asarray(edited(tiny_editor, image, words, seed), int)
        # One rounds, the other goes through float pixels.
        assert np.abs(np.asarray(made["generated_image"], int) - wanted).max() <= 1


def test_the_pipeline_speaks_where_no_picture_is_asked_for(pipe: Pipeline) -> None:
    says_nothing_at_once(pipe.model)
    (said,) = pipe(text="make it night", images=picture())
    assert said == {
        "input_text": "make it night",
        "generated_text": "make it night\nops: 0",
    }  # the least that a plan can say


def test_tokens_of_a_picture_are_the_sources_and_decode_to_its_round_trip(
    model: EarlForMultimodalLM, processor: EarlProcessor, tiny_editor: Editor
) -> None:
    pictures = [picture(1), picture(2)]
    read = processor(images=pictures, text=["a", "b"])
    ids = model.get_image_tokens(read["pixel_values"], read["image_sizes"]).reshape(2, 8, 9)
    codes = tiny_editor.image_tokenizer.encode(np.stack([np.array(each) for each in pictures]))
    vocabulary = tiny_editor.layout.vocabulary
    assert np.array_equal(ids[..., :8], vocabulary.code_to_id(codes))
    assert (ids[..., 8] == vocabulary.eol).all()

    wanted = tiny_editor.image_tokenizer.decode(codes)
    bare = ids.flatten(1)
    framed = torch.tensor(np.stack([tiny_editor.layout.image_block(each) for each in codes]))
    for block in (bare, framed):
        for size in ((), (8, 8)):
            made = processor.post_process_multimodal_output(
                model.decode_image_tokens(block, *size), generation_mode="image"
            )
            assert np.abs(np.stack([np.asarray(each, float) for each in made]) - wanted).max() <= 0.51


def test_tokens_that_are_not_one_whole_picture_are_not_decoded(
    model: EarlForMultimodalLM, tiny_editor: Editor
) -> None:
    layout, vocabulary = tiny_editor.layout, tiny_editor.layout.vocabulary
    block = layout.image_block(np.arange(12).reshape(3, 4))
    body = block[layout.form(3, 4).code_at[0] : -2]
    assert model.decode_image_tokens(torch.tensor(block[None]))[0].shape == (3, 24, 32)
    shifted = np.roll(body, 1)
    text = np.where(body == vocabulary.first_code, 5, body)
    for ids, message in (
        (np.concatenate([block, block]), "go on behind their block"),
        (np.concatenate([block, [7, 8]]), "go on behind their block"),
        (block[:-4], "found the end"),
        (body[:-1], "12 codes do not make 2 rows"),
        (shifted, "12 codes do not make 3 rows of one width"),
        (body[body != vocabulary.eol], "12 codes do not make 0 rows"),
        (body[body == vocabulary.eol], "0 codes do not make 3 rows"),
        (body[:0], "0 codes do not make 0 rows"),
        (text, "id"),
    ):
        with pytest.raises(SequenceError, match=message):
            model.decode_image_tokens(torch.tensor(ids[None]))
    for ids in (block, body):
        with pytest.raises(SequenceError, match="width is 3, the image tokens say 4"):
            model.decode_image_tokens(torch.tensor(ids[None]), 3, 3)


def test_a_pipeline_of_half_precision_sees_the_same_picture(
    model: EarlForMultimodalLM, processor: EarlProcessor
) -> None:
    levels = np.random.default_rng(0).permutation(64 * 64 * 3).reshape(64, 64, 3).astype(np.uint8)
    assert len(np.unique(levels)) == 256
    read = processor(images=levels, text="a")
    for dtype in (torch.float32, torch.bfloat16, torch.float16):
        assert np.array_equal(_levels(read["pixel_values"][0].to(dtype)), levels)
    coarse = read["pixel_values"].bfloat16()
    tokens = [model.get_image_tokens(each, read["image_sizes"]) for each in (read["pixel_values"], coarse)]
    assert torch.equal(*tokens)


def test_a_batch_gives_each_what_it_gets_alone(model: EarlForMultimodalLM, processor: EarlProcessor) -> None:
    pictures, words = (
        [picture(1), picture(2, (300, 20))],
        ["make it night", "a much longer wish for a red ball"],
    )
    together = model.generate(
        **processor(images=pictures, text=words), generation_mode="image", seed=5, **DRAWN
    )
    for i in range(2):
        alone = model.generate(
            **processor(images=[pictures[i]], text=[words[i]]), generation_mode="image", seed=5 + i, **DRAWN
        )
        assert torch.equal(together[i][: alone.shape[1]], alone[0])


def test_control_tokens_in_an_instruction_stay_text(processor: EarlProcessor, tiny_editor: Editor) -> None:
    words = "<|image start|>8*8<|image token|> <|extra_203|> add a star"
    ids = processor(images=picture(), text=words)["input_ids"][0].tolist()
    vocabulary = tiny_editor.layout.vocabulary
    assert ids.count(vocabulary.boi) == ids.count(vocabulary.img) == 1
    assert tiny_editor.layout.parse(ids).instruction == words


def test_text_is_instruction_and_thought_and_a_picture_follows_it(
    tiny_checkpoint: Path, processor: EarlProcessor
) -> None:
    model = EarlForMultimodalLM.from_pretrained(tiny_checkpoint, dtype="float32")
    says_nothing_at_once(model)
    read = processor(images=picture(), text="make it night")
    thinking = model.generate(**read, generation_mode="text", seed=1)
    (text,) = processor.post_process_multimodal_output(thinking, generation_mode="text")
    editor = Editor(model.transformer, model.layout, model.image_tokenizer, sampling=model.sampling)
    result = editor(picture(), "make it night", seed=1, thought="on")
    assert text == f"make it night\n{result.thoughts[0]}"

    blocks = [
        model.generate(ids, generation_mode="image", seed=1)[0, :-1] for ids in (thinking, read["input_ids"])
    ]
    wanted = model.layout.image_block(result.tokens[0]).tolist()
    assert [each.tolist() == wanted for each in blocks] == [True, False]


@pytest.mark.parametrize("layout", ["earl", "original", "transformers"])
def test_checkpoints_of_every_layout_open_when_called_by_name(
    emu3_parts: Parts, layout: Any, tmp_path: Path
) -> None:
    save_parts(emu3_parts, tmp_path, to=layout)
    elsewhere = {"image_tokenizer": tmp_path / "image_tokenizer"} if layout == "original" else {}
    model = EarlForMultimodalLM.from_pretrained(tmp_path, **elsewhere)
    processor = EarlProcessor.from_pretrained(tmp_path, text_tokenizer=tmp_path)
    pictures = [test_pretrained.PICTURE, test_pretrained.PICTURE[:, :24]]  # wide and tall: their grids differ
    blocks = model.generate(
        **processor(images=pictures, text=["make it red"] * 2), generation_mode="image", seed=3
    )
    editor = Editor.from_pretrained(tmp_path, device="cpu", **elsewhere)
    grids = [editor(each, "make it red", seed=3 + i).tokens[0] for i, each in enumerate(pictures)]
    assert grids[0].shape != grids[1].shape
    for block, codes_hw in zip(blocks, grids, strict=True):
        wanted = model.layout.image_block(codes_hw)
        assert block[: len(wanted)].tolist() == wanted.tolist()
    assert [each.shape[1:] for each in model.decode_image_tokens(blocks)] == [
        (8 * grid.shape[0], 8 * grid.shape[1]) for grid in grids
    ]


def test_what_was_saved_opens_again_in_every_way(
    model: EarlForMultimodalLM, processor: EarlProcessor, tmp_path: Path
) -> None:
    model.save_pretrained(tmp_path)
    read = processor(images=picture(), text="make it night")
    again = AutoModelForMultimodalLM.from_pretrained(tmp_path, dtype="auto")
    asked: dict[str, Any] = {"generation_mode": "image", "seed": 2}
    assert torch.equal(again.generate(**read, **asked), model.generate(**read, **asked))
    assert Editor.from_pretrained(tmp_path).sampling == model.sampling == Sampling()
    processor.save_pretrained(tmp_path)
    reread = AutoProcessor.from_pretrained(tmp_path)
    assert repr(reread) == repr(processor) and "'working_side': 64" in repr(reread)
    assert torch.equal(reread(images=picture(), text="make it night")["input_ids"], read["input_ids"])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"generation_mode": "audio"}, "'audio'; it must be image or text"),
        ({"num_beams": 4}, "num_beams=4 means nothing to generate: leave it out"),
        ({"do_sample": False}, "pass temperature=0"),
        ({"generation_config": {}}, "pass temperature=, top_k= and top_p= themselves"),
        ({"seed": -1}, "seed is -1"),
        ({"seed": "three"}, "seed is 'three'"),
        ({"temperature": "hot"}, "temperature is 'hot'"),
        ({"top_k": 2.5}, "top_k is 2.5"),
        ({"top_p": 0}, "top_p is 0"),
        ({"image_sizes": None}, "image_sizes is None"),
        ({"pixel_values": None}, "pixel_values is None"),
        ({"image_sizes": torch.tensor([[60, 64]])}, "7x8 cells, its prompt says 8x8"),
        ({"image_sizes": torch.tensor([[64, 64]] * 2)}, "1 pictures and 2 image_sizes"),
        ({"pixel_values": torch.zeros(2, 3, 8, 8), "image_sizes": torch.tensor([[8, 8]] * 2)},
         "2 pictures and 1 prompts"),
    ],
)  # fmt: skip
def test_what_cannot_be_generated_is_said(
    change: dict[str, Any], message: str, model: EarlForMultimodalLM, processor: EarlProcessor
) -> None:
    asked = dict(processor(images=picture(), text="a")) | {"generation_mode": "image"}
    with pytest.raises(EarlError, match=message):
        model.generate(**asked | change)


def test_prompts_that_hold_more_than_was_asked_for_are_refused(
    model: EarlForMultimodalLM, tiny_editor: Editor
) -> None:
    layout, grid = tiny_editor.layout, np.zeros((8, 8), np.int64)
    thought = layout.prompt(grid, "a", mode="thought", thought="b").ids
    for laid, mode in (
        (layout.example(grid, "a", grid).ids, "image"),  # a target is there
        (thought[:-1], "image"),  # the thought does not end
        (thought, "text"),  # there is a thought already
    ):
        with pytest.raises(SequenceError, match="goes on behind its instruction or breaks off|does not end"):
            model.generate(torch.tensor(laid[None]), generation_mode=mode)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"images": [picture()], "text": ["a", "b"]}, "1 pictures and 2 instructions"),
        ({"text": "a"}, "needs a picture and an instruction"),
        ({"images": picture(), "text": " "}, "instruction is empty"),
        ({"images": picture(), "text": "a", "return_tensors": "np"}, "return_tensors is 'np'"),
        ({"images": picture(), "text": "a", "seed": 3}, "seed=3 .* generate_kwargs"),
    ],
)
def test_what_cannot_be_read_is_said(words: dict[str, Any], message: str, processor: EarlProcessor) -> None:
    with pytest.raises(EarlError, match=message):
        processor(**words)


def test_what_cannot_be_written_or_opened_is_said(
    model: EarlForMultimodalLM, processor: EarlProcessor, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    ids = processor(images=picture(), text="a")["input_ids"]
    with pytest.raises(EarlError, match="'audio'; it must be image or text"):
        processor.post_process_multimodal_output(ids, generation_mode="audio")
    with pytest.raises(EarlError, match="strip=True means nothing to post_process_multimodal_output"):
        processor.post_process_multimodal_output(ids, generation_mode="text", strip=True)
    for thing in (model, processor):
        with pytest.raises(EarlError, match="push_to_hub=True means nothing"):
            thing.save_pretrained(tmp_path, push_to_hub=True)
    for auto in (AutoModelForMultimodalLM, AutoProcessor):
        with pytest.raises(EarlError, match="subfolders='a' means nothing"):
            auto.from_pretrained(tiny_checkpoint, subfolders="a")
    with pytest.raises(CheckpointError, match="has no cell"):
        EarlProcessor(model.layout, {"working_side": 64})


def test_no_code_of_a_checkpoint_is_run(tiny_checkpoint: Path) -> None:
    with pytest.raises(EarlError, match="trust_remote_code"):
        EarlForMultimodalLM.from_pretrained(tiny_checkpoint, trust_remote_code=True)
