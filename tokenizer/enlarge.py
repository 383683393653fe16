"""Train an enlarger: what a decoded edit looks like at four times its size, in view of the picture that was edited.

    python -m tokenizer.closeups checkpoints/mine runs/closeups
    python -m tokenizer.enlarge tokenizer/recipes/mini-enlarger.toml
    mkdir checkpoints/mine/image_tokenizer/enlarger
    cp runs/enlarger-mini/step-006400/*.* checkpoints/mine/image_tokenizer/enlarger

It belongs to the decoder whose pictures the close-ups show: with another one it has to be trained again.
The folder of every checkpoint is an enlarger that `Enlarger.from_pretrained` opens (earl/vq/enlarger.py).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import numpy as np
import torch
import torch.nn.functional as F
from einops import rearrange
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn

from earl.errors import RecipeError
from earl.recipe import check_counts
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
from earl.training.resume import (
    find_resume,
    has_work,
    hold,
    keep_recipe,
    load_step,
    optimizer_tensors,
    restore_network,
    restore_optimizers,
    save_step,
)
from earl.training.script import run_script
from earl.vq.config import VQConfig
from earl.vq.enlarger import Enlarger, EnlargerConfig, EnlargerNetwork, round_weights
from tokenizer.closeups import SCALE, Closeups, read_closeups
from tokenizer.losses import LossConfig, PatchAdversary, reconstruction_loss
from tokenizer.pictures import places

HELD_OUT: Final = 64
"""Close-ups, the last ones, that are never learnt from (others of the first one's edit may be): a folder must not grow
while a run goes on."""
LEAST_SHARP: Final = 1 / SCALE
"""Side to which some close-ups are reduced and enlarged again, as a share of theirs: at least that of the working
picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnlargerRecipe:
    """Everything that decides the result."""

    run: str = "runs/enlarger"
    """Folder of checkpoints, samples and log."""
    start_from: str | None = None
    """Folder of an enlarger whose weights are the first ones, of the shape of `model`; None: fresh ones."""
    closeups: str = "runs/closeups"
    """Folder of `tokenizer.closeups`."""
    model: EnlargerConfig = EnlargerConfig()
    steps: int = 4000
    """Batches in all."""
    batch: int = 24
    """Close-ups a step."""
    blurred_share: float = 0.25
    """Share of a batch whose pictures are less sharp than they could be, as inputs may be: what is new is to be as
    sharp as what is there."""
    small_share: float = 0.25
    """Share of a batch whose pictures are as sharp as the working picture: inputs of that size, or less."""
    seed: int = 1
    """Seed of weights, order and blurs."""
    ema: float = 0.998
    """Decay of the averaged weights that are saved."""
    optim: OptimConfig = OptimConfig()
    loss: LossConfig = LossConfig(l2=0.0, commitment=0.0)
    mixed_precision: Literal["bf16", "no"] = "bf16"
    """Products in bfloat16, or in float32, which is faster on a CPU without units for it."""
    compile: bool = True
    """Fuse the network with torch.compile (needs a C++ compiler)."""
    log_every: int = 50
    """Steps between log lines."""
    save_every: int = 500
    """Steps between checkpoints and sample sheets."""

    def __post_init__(self) -> None:
        check_counts(self, "steps", "batch", "log_every", "save_every")
        check_counts(self, "seed", least=0)
        if min(self.blurred_share, self.small_share) < 0 or self.blurred_share + self.small_share > 1:
            raise RecipeError(
                f"blurred_share is {self.blurred_share} and small_share {self.small_share}: they must be 0 or more, "
                "and 1 or less together"
            )
        if self.loss.adversary and self.blurred_share + self.small_share >= 1:
            raise RecipeError(
                f"blurred_share is {self.blurred_share} and small_share {self.small_share}: no picture stays sharp for "
                "the adversary to judge; lower one of them, or set loss.adversary=0"
            )
        if self.loss.commitment:
            raise RecipeError("an enlarger has no codes to draw latents to: set loss.commitment=0")
        if self.model.scale != SCALE:
            raise RecipeError(
                f"model.scale is {self.model.scale}, but close-ups are {SCALE} times as large: leave it out"
            )


class EnlargerTraining:
    """The state of a run: weights, their average, optimisers."""

    def __init__(self, recipe: EnlargerRecipe) -> None:
        self.recipe, self.device = recipe, torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network, self.average = (
            EnlargerNetwork(recipe.model).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
            for _ in range(2)
        )
        if recipe.start_from is None:
            # On the CPU, so that every device starts from the same weights.
            initialise(self.network, recipe.seed)
        else:
            self.network.load_state_dict(_weights_of(recipe.start_from, recipe.model))
        self.average.load_state_dict(self.network.state_dict())
        self.average.requires_grad_(False)
        self.network.to(self.device)
        self.average.to(self.device)
        self.optimizers = make_optimizers(self.network, recipe.optim)
        self.adversary = _new_adversary(recipe).to(self.device) if recipe.loss.adversary else None
        self.adversary_optimizers = (
            [] if self.adversary is None else make_optimizers(self.adversary, recipe.optim)
        )
        self.enlarge = torch.compile(self.network) if recipe.compile else self.network

    def step(self, step: int, closeups: Closeups) -> dict[str, float]:
        """One update; returns what the logbook shows."""
        set_rates(self._all_optimizers(), rate_share(self.recipe.optim, step, self.recipe.steps))
        source, before, after, target = self._tensors(closeups)
        small = round(len(source) * self.recipe.small_share)
        blurred = slice(small, small + round(len(source) * self.recipe.blurred_share))
        sharpness = np.random.default_rng((self.recipe.seed, 2, step)).uniform(LEAST_SHARP, 1)
        for some, share in ((slice(small), LEAST_SHARP), (blurred, sharpness)):
            for pictures in (source, target) if len(source[some]) else ():
                pictures[some] = _less_sharp(pictures[some], round(pictures.shape[-1] * share))
        with self._autocast():
            made = self.enlarge(source, before, after).float()
        shown = made.detach().requires_grad_()
        loss = reconstruction_loss(self.recipe.loss, shown, target)
        (gradient,) = torch.autograd.grad(loss, shown)
        # Soft right answers would teach the adversary that softness is real.
        sharp = slice(blurred.stop, None)
        if self.adversary is not None and step >= self.recipe.loss.adversary_start and len(source[sharp]):
            seen = shown[sharp].detach().requires_grad_()
            gradient[sharp] += self._fool(self.adversary, seen, gradient[sharp], after[sharp], target[sharp])
        made.backward(gradient)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.optim.max_grad_norm)
        _take_step(self.optimizers)
        with torch.no_grad():
            decay = min(self.recipe.ema, (1 + step) / (10 + step))
            for mean, value in zip(self.average.parameters(), self.network.parameters(), strict=True):
                mean.lerp_(value, 1 - decay)
        return {"loss": float(loss.detach())}

    def _fool(
        self, adversary: PatchAdversary, shown: Tensor, gradient: Tensor, after: Tensor, target: Tensor
    ) -> Tensor:
        """What would make enlarged edits look more like real ones, as a gradient of their pixels: as strong as that of
        the pixel loss, times its weight (after Esser et al. 2021, eq. 7). The adversary learns, too; it sees what each
        picture is the enlargement of."""
        small = F.interpolate(after, size=target.shape[-2:], mode="bicubic", align_corners=False)
        with self._autocast():
            fooling = -adversary(torch.cat([shown, small], 1)).float().mean()
        (towards_real,) = torch.autograd.grad(fooling, shown)
        with self._autocast():
            adversary.loss(*(torch.cat([one, small], 1) for one in (target, shown))).backward()
        _take_step(self.adversary_optimizers)
        return self.recipe.loss.adversary * gradient.norm() / (towards_real.norm() + 1e-12) * towards_real

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.recipe.mixed_precision == "bf16")

    def _all_optimizers(self) -> list[torch.optim.Optimizer]:
        return [*self.optimizers, *self.adversary_optimizers]

    @torch.inference_mode()
    def error(self, closeups: Closeups) -> dict[str, float]:
        """The loss of the averaged weights, and that of enlarging smoothly, on close-ups that are not learnt from."""
        source, before, after, target = self._tensors(closeups)
        smooth = F.interpolate(after, size=target.shape[-2:], mode="bicubic", align_corners=False)
        pictures = {"held_out": self.average(source, before, after), "held_out_smooth": smooth}
        return {
            name: float(reconstruction_loss(self.recipe.loss, made, target))
            for name, made in pictures.items()
        }

    def _tensors(self, closeups: Closeups) -> Iterator[Tensor]:
        """[B, 3, ., .] in [-1, 1]: source, before, after, target."""
        for pictures in (closeups.sources, closeups.before, closeups.after, closeups.targets):
            pixels = torch.as_tensor(pictures, device=self.device).float() / 127.5 - 1
            yield rearrange(pixels, "B H W C -> B C H W").contiguous(memory_format=torch.channels_last)

    def tensors(self) -> dict[str, Tensor]:
        return {
            f"{called}.{name}": tensor
            for called, network in self._networks().items()
            for name, tensor in network.state_dict().items()
        } | optimizer_tensors(self._all_optimizers())

    def restore(self, folder: Path) -> int:
        """Take up the state of a checkpoint; returns the number of steps it has behind it."""
        tensors, state = load_step(folder)
        if any(name.startswith("adversary.") for name in tensors) != (self.adversary is not None):
            had = "no adversary" if self.adversary else "an adversary"
            raise RecipeError(
                f"loss.adversary is {self.recipe.loss.adversary}, but {folder} was trained with {had}: name another "
                "run folder"
            )
        for called, network in self._networks().items():
            restore_network(network, tensors, called)
        restore_optimizers(self._all_optimizers(), tensors)
        return int(state["step"])

    def _networks(self) -> dict[str, nn.Module]:
        networks: dict[str, nn.Module] = {"model": self.network, "average": self.average}
        return networks if self.adversary is None else networks | {"adversary": self.adversary}

    def save(self, run: Path, step: int) -> Path:
        enlarger = EnlargerNetwork(self.recipe.model)
        enlarger.load_state_dict(self.average.state_dict())
        round_weights(enlarger)
        return save_step(
            run, step, save_model=Enlarger(enlarger).save_pretrained, tensors=self.tensors(), state={}
        )


def train(recipe: EnlargerRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    lock = hold(run)
    closeups = read_closeups(Path(recipe.closeups))
    learnt, held_out = closeups[:-HELD_OUT], closeups[-HELD_OUT:]
    if len(learnt) < recipe.batch:
        raise RecipeError(
            f"closeups: {recipe.closeups} holds {len(closeups)}, of which {HELD_OUT} are held out, and a batch takes "
            f"{recipe.batch}: write more of them"
        )
    training = EnlargerTraining(recipe)
    checkpoint = find_resume(run, resume)
    first = training.restore(checkpoint) if checkpoint else 0
    if checkpoint and not has_work(run, first=first, steps=recipe.steps):
        lock.close()
        return checkpoint
    keep_recipe(run, recipe, first=first)
    logbook = Logbook(run, steps=recipe.steps, first_step=first)
    for step in range(first, recipe.steps):
        report = training.step(step, _batch(learnt, step, recipe))
        done = step + 1
        if not math.isfinite(report["loss"]):
            raise RecipeError(f"the loss is {report['loss']} at step {done}: lower optim.lr")
        if done % recipe.log_every == 0 or done == recipe.steps:
            logbook.report(done, **report)
        if done % recipe.save_every == 0 or done == recipe.steps:
            checkpoint = training.save(run, done)
            logbook.report(done, **training.error(held_out))
            sample_sheet(Enlarger.from_pretrained(checkpoint), held_out[:24], run / f"samples-{done:06d}.png")
    lock.close()
    assert checkpoint is not None
    return checkpoint


def initialise(network: EnlargerNetwork, seed: int) -> None:
    """Fresh weights, the same for the same seed; at first the network adds nothing and every share is a half."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, module in network.named_modules():
            if isinstance(module, nn.Conv2d):
                module.weight.normal_(0, module.weight[0].numel() ** -0.5, generator=generator)
                module.weight.mul_({"conv2": 0.1, "conv_out": 0}.get(name.rpartition(".")[2], 1))
                if module.bias is not None:
                    module.bias.zero_()


def _weights_of(folder: str, shape: EnlargerConfig) -> dict[str, Tensor]:
    """The weights of an enlarger.

    Raises:
        RecipeError: it has another shape.
    """
    network = Enlarger.from_pretrained(folder).network
    if network.config != shape:
        raise RecipeError(f"start_from: {folder} is {network.config}, but model is {shape}: let them agree")
    return network.state_dict()


def _new_adversary(recipe: EnlargerRecipe) -> PatchAdversary:
    """It looks at an enlarged picture and what it is the enlargement of: six channels."""
    with torch.random.fork_rng(devices=[]):  # layers draw their first weights from torch's global state
        torch.manual_seed(recipe.seed)
        return PatchAdversary(VQConfig(out_channels=6))


def _take_step(optimizers: Iterable[torch.optim.Optimizer]) -> None:
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)


def _batch(closeups: Closeups, step: int, recipe: EnlargerRecipe) -> Closeups:
    """The close-ups of a step: a new shuffle every epoch, half of the batches mirrored."""
    chosen = closeups[places(len(closeups), step, batch=recipe.batch, seed=recipe.seed)]
    if np.random.default_rng((recipe.seed, 1, step)).random() < 0.5:
        return chosen
    return Closeups(**{name: array[:, :, ::-1].copy() for name, array in chosen.arrays().items()})


def _less_sharp(pictures_BCHW: Tensor, side: int) -> Tensor:
    small = F.interpolate(pictures_BCHW, size=(side, side), mode="bicubic", antialias=True)
    # With antialias, which changes nothing else where it enlarges, its kernel is the one that inputs are enlarged by.
    large = F.interpolate(small, size=pictures_BCHW.shape[-2:], mode="bicubic", antialias=True)
    return large.clamp(-1, 1)


def sample_sheet(enlarger: Enlarger, closeups: Closeups, file: Path, columns: int = 4) -> None:
    """Close-ups in columns, each from left to right: input, edit enlarged smoothly, edit enlarged, right answer."""
    strips: list[NDArray[np.uint8]] = []
    for i in range(len(closeups)):
        source, before, after = closeups.sources[i], closeups.before[i], closeups.after[i]
        smooth = np.asarray(Image.fromarray(after).resize(source.shape[:2], Image.Resampling.BICUBIC))
        made = enlarger(source, before.astype(np.float32), after.astype(np.float32))
        shown = (source, smooth, np.rint(made).astype(np.uint8), closeups.targets[i])
        strips.append(np.concatenate(shown, axis=1))
    sheet = rearrange(np.stack(strips), "(rows columns) h w c -> (rows h) (columns w) c", columns=columns)
    Image.fromarray(sheet).save(file)


def main() -> None:
    run_script("python -m tokenizer.enlarge", __doc__, EnlargerRecipe, train)


if __name__ == "__main__":
    main()
