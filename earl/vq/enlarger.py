"""Decoded edits at four times their size, in view of the picture that was edited.

A picture is edited at the size at which the model works. What was there keeps the input's own detail (`earl.pixels`);
what is new has none, and enlarged by itself stays a blur. This network has learnt what such things look like larger,
and sees what is around them: a folder `enlarger` in that of the image tokenizer whose decoder it was trained with.
Knows nothing of codes.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
import torch.nn.functional as F
from einops import rearrange
from numpy.typing import NDArray
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from earl.blank import blank
from earl.errors import CheckpointError, ShapeError
from earl.hub import check_tensors, read_config, weight_files
from earl.vq.config import VQConfig
from earl.vq.layers import ResnetBlock

MODEL_TYPE: Final = "earl_enlarger"
Pixels = NDArray[np.uint8] | NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnlargerConfig:
    """The shape of the network."""

    scale: int = 4
    """Pixels of the enlarged picture along the side of a working one."""
    channels: int = 64
    """Channels at working size; twice as many at half of it."""
    num_res_blocks: int = 3
    """Residual blocks before, at, and behind half the working size, so many each."""

    def __post_init__(self) -> None:
        if min(self.scale, self.channels, self.num_res_blocks) < 1:
            raise CheckpointError(f"scale, channels and num_res_blocks must be 1 or more: {self}")

    def to_json(self) -> dict[str, Any]:
        return {"model_type": MODEL_TYPE, **dataclasses.asdict(self)}

    @classmethod
    def from_json(cls, values: dict[str, Any], called: str) -> EnlargerConfig:
        """A config from its JSON form.

        Raises:
            CheckpointError: a key is missing, unknown or no whole number, or it is that of another network.
        """
        numbers = {key: value for key, value in values.items() if key != "model_type"}
        known = [field.name for field in dataclasses.fields(cls)]
        if values.get("model_type") != MODEL_TYPE or sorted(numbers) != sorted(known):
            raise CheckpointError(
                f"config.json of {called} says {values}: expected model_type {MODEL_TYPE!r}, {', '.join(known)}; copy "
                "the checkpoint again"
            )
        if not all(type(value) is int for value in numbers.values()):
            raise CheckpointError(f"config.json of {called} has a value that is no whole number: {numbers}")
        return cls(**numbers)


class EnlargerNetwork(nn.Module):
    """Colours run from -1 to 1. The enlarged edit is the edit's own picture, enlarged smoothly, and a share, place by
    place, of the detail that the input has beyond its decoded picture, and what the network adds.

    Legend: H W rows and columns at working size, S the scale, L M those of the enlarged picture.
    """

    def __init__(self, config: EnlargerConfig) -> None:
        super().__init__()
        self.config = config
        self.reach = 3 + 8 * config.num_res_blocks
        """Working pixels from one that is seen to one that it may change."""
        width, scale = config.channels, config.scale
        self.conv_in = nn.Conv2d(3 * scale**2 + 6, width, 3, padding=1)
        self.fine_in = self._blocks(width)
        self.down = nn.Conv2d(4 * width, 2 * width, 1)
        self.coarse = self._blocks(2 * width)
        self.up = nn.Conv2d(2 * width, 4 * width, 1)
        self.fine_out = self._blocks(width)
        self.conv_out = nn.Conv2d(width, 4 * scale**2, 3, padding=1)

    def _blocks(self, channels: int) -> nn.Sequential:
        like = VQConfig(norm="channel", spatial_norm=False)
        count = self.config.num_res_blocks
        return nn.Sequential(*(ResnetBlock(like, channels, channels, decoder=True) for _ in range(count)))

    def forward(self, source_B3LM: Tensor, before_B3HW: Tensor, after_B3HW: Tensor) -> Tensor:
        """[B, 3, S H, S W] the edit, of the input at that size and of the decoded pictures before and after; H and W
        are even."""
        scale = self.config.scale
        folded = F.pixel_unshuffle(source_B3LM, scale)
        fine_BCHW = self.fine_in(self.conv_in(torch.cat([folded, before_B3HW, after_B3HW], 1)))
        coarse = self.coarse(self.down(F.pixel_unshuffle(fine_BCHW, 2)))
        fine_BCHW = self.fine_out(fine_BCHW + F.pixel_shuffle(self.up(coarse), 2))
        out_B4LM = F.pixel_shuffle(self.conv_out(fine_BCHW), scale)
        added, share = out_B4LM[:, :3], out_B4LM[:, 3:]
        before, after = (
            F.interpolate(small, scale_factor=scale, mode="bicubic", align_corners=False)
            for small in (before_B3HW, after_B3HW)
        )
        enlarged: Tensor = after + share.sigmoid() * (source_B3LM - before) + added
        return enlarged


class Enlarger:
    """The network on pictures as `earl.pixels` has them, always without gradients."""

    def __init__(self, network: EnlargerNetwork) -> None:
        self.network = network.eval().requires_grad_(False).to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    @property
    def scale(self) -> int:
        scale: int = self.network.config.scale
        return scale

    @torch.inference_mode()
    def __call__(
        self,
        source: Pixels,
        before: NDArray[np.float32],
        after: NDArray[np.float32],
        wanted: NDArray[np.bool_] | None = None,
    ) -> NDArray[np.float32]:
        """The edit at `scale` times its size: [scale h, scale w, 3] in levels 0..255, clipped, not rounded.

        Args:
            source: [scale h, scale w, 3] the input at that size, levels 0..255 (`earl.pixels.larger`).
            before, after: [h, w, 3] the decoded tokens of the input and of the edit, levels 0..255; h, w even.
            wanted: [h, w] pixels that the edit is asked for: there alone it is what the whole picture would have; far
                away it is the input. None for all. Small edits take less time for it.
        Raises:
            ShapeError: sizes do not belong together, or are odd.
        """
        height, width = before.shape[:2]
        large = (self.scale * height, self.scale * width, 3)
        if height % 2 or width % 2 or after.shape != before.shape or source.shape != large:
            raise ShapeError(
                f"pictures of {list(source.shape)}, {list(before.shape)} and {list(after.shape)}: the last two must "
                f"have one size, of even sides, and the first {self.scale} times that"
            )
        if wanted is None:
            return self._enlarged(source, before, after)
        if wanted.shape != (height, width):
            raise ShapeError(
                f"wanted has shape {list(wanted.shape)}, the edit [{height}, {width}]: say it by working pixels"
            )
        enlarged = source.astype(np.float32)
        if wanted.any():
            small = tuple(self._span(wanted, axis) for axis in (0, 1))
            there = tuple(slice(self.scale * span.start, self.scale * span.stop) for span in small)
            enlarged[there] = self._enlarged(source[there], before[small], after[small])
        return enlarged

    def _span(self, wanted: NDArray[np.bool_], axis: int) -> slice:
        """Rows, or columns, that decide over those wanted, from an even one to an even one."""
        found, reach = np.nonzero(wanted)[axis], self.network.reach
        first, end = max(0, int(found.min()) - reach), min(wanted.shape[axis], int(found.max()) + 1 + reach)
        return slice(first // 2 * 2, -(-end // 2) * 2)

    def _enlarged(
        self, source: Pixels, before: NDArray[np.float32], after: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        weight = self.network.conv_in.weight
        with torch.autocast(weight.device.type, enabled=False):
            (enlarged_3LM,) = self.network(*(_to_model(each, weight) for each in (source, before, after)))
        levels = (rearrange(enlarged_3LM, "C L M -> L M C") + 1) * 127.5
        result: NDArray[np.float32] = levels.clamp(0, 255).cpu().numpy()
        return result

    def save_pretrained(self, folder: str | Path) -> None:
        """Write a folder that `from_pretrained` opens, in float16 where that holds all of it (`round_weights`)."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        config = json.dumps(self.network.config.to_json(), indent=2)
        (folder / "config.json").write_text(config + "\n", "utf-8")
        tensors = {name: tensor.contiguous() for name, tensor in self.network.state_dict().items()}
        halves = {name: tensor.half() for name, tensor in tensors.items()}
        if all(torch.equal(half.float(), tensors[name]) for name, half in halves.items()):
            tensors = halves
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})

    @classmethod
    def from_pretrained(cls, folder: str | Path, *, device: str | torch.device = "cpu") -> Enlarger:
        """The enlarger of a folder.

        Raises:
            CheckpointError: a file is missing or damaged, or tensors are missing, extra or of another shape.
        """
        folder = Path(folder)
        called = f"the enlarger {folder}"
        config = EnlargerConfig.from_json(read_config(folder, name=called), called)
        with blank():
            network = EnlargerNetwork(config)
        tensors = {
            name: tensor.float()
            for file in weight_files(folder, name=called)
            for name, tensor in load_file(file, device=str(device)).items()
        }
        shapes, found = (
            {name: t.shape for name, t in each.items()} for each in (network.state_dict(), tensors)
        )
        check_tensors(called, shapes, found)
        network.load_state_dict(tensors, assign=True)
        return cls(network)


def round_weights(network: EnlargerNetwork) -> None:
    """Give weights float16's precision, in place: half the bytes of a file."""
    for tensor in network.state_dict().values():
        tensor.copy_(tensor.half())


def _to_model(picture: Pixels, like: Tensor) -> Tensor:
    """[1, 3, H, W] in -1..1 of a picture in levels."""
    levels_HW3 = torch.as_tensor(picture, dtype=torch.float32, device=like.device)
    pixels_13HW = rearrange(levels_HW3 / 127.5 - 1, "H W C -> 1 C H W")
    return pixels_13HW.contiguous(memory_format=torch.channels_last)
