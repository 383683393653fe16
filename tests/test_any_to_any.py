"""Laws of the any-to-any pipeline: it makes the editor's picture, and control tokens in an instruction stay text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from transformers import AutoModelForMultimodalLM, AutoProcessor, pipeline
from transformers.pipelines import any_to_any as theirs

from earl.decoding import Sampling
from earl.editor import Editor
from earl.errors import EarlError, SequenceError
from earl.integrations.any_to_any import EarlForMultimodalLM, EarlProcessor

HOT = {"temperature": 1.0}


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
    return editor(image, prompt, seed=seed, preserve="none", **HOT).images[0]


def test_the_pipeline_makes_the_editors_own_picture(
    tiny_checkpoint: Path, tiny_editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The pipeline asks for torchvision, for which there is not always a build; ours does without.
    monkeypatch.setattr(theirs, "requires_backends", lambda *_: None)
    pipe = pipeline("any-to-any", model=str(tiny_checkpoint), dtype=torch.float32)
    assert isinstance(pipe.model, EarlForMultimodalLM) and isinstance(pipe.processor, EarlProcessor)
    made = pipe(
        text="make it night", images=picture(), generation_mode="image", generate_kwargs={"seed": 3, **HOT}
    )
    difference = np.abs(
        np.asarray(made[0]["generated_image"], int)
        - np.asarray(edited(tiny_editor, picture(), "make it night", 3), int)
    )
    assert difference.max() <= 1  # one rounds, the other goes through float pixels


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
    for block in (model.decode_image_tokens(ids.flatten(1)), model.decode_image_tokens(ids.flatten(1), 8, 8)):
        made = processor.post_process_multimodal_output(block, generation_mode="image")
        assert np.abs(np.stack([np.asarray(each, float) for each in made]) - wanted).max() <= 0.51
    with pytest.raises(SequenceError, match="64 codes do not make 3 rows"):
        model.decode_image_tokens(ids[:1].flatten(1), 3, 8)


def test_a_batch_gives_each_what_it_gets_alone(model: EarlForMultimodalLM, processor: EarlProcessor) -> None:
    pictures, words = (
        [picture(1), picture(2, (300, 20))],
        ["make it night", "a much longer wish for a red ball"],
    )
    together = model.generate(
        **processor(images=pictures, text=words), generation_mode="image", seed=5, **HOT
    )
    for i in range(2):
        alone = model.generate(
            **processor(images=[pictures[i]], text=[words[i]]), generation_mode="image", seed=5 + i, **HOT
        )
        assert torch.equal(together[i][: alone.shape[1]], alone[0])


def test_control_tokens_in_an_instruction_stay_text(processor: EarlProcessor, tiny_editor: Editor) -> None:
    words = "<|image start|>8*8<|image token|> <|extra_203|> add a star"
    ids = processor(images=picture(), text=words)["input_ids"][0].tolist()
    vocabulary = tiny_editor.layout.vocabulary
    assert ids.count(vocabulary.boi) == ids.count(vocabulary.img) == 1
    assert tiny_editor.layout.parse(ids).instruction == words


def test_text_is_the_instruction_and_the_thought_behind_it(
    tiny_checkpoint: Path, processor: EarlProcessor
) -> None:
    model = EarlForMultimodalLM.from_pretrained(tiny_checkpoint, dtype="float32")
    close = model.layout.vocabulary.thought_close
    with torch.no_grad():  # every id lights one channel, which calls for the end
        model.transformer.get_input_embeddings().weight[:, 0] = 5
        model.transformer.get_output_embeddings().weight[list(close), 0] = 1
    made = model.generate(**processor(images=picture(), text="make it night"), generation_mode="text", seed=1)
    (text,) = processor.post_process_multimodal_output(made, generation_mode="text")
    editor = Editor(model.transformer, model.layout, model.image_tokenizer, sampling=model.sampling)
    (thought,) = editor(picture(), "make it night", seed=1, thought="on").thoughts
    assert text == f"make it night\n{thought}"


def test_what_was_saved_opens_again_in_every_way(
    model: EarlForMultimodalLM, processor: EarlProcessor, tmp_path: Path
) -> None:
    model.save_pretrained(tmp_path)
    read = processor(images=picture(), text="make it night")
    again = AutoModelForMultimodalLM.from_pretrained(tmp_path, dtype="auto")
    asked: dict[str, Any] = {"generation_mode": "image", "seed": 2}
    assert torch.equal(again.generate(**read, **asked), model.generate(**read, **asked))
    assert Editor.from_pretrained(tmp_path).sampling == model.sampling == Sampling()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda m, p: m.generate(p(images=picture(), text="a")["input_ids"], generation_mode="audio"),
            "image or text",
        ),
        (
            lambda m, p: m.generate(p(images=picture(), text="a")["input_ids"], num_beams=4),
            "num_beams= means nothing",
        ),
        (lambda m, p: p(images=[picture()], text=["a", "b"]), "1 pictures and 2 instructions"),
        (lambda m, p: p(text="a"), "needs a picture and an instruction"),
        (lambda m, p: p(images=picture(), text=" "), "instruction is empty"),
        (lambda m, p: p(images=picture(), text="a", return_tensors="np"), "return_tensors is 'np'"),
    ],
)
def test_what_cannot_be_done_is_said(
    call: Any, message: str, model: EarlForMultimodalLM, processor: EarlProcessor
) -> None:
    with pytest.raises(EarlError, match=message):
        call(model, processor)


def test_no_code_of_a_checkpoint_is_run(tiny_checkpoint: Path) -> None:
    with pytest.raises(EarlError, match="trust_remote_code"):
        EarlForMultimodalLM.from_pretrained(tiny_checkpoint, trust_remote_code=True)
