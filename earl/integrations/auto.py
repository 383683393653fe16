"""transformers' Auto classes open the transformer of an `earl` folder, once this is imported.

    import earl.integrations.auto
    from transformers import AutoModelForCausalLM

    AutoModelForCausalLM.from_pretrained("checkpoints/earl-mini")

Nothing else of this library needs transformers' models: importing them takes longer than an edit. Both classes have the
names of the ones that they are made of, for transformers writes the model's into config.json.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor
from transformers import AutoConfig, AutoModel, AutoModelForCausalLM, PreTrainedConfig, PreTrainedModel
from transformers.modeling_outputs import CausalLMOutput

from earl import model as network


class EarlConfig(PreTrainedConfig):  # type: ignore[no-untyped-call]
    """`earl.model.EarlConfig` as one of transformers' configs."""

    model_type = "earl"

    def __init__(self, **values: Any) -> None:
        own = network.EarlConfig.from_json(values).to_json()
        others = {name: value for name, value in values.items() if name not in own}
        super().__init__(**others | own | {"tie_word_embeddings": False})

    @property
    def head_dim(self) -> int:
        return network.EarlConfig.from_json(vars(self)).head_dim

    def check_grid(self, rows: int, columns: int) -> None:
        """As the network's."""
        network.EarlConfig.from_json(vars(self)).check_grid(rows, columns)


class EarlForCausalLM(network.EarlForCausalLM, PreTrainedModel):  # type: ignore[no-untyped-call]
    """`earl.model.EarlForCausalLM` as one of transformers' models, which load, save and upload in their own ways."""

    config_class = EarlConfig
    config: EarlConfig  # type: ignore[assignment]
    base_model_prefix = "model"
    _no_split_modules = ["Block"]  # noqa: RUF012  transformers reads it off the class
    _supports_sdpa = True
    _tied_weights_keys: dict[str, str] = {}  # noqa: RUF012  transformers reads it off the class
    save_pretrained = PreTrainedModel.save_pretrained  # type: ignore[assignment]

    def __init__(self, config: EarlConfig) -> None:
        PreTrainedModel.__init__(self, config)
        self.add_parts(network.EarlConfig.from_json(vars(config)))
        self.post_init()  # type: ignore[no-untyped-call]

    def forward(self, input_ids: Tensor, labels: Tensor | None = None, **context: Any) -> CausalLMOutput:  # type: ignore[override]
        """As the network's, in transformers' words."""
        said = super().forward(input_ids, labels, **context)
        return CausalLMOutput(loss=said.loss, logits=said.logits)


AutoConfig.register(EarlConfig.model_type, EarlConfig)
AutoModelForCausalLM.register(EarlConfig, EarlForCausalLM)
# The backbone reads rows of the head and opens no folder by itself: the whole model is its own base.
AutoModel.register(EarlConfig, EarlForCausalLM)
