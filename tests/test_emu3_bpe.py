"""Laws of the published text tokenizer: it merges as its ranks say, and cuts text as no converted tokenizer does."""

from __future__ import annotations

import base64
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import regex
from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

from earl.errors import CheckpointError, InstructionError, SequenceError
from earl.language.emu3_bpe import PATTERN, RANKS_NAME, Emu3BPE
from earl.language.text_tokenizer import letters_of_bytes

CORPUS = [
    "make the heart-shaped balloon red", "remove 12 cats and 12 dogs", "a heart-shaped box (red) at 120 px",
    "the caf\u00e9's umbrella, please", "remove the (red) house", "replace 12 cats with a shaped heart",
    "Let's think step by step. <|start thinking|> don't move it<|end thinking|>",
] * 4  # fmt: skip
TEXTS = [
    "make the house red", "12 cats", "heart-shaped", "(red", "Don'T we'll it's", "a\r\n\r\n  b  ", " lead", "trail ",
    "caf\u00e9", "cafe\u0301", "\u732b\u3092\u8d64\u304f", "\U0001f388\U0001f3fd balloon", "1*2*34",
    "<|image start|>", "x\n\ny", "\t\ttabs", "",
]  # fmt: skip


def trained_ranks(size: int = 420) -> dict[bytes, int]:
    """Ranks like Emu3's: the bytes, then merges in the order in which they were learnt under its pattern."""
    engine = Tokenizer(models.BPE())
    engine.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    letters = letters_of_bytes()
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=sorted(letters), show_progress=False)
    engine.train_from_iterator(CORPUS, trainer=trainer)
    ranks = {bytes(letters[letter] for letter in piece): id_ for piece, id_ in engine.get_vocab().items()}
    return ranks | {b"12": len(ranks)}  # a piece that only a pattern without single digits can make


@pytest.fixture(scope="module")
def ranks() -> dict[bytes, int]:
    return trained_ranks()


def merged_by_hand(piece: bytes, ranks: dict[bytes, int]) -> list[int]:
    """The definition: of all neighbours, those with the lowest rank are joined first, again and again."""
    parts = [bytes([byte]) for byte in piece]
    while True:
        pairs = [
            (ranks[a + b], i)
            for i, (a, b) in enumerate(zip(parts, parts[1:], strict=False))
            if a + b in ranks
        ]
        if not pairs:
            return [ranks[part] for part in parts]
        _, i = min(pairs)
        parts[i : i + 2] = [parts[i] + parts[i + 1]]


@pytest.mark.parametrize("text", TEXTS)
def test_ids_are_those_of_the_definition_and_come_back_as_text(text: str, ranks: dict[bytes, int]) -> None:
    normal = unicodedata.normalize("NFC", text)
    pieces = regex.findall(PATTERN, normal)
    assert "".join(pieces) == normal
    wanted = [id_ for piece in pieces for id_ in merged_by_hand(piece.encode(), ranks)]
    tokenizer = Emu3BPE(ranks)
    assert tokenizer.encode(text) == wanted
    assert tokenizer.decode(wanted) == normal


def converted(ranks: dict[bytes, int]) -> Tokenizer:
    """What transformers' conversion makes of the ranks: the same merges under GPT-2's pattern, without NFC."""
    letter_of = {byte: letter for letter, byte in letters_of_bytes().items()}
    spelled = {"".join(letter_of[byte] for byte in piece): id_ for piece, id_ in ranks.items()}
    merges = []
    for piece, id_ in sorted(ranks.items(), key=lambda item: item[1])[256:]:
        lower = {part: rank for part, rank in ranks.items() if rank < id_}
        halves = [next(p for p, r in ranks.items() if r == rank) for rank in merged_by_hand(piece, lower)]
        if len(halves) == 2:
            merges.append(tuple("".join(letter_of[byte] for byte in half) for half in halves))
    engine = Tokenizer(models.BPE(vocab=spelled, merges=merges))
    engine.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    return engine


def test_a_converted_tokenizer_reads_some_words_differently_and_most_the_same(
    ranks: dict[bytes, int],
) -> None:
    fast, exact = converted(ranks), Emu3BPE(ranks)
    differs = {text for text in TEXTS if fast.encode(text).ids != exact.encode(text)}
    assert {"12 cats", "heart-shaped", "cafe\u0301"} <= differs
    assert not {"make the house red", "caf\u00e9", " lead"} & differs


def test_the_same_ranks_are_read_from_both_published_formats(ranks: dict[bytes, int], tmp_path: Path) -> None:
    exact = Emu3BPE(ranks)
    exact.save(tmp_path / "original")
    engine = converted(ranks)
    engine.add_special_tokens(["<|endoftext|>", "<|image start|>"])
    (tmp_path / "converted").mkdir()
    engine.save(str(tmp_path / "converted" / "tokenizer.json"))
    for folder in ("original", "converted"):
        read = Emu3BPE.load(tmp_path / folder)
        assert read.size == len(ranks)
        assert [read.encode(text) for text in TEXTS] == [exact.encode(text) for text in TEXTS]


def test_text_that_spells_a_control_token_is_text(ranks: dict[bytes, int]) -> None:
    ids = Emu3BPE(ranks).encode("<|image start|><|visual token 000001|><|endoftext|>")
    assert len(ids) > 10 and max(ids) < len(ranks)


def test_what_is_no_text_is_refused(ranks: dict[bytes, int]) -> None:
    tokenizer = Emu3BPE(ranks)
    with pytest.raises(InstructionError, match="lone surrogate"):
        tokenizer.encode("a\ud800")
    with pytest.raises(SequenceError, match=f"id {len(ranks)} is no text"):
        tokenizer.decode([len(ranks)])


def lines_of(ranks: dict[bytes, int]) -> list[str]:
    return [f"{base64.b64encode(piece).decode()} {rank}" for piece, rank in ranks.items()]


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (lambda lines: [*lines[:9], "not base64! 9", *lines[10:]], "line 10: expected a piece in base64"),
        (lambda lines: [line for line in lines if not line.endswith(" 65")], "lacks 1 of the 256 bytes"),
        (lambda lines: [line for line in lines if not line.endswith(" 300")], "are not 0 .."),
    ],
)
def test_a_damaged_file_of_ranks_is_refused(
    ranks: dict[bytes, int], tmp_path: Path, damage: Callable[[list[str]], list[str]], complaint: str
) -> None:
    (tmp_path / RANKS_NAME).write_text("\n".join(damage(lines_of(ranks))))
    with pytest.raises(CheckpointError, match=complaint):
        Emu3BPE.load(tmp_path)


def test_a_folder_without_either_file_or_with_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="neither emu3.tiktoken nor a readable tokenizer.json"):
        Emu3BPE.load(tmp_path)
    (tmp_path / "tokenizer.json").write_text(json.dumps({"model": {"type": "WordPiece"}}))
    with pytest.raises(CheckpointError, match="no tokenizer.json of a byte-level BPE"):
        Emu3BPE.load(tmp_path)
