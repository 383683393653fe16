"""The drafter: what every cell of the edited picture may become, for all cells at once, before any is written.

A published model has seen millions of pictures before it edits. One that starts from nothing learns to find things
and to draw them some twenty times sooner when every cell of the source may look around itself on all sides and at the
words, and says at once what should stand there. The transformer then writes cell by cell, as ever: the draft adds to
its input and to its final hidden state, so that it has to learn only what cells must agree about.

Legend: B batch, H rows, W columns, T cells, N words, C the drafter's width, D the transformer's, K head width.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import torch
import torch.nn.functional as F
from einops import rearrange
from torch import Tensor, nn

from earl.errors import CheckpointError
from earl.model.config import EarlConfig
from earl.model.layers import RMSNorm, rotary, rotate

HEAD_WIDTH: Final = 64
SIGHT_LAYERS: Final = 2
"""Convolutions that look at the source before any word is heard."""
ROTARY_THETA: Final = 10_000.0
MOST_MARKS: Final = 10
"""Things that go or come in one edit, as many as are marked."""
FAR: Final = 128
"""From so many keys on, attention is better left uncompiled (`Drafter.compile`)."""


class Drafter(nn.Module):
    """Reads a source and the words; the words hear each other, the cells look around, then both meet.

    Raises:
        CheckpointError: its width cannot be shared among heads.
    """

    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        width, eps = config.draft_width, config.rms_norm_eps
        if width % (alike := 2 * heads_of(width)):
            raise CheckpointError(
                f"draft_width is {width}, which {heads_of(width)} heads cannot share in pairs of channels: set it to "
                f"{width - width % alike or alike}, or another multiple of {alike}"
            )
        self.embed_tokens = nn.Embedding(config.vocab_size, width)
        self.row_embedding = nn.Embedding(config.grid_rows, width)
        self.column_embedding = nn.Embedding(config.grid_columns, width)
        self.silence = nn.Parameter(torch.ones(width))
        self.words = nn.ModuleList(WordLayer(width, eps) for _ in range(config.draft_word_layers))
        self.words_norm = RMSNorm(width, eps)
        self.sight = nn.ModuleList(SightLayer(width, eps) for _ in range(SIGHT_LAYERS))
        self.layers = nn.ModuleList(
            DraftLayer(width, eps, far=layer % 2 == 1) for layer in range(config.draft_layers)
        )
        self.marks = Marks(width, config.draft_marks) if config.draft_marks else None
        self.sight_norm, self.norm = RMSNorm(width, eps), RMSNorm(width, eps)
        self.sees_anew = True
        """Whether gradients reach what the source is looked at with; False where only hearing learns."""
        self.sight_proj, self.told_proj, self.draft_proj = (
            nn.Linear(width, config.hidden_size, bias=False) for _ in range(3)
        )

    def compile(self, *args: Any, **options: Any) -> None:
        """As `nn.Module.compile`, which makes of attention between 256 cells something five times slower (softmax and
        transposes in bfloat16): there it stays as it is."""
        for part in self.modules():
            if isinstance(part, Attention):
                part.attend_far = torch.compiler.disable(attend_written_out)  # type: ignore[no-untyped-call]
        super().compile(*args, **options)

    def forward(
        self,
        source_BHW: Tensor,
        words_BN: Tensor,
        marked: tuple[Tensor, Tensor] | None = None,
    ) -> tuple[Tensor, Tensor | None]:
        """What is known of each cell, and what should be marked next.

        Args:
            source_BHW: ids, -1 beyond a source's grid.
            words_BN: ids of the instruction, -1 behind shorter ones.
            marked: what has been marked, as `Marks.forward` takes it, for a drafter that marks.
        Returns:
            [B, H, W, 3 D], 0 beyond the grid: what the source shows there, whatever the words; what the words ask for;
            and the draft, a final hidden state that head and copy gate can read. And the logits of `Marks.next_mark`,
            None from a drafter that does not mark.
        """
        words_BNC, is_word_BN = self.hear(words_BN)
        cells_BHWC, inside_BHW1 = self._looked(source_BHW)
        seen_BHWC = self.sight_norm(cells_BHWC)
        if self.marks is not None:
            assert marked is not None, "a drafter that marks is told what has been marked"
            cells_BHWC = cells_BHWC + self.marks(*marked)
        for layer in self.layers:
            cells_BHWC = layer(cells_BHWC, inside_BHW1, words_BNC, is_word_BN)
        cells_BHWC = self.norm(cells_BHWC)
        known = (self.sight_proj(seen_BHWC), self.told_proj(cells_BHWC), self.draft_proj(cells_BHWC))
        following = None if self.marks is None else self.marks.next_mark(cells_BHWC, inside_BHW1)
        return torch.cat(known, dim=-1) * inside_BHW1, following

    def see(self, source_BHW: Tensor) -> Tensor:
        """[B, H, W, D] what the source shows at each cell, the first third of what is known; 0 beyond the grid."""
        cells_BHWC, inside_BHW1 = self._looked(source_BHW)
        seen_BHWD: Tensor = self.sight_proj(self.sight_norm(cells_BHWC)) * inside_BHW1
        return seen_BHWD

    def _looked(self, source_BHW: Tensor) -> tuple[Tensor, Tensor]:
        """Cells that have looked around themselves [B, H, W, C], and which there are [B, H, W, 1]."""
        _, H, W = source_BHW.shape
        inside_BHW1 = (source_BHW >= 0)[..., None]
        cells_BHWC = self.embed_tokens(source_BHW.clamp(min=0))
        cells_BHWC = cells_BHWC + self.row_embedding.weight[:H, None] + self.column_embedding.weight[:W]
        for look in self.sight:
            cells_BHWC = look(cells_BHWC, inside_BHW1)
        return cells_BHWC if self.sees_anew else cells_BHWC.detach(), inside_BHW1

    def hear(self, words_BN: Tensor) -> tuple[Tensor, Tensor]:
        """The words in each other's company, behind one that stands for silence: [B, 1 + N, C], and which are there.

        Args:
            words_BN: ids, -1 behind shorter sentences.
        """
        is_word_BN = F.pad(words_BN >= 0, (1, 0), value=True)
        words_BNC = self.embed_tokens(words_BN.clamp(min=0))
        silence_B1C = self.silence.expand(len(words_BN), 1, -1).to(words_BNC.dtype)
        words_BNC = torch.cat([silence_B1C, words_BNC], dim=1)
        for hear in self.words:
            words_BNC = hear(words_BNC, is_word_BN)
        return self.words_norm(words_BNC), is_word_BN


class WordLayer(nn.Module):
    """Words hear each other, in their order."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.attention = Attention(width, eps, ordered=True)
        self.mlp = MLP(width, eps)

    def forward(self, words_BNC: Tensor, is_word_BN: Tensor) -> Tensor:
        heard_BNC: Tensor = self.mlp(self.attention(words_BNC, None, is_word_BN))
        return heard_BNC


class SightLayer(nn.Module):
    """Cells look at their neighbours."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.conv = Convolution(width, eps)
        self.mlp = MLP(width, eps)

    def forward(self, cells_BHWC: Tensor, inside_BHW1: Tensor) -> Tensor:
        seen_BHWC: Tensor = self.mlp(self.conv(cells_BHWC, inside_BHW1))
        return seen_BHWC


class DraftLayer(nn.Module):
    """Cells read the words, look at their neighbours, and in every other layer at all cells."""

    def __init__(self, width: int, eps: float, *, far: bool) -> None:
        super().__init__()
        self.read = Attention(width, eps)
        self.conv = Convolution(width, eps)
        self.attention = Attention(width, eps) if far else None
        self.mlp = MLP(width, eps)

    def forward(
        self, cells_BHWC: Tensor, inside_BHW1: Tensor, words_BNC: Tensor, is_word_BN: Tensor
    ) -> Tensor:
        B, H, W, _ = cells_BHWC.shape
        cells_BTC = self.read(rearrange(cells_BHWC, "B H W C -> B (H W) C"), words_BNC, is_word_BN)
        cells_BHWC = self.conv(rearrange(cells_BTC, "B (H W) C -> B H W C", H=H), inside_BHW1)
        cells_BTC = rearrange(cells_BHWC, "B H W C -> B (H W) C")
        if self.attention is not None:
            cells_BTC = self.attention(cells_BTC, None, rearrange(inside_BHW1, "B H W 1 -> B (H W)"))
        seen_BHWC: Tensor = rearrange(self.mlp(cells_BTC), "B (H W) C -> B H W C", H=H)
        return seen_BHWC


class Marks(nn.Module):
    """Where things go away and where they come: decided one by one, before the draft, which is told of them.

    A cell under a mark is told where it lies in the thing, so that what it draws depends on that and not on where the
    thing stands; every cell is told how many marks there are, so that it can be said when they are enough. Marks are
    triples (kind, row, column) with -1 for none; kinds are `earl.sequence.marks.Mark.kind`'s.
    """

    def __init__(self, width: int, sides: Sequence[int]) -> None:
        super().__init__()
        self.sides = list(sides)
        self.kinds = 2 * len(self.sides)
        self.reach = (max(self.sides) + 1) // 2
        """Cells from the middle to the farthest edge."""
        self.table = nn.Embedding(self.kinds * (2 * self.reach) ** 2, width)
        self.count = nn.Embedding(MOST_MARKS + 1, width)
        self.gain = nn.Parameter(torch.ones(width))
        self.score = nn.Linear(width, self.kinds)
        self.enough = nn.Linear(width, 1)

    def forward(self, marked_BHW2: Tensor, count_B: Tensor) -> Tensor:
        """[B, H, W, C] to be added to the cells: what goes there, and what comes (`painted`), of how many marks."""
        told_BHW2C = self.table(marked_BHW2.clamp(min=0)) * (marked_BHW2 >= 0)[..., None]
        told_BHWC: Tensor = told_BHW2C.sum(-2) + self.count(count_B)[:, None, None]
        return told_BHWC * self.gain

    def painted(self, marks_BM3: Tensor, rows: int, columns: int) -> Tensor:
        """[B, rows, columns, 2]: number of the table's row for what goes at a cell, and for what comes; -1 for nothing.
        A later mark hides an earlier one."""
        device, reach = marks_BM3.device, self.reach
        painted_BHW2 = torch.full((len(marks_BM3), rows, columns, 2), -1, device=device)
        row_H1, column_W = torch.arange(rows, device=device)[:, None], torch.arange(columns, device=device)
        halves_K = (torch.tensor(self.sides * 2, device=device) + 1) // 2
        for mark_B3 in marks_BM3.unbind(1):
            kind_B, at_row_B, at_column_B = mark_B3.unbind(-1)
            kind_B11, half_B11 = (x[:, None, None] for x in (kind_B, halves_K[kind_B.clamp(min=0)]))
            down_BHW, across_BHW = row_H1 - at_row_B[:, None, None], column_W - at_column_B[:, None, None]
            is_under_BHW = kind_B11 >= 0
            for away in (down_BHW, across_BHW):
                is_under_BHW = is_under_BHW & (away >= -half_B11) & (away < half_B11)
            number_BHW = (kind_B11 * 2 * reach + down_BHW + reach) * 2 * reach + across_BHW + reach
            is_new_B11 = kind_B11 >= len(self.sides)
            is_painted_BHW2 = torch.stack([is_under_BHW & ~is_new_B11, is_under_BHW & is_new_B11], dim=-1)
            painted_BHW2 = torch.where(is_painted_BHW2, number_BHW[..., None], painted_BHW2)
        return painted_BHW2

    def next_mark(self, cells_BHWC: Tensor, inside_BHW1: Tensor) -> Tensor:
        """[B, H W K + 1] logits in float32: of every kind at every cell, and that nothing more is to be marked."""
        scores_BHWK = self.score(cells_BHWC).float().masked_fill(~inside_BHW1, -torch.inf)
        cells_B1 = inside_BHW1.sum((1, 2))
        mean_BC = (cells_BHWC * inside_BHW1).sum((1, 2)) / cells_B1
        return torch.cat([scores_BHWK.flatten(1), self.enough(mean_BC).float()], dim=1)

    def number(self, marks_B3: Tensor, columns: int, nothing: int) -> Tensor:
        """[B] places of marks among the logits of `next_mark`; `nothing` for none."""
        kind_B, row_B, column_B = marks_B3.unbind(-1)
        return torch.where(kind_B >= 0, (row_B * columns + column_B) * self.kinds + kind_B, nothing)

    def mark(self, number_B: Tensor, columns: int, nothing: int) -> Tensor:
        """[B, 3]: the inverse of `number`."""
        cell_B, kind_B = number_B // self.kinds, number_B % self.kinds
        marks_B3 = torch.stack([kind_B, cell_B // columns, cell_B % columns], dim=-1)
        return torch.where((number_B == nothing)[:, None], -1, marks_B3)


class Attention(nn.Module):
    """To what is visible of a memory, or of the hidden states themselves; ordered: with rotary positions."""

    def __init__(self, width: int, eps: float, *, ordered: bool = False) -> None:
        super().__init__()
        self.norm, self.ordered, self.attend_far = RMSNorm(width, eps), ordered, attend_written_out
        self.heads = heads_of(width)
        self.q_proj, self.k_proj, self.v_proj, self.o_proj = (
            nn.Linear(width, width, bias=False) for _ in range(4)
        )

    def forward(self, hidden_BTC: Tensor, memory_BMC: Tensor | None, is_visible_BM: Tensor) -> Tensor:
        normed_BTC = self.norm(hidden_BTC)
        memory_BMC = normed_BTC if memory_BMC is None else memory_BMC
        return hidden_BTC + self.answer(self.q_proj(normed_BTC), memory_BMC, is_visible_BM)

    def answer(self, query_BTC: Tensor, memory_BMC: Tensor, is_visible_BM: Tensor) -> Tensor:
        """[B, T, C] what queries, as `q_proj` makes them, find in a memory; ordered ones ask their own like."""
        query, key, value = (
            rearrange(x, "B T (N K) -> B N T K", N=self.heads)
            for x in (query_BTC, self.k_proj(memory_BMC), self.v_proj(memory_BMC))
        )
        if self.ordered:
            positions_1T = torch.arange(query_BTC.shape[1], device=query_BTC.device)[None]
            rotation = rotary(positions_1T, query.shape[-1], ROTARY_THETA, query.dtype)
            query, key = rotate(query, *rotation), rotate(key, *rotation)
        read_BNTK = self._attend(query, key, value, is_visible_BM)
        answer_BTC: Tensor = self.o_proj(rearrange(read_BNTK, "B N T K -> B T (N K)"))
        return answer_BTC

    def _attend(self, query: Tensor, key: Tensor, value: Tensor, is_visible_BM: Tensor) -> Tensor:
        """[B, N, T, K], the way that is fastest where the tensors are."""
        if query.is_cuda:
            return F.scaled_dot_product_attention(query, key, value, attn_mask=is_visible_BM[:, None, None])
        written_out = attend_written_out if key.shape[2] < FAR else self.attend_far
        return written_out(query, key, value, is_visible_BM)


def heads_of(width: int) -> int:
    """Heads of attention that share so many channels."""
    return max(1, width // HEAD_WIDTH)


def attend_written_out(query: Tensor, key: Tensor, value: Tensor, is_visible_BM: Tensor) -> Tensor:
    """[B, N, T, K]. Between so few cells and words, torch's fused attention takes twice as long on a CPU."""
    logits_BNTM = query * key.shape[-1] ** -0.5 @ key.transpose(-1, -2)
    hidden_B11M = ~is_visible_BM[:, None, None]
    read_BNTK: Tensor = logits_BNTM.masked_fill(hidden_B11M, -torch.inf).softmax(-1).to(value.dtype) @ value
    return read_BNTK


class Convolution(nn.Module):
    """3x3, residual. The kernel is kept as a matrix, which Muon can update."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.norm = RMSNorm(width, eps)
        self.kernel = nn.Linear(9 * width, width, bias=False)

    def forward(self, cells_BHWC: Tensor, inside_BHW1: Tensor) -> Tensor:
        normed_BCHW = rearrange(self.norm(cells_BHWC) * inside_BHW1, "B H W C -> B C H W")
        kernel_OI33 = rearrange(self.kernel.weight, "O (h w I) -> O I h w", h=3, w=3)
        seen_BCHW = F.conv2d(normed_BCHW, kernel_OI33, padding=1)
        return cells_BHWC + F.silu(rearrange(seen_BCHW, "B C H W -> B H W C"))


class MLP(nn.Module):
    """Residual, twice as wide inside."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.norm = RMSNorm(width, eps)
        self.up_proj = nn.Linear(width, 2 * width, bias=False)
        self.down_proj = nn.Linear(2 * width, width, bias=False)

    def forward(self, hidden_XC: Tensor) -> Tensor:
        added_XC: Tensor = self.down_proj(F.silu(self.up_proj(self.norm(hidden_XC))))
        return hidden_XC + added_XC
