"""What decides a run of reinforcement learning: its recipe, and the judge that the recipe names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from earl.errors import RecipeError
from earl.judge import Judge, SimilarityJudge, StorybookJudge, VIEScoreJudge
from earl.judge.viescore import VIEScoreConfig
from earl.model.lora import LoraConfig
from earl.model.transformer import Learns
from earl.recipe import check_counts, check_shares
from earl.training.advantages import AdvantageConfig
from earl.training.optim import OptimConfig
from earl.training.policy import PolicyConfig
from earl.training.tracker import TrackerKind
from train.rewards import RewardConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeConfig:
    """Who says how good an answer is."""

    kind: Literal["storybook", "viescore", "similarity"] = "storybook"
    viescore: VIEScoreConfig | None = None
    """Which model judges by VIEScore's rubric, and where it is served."""
    workers: int = 1
    """Processes of the storybook's judge, for each process of the run."""
    probes: int = 6
    """Questions whose answers are of known worth, on which the judge is tried; 0 trusts it."""
    probe_every: int = 100
    """Steps between two trials; there is one before the first step. A judge that does not answer then is tried again in
    the next step."""
    most_missing: float = 0.1
    """The run saves and stops when more than this share of the verdicts of the last 10 steps is missing. Of a trial's
    verdicts no larger share may be missing either."""
    missing: Literal["mask", "later"] = "mask"
    """What becomes of an answer without a verdict: it teaches nothing (`mask`), or the judge is shown it again in the
    next steps, and it teaches in the one in which its verdict comes (`later`)."""
    patience: int = 3
    """With `later`: in how many steps the judge is shown it again."""

    def __post_init__(self) -> None:
        if self.probe_every < 1:
            raise RecipeError(
                f"judge.probe_every is {self.probe_every}: it must be 1 or more; to try the judge once, more than steps"
            )
        if self.probes == 1 or self.probes < 0:
            raise RecipeError(
                f"judge.probes is {self.probes}: a trial needs 2 questions or more; 0 trusts the judge without"
            )
        check_shares(self, "most_missing", under="judge.")
        if self.patience < 1:
            raise RecipeError(
                f"judge.patience is {self.patience}: it must be 1 or more; to show nothing again, set judge.missing "
                "to mask"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpoRecipe:
    """Everything that decides the result; names that TRL's GRPOConfig has mean the same here."""

    run: str = "runs/grpo"
    """Folder of checkpoints, rollouts, samples and log."""
    start_from: str = "checkpoints/earl-mini"
    """Checkpoint whose policy is improved, and the reference where there is one."""
    steps: int = 200
    """Rollout rounds in all; each is followed by `num_iterations` updates."""
    prompts: int = 8
    """Questions a step whose answers differ in worth, over all processes."""
    num_generations: int = 8
    """Answers to each question."""
    num_iterations: int = 1
    """Updates for each step's rollouts."""
    resample: int = 2
    """Rounds in which questions that teach nothing are replaced."""
    questions: str | None = None
    """List of your own questions (JSON lines, docs/rl.md), None asks the storybook's."""
    level: Literal["all", "simple", "complex"] = "all"
    """Families of edits that are asked for (`earl.storybook.examples.FAMILIES`)."""
    freely: float = 0.0
    """Share of the storybook's questions that are worded as its grammar does not (earl/storybook/free_patterns.py)."""
    sentences: str | None = None
    """A list of sentences (`earl.data.sayings`) in which these questions are asked, of the things and colours of their
    scenes, wherever it has one of a question's form (earl/storybook/renaming.py); patterns word the others, and all
    that a run is evaluated by."""
    thought: Literal["off", "on", "auto"] = "off"
    """Whether a thought, which is a plan where the checkpoint thinks in plans, is drawn before each answer; "auto": as
    the model chooses, answer by answer. Thought and choice are trained where text is (`policy.tokens`), each with a
    weight of its own (`policy.text_weight`, `policy.choice_weight`)."""
    thought_tokens: int = 512
    """Most ids of a thought. A plan ends by its grammar; behind free text that has not ended nothing is drawn, and
    `reward.unfinished` says what that is worth."""
    learns: Learns = "all"
    """All of the model, the drafter with the head, of the drafter its drawing or how it hears words, or the transformer
    behind a drafter that stays as it is. Where a transformer is silent the drafter is all that there is to learn, and
    an update reads each question once, however many answers it has."""
    lora: LoraConfig | None = None
    """Learn an adapter of `start_from` and nothing else (needs peft); its base is the reference, if there is one."""
    gradient_checkpointing: bool = False
    """Compute layers again for the gradient instead of keeping what they computed: slower, much less memory."""
    sharded: bool = False
    """Share what learns out among all processes, its gradients and moments too, so that each holds a part, beside a
    whole copy that draws and hears of every step: for models that do not fit one GPU four times. Needs AdamW alone."""
    temperature: float = 1.0
    """Of the rollouts; the policy that is trained is the one at this temperature. 0 draws the likeliest codes, as users
    do, which teaches nothing about codes: for marks alone."""
    mark_temperature: float = 0.0
    """Of what goes and comes where (`earl.sequence.marks`), for a checkpoint that marks: above 0 marks are drawn and
    trained, as text (`policy.tokens`, `policy.text_weight`); 0 takes the likeliest ones and leaves them as they are."""
    micro_batch: int = 8
    """Answers scored at once, per process."""
    rows: int = 16
    """Answers drawn at once, per process."""
    seed: int = 1
    """Names questions' places and all noise."""
    judge: JudgeConfig = JudgeConfig()
    reward: RewardConfig = field(default_factory=RewardConfig)
    advantage: AdvantageConfig = AdvantageConfig()
    policy: PolicyConfig = PolicyConfig()
    optim: OptimConfig = OptimConfig(lr=1e-5, warmup_steps=5, betas=(0.9, 0.999))
    mixed_precision: Literal["no", "bf16"] = "no"
    """Type of products, in rollouts and updates alike; no: float32."""
    save_every: int = 20
    """Steps between two checkpoints; the last two stay."""
    evaluate: int = 38
    """Held-out edits of the training split that are judged with each checkpoint, drawn as users draw; where nothing is
    drawn, their likeliest plans. 0 for none. Of your own questions so many, the last of the list, are held out and
    judged by the run's own judge."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none. Of your own questions the first that
    are held out, as they were judged, so that there are no more than `evaluate`."""
    tracker: TrackerKind = "tensorboard"
    """Where values and sample sheets go besides the run's folder."""

    def __post_init__(self) -> None:
        check_counts(
            self, "prompts", "num_iterations", "thought_tokens", "micro_batch", "rows", "steps", "save_every"
        )
        if self.num_generations < 2:
            raise RecipeError(
                f"num_generations is {self.num_generations}: answers are compared, so it must be 2 or more"
            )
        check_counts(self, "resample", "evaluate", "samples", "seed", least=0)
        _check_noise(self)
        _check_thoughts(self)
        if self.reward.local and self.judge.kind != "storybook":
            raise RecipeError(
                f"reward.local is {self.reward.local}, but the {self.judge.kind} judge does not speak of places: "
                "set it to 0"
            )
        if self.lora is not None and (self.learns != "all" or self.optim.muon_lr):
            raise RecipeError(
                f"learns is {self.learns!r} and optim.muon_lr {self.optim.muon_lr}, but lora adapts the transformer "
                "alone, by thin matrices, which are no task for Muon: set them to 'all' and 0"
            )
        if self.sharded and (self.optim.muon_lr or self.lora is not None):
            raise RecipeError(
                f"sharded goes with AdamW alone, but optim.muon_lr is {self.optim.muon_lr} and lora {self.lora}: "
                "set them to 0 and none"
            )
        if self.questions is not None:
            _check_own_questions(self)
        else:
            _check_wording(self)


def _check_noise(recipe: GrpoRecipe) -> None:
    """Refuse answers that are all the same."""
    if not 0 <= recipe.freely <= 1:
        raise RecipeError(f"freely is {recipe.freely}, but a share of all questions is 0 to 1")
    if recipe.temperature < 0 or recipe.mark_temperature < 0:
        raise RecipeError(
            f"temperature is {recipe.temperature} and mark_temperature {recipe.mark_temperature}: 0 or more"
        )
    if not recipe.temperature and (not recipe.mark_temperature or recipe.policy.tokens != "text"):
        raise RecipeError(
            "temperature is 0: without noise all answers are the same; only marks can be drawn then, with "
            "mark_temperature above 0, and policy.tokens must be text"
        )
    if recipe.mark_temperature and (recipe.lora is not None or recipe.learns == "transformer"):
        raise RecipeError(
            f"mark_temperature is {recipe.mark_temperature}, but marks are the drafter's, which does not learn: "
            "set it to 0, or learns to all, drafter, drawing or words, without lora"
        )
    if not recipe.temperature and recipe.thought != "off":
        raise RecipeError("temperature is 0, and thoughts need noise: set it above 0, or thought to off")


def _check_thoughts(recipe: GrpoRecipe) -> None:
    """Refuse to train what is never drawn."""
    policy = recipe.policy
    has_no_text = recipe.thought == "off" and not recipe.mark_temperature
    if has_no_text and (policy.tokens == "text" or policy.text_only_steps):
        raise RecipeError(
            "policy.tokens or policy.text_only_steps trains text alone, but thought is off: set thought to on"
        )
    if recipe.thought == "off" and recipe.reward.plan:
        raise RecipeError(f"reward.plan is {recipe.reward.plan}, but nothing is thought: set thought to on")
    if recipe.thought != "auto" and recipe.reward.think_penalty:
        raise RecipeError(
            f"reward.think_penalty is {recipe.reward.think_penalty}, but thought is {recipe.thought} for every answer: "
            "set thought to auto"
        )
    if recipe.thought == "auto" and not recipe.reward.draws:
        raise RecipeError(
            "thought is auto, but reward.weights is {}, so that an answer is its thought: set thought to on"
        )
    if recipe.thought == "auto" and recipe.reward.plan:
        raise RecipeError(
            f"reward.plan is {recipe.reward.plan} and thought auto: a right plan would pay for thinking, whatever that "
            "is worth to the picture; set reward.plan to 0, or thought to on"
        )
    if not recipe.reward.draws and (policy.tokens == "image" or policy.vision_only_steps):
        raise RecipeError(
            "reward.weights is {}, so that nothing is drawn, but policy trains images: set policy.tokens to text"
        )


def _check_wording(recipe: GrpoRecipe) -> None:
    """Refuse a list of sentences that nothing would be asked in."""
    if recipe.sentences is not None and not recipe.freely:
        raise RecipeError(
            f"sentences is {recipe.sentences}, but freely is 0, so that no question is asked in them: set it above 0"
        )


def _check_own_questions(recipe: GrpoRecipe) -> None:
    """Refuse what only a storybook question has an answer to."""
    if recipe.judge.kind == "storybook":
        raise RecipeError(
            f"questions is {recipe.questions}, but the storybook judge knows drawn scenes only: set judge.kind to "
            "viescore, or to similarity where every line has a target"
        )
    if recipe.level != "all":
        raise RecipeError(f"level is {recipe.level}, but your own questions have none: leave it out")
    if recipe.freely:
        raise RecipeError(
            f"freely is {recipe.freely}, but your own questions are worded already: leave it out"
        )
    if recipe.sentences is not None:
        raise RecipeError(
            f"sentences is {recipe.sentences}, but your own questions are worded already: leave it out"
        )
    for key in ("plan", "local"):
        if weight := getattr(recipe.reward, key):
            raise RecipeError(
                f"reward.{key} is {weight}, which needs the truth about a drawn scene, and your own questions have "
                "none: set it to 0"
            )


def new_judge(config: JudgeConfig, *, places: int = 0, keeps: Path | None = None) -> Judge:
    """The judge of a recipe.

    Args:
        places: rows and columns of places of which it is to speak, where it can.
        keeps: folder for verdicts that are paid for, where the recipe names none.
    """
    if config.kind == "viescore":
        if config.viescore is None:
            raise RecipeError(
                "judge.kind is viescore: say in [judge.viescore] which model, and where it is served"
            )
        cache = str(keeps) if config.viescore.cache is None and keeps is not None else config.viescore.cache
        return VIEScoreJudge(replace(config.viescore, cache=cache))
    return (
        StorybookJudge(workers=config.workers, places=places)
        if config.kind == "storybook"
        else SimilarityJudge()
    )
