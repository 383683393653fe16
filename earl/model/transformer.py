"""The transformer: decoder-only, RMSNorm, rotary positions, grouped-query attention, SwiGLU (Emu3, sec. 3.2).

Parameters carry the names of transformers' `Emu3ForCausalLM`. It knows ids and positions; what they mean
(pictures, words, grids) is known to earl.sequence alone. The head is applied to a range of the vocabulary, since
a position's slot allows only codes or only text.

Legend: B batch, L new tokens, D width, N heads, G key/value heads, K head width, V vocabulary.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal, cast

import torch
import torch.nn.functional as F
from einops import rearrange
from huggingface_hub import save_torch_state_dict
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from earl.errors import CheckpointError, RecipeError, ShapeError
from earl.model.attention import attend
from earl.model.cache import CacheWindow, KVCache
from earl.model.config import EarlConfig
from earl.model.drafter import Drafter
from earl.model.layers import RMSNorm, rotary, rotate
from earl.model.products import suited_products


@dataclass(frozen=True, slots=True)
class GridHints:
    """What a small model is told about the grid; see `earl.sequence.layout.Laid`. -1 means nothing to say."""

    aligned_BL: Tensor
    """Id of the source's token at the cell that comes next."""
    rows_BL: Tensor
    columns_BL: Tensor
    known_BHWC: Tensor | None = None
    """What is known of each cell before anything is written (`EarlForCausalLM.look`), for models with a drafter."""
    heard_BLD: Tensor | None = None
    """What was heard at each word of an instruction (`EarlForCausalLM.heard`), 0 elsewhere, for models that read it."""

    def known(self) -> tuple[Tensor, Tensor, Tensor]:
        """[B, L, D] each, what the drafter knows of a position's cell: what the source shows, what the words ask for,
        the draft. The latter two are for who is about to write the cell: the source stands before the words."""
        assert self.known_BHWC is not None
        B, H, W, _ = self.known_BHWC.shape
        inside_BL = (self.rows_BL >= 0) & (self.rows_BL < H) & (self.columns_BL < W)
        flat_BL = torch.where(inside_BL, self.rows_BL * W + self.columns_BL, 0)
        batch_B1 = torch.arange(B, device=flat_BL.device)[:, None]
        known_BLC = (
            rearrange(self.known_BHWC, "B H W C -> B (H W) C")[batch_B1, flat_BL] * inside_BL[..., None]
        )
        sight_BLD, told_BLD, draft_BLD = known_BLC.chunk(3, dim=-1)
        writes_BL1 = (self.aligned_BL >= 0)[..., None]
        return sight_BLD, told_BLD * writes_BL1, draft_BLD * writes_BL1


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
            visible_B1LM = None if cache.visible_B1LM is None else cache.visible_B1LM.to(query.device)
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
        if config.draft_width and not (config.grid_rows and config.grid_columns):
            raise CheckpointError(
                f"draft_width is {config.draft_width}, but the grid has no size: set grid_rows and grid_columns"
            )
        self.drafter = Drafter(config) if config.draft_width else None
        if config.draft_heard and self.drafter is None:
            raise CheckpointError("draft_heard is true, but nothing hears: set draft_width to have a drafter")
        self.heard_proj = nn.Linear(config.draft_width, width, bias=False) if config.draft_heard else None
        self.row_embedding = nn.Embedding(config.grid_rows, width) if config.grid_rows else None
        self.column_embedding = nn.Embedding(config.grid_columns, width) if config.grid_columns else None
        self.recomputes = False
        """Whether layers are computed again for the gradient instead of keeping what they computed."""

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
        if self.drafter is not None and hints is not None and self.is_silent:
            if cache is not None:
                cache.advance(ids_BL.shape[1])
            return hints.known()[2]
        hidden_BLD, draft_BLD = self._embed(ids_BL, hints, head_VD)
        if positions_BL is None:
            length = ids_BL.shape[1]
            positions_BL = (
                torch.arange(length, device=ids_BL.device)[None] if cache is None else cache.positions(length)
            )
        rotation = rotary(positions_BL, self.config.head_dim, self.config.rope_theta, hidden_BLD.dtype)
        recomputes = self.recomputes and torch.is_grad_enabled()
        for index, layer in enumerate(self.layers):
            compute = partial(checkpoint, layer, use_reentrant=False) if recomputes else layer
            hidden_BLD = compute(hidden_BLD, rotation, index, cache, documents_BL)
        if cache is not None:
            cache.advance(ids_BL.shape[1])
        normed_BLD: Tensor = self.norm(hidden_BLD)
        return normed_BLD if draft_BLD is None else normed_BLD + draft_BLD

    @property
    def is_silent(self) -> bool:
        """Whether the layers add nothing to the draft, and nobody is about to teach them: then they need not run."""
        learns = torch.is_grad_enabled() and self.norm.weight.requires_grad
        return not learns and self.is_mute

    @property
    def is_mute(self) -> bool:
        """Whether the layers add nothing to a draft, as before they are taught: it is drawn, and nothing is planned."""
        return self.drafter is not None and not bool(self.norm.weight.any())

    def _embed(
        self, ids_BL: Tensor, hints: GridHints | None, head_VD: Tensor | None
    ) -> tuple[Tensor, Tensor | None]:
        """[B, L, D] what the layers start from, and the draft, which is added behind them."""
        hidden_BLD: Tensor = self.embed_tokens(ids_BL)
        draft_BLD = None
        reads_hints = (self.aligned_proj, self.row_embedding, self.drafter) != (None, None, None)
        if not reads_hints:
            return hidden_BLD, None
        if hints is None or (self.drafter is not None and hints.known_BHWC is None):
            raise ShapeError(
                "this checkpoint reads grid hints (align_source, draft_width, grid_rows): pass hints=GridHints(...)"
            )
        if self.aligned_proj is not None:
            assert head_VD is not None
            # The head's own row of the source's code: copying is then the identity, known before it is learnt.
            aligned_BLD = self.aligned_proj(F.embedding(hints.aligned_BL.clamp(min=0), head_VD))
            hidden_BLD = hidden_BLD + aligned_BLD * (hints.aligned_BL >= 0)[..., None]
        if self.drafter is not None:
            sight_BLD, told_BLD, draft_BLD = hints.known()
            hidden_BLD = hidden_BLD + sight_BLD + told_BLD
        if self.heard_proj is not None:
            if hints.heard_BLD is None:
                raise ShapeError(
                    "this checkpoint reads what was heard (draft_heard): pass hints=GridHints(heard_BLD=...)"
                )
            hidden_BLD = hidden_BLD + hints.heard_BLD
        for table, cells_BL in (
            (self.row_embedding, hints.rows_BL),
            (self.column_embedding, hints.columns_BL),
        ):
            if table is not None:
                hidden_BLD = hidden_BLD + table(cells_BL.clamp(min=0)) * (cells_BL >= 0)[..., None]
        return hidden_BLD, draft_BLD


@dataclass(frozen=True, slots=True)
class LanguageModelOutput:
    """What `EarlForCausalLM.forward` says."""

    logits: Tensor
    """[B, L, V]"""
    loss: Tensor | None


COPY_GATE_START = 9.0
"""At first a code of the source is copied with probability 0.8, among 2,048 that are otherwise alike."""
DRAFTER: Final = "model.drafter."
EMBEDDINGS: Final = "model.embed_tokens."
DRAFT_PARTS: Final = (DRAFTER, EMBEDDINGS, "lm_head.", "copy_gate.")
"""What a draft is made with."""
WORDS: Final = tuple(DRAFTER + part for part in ("embed_tokens.", "silence", "words"))
"""What a drafter hears words with; of its embeddings those that words have."""
Learns = Literal["all", "drafter", "drawing", "words", "transformer"]
"""What learns: everything; the drafter, and what makes codes of its draft; of these all but how it hears words, which
may have been learnt from sentences alone; how it hears, while all that it draws with stays as it is; or everything but
the drafter."""
HEAD_SIZE = 0.1
"""Standard deviation of a code's row of a fresh head."""


class EarlForCausalLM(nn.Module):
    """The editor's transformer.

    transformers' Auto classes open it after `import earl.integrations.auto`. By itself it is not one of transformers'
    models, for importing those takes longer than an edit.
    """

    def __init__(self, config: EarlConfig) -> None:
        super().__init__()
        self.config = config
        self.add_parts(config)

    def add_parts(self, config: EarlConfig) -> None:
        """Everything that has weights."""
        self.model = Backbone(config)
        self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)
        self.copy_gate = nn.Linear(config.hidden_size, 1) if config.copy_gate else None

    @property
    def dtype(self) -> torch.dtype:
        """Of the embeddings, which are never quantised."""
        return self.model.embed_tokens.weight.dtype

    @property
    def device(self) -> torch.device:
        """Where ids are read."""
        return self.model.embed_tokens.weight.device

    def save_pretrained(self, folder: str | Path, *, max_shard_size: str = "5GB") -> None:
        """Write config and weights to a folder that `earl.model.weights.load_model` opens; weights that were there are
        replaced."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        said = {name: value for name, value in self.config.to_json().items() if value is not None} | {
            "architectures": ["EarlForCausalLM"],
            "dtype": str(self.dtype).removeprefix("torch."),
            "model_type": "earl",
            "tie_word_embeddings": False,
        }
        (folder / "config.json").write_text(json.dumps(said, indent=2, sort_keys=True) + "\n", "utf-8")
        tensors = {name: tensor.contiguous() for name, tensor in self.state_dict().items()}
        save_torch_state_dict(tensors, folder, max_shard_size=max_shard_size, metadata={"format": "pt"})

    def let_learn(self, learns: Learns) -> None:
        """Give gradients to what is to learn, and to nothing else: a transformer that speaks keeps its embeddings while
        its drafter learns.

        Raises:
            RecipeError: a part of a model with a drafter is named, and this one has none.
        """
        if learns != "all" and self.model.drafter is None:
            raise RecipeError(f"learns is {learns!r}, but this model has no drafter: set it to 'all'")
        speaks = bool(self.model.norm.weight.any())
        if self.model.drafter is not None:
            self.model.drafter.sees_anew = learns != "words"
        for name, parameter in self.named_parameters():
            hears, drafts = name.startswith(WORDS), name.startswith(DRAFT_PARTS)
            is_asked = {
                "all": True,
                "drafter": drafts and not (speaks and name.startswith(EMBEDDINGS)),
                "drawing": drafts and not hears and not (speaks and name.startswith(EMBEDDINGS)),
                "words": hears,
                "transformer": not name.startswith(DRAFTER),
            }
            parameter.requires_grad_(is_asked[learns])

    def hidden(self, ids_BL: Tensor, **context: Any) -> Tensor:
        """Final hidden states [B, L, D]; the arguments are `Backbone.forward`'s."""
        head_VD = self.lm_head.weight
        with suited_products(ids_BL.numel(), head_VD):
            hidden_BLD: Tensor = self.model(ids_BL, head_VD=head_VD, **context)
        return hidden_BLD

    def look(self, source_BHW: Tensor, words_BN: Tensor, marks_BM3: Tensor | None = None) -> Tensor | None:
        """What is known of each cell before anything is written ([B, H, W, 3 D], `Drafter.forward`); None without a
        drafter.

        Args:
            marks_BM3: what goes and comes where (`earl.model.drafter.Marks`), for a model that marks.
        Raises:
            ShapeError: the source has more rows or columns than the model has embeddings for, or a model that marks is
                not told of any marks.
        """
        if self.model.drafter is None:
            return None
        return self.sketch(source_BHW, words_BN, marks_BM3)[0]

    @property
    def drafter_learns(self) -> bool:
        """Whether anything of the drafter has gradients."""
        drafter = self.model.drafter
        return drafter is not None and any(weight.requires_grad for weight in drafter.parameters())

    def see(self, source_BHW: Tensor) -> Tensor | None:
        """`look` for who writes no cell, which hears nothing of words and marks, and costs an eighth: what the source
        shows, and 0 for what is asked and drafted.

        Raises:
            ShapeError: as `look`.
        """
        if self.model.drafter is None:
            return None
        self.config.check_grid(*source_BHW.shape[1:])
        seen_BHWD = self.model.drafter.see(source_BHW)
        return torch.cat([seen_BHWD, torch.zeros_like(seen_BHWD).repeat(1, 1, 1, 2)], dim=-1)

    def heard(self, words_BN: Tensor, heard_at_BL: Tensor) -> Tensor | None:
        """[B, L, D] what the drafter heard at each place of sequences; None where the transformer reads none of it.

        Args:
            words_BN: ids of the instructions, -1 behind shorter ones.
            heard_at_BL: number of the word at each place, from 1 on; 0 for silence, before the first, -1 for no word.
        """
        backbone = self.model
        if backbone.heard_proj is None:
            return None
        assert backbone.drafter is not None
        words_BND = backbone.heard_proj(backbone.drafter.hear(words_BN)[0])
        batch_B1 = torch.arange(len(words_BN), device=words_BN.device)[:, None]
        heard_BLD: Tensor = words_BND[batch_B1, heard_at_BL.clamp(min=0)] * (heard_at_BL >= 0)[..., None]
        return heard_BLD

    def sketch(
        self, source_BHW: Tensor, words_BN: Tensor, marks_BM3: Tensor | None
    ) -> tuple[Tensor, Tensor | None]:
        """What `look` says, and the logits of the next mark (`Marks.next_mark`), None where nothing marks."""
        drafter = self.model.drafter
        assert drafter is not None
        self.config.check_grid(*source_BHW.shape[1:])
        rows, columns = source_BHW.shape[1:]
        marked = None
        if drafter.marks is not None:
            if marks_BM3 is None:
                raise ShapeError(
                    "this checkpoint marks (draft_marks): pass marks_BM3, as decode_marks draws them"
                )
            marked = drafter.marks.painted(marks_BM3, rows, columns), (marks_BM3[..., 0] >= 0).sum(1)
        return cast(tuple[Tensor, Tensor | None], drafter(source_BHW, words_BN, marked))

    def logits(
        self, hidden_XD: Tensor, start: int = 0, stop: int | None = None, *, aligned_X: Tensor | None = None
    ) -> Tensor:
        """Logits of the ids in [start, stop), for hidden states of any leading shape.

        Args:
            aligned_X: `GridHints.aligned_BL` of the same positions, for models with a copy gate.
        """
        with suited_products(hidden_XD.shape[:-1].numel(), self.lm_head.weight):
            logits_XR = F.linear(hidden_XD, self.lm_head.weight[start:stop])
        raised = None if aligned_X is None else self.raised(hidden_XD, aligned_X, first_id=start)
        if raised is None:
            return logits_XR
        ids_X, by_X = raised
        # In float32, as `earl.model.scoring` adds it: a bfloat16 logit near 10 goes in steps of 0.06.
        return logits_XR.float().scatter_add(-1, (ids_X - start)[..., None], by_X.float()[..., None])

    def raised(self, hidden_XD: Tensor, aligned_X: Tensor, *, first_id: int) -> tuple[Tensor, Tensor] | None:
        """The ids whose logits the copy gate raises and by how much; `first_id` by 0 where there is nothing to copy."""
        if self.copy_gate is None:
            return None
        by_X = self.copy_gate(hidden_XD).squeeze(-1) * (aligned_X >= 0)
        return torch.where(aligned_X >= 0, aligned_X, first_id), by_X

    def forward(self, input_ids: Tensor, labels: Tensor | None = None, **context: Any) -> LanguageModelOutput:
        """Full-vocabulary logits [B, L, V], and the mean loss where `labels` is not -100 (shifted by one)."""
        hints: GridHints | None = context.get("hints")
        aligned_BL = None if hints is None else hints.aligned_BL
        logits_BLV = self.logits(self.hidden(input_ids, **context), aligned_X=aligned_BL)
        loss = None
        if labels is not None:
            loss = F.cross_entropy(logits_BLV[:, :-1].flatten(0, 1).float(), labels[:, 1:].flatten())
        return LanguageModelOutput(logits_BLV, loss)

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
        for name, parameter in self.named_parameters():
            if "copy_gate" in name:
                parameter.fill_(COPY_GATE_START if "bias" in name else 0.0)
            elif parameter.ndim < 2:
                parameter.fill_(0.0 if name.endswith("bias") else 1.0)
            elif "aligned_proj" in name:
                parameter.copy_(2 * torch.eye(len(parameter)))
            else:
                parameter.normal_(0, self._initial_size(name, parameter), generator=generator)
            if codebook_QZ is not None and name.endswith(("embed_tokens.weight", "lm_head.weight")):
                rows_QD = parameter[-len(codebook_QZ) :]
                rows_QD.copy_(_features(codebook_QZ, parameter.shape[1], generator))
                rows_QD.mul_(HEAD_SIZE if "lm_head" in name else self._initial_size(name, parameter))
        if self.model.drafter is not None:
            # Until it has learnt something, the transformer leaves the draft as it is.
            self.model.norm.weight.zero_()
        if self.model.heard_proj is not None:
            self.model.heard_proj.weight.zero_()

    def _initial_size(self, name: str, parameter: Tensor) -> float:
        """Standard deviation of a fresh matrix."""
        into_residual = name.endswith(("o_proj.weight", "down_proj.weight"))
        if ".drafter." in name:
            if "embed" in name:
                return 0.5 if "embed_tokens" in name else 0.2
            if "marks.table" in name or "marks.count" in name:
                return 0.5
            is_quiet = into_residual or name.endswith(
                ("sight_proj.weight", "told_proj.weight", "draft_proj.weight")
            )
            return (0.3 if is_quiet else 1.0) / math.sqrt(parameter.shape[1])
        std: float = self.config.initializer_range
        return std / math.sqrt(2 * self.config.num_hidden_layers) if into_residual else std


def _features(rows_QZ: Tensor, width: int, generator: torch.Generator) -> Tensor:
    """Features [Q, width] of mean 0 and size about 1 whose products fall with the rows' distance: the rows themselves
    and random Fourier features at three bandwidths.

    Source: Rahimi and Recht 2007. The narrowest bandwidth is the median distance to the nearest neighbour.
    """
    rows_QZ = rows_QZ.float()
    distance_QQ = torch.cdist(rows_QZ, rows_QZ).fill_diagonal_(torch.inf)
    nearest = distance_QQ.amin(1).median()
    centred_QZ = rows_QZ - rows_QZ.mean(0)
    pieces = [(centred_QZ / centred_QZ.std())[:, :width]]
    left = width - pieces[0].shape[1]
    for octave in range(3):
        share = left * (octave + 1) // 3 - left * octave // 3
        directions_ZD = torch.randn(rows_QZ.shape[1], share, generator=generator) / (nearest * 2**octave)
        phases_D = torch.rand(share, generator=generator) * 2 * torch.pi
        pieces.append(2**0.5 * torch.cos(rows_QZ @ directions_ZD + phases_D))
    features_QD = torch.cat(pieces, dim=1)
    return features_QD - features_QD.mean(0)
