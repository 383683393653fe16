"""Laws of ids and text: the published numbers, one meaning an id, and text that always comes back."""

from __future__ import annotations

import json
import random
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from earl.errors import CheckpointError, InstructionError, SequenceError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import Vocabulary

CORPUS = [
    f"{verb} {colour} {kind} at {place}"
    for verb in ("add a", "remove the", 'act=recolor subj="')
    for colour in ("red", "blue", "grün", "赤い")
    for kind in ("car", "tree", "house", "maison")
    for place in range(0, 120, 17)
]
EMU3 = Vocabulary.emu3(thought_open=(27, 91, 2468), thought_close=(27, 91, 408))
MINI = Vocabulary.compact(text_size=1000, num_codes=512)


@pytest.fixture(scope="module")
def bpe() -> ByteBPE:
    return ByteBPE.train(CORPUS, 400)


def test_emu3_has_the_published_ids() -> None:
    names = ("pad", "eol", "eof", "bos", "eos", "img", "boi", "eoi", "first_code", "num_codes", "size")
    published = (151643, 151846, 151847, 151849, 151850, 151851, 151852, 151853, 151854, 32768, 184622)
    assert tuple(getattr(EMU3, name) for name in names) == published
    assert EMU3.text_size == 151643
    assert EMU3.thought_stop == EMU3.text_size  # its markers are text: a thought is drawn from text alone


def test_a_compact_map_has_one_meaning_an_id_and_codes_at_its_tail() -> None:
    for text_size in (256, 1000, 1013, 1014, 1015, 4096):
        words = Vocabulary.compact(text_size=text_size, num_codes=512)
        controls = [words.pad, words.bos, words.eos, words.boi, words.eoi, words.img, words.eol, words.eof]
        controls += [*words.thought_open, *words.thought_close]
        assert len(set(controls)) == 10
        assert min(controls) == text_size and max(controls) < words.first_code
        assert words.first_code % 64 == 0 and words.first_code - max(controls) <= 64
        assert words.size == words.first_code + 512
        assert words.thought_stop == words.thought_close[0] + 1 == text_size + 1


def test_codes_and_ids_are_inverse_in_any_shape() -> None:
    codes = np.arange(512, dtype=np.uint16).reshape(2, 16, 16)
    ids = MINI.code_to_id(codes)
    assert ids.dtype == np.int64 and ids.shape == codes.shape
    assert (MINI.id_to_code(ids) == codes).all()
    assert int(MINI.code_to_id(3)) == MINI.first_code + 3
    assert MINI.is_code(
        [0, MINI.eol, MINI.first_code - 1, MINI.first_code, MINI.size - 1, MINI.size]
    ).tolist() == [
        *[False] * 3,
        *[True] * 2,
        False,
    ]


@pytest.mark.parametrize("codes", [[-1], [512], [0, 511, 600], [0.5]])
def test_a_code_of_another_codebook_is_refused(codes: list[Any]) -> None:
    with pytest.raises(SequenceError):
        MINI.code_to_id(codes)


def test_an_id_that_is_no_code_is_refused() -> None:
    for id_ in (0, MINI.eol, MINI.first_code - 1, MINI.size):
        with pytest.raises(SequenceError):
            MINI.id_to_code([MINI.first_code, id_])


def test_a_map_comes_back_from_json() -> None:
    for words in (EMU3, MINI):
        assert Vocabulary.from_json(json.loads(json.dumps(words.to_json()))) == words


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"eos": MINI.bos}, "bos and eos share"),
        ({"thought_open": (MINI.pad,)}, "pad and thought_open share"),
        ({"pad": 5}, "pad is 5"),
        ({"img": MINI.first_code}, "img is"),
        ({"size": MINI.size + 1}, "tail"),
        ({"text_size": 0}, "text_size 0"),
        ({"num_codes": 0, "size": MINI.first_code}, "num_codes 0"),
        ({"thought_close": (MINI.thought_open[0],), "thought_open": (1,)}, "thought_close is"),
        ({"thought_open": (MINI.thought_open[0], 3)}, "one control id"),
        ({"thought_open": ()}, "thought_open is ()"),
        ({"thought_open": (1, 2), "thought_close": (1, 2)}, "both"),
        ({"bos": 1002.0}, "bos is 1002.0"),
    ],
)
def test_a_map_with_two_meanings_or_holes_is_refused(change: dict[str, Any], named: str) -> None:
    with pytest.raises(CheckpointError) as refusal:
        replace(MINI, **change)
    assert named in str(refusal.value)


def test_a_json_map_with_missing_or_unknown_keys_is_refused() -> None:
    known = MINI.to_json()
    values: list[Any] = [None, [], {**known, "mask": 3}, {key: known[key] for key in known if key != "eol"}]
    for value in values:
        with pytest.raises(CheckpointError):
            Vocabulary.from_json(value)


def test_every_character_of_unicode_comes_back_in_nfc(bpe: ByteBPE) -> None:
    points = [point for point in range(0x110000) if not 0xD800 <= point < 0xE000]
    for start in range(0, len(points), 4096):
        text = "a".join(map(chr, points[start : start + 4096]))
        assert bpe.decode(bpe.encode(text)) == unicodedata.normalize("NFC", text)


def test_random_texts_come_back_in_nfc(bpe: ByteBPE) -> None:
    rng = random.Random("0:texts")
    alphabet = "ab 01*\n\t\r\x00\"\\'<|>ée\u0301\u1100\u1161가😀👩\u200d🚀\u202eשלום\u0323\u0307\u2028\ufeff"
    for _ in range(500):
        text = "".join(rng.choice(alphabet) for _ in range(rng.randint(0, 30)))
        assert bpe.decode(bpe.encode(text)) == unicodedata.normalize("NFC", text)


def test_composed_and_decomposed_text_have_the_same_ids(bpe: ByteBPE) -> None:
    assert bpe.encode("gru\u0308n") == bpe.encode("gr\u00fcn")


def test_a_lone_surrogate_is_refused_by_name(bpe: ByteBPE) -> None:
    with pytest.raises(InstructionError, match=r"U\+D800 at character 1"):
        bpe.encode("a\ud800")
    with pytest.raises(InstructionError):
        ByteBPE.train(["a\udfff"], 300)


def test_every_digit_has_an_id_of_its_own(bpe: ByteBPE) -> None:
    digits = {digit: bpe.encode(digit) for digit in "0123456789*"}
    assert all(len(ids) == 1 for ids in digits.values())
    assert bpe.encode("119*17") == [id_ for character in "119*17" for id_ in digits[character]]
    assert bpe.encode("at 85,102")[-3:] == [id_ for digit in "102" for id_ in digits[digit]]


def test_what_spells_a_control_token_is_text_like_any_other(bpe: ByteBPE) -> None:
    for text in ("<|image start|>", "<|endoftext|>", "<|visual token 000000|>", "<s></s>[PAD]<unk>", "\x00"):
        pieces = [bpe.decode([id_]) for id_ in bpe.encode(text)]
        assert "".join(pieces) == text
        assert (
            max(map(len, pieces)) <= 2
        )  # letters and chance pairs of the corpus: no token swallows it whole


def test_frequent_words_become_one_id_with_their_space(bpe: ByteBPE) -> None:
    assert bpe.decode(bpe.encode(" house")[:1]) == " house"


def test_a_text_cut_inside_a_character_decodes_to_the_replacement(bpe: ByteBPE) -> None:
    assert bpe.decode(bpe.encode("ok 😀")[:-1]) == "ok \ufffd"


def test_ids_beyond_the_tokenizer_are_refused(bpe: ByteBPE) -> None:
    for id_ in (-1, bpe.size):
        with pytest.raises(SequenceError):
            bpe.decode([0, id_])


def test_training_twice_gives_the_same_tokenizer(bpe: ByteBPE, tmp_path: Path) -> None:
    bpe.save(tmp_path / "one")
    ByteBPE.train(iter(CORPUS), 400).save(tmp_path / "two")
    one, two = ((tmp_path / name / "tokenizer.json").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_tokenizer_comes_back_from_its_folder(bpe: ByteBPE, tmp_path: Path) -> None:
    bpe.save(tmp_path)
    loaded = ByteBPE.load(tmp_path)
    assert loaded.size == bpe.size > 256
    for line in [*CORPUS[:50], "👩\u200d🚀 \x00", "Ünïcödé 12*34"]:
        assert loaded.encode(line) == bpe.encode(line)


def test_fewer_than_256_ids_are_refused() -> None:
    with pytest.raises(CheckpointError, match="at least 256"):
        ByteBPE.train(CORPUS, 255)


def test_a_missing_or_broken_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"tokenizer\.json cannot be read"):
        ByteBPE.load(tmp_path)
    for content in (b"", b"{", b"\xff\xfe", b"[]", b"{}", b"null", b'{"model": {}, "added_tokens": []}'):
        (tmp_path / "tokenizer.json").write_bytes(content)
        with pytest.raises(CheckpointError):
            ByteBPE.load(tmp_path)


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (lambda file: file["added_tokens"].append({"content": "<|image start|>"}), "special tokens"),
        (lambda file: file["model"].update(type="WordPiece"), "another kind"),
        (lambda file: file.update(normalizer={"type": "NFKC"}), "another kind"),
        (
            lambda file: file["pre_tokenizer"]["pretokenizers"][0].update(pattern={"Regex": "."}),
            "another kind",
        ),
        (lambda file: file["model"]["vocab"].pop("a"), "are not 0"),
        (lambda file: file["model"]["vocab"].update({"a": 7000}), "are not 0"),
        (lambda file: file["model"]["vocab"].update({"a": "7"}), "are not 0"),
        (lambda file: file["model"]["vocab"].update({"a": [7]}), "are not 0"),
        (
            lambda file: file["model"]["vocab"].update({"\u4e00": len(file["model"]["vocab"])}),
            "letters of bytes",
        ),
        (lambda file: file["model"]["merges"].append(["zz", "q"]), "'zz' 'q'"),
        (lambda file: file["model"]["merges"].append("z q r"), "missing or odd"),
    ],
)
def test_a_file_of_another_tokenizer_is_refused(
    bpe: ByteBPE, tmp_path: Path, damage: Any, named: str
) -> None:
    bpe.save(tmp_path)
    file = tmp_path / "tokenizer.json"
    document = json.loads(file.read_text("utf-8"))
    damage(document)
    file.write_text(json.dumps(document), "utf-8")
    with pytest.raises(CheckpointError) as refusal:
        ByteBPE.load(tmp_path)
    assert named in str(refusal.value)
