"""The transformer: decoder-only, RMSNorm, rotary positions, grouped-query attention, SwiGLU (Emu3, sec. 3.2).

Parameters carry the names of transformers' `Emu3ForCausalLM`. It knows ids and positions; what they mean
(pictures, words, grids) is known to earl.sequence alone. The head is applied to a range of the vocabulary, since
a position's slot allows only codes or only text.

Legend: B batch, L new tokens, D width, N heads, G key/value heads, K head width, V vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from einops import rearrange
from torch import Tensor, nn
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedModel
from transformers.modeling_outputs import CausalLMOutput

from earl.errors import CheckpointError, ShapeError
from earl.model.attention import attend
from earl.model.cache import CacheWindow, KVCache
from earl.model.config import EarlConfig


@dataclass(frozen=True, slots=True)
class GridHints:
    """What a small model is told about the grid; see `earl.sequence.layout.Laid`. -1 means nothing to say."""

    aligned_BL: Tensor
    """Id of the source's token at the cell that comes next."""
    rows_BL: Tensor
    columns_BL: Tensor
    context_BHWC: Tensor | None = None
    """What is known of each cell before anything is written (`EarlForCausalLM.look`), for models trained with it."""


class RMSNorm(nn.Module):
    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, hidden_BLD: Tensor) -> Tensor:
        # Statistics in float32 or better and the scale after the cast, as in transformers, so that bf16 agrees too.
        wide = hidden_BLD.to(torch.promote_types(hidden_BLD.dtype, torch.float32))
        wide = wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.eps)
        return self.weight * wide.to(hidden_BLD.dtype)


class Attention(nn.Module):
    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        width, head = config.hidden_size, config.head_dim
        self.head_dim = head
        self.q_proj = nn.Linear(width, config.num_attention_heads * head, bias=False)
        self.k_proj = nn.Linear(width, config.num_key_value_heads * head, bias=False)
        self.v_proj = nn.Linear(width, config.num_key_value_heads * head, bias=False)
        self.o_proj = nn.Linear(config.num_attention_heads * head, width, bias=False)

    def forward(
        self,
        hidden_BLD: Tensor,
        rotation: tuple[Tensor, Tensor],
        layer: int,
        cache: KVCache | CacheWindow | None,
        documents_BL: Tensor | None,
    ) -> Tensor:
        query, key, value = (
            rearrange(proj(hidden_BLD), "B L (N K) -> B N L K", K=self.head_dim)
            for proj in (self.q_proj, self.k_proj, self.v_proj)
        )
        query, key = rotate(query, *rotation), rotate(key, *rotation)
        visible_B1LM = None
        if cache is not None:
            key, value = cache.write(layer, key, value)
            visible_B1LM = cache.visible_B1LM
        out_BNLK = attend(query, key, value, documents_BL=documents_BL, visible_B1LM=visible_B1LM)
        out_BLD: Tensor = self.o_proj(rearrange(out_BNLK, "B N L K -> B L (N K)"))
        return out_BLD


class MLP(nn.Module):
    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=False)
        self.up_proj = nn.Linear(config.hidden_size, config.intermediate_size, bias=False)
        self.down_proj = nn.Linear(config.intermediate_size, config.hidden_size, bias=False)

    def forward(self, hidden_BLD: Tensor) -> Tensor:
        out_BLD: Tensor = self.down_proj(F.silu(self.gate_proj(hidden_BLD)) * self.up_proj(hidden_BLD))
        return out_BLD


class Block(nn.Module):
    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        self.input_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        self.self_attn = Attention(config)
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        self.mlp = MLP(config)

    def forward(
        self,
        hidden_BLD: Tensor,
        rotation: tuple[Tensor, Tensor],
        layer: int,
        cache: KVCache | CacheWindow | None,
        documents_BL: Tensor | None,
    ) -> Tensor:
        hidden_BLD = hidden_BLD + self.self_attn(
            self.input_layernorm(hidden_BLD), rotation, layer, cache, documents_BL
        )
        summed_BLD: Tensor = hidden_BLD + self.mlp(self.post_attention_layernorm(hidden_BLD))
        return summed_BLD


class SourceContext(nn.Module):
    """What surrounds each cell of the source, by three residual 3x3 convolutions: seven cells each way in all.

    The source is given before anything is written, so a position may know it on all sides. A small transformer needs
    far more pictures to find out by attention which codes make up a thing.
    """

    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        channels = config.source_context
        self.embed_tokens = nn.Embedding(config.vocab_size, channels)
        self.norms = nn.ModuleList(RMSNorm(channels, config.rms_norm_eps) for _ in range(4))
        self.convs = nn.ModuleList(nn.Conv2d(channels, channels, 3, padding=1, bias=False) for _ in range(3))
        self.out_proj = nn.Linear(channels, config.hidden_size, bias=False)

    def forward(self, source_BHW: Tensor) -> Tensor:
        """[B, H, W] ids, -1 beyond the grid -> [B, H, W, D], 0 beyond the grid."""
        inside_BHW1 = (source_BHW >= 0)[..., None]
        hidden_BHWC = self.embed_tokens(source_BHW.clamp(min=0)) * inside_BHW1
        for norm, conv in zip(self.norms, self.convs, strict=False):
            normed_BCHW = rearrange(norm(hidden_BHWC), "B H W C -> B C H W")
            seen_BHWC = rearrange(F.silu(conv(normed_BCHW)), "B C H W -> B H W C")
            hidden_BHWC = hidden_BHWC + seen_BHWC * inside_BHW1
        context_BHWD: Tensor = self.out_proj(self.norms[-1](hidden_BHWC)) * inside_BHW1
        return context_BHWD


class WordReader(nn.Module):
    """What the words say of each cell of the source: attention from the cells to the words alone.

    In the sequence itself a position has hundreds of codes to look at and a few words among them, and a small
    transformer takes tens of thousands of edits to find those. Queries and keys start out equal, so that a cell looks
    at first for words that resemble it.
    """

    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        width = config.hidden_size
        self.heads = config.word_heads
        self.nothing = nn.Parameter(torch.ones(width))
        self.norms = nn.ModuleList(RMSNorm(width, config.rms_norm_eps) for _ in range(4))
        self.convs = nn.ModuleList(nn.Conv1d(width, width, 3, padding=1, bias=False) for _ in range(2))
        self.q_proj, self.k_proj, self.v_proj, self.o_proj = (
            nn.Linear(width, width, bias=False) for _ in range(4)
        )

    def forward(self, cells_BHWD: Tensor, words_BND: Tensor, is_word_BN: Tensor) -> Tensor:
        """[B, H, W, D]; what is no word is not seen."""
        B, H, _, _ = cells_BHWD.shape
        # Where nothing is asked for there is one word to look at all the same.
        words_BND = torch.cat([self.nothing.expand(B, 1, -1).to(words_BND.dtype), words_BND], dim=1)
        is_word_BN = F.pad(is_word_BN, (1, 0), value=True)
        for norm, conv in zip(self.norms, self.convs, strict=False):
            normed_BDN = rearrange(norm(words_BND) * is_word_BN[..., None], "B N D -> B D N")
            words_BND = words_BND + F.silu(rearrange(conv(normed_BDN), "B D N -> B N D"))
        seen_B11N = is_word_BN[:, None, None]
        words_BND = self.norms[2](words_BND)
        cells_BTD = self.norms[3](rearrange(cells_BHWD, "B H W D -> B (H W) D"))
        query, key, value = (
            rearrange(x, "B T (N K) -> B N T K", N=self.heads)
            for x in (self.q_proj(cells_BTD), self.k_proj(words_BND), self.v_proj(words_BND))
        )
        read_BNTK = F.scaled_dot_product_attention(query, key, value, attn_mask=seen_B11N)
        told_BTD: Tensor = self.o_proj(rearrange(read_BNTK, "B N T K -> B T (N K)"))
        return rearrange(told_BTD, "B (H W) D -> B H W D", H=H)


class Backbone(nn.Module):
    """Everything but the head; `model.` in parameter names."""

    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        self.config = config
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList(Block(config) for _ in range(config.num_hidden_layers))
        self.norm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        width = config.hidden_size
        self.aligned_proj = nn.Linear(width, width, bias=False) if config.align_source else None
        self.source_context = SourceContext(config) if config.source_context else None
        if config.word_heads and not config.source_context:
            raise CheckpointError(
                "word_heads reads words for what source_context sees, and that is 0: set both"
            )
        self.word_reader = WordReader(config) if config.word_heads else None
        self.row_embedding = nn.Embedding(config.grid_rows, width) if config.grid_rows else None
        self.column_embedding = nn.Embedding(config.grid_columns, width) if config.grid_columns else None

    def forward(
        self,
        ids_BL: Tensor,
        *,
        hints: GridHints | None = None,
        positions_BL: Tensor | None = None,
        documents_BL: Tensor | None = None,
        cache: KVCache | CacheWindow | None = None,
        head_VD: Tensor | None = None,
    ) -> Tensor:
        hidden_BLD = self._embed(ids_BL, hints, head_VD)
        if positions_BL is None:
            length = ids_BL.shape[1]
            positions_BL = (
                torch.arange(length, device=ids_BL.device)[None] if cache is None else cache.positions(length)
            )
        rotation = rotary(positions_BL, self.config.head_dim, self.config.rope_theta, hidden_BLD.dtype)
        for index, layer in enumerate(self.layers):
            hidden_BLD = layer(hidden_BLD, rotation, index, cache, documents_BL)
        if cache is not None:
            cache.advance(ids_BL.shape[1])
        normed: Tensor = self.norm(hidden_BLD)
        return normed

    def _embed(self, ids_BL: Tensor, hints: GridHints | None, head_VD: Tensor | None) -> Tensor:
        hidden_BLD: Tensor = self.embed_tokens(ids_BL)
        reads_hints = (self.aligned_proj, self.row_embedding, self.source_context) != (None, None, None)
        if not reads_hints:
            return hidden_BLD
        if hints is None or (self.source_context is not None and hints.context_BHWC is None):
            raise ShapeError(
                "this checkpoint reads grid hints (align_source, source_context, grid_rows): pass hints=GridHints(...)"
            )
        if self.aligned_proj is not None:
            assert head_VD is not None
            # The head's own row of the source's code: copying is then the identity, known before it is learnt.
            aligned_BLD = self.aligned_proj(F.embedding(hints.aligned_BL.clamp(min=0), head_VD))
            hidden_BLD = hidden_BLD + aligned_BLD * (hints.aligned_BL >= 0)[..., None]
        if hints.context_BHWC is not None:
            known_BLC = _at_cells(hints.context_BHWC, hints.rows_BL, hints.columns_BL)
            width = hidden_BLD.shape[-1]
            hidden_BLD = hidden_BLD + known_BLC[..., :width]
            if (
                self.word_reader is not None
            ):  # for who is about to write the cell: the source stands before the words
                hidden_BLD = hidden_BLD + known_BLC[..., width:] * (hints.aligned_BL >= 0)[..., None]
        for table, cells_BL in (
            (self.row_embedding, hints.rows_BL),
            (self.column_embedding, hints.columns_BL),
        ):
            if table is not None:
                hidden_BLD = hidden_BLD + table(cells_BL.clamp(min=0)) * (cells_BL >= 0)[..., None]
        return hidden_BLD


COPY_GATE_START = 9.0
"""At first a code of the source is copied with probability 0.8, among 2,048 that are otherwise alike."""


class EarlForCausalLM(PreTrainedModel):  # type: ignore[no-untyped-call]
    """The editor's transformer; `save_pretrained`, `from_pretrained` and `push_to_hub` are transformers' own."""

    config_class = EarlConfig
    config: EarlConfig
    base_model_prefix = "model"
    _no_split_modules = ["Block"]  # noqa: RUF012  transformers reads it off the class
    _supports_sdpa = True
    _tied_weights_keys: dict[str, str] = {}  # noqa: RUF012  transformers reads it off the class

    def __init__(self, config: EarlConfig) -> None:
        super().__init__(config)
        self.model = Backbone(config)
        self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)
        self.copy_gate = nn.Linear(config.hidden_size, 1) if config.copy_gate else None
        self.post_init()  # type: ignore[no-untyped-call]

    def hidden(self, ids_BL: Tensor, **context: Any) -> Tensor:
        """Final hidden states [B, L, D]; the arguments are `Backbone.forward`'s."""
        hidden_BLD: Tensor = self.model(ids_BL, head_VD=self.lm_head.weight, **context)
        return hidden_BLD

    def look(self, source_BHW: Tensor, words_BN: Tensor) -> Tensor | None:
        """What is known of each cell before anything is written, for `GridHints`; None if the model reads none.

        Args:
            source_BHW: ids, -1 beyond a source's grid.
            words_BN: ids of instruction and thought, -1 behind shorter ones.
        Returns:
            [B, H, W, D] what surrounds the cell, and D more for what the words say of it where the model reads them.
        """
        backbone = self.model
        if backbone.source_context is None:
            return None
        context_BHWD: Tensor = backbone.source_context(source_BHW)
        if backbone.word_reader is None:
            return context_BHWD
        cells_BHWD = context_BHWD
        _, H, W = source_BHW.shape
        if backbone.row_embedding is not None and backbone.column_embedding is not None:
            rows_HD, columns_WD = backbone.row_embedding.weight[:H], backbone.column_embedding.weight[:W]
            cells_BHWD = cells_BHWD + rows_HD[:, None] + columns_WD
        words_BND = backbone.embed_tokens(words_BN.clamp(min=0))
        told_BHWD = backbone.word_reader(cells_BHWD, words_BND, words_BN >= 0)
        return torch.cat([context_BHWD, told_BHWD], dim=-1)

    def logits(
        self, hidden_XD: Tensor, start: int = 0, stop: int | None = None, *, aligned_X: Tensor | None = None
    ) -> Tensor:
        """Logits of the ids in [start, stop), for hidden states of any leading shape.

        Args:
            aligned_X: `GridHints.aligned_BL` of the same positions, for models with a copy gate.
        """
        logits_XR = F.linear(hidden_XD, self.lm_head.weight[start:stop])
        raised = None if aligned_X is None else self.raised(hidden_XD, aligned_X, first_id=start)
        if raised is None:
            return logits_XR
        ids_X, by_X = raised
        return logits_XR.scatter_add(-1, (ids_X - start)[..., None], by_X.to(logits_XR.dtype)[..., None])

    def raised(self, hidden_XD: Tensor, aligned_X: Tensor, *, first_id: int) -> tuple[Tensor, Tensor] | None:
        """The ids whose logits the copy gate raises and by how much; `first_id` by 0 where there is nothing to copy."""
        if self.copy_gate is None:
            return None
        by_X = self.copy_gate(hidden_XD).squeeze(-1) * (aligned_X >= 0)
        return torch.where(aligned_X >= 0, aligned_X, first_id), by_X

    def forward(self, input_ids: Tensor, labels: Tensor | None = None, **context: Any) -> CausalLMOutput:
        """Full-vocabulary logits [B, L, V], and the mean loss where `labels` is not -100 (shifted by one)."""
        hints: GridHints | None = context.get("hints")
        aligned_BL = None if hints is None else hints.aligned_BL
        logits_BLV = self.logits(self.hidden(input_ids, **context), aligned_X=aligned_BL)
        loss = None
        if labels is not None:
            loss = F.cross_entropy(logits_BLV[:, :-1].flatten(0, 1).float(), labels[:, 1:].flatten())
        return CausalLMOutput(loss=loss, logits=logits_BLV)

    def new_cache(self, batch: int, capacity: int) -> KVCache:
        """An empty cache of this model's shape, dtype and device."""
        return KVCache(
            num_layers=self.config.num_hidden_layers,
            batch=batch,
            num_kv_heads=self.config.num_key_value_heads,
            head_dim=self.config.head_dim,
            capacity=capacity,
            dtype=self.lm_head.weight.dtype,
            device=self.lm_head.weight.device,
        )

    @torch.no_grad()
    def initialise(self, seed: int, codebook_QZ: Tensor | None = None) -> None:
        """Fresh weights that depend on the seed alone; projections into the residual stream start smaller,
        and the source's code starts out as the likeliest one.

        Args:
            codebook_QZ: rows of the image tokenizer's codebook, whose ids are the vocabulary's last: codes that look
                alike then start out alike, in tables and head.
        """
        generator = torch.Generator().manual_seed(seed)
        std = self.config.initializer_range
        for name, parameter in self.named_parameters():
            if "copy_gate" in name:
                parameter.fill_(COPY_GATE_START if "bias" in name else 0.0)
                continue
            if parameter.ndim > 2:
                parameter.normal_(0, parameter[0].numel() ** -0.5, generator=generator)
                continue
            if parameter.ndim < 2:
                parameter.fill_(1.0)
                continue
            if "aligned_proj" in name:
                parameter.copy_(2 * torch.eye(len(parameter)))
                continue
            into_residual = name.endswith(("o_proj.weight", "down_proj.weight"))
            scale = std / (2 * self.config.num_hidden_layers) ** 0.5 if into_residual else std
            if "source_context.out_proj" in name:  # its input has size 1 per channel, embeddings have std
                scale = std / parameter.shape[1] ** 0.5
            if "word_reader.q_proj" in name or "word_reader.k_proj" in name:
                parameter.normal_(0, 2 * std, generator=torch.Generator().manual_seed(seed))
                continue
            parameter.normal_(0, scale, generator=generator)
            if codebook_QZ is not None and name.endswith(("embed_tokens.weight", "lm_head.weight")):
                rows_QD = parameter[-len(codebook_QZ) :]
                alike_QD = std * _features(codebook_QZ, parameter.shape[1], generator)
                rows_QD.copy_((rows_QD + alike_QD) / 2**0.5)


def _features(rows_QZ: Tensor, width: int, generator: torch.Generator) -> Tensor:
    """Random Fourier features [Q, width] of mean square 1 whose products fall with the rows' distance.

    Source: Rahimi and Recht 2007. The bandwidth is twice the median distance to the nearest neighbour.
    """
    distance_QQ = torch.cdist(rows_QZ.float(), rows_QZ.float()).fill_diagonal_(torch.inf)
    bandwidth = 2 * distance_QQ.amin(1).median()
    directions_ZD = torch.randn(rows_QZ.shape[1], width, generator=generator) / bandwidth
    phases_D = torch.rand(width, generator=generator) * 2 * torch.pi
    return 2**0.5 * torch.cos(rows_QZ.float() @ directions_ZD + phases_D)


def _at_cells(grid_BHWD: Tensor, rows_BL: Tensor, columns_BL: Tensor) -> Tensor:
    """[B, L, D] what a grid holds at the cell of each position; 0 where a position has none or lies beyond."""
    B, H, W, _ = grid_BHWD.shape
    inside_BL = (rows_BL >= 0) & (rows_BL < H) & (columns_BL < W)
    flat_BL = torch.where(inside_BL, rows_BL * W + columns_BL, 0)
    batch_B1 = torch.arange(B, device=flat_BL.device)[:, None]
    return rearrange(grid_BHWD, "B H W D -> B (H W) D")[batch_B1, flat_BL] * inside_BL[..., None]


def rotary(positions_BL: Tensor, head_dim: int, theta: float, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Cosine and sine [B, 1, L, K] of the rotary angles (Su et al. 2021; halves, not pairs, are rotated)."""
    exponents = torch.arange(0, head_dim, 2, dtype=torch.int64, device=positions_BL.device).float() / head_dim
    angles = positions_BL[:, None, :, None].float() * (1.0 / theta**exponents)
    angles_B1LK = torch.cat([angles, angles], dim=-1)
    return angles_B1LK.cos().to(dtype), angles_B1LK.sin().to(dtype)


def rotate(x_BNLK: Tensor, cos_B1LK: Tensor, sin_B1LK: Tensor) -> Tensor:
    first, second = x_BNLK.chunk(2, dim=-1)
    return x_BNLK * cos_B1LK + torch.cat([-second, first], dim=-1) * sin_B1LK


AutoConfig.register(EarlConfig.model_type, EarlConfig)
AutoModelForCausalLM.register(EarlConfig, EarlForCausalLM)
