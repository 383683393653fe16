"""Pictures <-> grids of codes: the image tokenizer as editors, data and evaluation use it.

A folder with `config.json` and `model.safetensors`, and perhaps a folder `enlarger` (earl/vq/enlarger.py). Knows
nothing of instructions, ids or files of pictures.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock
from typing import Final

import numpy as np
import torch
from einops import rearrange
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from earl.blank import blank
from earl.errors import PictureError
from earl.hub import check_tensors, read_config, weight_files
from earl.vq.autoencoder import VQAutoencoder
from earl.vq.config import VQConfig
from earl.vq.enlarger import Enlarger
from earl.vq.published import is_pointwise_attention, our_vq_name, read_vq_config

ENLARGER: Final = "enlarger"
DRAWS: Final = ("decoder.", "post_quant_conv.")


MOST_NUMBERS: Final = 2**29
"""Numbers of 4 bytes that are made at once: of an Emu3 tokenizer and 256 x 256 px those of eight pictures."""


class ImageTokenizer:
    """Encodes uint8 pictures to codes and decodes codes to float pictures, always without gradients."""

    def __init__(self, model: VQAutoencoder, enlarger: Enlarger | None = None) -> None:
        """`enlarger`: of pictures that this decoder makes."""
        self.model, self.enlarger = model.eval().requires_grad_(False), enlarger
        # Norms over channels want them side by side; group norms round less and run faster the other way (layers.py).
        by_channel = model.config.norm == "channel"
        self.memory_format = torch.channels_last if by_channel else torch.contiguous_format
        for module in model.modules():
            if isinstance(module, nn.Conv2d):  # the format has four axes; temporal convolutions have five
                module.to(memory_format=self.memory_format)  # type: ignore[call-overload]

    @property
    def config(self) -> VQConfig:
        return self.model.config

    @property
    def downsampling(self) -> int:
        """Pixels of a side that one code covers."""
        return self.config.downsampling

    @property
    def num_codes(self) -> int:
        return self.config.codebook_size

    def codes_name(self) -> str:
        """A name of what gives pictures their codes, 64 hex digits: to another the same codes are other pictures."""
        name = hashlib.sha256()
        for tensor in what_encodes(self.model).values():
            name.update(tensor.cpu().numpy().tobytes())
        return name.hexdigest()

    @property
    def codebook_QZ(self) -> Tensor:  # noqa: N802  the name ends in its shape
        """What the codes look like to the decoder."""
        return self.model.quantize.codebook_QZ

    @torch.inference_mode()
    def encode(self, pictures_BHW3: NDArray[np.uint8]) -> NDArray[np.int64]:
        """Codes of a batch of pictures of one size.

        Args:
            pictures_BHW3: [B, H, W, 3] uint8. Rows and columns beyond a multiple of `downsampling` have no codes of
                their own; in Emu3's tokenizer, which reads pixel by pixel (`patch` 1), they have a say in those beside
                them.
        Returns:
            [B, H // downsampling, W // downsampling] int64 in [0, num_codes).
        Raises:
            PictureError: a side has no whole cell.
        """
        height, width = pictures_BHW3.shape[1:3]
        cell = self.downsampling
        if min(height, width) < cell:
            raise PictureError(f"a picture of {width}x{height} px has no whole cell of {cell} px: enlarge it")
        if self.config.patch > 1:
            pictures_BHW3 = pictures_BHW3[:, : height // cell * cell, : width // cell * cell]
        at_once = self._at_once(height, width)
        with self._exactly():
            parts = [
                self.model.encode(self._to_model(pictures_BHW3[at : at + at_once])).cpu().numpy()
                for at in range(0, len(pictures_BHW3), at_once)
            ]
        codes_BHW: NDArray[np.int64] = np.concatenate(parts)
        return codes_BHW

    def _at_once(self, height: int, width: int) -> int:
        """Pictures of a size that are encoded together, by what their first maps and their distances to all codes
        need."""
        numbers = max(
            height * width // self.config.patch**2 * self.config.base_channels,
            (height // self.downsampling) * (width // self.downsampling) * self.num_codes,
        )
        return max(1, MOST_NUMBERS // numbers)

    @torch.inference_mode()
    def decode(self, codes_BHW: NDArray[np.int64]) -> NDArray[np.float32]:
        """Pictures of a batch of code grids: [B, H, W, 3] float32, 0-255, clipped, not rounded.

        Raises:
            PictureError: a code is outside the codebook.
        """
        if codes_BHW.size and not (codes_BHW.min() >= 0 and codes_BHW.max() < self.num_codes):
            raise PictureError(
                f"codes run from {codes_BHW.min()} to {codes_BHW.max()}; this codebook has 0 to {self.num_codes - 1}"
            )
        device = self.model.quantize.embedding.weight.device
        with self._exactly():
            pixels_B3HW = self.model.decode(torch.as_tensor(codes_BHW, device=device)).float()
        pixels_BHW3 = rearrange(pixels_B3HW, "B C H W -> B H W C")
        result: NDArray[np.float32] = ((pixels_BHW3 + 1) * 127.5).clamp(0, 255).cpu().numpy()
        return result

    def save_pretrained(self, folder: str | Path) -> None:
        """Write a folder that `from_pretrained` opens, and lose nothing: what draws is written in float16 where that
        holds all of it (`round_what_draws`).
        """
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.json").write_text(json.dumps(self.config.to_json(), indent=2) + "\n", "utf-8")
        tensors = {name: tensor.contiguous() for name, tensor in self.model.state_dict().items()}
        halves = {name: tensor.half().contiguous() for name, tensor in what_draws(self.model).items()}
        if all(torch.equal(half.to(tensors[name].dtype), tensors[name]) for name, half in halves.items()):
            tensors |= halves
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
        if self.enlarger is not None:
            self.enlarger.save_pretrained(folder / ENLARGER)
        elif (folder / ENLARGER).is_dir():  # of what was there before
            shutil.rmtree(folder / ENLARGER)

    @classmethod
    def from_pretrained(
        cls,
        folder: str | Path,
        *,
        device: str | torch.device = "cpu",
        dtype: torch.dtype = torch.float32,
        variant: str | None = None,
    ) -> ImageTokenizer:
        """The tokenizer of a folder of any layout (earl/vq/published.py), on its own or inside of an Emu3 checkpoint.

        Args:
            dtype: of the weights; float32 keeps codes exact.
            variant: which of several sets of weights, as `earl.hub.weight_files`.
        Raises:
            CheckpointError: a file is missing or damaged, or tensors are missing, extra or of another shape.
        """
        folder = Path(folder)
        called = str(folder)
        config = read_vq_config(read_config(folder, name=called), called)
        with blank():
            model = VQAutoencoder(config)
        tensors: dict[str, Tensor] = {}
        for file in weight_files(folder, variant=variant, name=called):
            with safe_open(file, framework="pt", device=str(device)) as opened:
                for published in opened.keys():  # noqa: SIM118  a safetensors handle is no dict
                    if (name := our_vq_name(published)) is not None:
                        tensors[name] = _as_ours(name, opened.get_tensor(published), dtype)
        shapes, found = (
            {name: t.shape for name, t in each.items()} for each in (model.state_dict(), tensors)
        )
        check_tensors(f"the image tokenizer {folder}", shapes, found)
        model.load_state_dict(tensors, assign=True)
        has_enlarger = (folder / ENLARGER).is_dir()
        return cls(
            model, Enlarger.from_pretrained(folder / ENLARGER, device=device) if has_enlarger else None
        )

    @contextmanager
    def _exactly(self) -> Iterator[None]:
        """Codes are those of the weights' own type, whoever asks for them in the midst of autocast."""
        device = self.model.quantize.embedding.weight.device.type
        with _unrounded, torch.autocast(device, enabled=False):
            yield

    def _to_model(self, pictures_BHW3: NDArray[np.uint8]) -> Tensor:
        weight = self.model.quantize.embedding.weight
        pixels_BHW3 = torch.tensor(pictures_BHW3, device=weight.device)  # a copy: Pillow's are read-only
        pixels_B3HW = rearrange(pixels_BHW3.to(weight.dtype) / 127.5 - 1, "B H W C -> B C H W")
        return pixels_B3HW.contiguous(memory_format=self.memory_format)


class _Unrounded(AbstractContextManager[None]):
    """Nobody computes in TF32 while anybody is inside, on whatever thread; then it is as it was before the first came.

    On a GPU torch rounds convolutions to it unless told not to, and 24 of 10,000 codes were others than a CPU's;
    products, such as those that find the nearest code, it rounds if it is told to.
    """

    def __init__(self) -> None:
        self.lock, self.inside = Lock(), 0
        self.before = (True, "highest")

    def __enter__(self) -> None:
        with self.lock:
            if self.inside == 0:
                self.before = (torch.backends.cudnn.allow_tf32, torch.get_float32_matmul_precision())
                torch.backends.cudnn.allow_tf32 = False
                torch.set_float32_matmul_precision("highest")
            self.inside += 1

    def __exit__(self, *_: object) -> None:
        with self.lock:
            self.inside -= 1
            if self.inside == 0:
                torch.backends.cudnn.allow_tf32 = self.before[0]
                torch.set_float32_matmul_precision(self.before[1])


_unrounded = _Unrounded()


def what_draws(model: VQAutoencoder) -> dict[str, Tensor]:
    """The weights that pictures are drawn with, and no codes made."""
    return {
        name: tensor
        for name, tensor in model.state_dict().items()
        if name.startswith(DRAWS) and tensor.is_floating_point()
    }


def what_encodes(model: VQAutoencoder) -> dict[str, Tensor]:
    """The weights that give pictures their codes, by name."""
    draws = what_draws(model)
    return {name: tensor for name, tensor in sorted(model.state_dict().items()) if name not in draws}


def round_what_draws(model: VQAutoencoder) -> None:
    """Give what draws float16's precision, in place: half the bytes of a file for one step of 255 in one of 140 pixel
    values of earl-mini. Codes stay as they are.
    """
    for tensor in what_draws(model).values():
        tensor.copy_(tensor.half())


def _as_ours(name: str, tensor: Tensor, dtype: torch.dtype) -> Tensor:
    """Counts stay whole numbers; the original's 1x1 convolutions of attention are matrices here."""
    if is_pointwise_attention(name) and tensor.ndim == 4:
        tensor = tensor.flatten(1)
    return tensor.to(dtype) if tensor.is_floating_point() else tensor
