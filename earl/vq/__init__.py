"""The VQ image tokenizer: pixels <-> codes. How it is trained lives in the workshop `tokenizer/`."""

from earl.vq.autoencoder import VQAutoencoder
from earl.vq.config import VQConfig
from earl.vq.image_tokenizer import ImageTokenizer

__all__ = ["ImageTokenizer", "VQAutoencoder", "VQConfig"]
