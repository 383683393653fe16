"""Train a VQ image tokenizer on storybook pictures, or on your own.

    python -m tokenizer.train tokenizer/recipes/mini.toml
    python -m tokenizer.train tokenizer/recipes/mini.toml --resume auto steps=8000
    python -m tokenizer.train tokenizer/recipes/mini.toml run=runs/tokenizer-own pictures=photographs pictures_share=0.5
    python -m tokenizer.train tokenizer/recipes/mini-decoder.toml  # the decoder alone, on drafts too

What it differs in from MoVQGAN: no network from elsewhere in the loss, codes follow moving averages and
restart when unused, and the last part of the run trains the decoder alone, so that codes stand still while it
sharpens. A GPU is used where there is one.
The folder of every checkpoint is an image tokenizer that `ImageTokenizer.from_pretrained` opens.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F
from einops import rearrange
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from earl.errors import RecipeError
from earl.recipe import check_counts
from earl.storybook.drawing import SIZES
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
from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig
from earl.vq.autoencoder import initialise
from earl.vq.image_tokenizer import round_what_draws
from tokenizer.codebook import CodebookAverages, CodebookConfig, straight_through
from tokenizer.losses import LossConfig, PatchAdversary, adversary_weight, reconstruction_loss
from tokenizer.pictures import Drafts, draw_batch, draw_pool, own_pictures, places, read_drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenizerRecipe:
    """Everything that decides the result."""

    run: str = "runs/tokenizer"
    """Folder of checkpoints, samples and log."""
    model: VQConfig = VQConfig()
    start_from: str | None = None
    """Image tokenizer whose codes and decoder the run starts from, and whose encoder if it is the same."""
    steps: int = 6000
    """Batches in all."""
    decoder_only_share: float = 0.15
    """The last share of the steps trains the decoder alone."""
    batch: int = 16
    """Pictures a step."""
    size: int = 128
    """Side of a picture in pixels."""
    pool: int = 8192
    """Distinct pictures, drawn once at the start."""
    photo_share: float = 0.35
    """Share of photo-like pictures among the drawn ones."""
    pictures: str | None = None
    """Folder of pictures of your own, with the folders in it, of which the pool takes crops; None draws all."""
    pictures_share: float = 1.0
    """Share of the pool that is cropped from them."""
    drafts: str | None = None
    """Folder of an editor's drafts and what they ought to show (`tokenizer.drafts`), for a run of the decoder alone."""
    drafts_share: float = 0.5
    """Share of every batch that is drafts, where there are any."""
    seed: int = 1
    """Seed of weights, pictures and order."""
    ema: float = 0.998
    """Decay of the averaged weights that are saved."""
    optim: OptimConfig = OptimConfig()
    loss: LossConfig = LossConfig()
    codebook: CodebookConfig = CodebookConfig()
    mixed_precision: Literal["bf16", "no"] = "bf16"
    """Products in bfloat16, or in float32, which is faster on a CPU without units for it."""
    compile: bool = True
    """Fuse the network with torch.compile (needs a C++ compiler)."""
    draw_workers: int = 2
    """Processes that draw the pool."""
    log_every: int = 50
    """Steps between log lines."""
    save_every: int = 500
    """Steps between checkpoints and sample sheets."""

    def __post_init__(self) -> None:
        check_counts(self, "steps", "batch", "pool", "draw_workers", "log_every", "save_every")
        check_counts(self, "seed", least=0)
        if self.pool < self.batch - self.of_drafts:
            raise RecipeError(
                f"pool is {self.pool} pictures and batch {self.batch}: the pool must hold a batch"
            )
        if self.size < 1 or self.size % self.model.downsampling:
            raise RecipeError(f"size is {self.size}: it must be whole cells of {self.model.downsampling} px")
        if (self.pictures is None or self.pictures_share < 1) and not SIZES[0] <= self.size <= SIZES[-1]:
            raise RecipeError(
                f"size is {self.size}: pictures are drawn with {SIZES[0]} to {SIZES[-1]} px a side; it may be another "
                "only where all are your own (pictures, pictures_share=1)"
            )
        if not 0 < self.pictures_share <= 1:
            raise RecipeError(
                f"pictures_share is {self.pictures_share}: it must lie above 0 and at most at 1"
            )
        if self.pictures is None and self.pictures_share < 1:
            raise RecipeError(
                f"pictures_share is {self.pictures_share} of no pictures: set pictures to their folder"
            )
        if self.drafts is not None and (self.start_from is None or self.decoder_only_share < 1):
            raise RecipeError(
                f"drafts is {self.drafts}, but their codes are those of a trained image tokenizer and must not change: "
                "set start_from to it, and decoder_only_share to 1"
            )
        if self.drafts is not None and not 0 < self.of_drafts < self.batch:
            raise RecipeError(
                f"drafts_share is {self.drafts_share} and batch {self.batch}: a batch would be all drafts or none; set "
                "the share between 0 and 1, and batch to 2 or more"
            )

    @property
    def of_drafts(self) -> int:
        """Drafts in a batch."""
        return 0 if self.drafts is None else round(self.batch * self.drafts_share)


class TokenizerTraining:
    """The state of a run: weights, their average, codebook averages, optimisers."""

    def __init__(self, recipe: TokenizerRecipe) -> None:
        self.recipe, self.device = recipe, torch.device("cuda" if torch.cuda.is_available() else "cpu")
        config = recipe.model
        self.model, self.average = VQAutoencoder(config), VQAutoencoder(config).requires_grad_(False)
        for network in (self.model, self.average):  # torch's stubs do not know the argument
            network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        initialise(self.model, recipe.seed)  # on the CPU, so that every device starts from the same weights
        if recipe.start_from is not None:
            _take_parts(self.model, recipe.start_from)
        self.model.to(self.device)
        self.average.to(self.device)
        self.model.quantize.requires_grad_(False)
        self.average.load_state_dict(self.model.state_dict())
        self.codebook = CodebookAverages(self.model.quantize, recipe.codebook)
        self.optimizers = make_optimizers(self.model, recipe.optim)
        self.adversary = _new_adversary(recipe).to(self.device) if recipe.loss.adversary else None
        self.adversary_optimizer = (
            torch.optim.AdamW(self.adversary.parameters(), lr=recipe.optim.lr, betas=(0.5, 0.9))
            if self.adversary is not None
            else None
        )
        self.latents, self.decode = self.model.latents, self.model.decode_latents
        if recipe.compile:
            self.latents, self.decode = torch.compile(self.latents), torch.compile(self.decode)

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.recipe.mixed_precision == "bf16")

    @property
    def decoder_only_from(self) -> int:
        return round(self.recipe.steps * (1 - self.recipe.decoder_only_share))

    def step(
        self, step: int, pictures_BHW3: NDArray[np.uint8], drafts: Drafts | None = None
    ) -> dict[str, float]:
        """One update, of pictures and of what drafts ought to show; returns what the logbook shows."""
        recipe = self.recipe
        frozen = step >= self.decoder_only_from
        set_rates(self.optimizers, rate_share(recipe.optim, step, recipe.steps))
        pixels_B3HW = _to_pixels(pictures_BHW3, self.device)
        with self._autocast(), torch.set_grad_enabled(not frozen):
            latent_BZHW = self.latents(pixels_B3HW).float()
            if self.model.config.normalize_codes:
                latent_BZHW = F.normalize(latent_BZHW, dim=1)
        quant_BZHW, codes_BHW, restarted = self._quantize(step, latent_BZHW, frozen)
        seen_BZHW = straight_through(latent_BZHW, quant_BZHW)
        if drafts is not None:
            drafts_DHW = torch.as_tensor(drafts[0].astype(np.int64), device=self.device)
            seen_BZHW = torch.cat([seen_BZHW, self.model.quantize.rows_of(drafts_DHW)])
            pixels_B3HW = torch.cat([pixels_B3HW, _to_pixels(drafts[1], self.device)])
        with self._autocast():
            made_B3HW = self.decode(seen_BZHW).float()
        pixel_loss = reconstruction_loss(recipe.loss, made_B3HW, pixels_B3HW)
        commitment = F.mse_loss(latent_BZHW, quant_BZHW)
        loss = pixel_loss if frozen else pixel_loss + recipe.loss.commitment * commitment
        if self.adversary is not None and step >= recipe.loss.adversary_start:
            loss = loss + self._fool(self.adversary, pixel_loss, made_B3HW)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), recipe.optim.max_grad_norm)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        if self.adversary is not None and self.adversary_optimizer is not None:
            self.adversary_optimizer.zero_grad(set_to_none=True)
            self.adversary.loss(pixels_B3HW, made_B3HW).backward()
            self.adversary_optimizer.step()
        self._follow(step)
        error_B = (made_B3HW.detach().clamp(-1, 1) - pixels_B3HW).square().mean((1, 2, 3)) / 4
        psnr_B, count = -10 * error_B.log10(), len(pictures_BHW3)
        return {
            "loss": float(loss.detach()),
            "psnr_db": float(psnr_B[:count].mean()),
            **({"draft_psnr_db": float(psnr_B[count:].mean())} if drafts is not None else {}),
            "commitment": float(commitment.detach()),
            "codes_in_batch": float(len(codes_BHW.unique())),
            "restarted": float(restarted),
        }

    def _quantize(self, step: int, latent_BZHW: Tensor, frozen: bool) -> tuple[Tensor, Tensor, int]:
        config = self.recipe.codebook
        generator = torch.Generator().manual_seed(self.recipe.seed * 1_000_003 + step)
        if step == config.start_step and self.recipe.start_from is None:
            self.codebook.place_on(latent_BZHW, generator)
        with torch.no_grad():
            codes_BHW = self.model.quantize.nearest(latent_BZHW)
            quant_BZHW = self.model.quantize.rows_of(codes_BHW)
            if step < config.start_step and not frozen:
                return latent_BZHW.detach(), codes_BHW, 0
            restarted = 0 if frozen else self.codebook.update(latent_BZHW, codes_BHW, generator)
        return quant_BZHW, codes_BHW, restarted

    def _fool(self, adversary: PatchAdversary, pixel_loss: Tensor, made_B3HW: Tensor) -> Tensor:
        fooling = -adversary(made_B3HW).mean()
        return (
            self.recipe.loss.adversary
            * adversary_weight(pixel_loss, fooling, self.model.decoder.conv_out.weight)
            * fooling
        )

    @torch.no_grad()
    def _follow(self, step: int) -> None:
        decay = min(self.recipe.ema, (1 + step) / (10 + step))
        for mean, value in zip(self.average.parameters(), self.model.parameters(), strict=True):
            mean.lerp_(value, 1 - decay)
        # Codes and encoder belong together: averaged ones would disagree with what the decoder was fed.
        self.average.quantize.load_state_dict(self.model.quantize.state_dict())

    def tensors(self) -> dict[str, Tensor]:
        tensors = {
            f"{called}.{name}": tensor
            for called, model in (("model", self.model), ("average", self.average))
            for name, tensor in model.state_dict().items()
        }
        tensors |= self.codebook.tensors() | optimizer_tensors(self._all_optimizers())
        if self.adversary is not None:
            tensors |= {f"adversary.{name}": tensor for name, tensor in self.adversary.state_dict().items()}
        return tensors

    def restore(self, folder: Path) -> int:
        """Take up the state of a checkpoint; returns the number of steps it has behind it."""
        tensors, state = load_step(folder)
        if not any(name.startswith("average.") for name in tensors):
            raise RecipeError(
                f"{folder} was saved by an older version, which kept its average in another place: finish the run with "
                "that version, or name another run folder"
            )
        restore_network(self.model, tensors, "model")
        restore_network(self.average, tensors, "average")
        self.codebook.restore(tensors)
        restore_optimizers(self._all_optimizers(), tensors)
        if self.adversary is not None:
            restore_network(self.adversary, tensors, "adversary")
        return int(state["step"])

    def _all_optimizers(self) -> list[torch.optim.Optimizer]:
        return [
            *self.optimizers,
            *([self.adversary_optimizer] if self.adversary_optimizer is not None else []),
        ]

    def save(self, run: Path, step: int) -> Path:
        tokenizer = VQAutoencoder(self.average.config)
        tokenizer.load_state_dict(self.average.state_dict())
        round_what_draws(tokenizer)
        return save_step(
            run, step, save_model=ImageTokenizer(tokenizer).save_pretrained, tensors=self.tensors(), state={}
        )


def train(recipe: TokenizerRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    lock = hold(run)
    training = TokenizerTraining(recipe)
    checkpoint = find_resume(run, resume)
    first = training.restore(checkpoint) if checkpoint else 0
    if checkpoint and not has_work(run, first=first, steps=recipe.steps):
        lock.close()
        return checkpoint
    pool = draw_pool(
        recipe.pool,
        seed=recipe.seed,
        size=recipe.size,
        photo_share=recipe.photo_share,
        workers=recipe.draw_workers,
        own=own_pictures(Path(recipe.pictures)) if recipe.pictures is not None else (),
        own_share=recipe.pictures_share,
    )
    drafts = None if recipe.drafts is None else read_drafts(Path(recipe.drafts))
    if drafts is not None:
        _check_drafts(drafts, recipe)
    keep_recipe(run, recipe, first=first)
    logbook = Logbook(run, steps=recipe.steps, first_step=first)
    for step in range(first, recipe.steps):
        pictures = draw_batch(pool, step, batch=recipe.batch - recipe.of_drafts, seed=recipe.seed)
        some = None
        if drafts is not None:
            chosen = places(len(drafts[0]), step, batch=recipe.of_drafts, seed=recipe.seed)
            some = drafts[0][chosen], drafts[1][chosen]
        report = training.step(step, pictures, some)
        done = step + 1
        if not math.isfinite(report["loss"]):
            raise RecipeError(f"the loss is {report['loss']} at step {done}: lower optim.lr")
        if done % recipe.log_every == 0 or done == recipe.steps:
            logbook.report(done, **report)
        if done % recipe.save_every == 0 or done == recipe.steps:
            checkpoint = training.save(run, done)
            sample_sheet(
                ImageTokenizer.from_pretrained(checkpoint), pool[:16], run / f"samples-{done:06d}.png"
            )
    lock.close()
    assert checkpoint is not None
    return checkpoint


def sample_sheet(
    tokenizer: ImageTokenizer, pictures_BHW3: NDArray[np.uint8], file: Path, columns: int = 8
) -> None:
    """Rows of pictures, each above what the tokenizer makes of them."""
    made = np.rint(tokenizer.decode(tokenizer.encode(pictures_BHW3))).astype(np.uint8)
    rows = [
        rearrange(np.stack([wanted, got]), "two B H W C -> (two H) (B W) C")
        for wanted, got in zip(_groups(pictures_BHW3, columns), _groups(made, columns), strict=True)
    ]
    Image.fromarray(np.concatenate(rows)).save(file)


def _take_parts(model: VQAutoencoder, folder: str) -> None:
    """Copy what turns codes into pictures, and what turns pictures into codes unless the recipe's encoder is another.

    Raises:
        RecipeError: codes or decoder of the two networks have not the same shape.
    """
    other = ImageTokenizer.from_pretrained(folder).model
    for name, part in model.named_children():
        theirs = other.get_submodule(name).state_dict()
        if {key: t.shape for key, t in theirs.items()} == {
            key: t.shape for key, t in part.state_dict().items()
        }:
            part.load_state_dict(theirs)
        elif name not in ("encoder", "quant_conv"):
            raise RecipeError(
                f"start_from: the {name} of {folder} has another shape than the recipe's model; let [model] agree with "
                "its config.json in everything but the encoder"
            )


def _check_drafts(drafts: Drafts, recipe: TokenizerRecipe) -> None:
    """Refuse drafts that the run cannot learn from.

    Raises:
        RecipeError: they are of other pictures' size, of more codes, or too few.
    """
    codes_NHW, pictures_NHW3 = drafts
    size, most, codebook = pictures_NHW3.shape[1], int(codes_NHW.max()), recipe.model.codebook_size
    if size != recipe.size or most >= codebook or len(codes_NHW) < recipe.of_drafts:
        raise RecipeError(
            f"drafts: {recipe.drafts} holds {len(codes_NHW)} pictures of {size} px with codes up to {most}, but a "
            f"batch takes {recipe.of_drafts}, size is {recipe.size} and the codebook has {codebook}: write drafts of "
            "the checkpoint whose image tokenizer start_from names"
        )


def _new_adversary(recipe: TokenizerRecipe) -> PatchAdversary:
    with torch.random.fork_rng(devices=[]):  # layers draw their first weights from torch's global state
        torch.manual_seed(recipe.seed)
        return PatchAdversary(recipe.model)


def _groups(batch: NDArray[np.uint8], size: int) -> list[NDArray[np.uint8]]:
    return [batch[start : start + size] for start in range(0, len(batch), size)]


def _to_pixels(pictures_BHW3: NDArray[np.uint8], device: torch.device) -> Tensor:
    pixels = torch.as_tensor(pictures_BHW3, device=device).float() / 127.5 - 1
    return rearrange(pixels, "B H W C -> B C H W").contiguous(memory_format=torch.channels_last)


def main() -> None:
    run_script("python -m tokenizer.train", __doc__, TokenizerRecipe, train)


if __name__ == "__main__":
    main()
