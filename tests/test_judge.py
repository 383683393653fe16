"""Laws of the judge room: right answers score high, wrong ones low, whatever a tokenizer lost of them."""

from __future__ import annotations

import io
import json
import math
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from earl.errors import EarlError, JudgeError, PictureError
from earl.judge import SUCCESS, Judge, NoVerdict, Picture, Question, StorybookJudge, Verdict, judge
from earl.judge.answers import rivals_of, rivals_of_setting, seen_of
from earl.judge.perturbations import CHANNELS, RIGHT, SIZE, WRONG, free_of, is_right
from earl.storybook.drawing import pixel_box, render
from earl.storybook.edits import altered, free_positions, removed
from earl.storybook.examples import FAMILIES, Example, example
from earl.storybook.loose import loose
from earl.storybook.scene import Scene
from eval.judge import main, questions, summary, trials

ENOUGH = 0.98
"""Share of answers of known worth about which the judge must be right."""


@cache
def examples_of(family: str) -> tuple[Example, ...]:
    return tuple(example(number, split="test", family=family) for number in range(700, 708))


def picture(made: Example, scene: Scene, size: int = SIZE) -> Image.Image:
    return render(scene, size, made.seed)


def truth(made: Example) -> Image.Image:
    return picture(made, made.target)


def clear_day(made: Example) -> bool:
    """Whether every difference in the example shows."""
    scene = made.target
    return (scene.time, scene.weather, scene.style) == ("day", "clear", "plain") and scene.place != "photo"


def shown_with(made: Example, noise_HW3: NDArray[np.float64]) -> Image.Image:
    pixels = np.asarray(truth(made), np.float64) + noise_HW3
    return Image.fromarray(np.clip(np.round(pixels), 0, 255).astype(np.uint8))


@pytest.mark.parametrize("family", FAMILIES)
def test_the_truth_scores_ten_and_the_unchanged_source_next_to_nothing(family: str) -> None:
    for made in examples_of(family)[:4]:
        assert judge(made, truth(made)) == Verdict(
            edit_success=10, over_editing=10, naturalness=10, artefacts=10
        )
        assert judge(made, picture(made, made.source)).overall < 3, made.instruction


@pytest.mark.parametrize("family", FAMILIES)
def test_the_truth_may_lose_what_a_tokenizer_loses(family: str) -> None:
    for made in examples_of(family)[:3]:
        for name, channel in CHANNELS.items():
            seen = judge(made, channel(truth(made), made, np.random.default_rng(made.seed)))
            assert seen.overall >= SUCCESS, (made.instruction, name, seen)


def test_the_judge_is_right_about_right_and_wrong_answers() -> None:
    found = summary(list(trials(questions(38))))
    assert set(WRONG) <= set(found["classes"])
    assert found["balanced_accuracy"] >= ENOUGH, found["mistakes"]
    poor = {name: row["accuracy"] for name, row in found["classes"].items() if row["accuracy"] < 0.9}
    assert not poor, found["mistakes"]
    wrong = [row for row in found["classes"].values() if not row["is_right"]]
    assert all(row["overall_median"] < 5 for row in wrong)


@pytest.mark.parametrize("family", ["count_remove", "resize", "indirect"])
def test_every_alternative_is_as_good_as_the_target(family: str) -> None:
    numbered = (example(number, split="test", family=family) for number in range(700, 800))
    for made in list(islice((one for one in numbered if one.alternatives), 4)):
        for scene in made.alternatives:
            assert judge(made, picture(made, scene)).overall == 10, made.instruction


@pytest.mark.parametrize("family", ["add", "move", "move_relative"])
def test_an_open_thing_may_stand_at_any_free_place(family: str) -> None:
    for made in examples_of(family)[:3]:
        (opened,) = made.open_things
        thing = made.target.things[opened.index]
        places = free_of(made.target, opened)
        for x, y in places[:: max(1, len(places) // 6)]:
            scene = altered(made.target, opened.index, replace(thing, x=x, y=y))
            assert judge(made, picture(made, scene)).overall == 10, (made.instruction, x, y)


@pytest.mark.parametrize("family", ["count_add", "multi"])
def test_several_open_things_may_stand_at_other_places_all_at_once(family: str) -> None:
    several = [example(4_000_000 + number, split="test", family=family) for number in range(24)]
    for number, made in enumerate(several):
        other = RIGHT["another right answer"](made, np.random.default_rng(number))
        if other is not None:
            assert judge(made, other).overall == 10, made.instruction
    assert any(len(made.open_things) > 1 for made in several)


def test_a_place_outside_of_what_was_asked_is_refused() -> None:
    refused = 0
    for made in examples_of("move"):
        (opened,) = made.open_things
        thing = made.target.things[opened.index]
        allowed = free_of(made.target, opened)
        elsewhere = free_positions(made.target, thing.kind, thing.size, without=opened.index)
        before = made.source.things[opened.index]
        for x, y in [at for at in elsewhere if at not in allowed and at != (before.x, before.y)][::9]:
            scene = altered(made.target, opened.index, replace(thing, x=x, y=y))
            assert not is_right(made, scene)
            assert judge(made, picture(made, scene)).overall < SUCCESS, (made.instruction, x, y)
            refused += 1
    assert refused > 20


def test_a_part_of_an_edit_is_no_edit() -> None:
    for made in examples_of("remove")[:4]:
        (gone,) = set(made.source.things) - set(made.target.things)
        left, top, right, bottom = pixel_box(gone, SIZE)
        shares = np.linspace(0, 1, 5)
        scores = []
        for share in shares:
            shown = truth(made)
            strip = (left, top, left + round(share * (right - left)), bottom)
            shown.paste(picture(made, made.source).crop(strip), strip[:2])
            scores.append(judge(made, shown).overall)
        assert scores[0] == 10
        assert scores == sorted(scores, reverse=True), made.instruction
        assert scores[2] < SUCCESS, made.instruction


@pytest.mark.parametrize("family", ["add", "replace", "swap", "move"])
def test_what_comes_may_stand_beside_the_grid(family: str) -> None:
    for made in (one for one in examples_of(family) if clear_day(one)):
        for index in (i for i, thing in enumerate(made.target.things) if thing not in made.source.things):
            thing = made.target.things[index]
            for right, down, larger in ((0.5, 0, 0), (-0.25, 0.5, 0), (0, 0, 0.25), (0, 0, -0.25)):
                beside = loose(thing, right=right, down=down, larger=larger)
                shown = picture(made, altered(made.target, index, beside))
                assert judge(made, shown).overall >= SUCCESS, (made.instruction, beside)


def test_what_was_swapped_must_not_stand_elsewhere_nor_what_stays_beside_its_place() -> None:
    for made in (one for one in examples_of("swap") if clear_day(one)):
        for index, thing in enumerate(made.target.things):
            far = 0.5 if thing in made.source.things else 1.5
            shown = picture(made, altered(made.target, index, loose(thing, right=far)))
            assert judge(made, shown).overall < SUCCESS, (made.instruction, thing)


def test_any_variation_of_a_place_that_was_asked_for_is_right() -> None:
    for made in examples_of("place")[:3]:
        for variation in (1, 17, 30):
            other = render(made.target, SIZE, made.seed + variation)
            seen = judge(made, other)
            assert seen.overall >= SUCCESS, (made.instruction, variation, seen)


def test_the_backdrop_of_a_local_edit_must_stay_the_very_same() -> None:
    for made in (one for one in examples_of("recolour") if clear_day(one)):
        assert judge(made, render(made.target, SIZE, made.seed + 5)).over_editing < SUCCESS


@pytest.mark.parametrize("family", ["add", "recolour", "swap", "time", "place"])
def test_more_noise_never_raises_the_score(family: str) -> None:
    for made in examples_of(family)[:2]:
        noise = np.random.default_rng(made.seed).normal(0, 1, (SIZE, SIZE, 3))
        scores = [judge(made, shown_with(made, noise * level)).overall for level in (0, 5, 10, 20, 40, 80)]
        assert scores == sorted(scores, reverse=True)
        assert scores[0] == 10
        assert scores[-1] < 3


@pytest.mark.parametrize("family", ["add", "replace", "weather", "multi"])
def test_the_size_of_a_picture_hardly_matters(family: str) -> None:
    for made in examples_of(family)[:3]:
        for scene in (made.target, made.source, removed(made.target, [0])):
            small, large = (judge(made, picture(made, scene, size)).overall for size in (SIZE, 2 * SIZE))
            assert abs(small - large) <= 0.5, (made.instruction, small, large)


def test_every_change_of_several_is_needed_but_half_is_more_than_none() -> None:
    numbered = (example(number, split="test", family="count_add") for number in range(700, 800))
    made = next(one for one in numbered if len(one.open_things) == 2 and clear_day(one))
    first, second = (opened.index for opened in made.open_things)
    for left_out in (first, second):
        half = judge(made, picture(made, removed(made.target, [left_out])))
        none = judge(made, picture(made, made.source))
        assert none.edit_success < half.edit_success < 5
        assert half.over_editing == half.artefacts == 10


@pytest.mark.parametrize("kind", ["wrong colour", "wrong kind", "wrong size"])
def test_the_reason_names_the_thing_that_is_wrong(kind: str) -> None:
    named = 0
    for made in examples_of("replace"):
        wrong = WRONG[kind](made, np.random.default_rng(0))
        if wrong is not None:
            (new,) = set(made.target.things) - set(made.source.things)
            assert f"the {new.size} {new.colour} {new.kind}" in judge(made, wrong).reason
            named += 1
    assert named


def test_a_fault_lowers_the_score_that_it_belongs_to() -> None:
    made = next(one for one in examples_of("recolour") if clear_day(one) and len(one.target.things) > 1)
    kept = next(i for i, thing in enumerate(made.target.things) if thing in made.source.things)
    vanished = judge(made, picture(made, removed(made.target, [kept])))
    assert (vanished.edit_success, vanished.naturalness) == (10, 10)
    assert vanished.over_editing == 0
    veil = judge(made, Image.blend(truth(made), Image.new("RGB", (SIZE, SIZE), (190, 190, 190)), 0.5))
    assert veil.naturalness == 0


def test_the_verdict_depends_on_nothing_but_the_question_and_the_pixels() -> None:
    for made in [examples_of(family)[0] for family in ("multi", "place", "move")]:
        shown = CHANNELS["jpeg"](truth(made), made, np.random.default_rng(0))
        before = judge(made, shown)
        for cached in (seen_of, rivals_of, rivals_of_setting):
            cached.cache_clear()
        assert judge(made, np.asarray(shown)) == before
        file = io.BytesIO()
        shown.convert("RGBA").save(file, "PNG")
        assert judge(Example.from_json(json.loads(json.dumps(made.to_json()))), Image.open(file)) == before


def test_the_scores_combine_as_in_viescore() -> None:
    seen = Verdict(edit_success=8, over_editing=9, naturalness=4.5, artefacts=6)
    assert (seen.semantic_consistency, seen.perceptual_quality) == (8, 4.5)
    assert math.isclose(seen.overall, 6)


@pytest.mark.parametrize("score", [-0.1, 10.1, math.nan])
def test_a_score_outside_of_its_range_is_refused_by_name(score: float) -> None:
    with pytest.raises(EarlError, match="naturalness"):
        Verdict(edit_success=8, over_editing=9, naturalness=score, artefacts=6)


def test_an_array_that_is_no_picture_is_refused() -> None:
    made = examples_of("add")[0]
    for array in (np.zeros((8, 8, 3), np.float32), np.zeros((8, 8), np.uint8)):
        with pytest.raises(PictureError, match="uint8"):
            judge(made, array)  # type: ignore[arg-type]


def test_the_storybook_judge_is_a_judge_and_knows_storybook_questions_only() -> None:
    made = examples_of("add")[0]
    ours: Judge = StorybookJudge()
    question = Question.of(made, SIZE)
    assert question.truth is not None
    assert ours(question, question.truth) == judge(made, truth(made)) == StorybookJudge()(made, truth(made))
    assert isinstance(ours(replace(question, example=None), question.truth), NoVerdict)


def test_what_is_said_of_places_is_where_the_picture_is_wrong() -> None:
    for family in ("add", "recolour", "time"):
        made = examples_of(family)[0]
        right = judge(made, truth(made), places=8)
        assert right.local is not None and np.shape(right.local) == (8, 8)
        assert np.min(right.local) > 9
        assert replace(right, local=None) == judge(made, truth(made))
        spoilt = np.array(truth(made))
        side = len(spoilt) // 8
        spoilt[2 * side : 3 * side, 5 * side : 6 * side] = [255, 0, 255]
        (row, column) = divmod(int(np.argmin(judge(made, spoilt, places=8).local)), 8)
        assert (row, column) == (2, 5)
        undone = np.array(judge(made, made.images(SIZE)[0], places=8).local)
        assert undone.min() < 7.5
    assert StorybookJudge(places=16)(made, truth(made)).local == judge(made, truth(made), places=16).local
    with pytest.raises(JudgeError, match="places is 7"):
        StorybookJudge(places=7)


def test_processes_judge_as_one_does() -> None:
    asked = [
        Question.of(examples_of(family)[0], SIZE) for family in ("add", "time", "remove", "swap", "style")
    ]
    asked.append(replace(asked[0], example=None))
    pairs: list[tuple[Question, Picture]] = [
        (one, picture)
        for one in asked
        for picture in (one.source, np.asarray(one.truth))
        if picture is not None
    ]
    alone = StorybookJudge(places=4).many(pairs)
    assert alone == StorybookJudge(workers=2, places=4).many(iter(pairs))
    assert alone == [StorybookJudge(places=4)(*pair) for pair in pairs]
    assert {type(said) for said in alone} == {Verdict, NoVerdict}
    with pytest.raises(JudgeError, match="workers is 0"):
        StorybookJudge(workers=0)


def test_the_set_of_right_answers_is_closed() -> None:
    for family in FAMILIES:
        for made in examples_of(family):
            assert all(is_right(made, scene) for scene in (made.target, *made.alternatives))
            assert not is_right(made, made.source)
            for opened in made.open_things:
                thing = made.target.things[opened.index]
                anywhere = free_positions(made.target, thing.kind, thing.size, without=opened.index)
                for x, y in set(anywhere) - set(free_of(made.target, opened)):
                    scene = altered(made.target, opened.index, replace(thing, x=x, y=y))
                    assert not is_right(made, scene), made.instruction


def test_perturbations_follow_from_the_example_and_the_generator() -> None:
    for family in ("multi", "recolour", "count_remove"):
        made = examples_of(family)[0]
        for perturb in (*RIGHT.values(), *WRONG.values()):
            one, two = (perturb(made, np.random.default_rng(5)) for _ in range(2))
            assert (one is None and two is None) or (one and two and one.tobytes() == two.tobytes())


def test_the_examination_prints_a_table_and_writes_it_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "new" / "judge.json"
    assert main(["--examples", "2", "--out", str(file)]) == 0
    found = json.loads(file.read_text("utf-8"))
    assert found["examples"] == 2
    assert found["classes"]["ground truth, plain"]["accuracy"] == 1
    assert "balanced accuracy" in capsys.readouterr().out
