/* Made from spec/ops.json by `npm run generate`. Do not edit. */
export const rounding = {
  "runs": 16,
  "multiplier": 4,
  "relaxed": 16
} as const;

export const ops = {
  "add": {
    "name": "add",
    "chapter": "pointwise",
    "clause": "pointwise.add",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "other": {
        "domain": "real",
        "scalar": true,
        "reads": []
      }
    },
    "params": {
      "alpha": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "sub": {
    "name": "sub",
    "chapter": "pointwise",
    "clause": "pointwise.sub",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "other": {
        "domain": "real",
        "scalar": true,
        "reads": []
      }
    },
    "params": {
      "alpha": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "rsub": {
    "name": "rsub",
    "chapter": "pointwise",
    "clause": "pointwise.rsub",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "other": {
        "domain": "real",
        "scalar": true,
        "reads": []
      }
    },
    "params": {
      "alpha": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "mul": {
    "name": "mul",
    "chapter": "pointwise",
    "clause": "pointwise.mul",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "other"
        ]
      },
      "other": {
        "domain": "real",
        "scalar": true,
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "div": {
    "name": "div",
    "chapter": "pointwise",
    "clause": "pointwise.div",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "other"
        ]
      },
      "other": {
        "domain": "nonzero",
        "scalar": true,
        "reads": [
          "self",
          "other"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "quotient"
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "neg": {
    "name": "neg",
    "chapter": "pointwise",
    "clause": "pointwise.neg",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "opposite"
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "pow_tensor_scalar": {
    "name": "pow",
    "chapter": "pointwise",
    "clause": "pointwise.pow-tensor-scalar",
    "inputs": {
      "self": {
        "domain": "positive",
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "exponent": {
        "type": "scalar",
        "range": [
          -2,
          3
        ]
      }
    },
    "shape": "same",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            5.960464477539063e-8,
            16777216
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "exponent"
      ]
    }
  },
  "pow_tensor_tensor": {
    "name": "pow",
    "chapter": "pointwise",
    "clause": "pointwise.pow-tensor-tensor",
    "inputs": {
      "self": {
        "domain": "positive",
        "reads": [
          "self",
          "exponent",
          "result"
        ]
      },
      "exponent": {
        "domain": {
          "away_from": [
            0,
            1
          ]
        },
        "reads": [
          "self",
          "exponent",
          "result"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            5.960464477539063e-8,
            16777216
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "pow_scalar": {
    "name": "pow",
    "chapter": "pointwise",
    "clause": "pointwise.pow-scalar",
    "inputs": {
      "exponent": {
        "domain": "real",
        "reads": [
          "exponent",
          "result"
        ]
      }
    },
    "params": {
      "base": {
        "type": "scalar",
        "range": [
          0.5,
          3
        ]
      }
    },
    "shape": "same",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.0001220703125,
            8192
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "base",
        "exponent"
      ]
    },
    "form": "function"
  },
  "exp": {
    "name": "exp",
    "chapter": "pointwise",
    "clause": "pointwise.exp",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.000244140625,
            4096
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "log": {
    "name": "log",
    "chapter": "pointwise",
    "clause": "pointwise.log",
    "inputs": {
      "self": {
        "domain": "positive",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -4,
            4
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "sin": {
    "name": "sin",
    "chapter": "pointwise",
    "clause": "pointwise.sin",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1,
            1
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "cos": {
    "name": "cos",
    "chapter": "pointwise",
    "clause": "pointwise.cos",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1,
            1
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "sigmoid": {
    "name": "sigmoid",
    "chapter": "pointwise",
    "clause": "pointwise.sigmoid",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.000244140625,
            1
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 4
    },
    "kinks": []
  },
  "relu": {
    "name": "relu",
    "chapter": "pointwise",
    "clause": "pointwise.relu",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            0
          ]
        },
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "point",
        "input": "self",
        "at": 0,
        "derivative": 0,
        "allowed": [
          0.5,
          1
        ]
      }
    ]
  },
  "clone": {
    "name": "clone",
    "chapter": "pointwise",
    "clause": "pointwise.clone",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "zero": {
    "name": "zero",
    "chapter": "pointwise",
    "clause": "pointwise.zero",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": "only",
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "fill": {
    "name": "fill",
    "chapter": "pointwise",
    "clause": "pointwise.fill",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "value": {
        "type": "scalar",
        "range": [
          -2,
          2
        ]
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": "only",
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "copy": {
    "name": "copy",
    "chapter": "pointwise",
    "clause": "pointwise.copy",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "src": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "broadcast_to_self",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": "only",
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "sum": {
    "name": "sum",
    "chapter": "reductions",
    "clause": "reductions.sum",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "sum_dim": {
    "name": "sum",
    "chapter": "reductions",
    "clause": "reductions.sum-dim",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dims",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "mean": {
    "name": "mean",
    "chapter": "reductions",
    "clause": "reductions.mean",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "float_only",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "mean_dim": {
    "name": "mean",
    "chapter": "reductions",
    "clause": "reductions.mean-dim",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dims",
    "dtype": "float_only",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "max": {
    "name": "max",
    "chapter": "reductions",
    "clause": "reductions.max",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "even",
        "allowed": [
          "first",
          "last"
        ]
      }
    ]
  },
  "max_dim": {
    "name": "max",
    "chapter": "reductions",
    "clause": "reductions.max-dim",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "indices"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "values": {
        "range": "chosen"
      },
      "indices": {
        "dtype": "int64",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "first",
        "allowed": [
          "even",
          "last"
        ]
      }
    ]
  },
  "matmul": {
    "name": "matmul",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.matmul",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "other"
        ]
      },
      "other": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "matmul",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "reshape": {
    "name": "reshape",
    "chapter": "shapes",
    "clause": "shapes.reshape",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "shape": {
        "type": "shape",
        "of": "self"
      }
    },
    "shape": "reshape",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": "maybe",
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "transpose": {
    "name": "transpose",
    "chapter": "shapes",
    "clause": "shapes.transpose",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim0": {
        "type": "dim",
        "of": "self"
      },
      "dim1": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "transpose",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "permute": {
    "name": "permute",
    "chapter": "shapes",
    "clause": "shapes.permute",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dims": {
        "type": "permutation",
        "of": "self"
      }
    },
    "shape": "permute",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "expand": {
    "name": "expand",
    "chapter": "shapes",
    "clause": "shapes.expand",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "size": {
        "type": "shape",
        "of": "self"
      }
    },
    "shape": "expand",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "Tensor.expand",
      "arguments": [
        "self",
        "size"
      ]
    }
  },
  "select": {
    "name": "select",
    "chapter": "shapes",
    "clause": "shapes.select",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "index": {
        "type": "index",
        "of": "self",
        "along": "dim"
      }
    },
    "shape": "select",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "narrow": {
    "name": "narrow",
    "chapter": "shapes",
    "clause": "shapes.narrow",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "start": {
        "type": "start",
        "of": "self",
        "along": "dim"
      },
      "length": {
        "type": "length",
        "of": "self",
        "along": "dim"
      }
    },
    "shape": "narrow",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "slice": {
    "name": "slice",
    "chapter": "shapes",
    "clause": "shapes.slice",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "start": {
        "type": "start",
        "of": "self",
        "along": "dim"
      },
      "end": {
        "type": "stop",
        "of": "self",
        "along": "dim"
      },
      "step": {
        "type": "step",
        "of": "self",
        "along": "dim",
        "default": 1
      }
    },
    "shape": "slice",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "torch.ops.aten.slice"
    }
  },
  "cat": {
    "name": "cat",
    "chapter": "shapes",
    "clause": "shapes.cat",
    "inputs": {
      "tensors": {
        "domain": "real",
        "variadic": true,
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "tensors",
        "default": 0
      }
    },
    "shape": "concat",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "form": "function"
  },
  "gather": {
    "name": "gather",
    "chapter": "indexing",
    "clause": "indexing.gather",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "index"
        ]
      },
      "index": {
        "domain": {
          "index_into": "self",
          "along": "dim"
        },
        "dtype": "int64"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "gather",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "dim",
        "index"
      ]
    }
  },
  "mse_loss": {
    "name": "mse_loss",
    "chapter": "losses",
    "clause": "losses.mse-loss",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "target"
        ]
      },
      "target": {
        "domain": "real",
        "reads": [
          "self",
          "target"
        ]
      }
    },
    "params": {
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "reduce_broadcast",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.mse_loss"
    },
    "form": "function"
  },
  "l1_loss": {
    "name": "l1_loss",
    "chapter": "losses",
    "clause": "losses.l1-loss",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "target": {
        "domain": "apart",
        "reads": []
      }
    },
    "params": {
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "reduce_broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "target"
        ],
        "share": "even",
        "allowed": [
          "above",
          "below"
        ]
      }
    ],
    "torch": {
      "function": "torch.nn.functional.l1_loss"
    },
    "form": "function"
  },
  "smooth_l1_loss": {
    "name": "smooth_l1_loss",
    "chapter": "losses",
    "clause": "losses.smooth-l1-loss",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "target"
        ]
      },
      "target": {
        "domain": "apart",
        "reads": [
          "self",
          "target"
        ]
      }
    },
    "params": {
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      },
      "beta": {
        "type": "number",
        "range": [
          0.5,
          2
        ],
        "default": 1
      }
    },
    "shape": "reduce_broadcast",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.smooth_l1_loss"
    },
    "form": "function"
  },
  "huber_loss": {
    "name": "huber_loss",
    "chapter": "losses",
    "clause": "losses.huber-loss",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "target"
        ]
      },
      "target": {
        "domain": "apart",
        "reads": [
          "self",
          "target"
        ]
      }
    },
    "params": {
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      },
      "delta": {
        "type": "number",
        "range": [
          0.5,
          2
        ],
        "default": 1
      }
    },
    "shape": "reduce_broadcast",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.huber_loss"
    },
    "form": "function"
  },
  "min": {
    "name": "min",
    "chapter": "reductions",
    "clause": "reductions.min",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "even",
        "allowed": [
          "first",
          "last"
        ]
      }
    ]
  },
  "min_dim": {
    "name": "min",
    "chapter": "reductions",
    "clause": "reductions.min-dim",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "indices"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "values": {
        "range": "chosen"
      },
      "indices": {
        "dtype": "int64",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "first",
        "allowed": [
          "even",
          "last"
        ]
      }
    ]
  },
  "amax": {
    "name": "amax",
    "chapter": "reductions",
    "clause": "reductions.amax",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self",
        "default": []
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dims",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "even",
        "allowed": [
          "first",
          "last"
        ]
      }
    ]
  },
  "amin": {
    "name": "amin",
    "chapter": "reductions",
    "clause": "reductions.amin",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self",
        "default": []
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dims",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "even",
        "allowed": [
          "first",
          "last"
        ]
      }
    ]
  },
  "argmax": {
    "name": "argmax",
    "chapter": "reductions",
    "clause": "reductions.argmax",
    "inputs": {
      "self": {
        "domain": "distinct"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self",
        "nullable": true,
        "default": null
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "int64",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "first",
        "allowed": [
          "last"
        ]
      }
    ]
  },
  "argmin": {
    "name": "argmin",
    "chapter": "reductions",
    "clause": "reductions.argmin",
    "inputs": {
      "self": {
        "domain": "distinct"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self",
        "nullable": true,
        "default": null
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "int64",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "tie",
        "input": "self",
        "share": "first",
        "allowed": [
          "last"
        ]
      }
    ]
  },
  "any": {
    "name": "any",
    "chapter": "reductions",
    "clause": "reductions.any",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "any_dim": {
    "name": "any",
    "chapter": "reductions",
    "clause": "reductions.any-dim",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "all": {
    "name": "all",
    "chapter": "reductions",
    "clause": "reductions.all",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "all_dim": {
    "name": "all",
    "chapter": "reductions",
    "clause": "reductions.all-dim",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "log_sigmoid": {
    "name": "logsigmoid",
    "chapter": "activations",
    "clause": "activations.log-sigmoid",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -9,
            -0.0001220703125
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 4
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.logsigmoid"
    },
    "form": "function"
  },
  "softplus": {
    "name": "softplus",
    "chapter": "activations",
    "clause": "activations.softplus",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "beta": {
        "type": "number",
        "range": [
          0.5,
          2
        ],
        "default": 1
      },
      "threshold": {
        "type": "number",
        "range": [
          9,
          20
        ],
        "default": 20
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            1.4901161193847656e-8,
            9
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 8
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.softplus"
    },
    "form": "function"
  },
  "leaky_relu": {
    "name": "leaky_relu",
    "chapter": "activations",
    "clause": "activations.leaky-relu",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            0
          ]
        },
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "negative_slope": {
        "type": "number",
        "range": [
          0.25,
          0.75
        ],
        "default": 0.01
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": [
      {
        "kind": "point",
        "input": "self",
        "at": 0,
        "derivative": {
          "param": "negative_slope"
        },
        "allowed": [
          1
        ]
      }
    ],
    "torch": {
      "function": "torch.nn.functional.leaky_relu"
    },
    "form": "function"
  },
  "elu": {
    "name": "elu",
    "chapter": "activations",
    "clause": "activations.elu",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            0
          ]
        },
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "alpha": {
        "type": "number",
        "range": [
          0.5,
          2
        ],
        "default": 1
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            8
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 4
    },
    "kinks": [
      {
        "kind": "point",
        "input": "self",
        "at": 0,
        "derivative": {
          "param": "alpha"
        },
        "allowed": [
          1
        ]
      }
    ],
    "torch": {
      "function": "torch.nn.functional.elu"
    },
    "form": "function"
  },
  "silu": {
    "name": "silu",
    "chapter": "activations",
    "clause": "activations.silu",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -0.5,
            8
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 4
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.silu"
    },
    "form": "function"
  },
  "hardtanh": {
    "name": "hardtanh",
    "chapter": "activations",
    "clause": "activations.hardtanh",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "min_val": {
        "type": "number",
        "range": [
          -3,
          -0.5
        ],
        "default": -1
      },
      "max_val": {
        "type": "number",
        "range": [
          0.5,
          3
        ],
        "default": 1
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -4,
            4
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "point",
        "input": "self",
        "at": {
          "param": "min_val"
        },
        "derivative": 0,
        "allowed": [
          0.5,
          1
        ]
      },
      {
        "kind": "point",
        "input": "self",
        "at": {
          "param": "max_val"
        },
        "derivative": 0,
        "allowed": [
          0.5,
          1
        ]
      }
    ],
    "torch": {
      "function": "torch.nn.functional.hardtanh"
    },
    "form": "function"
  },
  "softmax": {
    "name": "softmax",
    "chapter": "activations",
    "clause": "activations.softmax",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            1.4901161193847656e-8,
            1
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "log_softmax": {
    "name": "log_softmax",
    "chapter": "activations",
    "clause": "activations.log-softmax",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -32,
            0
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "where": {
    "name": "where",
    "chapter": "selection",
    "clause": "selection.where",
    "inputs": {
      "condition": {
        "domain": "boolean",
        "dtype": "bool"
      },
      "self": {
        "domain": "real",
        "scalar": true,
        "reads": [
          "condition"
        ]
      },
      "other": {
        "domain": "real",
        "scalar": true,
        "reads": [
          "condition"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "form": "function"
  },
  "masked_fill": {
    "name": "masked_fill",
    "chapter": "selection",
    "clause": "selection.masked-fill",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "mask"
        ]
      },
      "mask": {
        "domain": "boolean",
        "dtype": "bool"
      }
    },
    "params": {
      "value": {
        "type": "scalar",
        "range": [
          -2,
          2
        ]
      }
    },
    "shape": "broadcast",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "mask",
        "value"
      ]
    }
  },
  "scatter": {
    "name": "scatter",
    "chapter": "indexing",
    "clause": "indexing.scatter",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "index"
        ]
      },
      "index": {
        "domain": {
          "index_into": "self",
          "along": "dim",
          "distinct": true
        },
        "dtype": "int64"
      },
      "src": {
        "domain": "real",
        "reads": [
          "index"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "scatter",
    "dtype": "equal",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": true,
    "view": false,
    "apart": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "dim",
        "index",
        "src"
      ]
    }
  },
  "scatter_value": {
    "name": "scatter",
    "chapter": "indexing",
    "clause": "indexing.scatter-value",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "index"
        ]
      },
      "index": {
        "domain": {
          "index_into": "self",
          "along": "dim"
        },
        "dtype": "int64"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "value": {
        "type": "scalar",
        "range": [
          -2,
          2
        ]
      }
    },
    "shape": "scatter",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "apart": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "dim",
        "index",
        "value"
      ]
    }
  },
  "scatter_add": {
    "name": "scatter_add",
    "chapter": "indexing",
    "clause": "indexing.scatter-add",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "index": {
        "domain": {
          "index_into": "self",
          "along": "dim"
        },
        "dtype": "int64"
      },
      "src": {
        "domain": "real",
        "reads": [
          "index"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "scatter",
    "dtype": "equal",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "apart": true,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "dim",
        "index",
        "src"
      ]
    }
  },
  "index_select": {
    "name": "index_select",
    "chapter": "indexing",
    "clause": "indexing.index-select",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "index"
        ]
      },
      "index": {
        "domain": {
          "index_into": "self",
          "along": "dim"
        },
        "dtype": "int64"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "index_select",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "dim",
        "index"
      ]
    }
  },
  "index_add": {
    "name": "index_add",
    "chapter": "indexing",
    "clause": "indexing.index-add",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "index": {
        "domain": {
          "index_into": "self",
          "along": "dim"
        },
        "dtype": "int64"
      },
      "source": {
        "domain": "real",
        "reads": [
          "index",
          "source"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "alpha": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "index_add",
    "dtype": "equal",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "apart": true,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "dim",
        "index",
        "source"
      ]
    }
  },
  "embedding": {
    "name": "embedding",
    "chapter": "indexing",
    "clause": "indexing.embedding",
    "inputs": {
      "weight": {
        "domain": "real",
        "reads": [
          "input"
        ]
      },
      "input": {
        "domain": {
          "index_into": "weight",
          "along": 0
        },
        "dtype": "int64"
      }
    },
    "params": {
      "padding_idx": {
        "type": "index",
        "of": "weight",
        "along": 0,
        "nullable": true,
        "default": null,
        "departs": true
      }
    },
    "shape": "embedding",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.embedding",
      "arguments": [
        "input",
        "weight"
      ]
    },
    "form": "function"
  },
  "abs": {
    "name": "abs",
    "chapter": "pointwise",
    "clause": "pointwise.abs",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            0
          ]
        },
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "magnitude"
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "point",
        "input": "self",
        "at": 0,
        "derivative": 0,
        "allowed": [
          -1,
          1
        ]
      }
    ]
  },
  "sign": {
    "name": "sign",
    "chapter": "pointwise",
    "clause": "pointwise.sign",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            0
          ]
        },
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1,
            1
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "floor": {
    "name": "floor",
    "chapter": "pointwise",
    "clause": "pointwise.floor",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            -4,
            -3,
            -2,
            -1,
            0,
            1,
            2,
            3,
            4
          ]
        },
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "ceil": {
    "name": "ceil",
    "chapter": "pointwise",
    "clause": "pointwise.ceil",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            -4,
            -3,
            -2,
            -1,
            0,
            1,
            2,
            3,
            4
          ]
        },
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "round": {
    "name": "round",
    "chapter": "pointwise",
    "clause": "pointwise.round",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            -3.5,
            -2.5,
            -1.5,
            -0.5,
            0.5,
            1.5,
            2.5,
            3.5
          ]
        },
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "trunc": {
    "name": "trunc",
    "chapter": "pointwise",
    "clause": "pointwise.trunc",
    "inputs": {
      "self": {
        "domain": {
          "away_from": [
            -4,
            -3,
            -2,
            -1,
            0,
            1,
            2,
            3,
            4
          ]
        },
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "square": {
    "name": "square",
    "chapter": "pointwise",
    "clause": "pointwise.square",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "sqrt": {
    "name": "sqrt",
    "chapter": "pointwise",
    "clause": "pointwise.sqrt",
    "inputs": {
      "self": {
        "domain": "positive",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.125,
            4
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 1
    },
    "kinks": []
  },
  "rsqrt": {
    "name": "rsqrt",
    "chapter": "pointwise",
    "clause": "pointwise.rsqrt",
    "inputs": {
      "self": {
        "domain": "positive",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.25,
            8
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "reciprocal": {
    "name": "reciprocal",
    "chapter": "pointwise",
    "clause": "pointwise.reciprocal",
    "inputs": {
      "self": {
        "domain": "nonzero",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -32,
            32
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "expm1": {
    "name": "expm1",
    "chapter": "pointwise",
    "clause": "pointwise.expm1",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1,
            4096
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "log1p": {
    "name": "log1p",
    "chapter": "pointwise",
    "clause": "pointwise.log1p",
    "inputs": {
      "self": {
        "domain": {
          "between": [
            -1,
            7
          ]
        },
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -4,
            4
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "log2": {
    "name": "log2",
    "chapter": "pointwise",
    "clause": "pointwise.log2",
    "inputs": {
      "self": {
        "domain": "positive",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -8,
            8
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "tan": {
    "name": "tan",
    "chapter": "pointwise",
    "clause": "pointwise.tan",
    "inputs": {
      "self": {
        "domain": {
          "between": [
            -1.5,
            1.5
          ]
        },
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -16,
            16
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "asin": {
    "name": "asin",
    "chapter": "pointwise",
    "clause": "pointwise.asin",
    "inputs": {
      "self": {
        "domain": {
          "between": [
            -1,
            1
          ]
        },
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "acos": {
    "name": "acos",
    "chapter": "pointwise",
    "clause": "pointwise.acos",
    "inputs": {
      "self": {
        "domain": {
          "between": [
            -1,
            1
          ]
        },
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0,
            4
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "atan": {
    "name": "atan",
    "chapter": "pointwise",
    "clause": "pointwise.atan",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "sinh": {
    "name": "sinh",
    "chapter": "pointwise",
    "clause": "pointwise.sinh",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2048,
            2048
          ],
          "one_to_one": true
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "cosh": {
    "name": "cosh",
    "chapter": "pointwise",
    "clause": "pointwise.cosh",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            1,
            2048
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "tanh": {
    "name": "tanh",
    "chapter": "pointwise",
    "clause": "pointwise.tanh",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "result"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1,
            1
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "erf": {
    "name": "erf",
    "chapter": "pointwise",
    "clause": "pointwise.erf",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1,
            1
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "flip": {
    "name": "flip",
    "chapter": "shapes",
    "clause": "shapes.flip",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dims": {
        "type": "dims",
        "of": "self"
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "prod": {
    "name": "prod",
    "chapter": "reductions",
    "clause": "reductions.prod",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {},
    "shape": "reduce_all",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1.7014118346046923e+38,
            1.7014118346046923e+38
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "prod_dim": {
    "name": "prod",
    "chapter": "reductions",
    "clause": "reductions.prod-dim",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dim",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1.7014118346046923e+38,
            1.7014118346046923e+38
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "cumsum": {
    "name": "cumsum",
    "chapter": "reductions",
    "clause": "reductions.cumsum",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "same",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "cumprod": {
    "name": "cumprod",
    "chapter": "reductions",
    "clause": "reductions.cumprod",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "same",
    "dtype": "sum",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1.7014118346046923e+38,
            1.7014118346046923e+38
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "logsumexp": {
    "name": "logsumexp",
    "chapter": "reductions",
    "clause": "reductions.logsumexp",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self"
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_dims",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "var": {
    "name": "var",
    "chapter": "reductions",
    "clause": "reductions.var",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self",
        "nullable": true,
        "default": null
      },
      "correction": {
        "type": "number",
        "range": [
          0,
          1.5
        ],
        "default": 1
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_many",
    "dtype": "float_only",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "std": {
    "name": "std",
    "chapter": "reductions",
    "clause": "reductions.std",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self",
        "nullable": true,
        "default": null
      },
      "correction": {
        "type": "number",
        "range": [
          0,
          1.5
        ],
        "default": 1
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "reduce_many",
    "dtype": "float_only",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "clamp": {
    "name": "clamp",
    "chapter": "selection",
    "clause": "selection.clamp",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "min": {
        "type": "scalar",
        "range": [
          -3,
          -0.5
        ],
        "nullable": true,
        "default": null
      },
      "max": {
        "type": "scalar",
        "range": [
          0.5,
          3
        ],
        "nullable": true,
        "default": null,
        "required_without": "min"
      }
    },
    "shape": "same",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "point",
        "input": "self",
        "at": {
          "param": "min"
        },
        "derivative": 1,
        "allowed": [
          0,
          0.5
        ]
      },
      {
        "kind": "point",
        "input": "self",
        "at": {
          "param": "max"
        },
        "derivative": 1,
        "allowed": [
          0,
          0.5
        ]
      }
    ]
  },
  "clamp_tensor": {
    "name": "clamp",
    "chapter": "selection",
    "clause": "selection.clamp-tensor",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "min",
          "max"
        ]
      },
      "min": {
        "domain": "apart",
        "optional": true,
        "reads": [
          "self",
          "min",
          "max"
        ]
      },
      "max": {
        "domain": "apart",
        "optional": true,
        "required_without": "min",
        "reads": [
          "self",
          "min",
          "max"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "min"
        ],
        "share": "above",
        "allowed": [
          "even",
          "below"
        ]
      },
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "max"
        ],
        "share": "below",
        "allowed": [
          "even",
          "above"
        ]
      }
    ]
  },
  "maximum": {
    "name": "maximum",
    "chapter": "selection",
    "clause": "selection.maximum",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "other"
        ]
      },
      "other": {
        "domain": "apart",
        "reads": [
          "self",
          "other"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "other"
        ],
        "share": "even",
        "allowed": [
          "above",
          "below"
        ]
      }
    ]
  },
  "minimum": {
    "name": "minimum",
    "chapter": "selection",
    "clause": "selection.minimum",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "other"
        ]
      },
      "other": {
        "domain": "apart",
        "reads": [
          "self",
          "other"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "other"
        ],
        "share": "even",
        "allowed": [
          "above",
          "below"
        ]
      }
    ]
  },
  "fmax": {
    "name": "fmax",
    "chapter": "selection",
    "clause": "selection.fmax",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "other"
        ]
      },
      "other": {
        "domain": "apart",
        "reads": [
          "self",
          "other"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "other"
        ],
        "share": "above",
        "allowed": [
          "even",
          "below"
        ]
      }
    ]
  },
  "fmin": {
    "name": "fmin",
    "chapter": "selection",
    "clause": "selection.fmin",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "other"
        ]
      },
      "other": {
        "domain": "apart",
        "reads": [
          "self",
          "other"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [
      {
        "kind": "meeting",
        "inputs": [
          "self",
          "other"
        ],
        "share": "below",
        "allowed": [
          "even",
          "above"
        ]
      }
    ]
  },
  "eq": {
    "name": "eq",
    "chapter": "pointwise",
    "clause": "pointwise.eq",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real",
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "ne": {
    "name": "ne",
    "chapter": "pointwise",
    "clause": "pointwise.ne",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real",
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "lt": {
    "name": "lt",
    "chapter": "pointwise",
    "clause": "pointwise.lt",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real",
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "le": {
    "name": "le",
    "chapter": "pointwise",
    "clause": "pointwise.le",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real",
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "gt": {
    "name": "gt",
    "chapter": "pointwise",
    "clause": "pointwise.gt",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real",
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "ge": {
    "name": "ge",
    "chapter": "pointwise",
    "clause": "pointwise.ge",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real",
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "logical_and": {
    "name": "logical_and",
    "chapter": "pointwise",
    "clause": "pointwise.logical-and",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "logical_or": {
    "name": "logical_or",
    "chapter": "pointwise",
    "clause": "pointwise.logical-or",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "logical_xor": {
    "name": "logical_xor",
    "chapter": "pointwise",
    "clause": "pointwise.logical-xor",
    "inputs": {
      "self": {
        "domain": "real"
      },
      "other": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "logical_not": {
    "name": "logical_not",
    "chapter": "pointwise",
    "clause": "pointwise.logical-not",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "isnan": {
    "name": "isnan",
    "chapter": "pointwise",
    "clause": "pointwise.isnan",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "isinf": {
    "name": "isinf",
    "chapter": "pointwise",
    "clause": "pointwise.isinf",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "isfinite": {
    "name": "isfinite",
    "chapter": "pointwise",
    "clause": "pointwise.isfinite",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "dtype": "bool",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "gelu": {
    "name": "gelu",
    "chapter": "activations",
    "clause": "activations.gelu",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {
      "approximate": {
        "type": "enum",
        "values": [
          "none",
          "tanh"
        ],
        "default": "none"
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -0.25,
            8
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.gelu"
    },
    "form": "function"
  },
  "index_put": {
    "name": "index_put",
    "chapter": "indexing",
    "clause": "indexing.index-put",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "indices"
        ]
      },
      "values": {
        "domain": "real",
        "reads": [
          "indices"
        ]
      },
      "indices": {
        "domain": {
          "index_into": "self",
          "along": "each",
          "distinct": true
        },
        "dtype": "int64",
        "mask": true,
        "variadic": true
      }
    },
    "params": {
      "accumulate": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "index_put",
    "dtype": "equal",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "apart": true,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "indices",
        "values"
      ]
    }
  },
  "take_along_dim": {
    "name": "take_along_dim",
    "chapter": "indexing",
    "clause": "indexing.take-along-dim",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self"
        ]
      },
      "indices": {
        "domain": {
          "index_into": "self",
          "along": "dim"
        },
        "dtype": "int64"
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "take_along_dim",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "indices",
        "dim"
      ]
    }
  },
  "sort": {
    "name": "sort",
    "chapter": "indexing",
    "clause": "indexing.sort",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "indices"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self",
        "default": -1
      },
      "descending": {
        "type": "boolean",
        "default": false
      },
      "stable": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "values": {
        "range": "chosen"
      },
      "indices": {
        "dtype": "int64",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "strict": true
  },
  "topk": {
    "name": "topk",
    "chapter": "indexing",
    "clause": "indexing.topk",
    "inputs": {
      "self": {
        "domain": "distinct",
        "reads": [
          "indices"
        ]
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self",
        "default": -1
      },
      "k": {
        "type": "length",
        "of": "self",
        "along": "dim"
      },
      "largest": {
        "type": "boolean",
        "default": true
      }
    },
    "shape": "topk",
    "dtype": "same",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "values": {
        "range": "chosen"
      },
      "indices": {
        "dtype": "int64",
        "differentiable": false
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "k"
      ]
    },
    "strict": true
  },
  "view": {
    "name": "view",
    "chapter": "shapes",
    "clause": "shapes.view",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "shape": {
        "type": "shape",
        "of": "self"
      }
    },
    "shape": "view",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "Tensor.view",
      "arguments": [
        "self",
        "shape"
      ]
    }
  },
  "flatten": {
    "name": "flatten",
    "chapter": "shapes",
    "clause": "shapes.flatten",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "start_dim": {
        "type": "dim",
        "of": "self",
        "default": 0
      },
      "end_dim": {
        "type": "dim",
        "of": "self",
        "default": -1
      }
    },
    "shape": "flatten",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": "maybe",
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "self_when": "same_dim"
  },
  "unflatten": {
    "name": "unflatten",
    "chapter": "shapes",
    "clause": "shapes.unflatten",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      },
      "sizes": {
        "type": "shape",
        "of": "self"
      }
    },
    "shape": "unflatten",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "t": {
    "name": "t",
    "chapter": "shapes",
    "clause": "shapes.t",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "swap",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "movedim": {
    "name": "movedim",
    "chapter": "shapes",
    "clause": "shapes.movedim",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "source": {
        "type": "dims",
        "of": "self"
      },
      "destination": {
        "type": "dims",
        "of": "self"
      }
    },
    "shape": "move_dims",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "broadcast_to": {
    "name": "broadcast_to",
    "chapter": "shapes",
    "clause": "shapes.broadcast-to",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "size": {
        "type": "shape",
        "of": "self"
      }
    },
    "shape": "expand",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "squeeze": {
    "name": "squeeze",
    "chapter": "shapes",
    "clause": "shapes.squeeze",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "squeeze",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "squeeze_dim": {
    "name": "squeeze",
    "chapter": "shapes",
    "clause": "shapes.squeeze-dim",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "squeeze",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "squeeze_dims": {
    "name": "squeeze",
    "chapter": "shapes",
    "clause": "shapes.squeeze-dims",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dims",
        "of": "self"
      }
    },
    "shape": "squeeze",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "unsqueeze": {
    "name": "unsqueeze",
    "chapter": "shapes",
    "clause": "shapes.unsqueeze",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self"
      }
    },
    "shape": "unsqueeze",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "diagonal": {
    "name": "diagonal",
    "chapter": "shapes",
    "clause": "shapes.diagonal",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "offset": {
        "type": "integer",
        "default": 0
      },
      "dim1": {
        "type": "dim",
        "of": "self",
        "default": 0
      },
      "dim2": {
        "type": "dim",
        "of": "self",
        "default": 1
      }
    },
    "shape": "diagonal",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "unfold": {
    "name": "unfold",
    "chapter": "shapes",
    "clause": "shapes.unfold",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dimension": {
        "type": "dim",
        "of": "self"
      },
      "size": {
        "type": "length",
        "of": "self",
        "along": "dimension"
      },
      "step": {
        "type": "step",
        "of": "self",
        "along": "dimension"
      }
    },
    "shape": "windows",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "Tensor.unfold"
    }
  },
  "mm": {
    "name": "mm",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.mm",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "mat2"
        ]
      },
      "mat2": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "mm",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "mv": {
    "name": "mv",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.mv",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "vec"
        ]
      },
      "vec": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "mv",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "dot": {
    "name": "dot",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.dot",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "tensor"
        ]
      },
      "tensor": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "dot",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "bmm": {
    "name": "bmm",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.bmm",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "mat2"
        ]
      },
      "mat2": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "bmm",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "addmm": {
    "name": "addmm",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.addmm",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "mat1": {
        "domain": "real",
        "reads": [
          "mat2"
        ]
      },
      "mat2": {
        "domain": "real",
        "reads": [
          "mat1"
        ]
      }
    },
    "params": {
      "beta": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      },
      "alpha": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "addmm",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "apart": true
  },
  "outer": {
    "name": "outer",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.outer",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "vec2"
        ]
      },
      "vec2": {
        "domain": "real",
        "reads": [
          "self"
        ]
      }
    },
    "params": {},
    "shape": "outer",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "linear": {
    "name": "linear",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.linear",
    "inputs": {
      "input": {
        "domain": "real",
        "reads": [
          "weight"
        ]
      },
      "weight": {
        "domain": "real",
        "reads": [
          "input"
        ]
      },
      "bias": {
        "domain": "real",
        "optional": true,
        "reads": []
      }
    },
    "params": {},
    "shape": "linear",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.linear",
      "arguments": [
        "input",
        "weight"
      ]
    },
    "form": "function"
  },
  "stack": {
    "name": "stack",
    "chapter": "shapes",
    "clause": "shapes.stack",
    "inputs": {
      "tensors": {
        "domain": "real",
        "variadic": true,
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "tensors",
        "default": 0
      }
    },
    "shape": "stack",
    "dtype": "promote",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "form": "function"
  },
  "repeat": {
    "name": "repeat",
    "chapter": "shapes",
    "clause": "shapes.repeat",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "repeats": {
        "type": "integers"
      }
    },
    "shape": "repeat",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "Tensor.repeat",
      "arguments": [
        "self",
        "repeats"
      ]
    }
  },
  "roll": {
    "name": "roll",
    "chapter": "shapes",
    "clause": "shapes.roll",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "shifts": {
        "type": "integers"
      },
      "dims": {
        "type": "dims",
        "of": "self",
        "default": []
      }
    },
    "shape": "roll",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "tril": {
    "name": "tril",
    "chapter": "shapes",
    "clause": "shapes.tril",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "diagonal": {
        "type": "integer",
        "range": [
          -2,
          2
        ],
        "default": 0
      }
    },
    "shape": "matrices",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "triu": {
    "name": "triu",
    "chapter": "shapes",
    "clause": "shapes.triu",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "diagonal": {
        "type": "integer",
        "range": [
          -2,
          2
        ],
        "default": 0
      }
    },
    "shape": "matrices",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "atan2": {
    "name": "atan2",
    "chapter": "pointwise",
    "clause": "pointwise.atan2",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "other"
        ]
      },
      "other": {
        "domain": "real",
        "reads": [
          "self",
          "other"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote_float",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -4,
            4
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "hypot": {
    "name": "hypot",
    "chapter": "pointwise",
    "clause": "pointwise.hypot",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "result"
        ]
      },
      "other": {
        "domain": "real",
        "reads": [
          "other",
          "result"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0,
            16
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "ulp",
      "n": 2
    },
    "kinks": []
  },
  "fmod": {
    "name": "fmod",
    "chapter": "pointwise",
    "clause": "pointwise.fmod",
    "inputs": {
      "self": {
        "domain": {
          "between": [
            2.5,
            3
          ]
        },
        "reads": []
      },
      "other": {
        "domain": {
          "between": [
            1.5,
            2.5
          ]
        },
        "reads": [
          "self",
          "other"
        ],
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "jumps": true
  },
  "remainder": {
    "name": "remainder",
    "chapter": "pointwise",
    "clause": "pointwise.remainder",
    "inputs": {
      "self": {
        "domain": {
          "between": [
            2.5,
            3
          ]
        },
        "reads": []
      },
      "other": {
        "domain": {
          "between": [
            1.5,
            2.5
          ]
        },
        "reads": [
          "self",
          "other"
        ],
        "scalar": true
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": [],
    "jumps": true
  },
  "lerp": {
    "name": "lerp",
    "chapter": "pointwise",
    "clause": "pointwise.lerp",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "end": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "weight": {
        "type": "number",
        "range": [
          -2,
          2
        ]
      }
    },
    "shape": "broadcast",
    "dtype": "equal",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "end",
        "weight"
      ]
    }
  },
  "lerp_tensor": {
    "name": "lerp",
    "chapter": "pointwise",
    "clause": "pointwise.lerp-tensor",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "weight"
        ]
      },
      "end": {
        "domain": "real",
        "reads": [
          "weight"
        ]
      },
      "weight": {
        "domain": "real",
        "reads": [
          "self",
          "end",
          "weight"
        ]
      }
    },
    "params": {},
    "shape": "broadcast",
    "dtype": "equal",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -128,
            128
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "addcmul": {
    "name": "addcmul",
    "chapter": "pointwise",
    "clause": "pointwise.addcmul",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      },
      "tensor1": {
        "domain": "real",
        "reads": [
          "tensor2"
        ]
      },
      "tensor2": {
        "domain": "real",
        "reads": [
          "tensor1"
        ]
      }
    },
    "params": {
      "value": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -256,
            256
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "addcdiv": {
    "name": "addcdiv",
    "chapter": "pointwise",
    "clause": "pointwise.addcdiv",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "tensor2"
        ]
      },
      "tensor1": {
        "domain": "real",
        "reads": [
          "tensor2"
        ]
      },
      "tensor2": {
        "domain": "nonzero",
        "reads": [
          "tensor1",
          "tensor2"
        ]
      }
    },
    "params": {
      "value": {
        "type": "number",
        "range": [
          -2,
          2
        ],
        "default": 1
      }
    },
    "shape": "broadcast",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -1024,
            1024
          ]
        }
      }
    },
    "in_place": true,
    "view": false,
    "rounding": {
      "class": "correct"
    },
    "kinks": []
  },
  "split": {
    "name": "split",
    "chapter": "shapes",
    "clause": "shapes.split",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "split_size": {
        "type": "integer"
      },
      "dim": {
        "type": "dim",
        "of": "self",
        "default": 0
      }
    },
    "shape": "split",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "parts": {
        "variadic": true,
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "split_size"
      ]
    }
  },
  "split_with_sizes": {
    "name": "split",
    "chapter": "shapes",
    "clause": "shapes.split-sizes",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self",
        "default": 0
      },
      "split_sizes": {
        "type": "integers"
      }
    },
    "shape": "split_sizes",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "parts": {
        "variadic": true,
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "split_sizes"
      ]
    }
  },
  "chunk": {
    "name": "chunk",
    "chapter": "shapes",
    "clause": "shapes.chunk",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "chunks": {
        "type": "integer"
      },
      "dim": {
        "type": "dim",
        "of": "self",
        "default": 0
      }
    },
    "shape": "chunk",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "parts": {
        "variadic": true,
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "self",
        "chunks"
      ]
    }
  },
  "unbind": {
    "name": "unbind",
    "chapter": "shapes",
    "clause": "shapes.unbind",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dim": {
        "type": "dim",
        "of": "self",
        "default": 0
      }
    },
    "shape": "unbind",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "parts": {
        "variadic": true,
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": true,
    "rounding": {
      "class": "exact"
    },
    "kinks": []
  },
  "norm": {
    "name": "norm",
    "chapter": "reductions",
    "clause": "reductions.norm",
    "inputs": {
      "self": {
        "domain": "nonzero",
        "reads": [
          "self",
          "result"
        ]
      }
    },
    "params": {
      "p": {
        "type": "number",
        "default": 2
      },
      "dim": {
        "type": "dims",
        "of": "self",
        "nullable": true,
        "default": null
      },
      "keepdim": {
        "type": "boolean",
        "default": false
      }
    },
    "shape": "norm",
    "dtype": "float_only",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": []
  },
  "binary_cross_entropy": {
    "name": "binary_cross_entropy",
    "chapter": "losses",
    "clause": "losses.binary-cross-entropy",
    "inputs": {
      "self": {
        "domain": "unit",
        "reads": [
          "self",
          "target",
          "weight"
        ]
      },
      "target": {
        "domain": "unit",
        "reads": [
          "self",
          "target",
          "weight"
        ]
      },
      "weight": {
        "domain": "positive",
        "optional": true,
        "constant": true
      }
    },
    "params": {
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "weighted_loss",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.binary_cross_entropy",
      "arguments": [
        "self",
        "target"
      ]
    },
    "form": "function",
    "strict": true
  },
  "binary_cross_entropy_with_logits": {
    "name": "binary_cross_entropy_with_logits",
    "chapter": "losses",
    "clause": "losses.binary-cross-entropy-with-logits",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "target",
          "weight",
          "pos_weight"
        ]
      },
      "target": {
        "domain": "real",
        "reads": [
          "self",
          "target",
          "weight",
          "pos_weight"
        ]
      },
      "weight": {
        "domain": "positive",
        "optional": true,
        "constant": true
      },
      "pos_weight": {
        "domain": "positive",
        "optional": true,
        "constant": true
      }
    },
    "params": {
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "weighted_loss",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.binary_cross_entropy_with_logits",
      "arguments": [
        "self",
        "target"
      ]
    },
    "form": "function"
  },
  "einsum": {
    "name": "einsum",
    "chapter": "linear-algebra",
    "clause": "linear-algebra.einsum",
    "inputs": {
      "operands": {
        "domain": "real",
        "variadic": true,
        "reads": [
          "operands"
        ]
      }
    },
    "params": {
      "equation": {
        "type": "equation"
      }
    },
    "shape": "einsum",
    "dtype": "equal",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "product"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "equation",
        "operands"
      ]
    },
    "form": "function"
  },
  "zeros": {
    "name": "zeros",
    "chapter": "creation",
    "clause": "creation.zeros",
    "inputs": {},
    "params": {
      "size": {
        "type": "shape"
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "given",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "size"
      ]
    }
  },
  "ones": {
    "name": "ones",
    "chapter": "creation",
    "clause": "creation.ones",
    "inputs": {},
    "params": {
      "size": {
        "type": "shape"
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "given",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.5,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "size"
      ]
    }
  },
  "full": {
    "name": "full",
    "chapter": "creation",
    "clause": "creation.full",
    "inputs": {},
    "params": {
      "size": {
        "type": "shape"
      },
      "fill_value": {
        "type": "scalar",
        "range": [
          -2,
          2
        ]
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "given",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "size",
        "fill_value"
      ]
    }
  },
  "arange": {
    "name": "arange",
    "chapter": "creation",
    "clause": "creation.arange",
    "inputs": {},
    "params": {
      "start": {
        "type": "scalar"
      },
      "end": {
        "type": "scalar"
      },
      "step": {
        "type": "scalar",
        "default": 1
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "range",
    "dtype": "param",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -16,
            16
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "start",
        "end"
      ]
    }
  },
  "linspace": {
    "name": "linspace",
    "chapter": "creation",
    "clause": "creation.linspace",
    "inputs": {},
    "params": {
      "start": {
        "type": "number",
        "range": [
          -2,
          2
        ]
      },
      "end": {
        "type": "number",
        "range": [
          -2,
          2
        ]
      },
      "steps": {
        "type": "integer"
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "steps",
    "dtype": "param",
    "takes": [
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "start",
        "end",
        "steps"
      ]
    }
  },
  "eye": {
    "name": "eye",
    "chapter": "creation",
    "clause": "creation.eye",
    "inputs": {},
    "params": {
      "n": {
        "type": "integer"
      },
      "m": {
        "type": "integer"
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "eye",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "arguments": [
        "n",
        "m"
      ]
    }
  },
  "zeros_like": {
    "name": "zeros_like",
    "chapter": "creation",
    "clause": "creation.zeros-like",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "same",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "form": "function"
  },
  "ones_like": {
    "name": "ones_like",
    "chapter": "creation",
    "clause": "creation.ones-like",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "same",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            0.5,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "form": "function"
  },
  "full_like": {
    "name": "full_like",
    "chapter": "creation",
    "clause": "creation.full-like",
    "inputs": {
      "self": {
        "domain": "real"
      }
    },
    "params": {
      "fill_value": {
        "type": "scalar",
        "range": [
          -2,
          2
        ]
      },
      "dtype": {
        "type": "dtype",
        "nullable": true,
        "default": null
      }
    },
    "shape": "same",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": {
          "between": [
            -2,
            2
          ]
        }
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "form": "function",
    "torch": {
      "arguments": [
        "self",
        "fill_value"
      ]
    }
  },
  "contiguous": {
    "name": "contiguous",
    "chapter": "creation",
    "clause": "creation.contiguous",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {},
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": "self",
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "self_when": "contiguous",
    "torch": {
      "function": "Tensor.contiguous"
    }
  },
  "to": {
    "name": "to",
    "chapter": "creation",
    "clause": "creation.to",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "dtype": {
        "type": "dtype"
      }
    },
    "shape": "same",
    "dtype": "param",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": "self",
    "rounding": {
      "class": "correct"
    },
    "kinks": [],
    "self_when": "same_dtype",
    "jumps": true,
    "torch": {
      "function": "Tensor.to",
      "arguments": [
        "self",
        "dtype"
      ]
    }
  },
  "nll_loss": {
    "name": "nll_loss",
    "chapter": "losses",
    "clause": "losses.nll-loss",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "target",
          "weight"
        ]
      },
      "target": {
        "domain": {
          "index_into": "self",
          "along": 1
        },
        "dtype": "int64"
      },
      "weight": {
        "domain": "positive",
        "optional": true,
        "constant": true
      }
    },
    "params": {
      "ignore_index": {
        "type": "integer",
        "range": [
          -100,
          -1
        ],
        "default": -100
      },
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "class_loss",
    "dtype": "equal",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.nll_loss",
      "arguments": [
        "self",
        "target"
      ]
    },
    "form": "function"
  },
  "cross_entropy": {
    "name": "cross_entropy",
    "chapter": "losses",
    "clause": "losses.cross-entropy",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "target",
          "weight"
        ]
      },
      "target": {
        "domain": {
          "index_into": "self",
          "along": 1
        },
        "dtype": "int64"
      },
      "weight": {
        "domain": "positive",
        "optional": true,
        "constant": true
      }
    },
    "params": {
      "ignore_index": {
        "type": "integer",
        "range": [
          -100,
          -1
        ],
        "default": -100
      },
      "label_smoothing": {
        "type": "number",
        "range": [
          0,
          0.5
        ],
        "default": 0
      },
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "class_loss",
    "dtype": "equal",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.cross_entropy",
      "arguments": [
        "self",
        "target"
      ]
    },
    "form": "function"
  },
  "cross_entropy_probabilities": {
    "name": "cross_entropy",
    "chapter": "losses",
    "clause": "losses.cross-entropy-probabilities",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "target",
          "weight"
        ]
      },
      "target": {
        "domain": "unit",
        "reads": [
          "weight"
        ]
      },
      "weight": {
        "domain": "positive",
        "optional": true,
        "reads": []
      }
    },
    "params": {
      "label_smoothing": {
        "type": "number",
        "range": [
          0,
          0
        ],
        "default": 0
      },
      "reduction": {
        "type": "enum",
        "values": [
          "mean",
          "sum",
          "none"
        ],
        "default": "mean"
      }
    },
    "shape": "probability_loss",
    "dtype": "promote",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.cross_entropy",
      "arguments": [
        "self",
        "target"
      ]
    },
    "form": "function"
  },
  "index": {
    "name": "index",
    "chapter": "indexing",
    "clause": "indexing.index",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "indices"
        ]
      },
      "indices": {
        "domain": {
          "index_into": "self",
          "along": "each"
        },
        "dtype": "int64",
        "mask": true,
        "variadic": true
      }
    },
    "params": {},
    "shape": "index",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "chosen"
      }
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "torch": {
      "function": "torch.ops.aten.index",
      "arguments": [
        "self",
        "indices"
      ]
    }
  },
  "layer_norm": {
    "name": "layer_norm",
    "chapter": "activations",
    "clause": "activations.layer-norm",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": [
          "self",
          "weight",
          "bias"
        ]
      },
      "weight": {
        "domain": "real",
        "optional": true,
        "reads": [
          "self",
          "weight",
          "bias"
        ]
      },
      "bias": {
        "domain": "real",
        "optional": true,
        "reads": [
          "self",
          "weight",
          "bias"
        ]
      }
    },
    "params": {
      "normalized_shape": {
        "type": "integers"
      },
      "eps": {
        "type": "number",
        "range": [
          0.125,
          1
        ],
        "default": 0.00001
      }
    },
    "shape": "layer_norm",
    "dtype": "equal",
    "takes": [
      "float"
    ],
    "outputs": {
      "result": {}
    },
    "in_place": false,
    "view": false,
    "rounding": {
      "class": "accumulate"
    },
    "kinks": [],
    "torch": {
      "function": "torch.nn.functional.layer_norm",
      "arguments": [
        "self",
        "normalized_shape"
      ]
    },
    "form": "function"
  },
  "dropout": {
    "name": "dropout",
    "chapter": "activations",
    "clause": "activations.dropout",
    "inputs": {
      "self": {
        "domain": "real",
        "reads": []
      }
    },
    "params": {
      "p": {
        "type": "number",
        "range": [
          0,
          1
        ]
      },
      "training": {
        "type": "boolean",
        "only": false
      }
    },
    "shape": "same",
    "dtype": "same",
    "takes": [
      "bool",
      "int64",
      "float"
    ],
    "outputs": {
      "result": {
        "range": "rearranged"
      }
    },
    "in_place": false,
    "view": "self",
    "rounding": {
      "class": "exact"
    },
    "kinks": [],
    "self_when": "always",
    "torch": {
      "function": "torch.nn.functional.dropout",
      "arguments": [
        "self",
        "p",
        "training"
      ]
    },
    "form": "function"
  }
} as const;

export const optimizers = {
  "SGD": {
    "clause": "optimizers.sgd",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.001,
        "range": {
          "at_least": 0
        }
      },
      "momentum": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "dampening": {
        "type": "number",
        "default": 0
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "nesterov": {
        "type": "boolean",
        "default": false,
        "needs": {
          "momentum": {
            "above": 0
          },
          "dampening": {
            "at_least": 0,
            "at_most": 0
          }
        }
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "momentum_buffer": {
        "needs": "momentum"
      }
    }
  },
  "Adam": {
    "clause": "optimizers.adam",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.001,
        "range": {
          "at_least": 0
        }
      },
      "betas": {
        "type": "pair",
        "default": [
          0.9,
          0.999
        ],
        "range": [
          {
            "at_least": 0,
            "below": 1
          },
          {
            "at_least": 0,
            "below": 1
          }
        ]
      },
      "eps": {
        "type": "number",
        "default": 1e-8,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "amsgrad": {
        "type": "boolean",
        "default": false
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "exp_avg": {},
      "exp_avg_sq": {},
      "max_exp_avg_sq": {
        "needs": "amsgrad"
      }
    }
  },
  "AdamW": {
    "clause": "optimizers.adamw",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.001,
        "range": {
          "at_least": 0
        }
      },
      "betas": {
        "type": "pair",
        "default": [
          0.9,
          0.999
        ],
        "range": [
          {
            "at_least": 0,
            "below": 1
          },
          {
            "at_least": 0,
            "below": 1
          }
        ]
      },
      "eps": {
        "type": "number",
        "default": 1e-8,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0.01,
        "range": {
          "at_least": 0
        }
      },
      "amsgrad": {
        "type": "boolean",
        "default": false
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "exp_avg": {},
      "exp_avg_sq": {},
      "max_exp_avg_sq": {
        "needs": "amsgrad"
      }
    }
  },
  "Adagrad": {
    "clause": "optimizers.adagrad",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.01,
        "range": {
          "at_least": 0
        }
      },
      "lr_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "initial_accumulator_value": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        },
        "constructor_only": true
      },
      "eps": {
        "type": "number",
        "default": 1e-10,
        "range": {
          "at_least": 0
        }
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "sum": {}
    }
  },
  "RMSprop": {
    "clause": "optimizers.rmsprop",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.01,
        "range": {
          "at_least": 0
        }
      },
      "alpha": {
        "type": "number",
        "default": 0.99,
        "range": {
          "at_least": 0
        }
      },
      "eps": {
        "type": "number",
        "default": 1e-8,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "momentum": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "centered": {
        "type": "boolean",
        "default": false
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "square_avg": {},
      "momentum_buffer": {
        "needs": "momentum"
      },
      "grad_avg": {
        "needs": "centered"
      }
    }
  },
  "Adadelta": {
    "clause": "optimizers.adadelta",
    "options": {
      "lr": {
        "type": "number",
        "default": 1,
        "range": {
          "at_least": 0
        }
      },
      "rho": {
        "type": "number",
        "default": 0.9,
        "range": {
          "at_least": 0,
          "at_most": 1
        }
      },
      "eps": {
        "type": "number",
        "default": 0.000001,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "square_avg": {},
      "acc_delta": {}
    }
  },
  "Adamax": {
    "clause": "optimizers.adamax",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.002,
        "range": {
          "at_least": 0
        }
      },
      "betas": {
        "type": "pair",
        "default": [
          0.9,
          0.999
        ],
        "range": [
          {
            "at_least": 0,
            "below": 1
          },
          {
            "at_least": 0,
            "below": 1
          }
        ]
      },
      "eps": {
        "type": "number",
        "default": 1e-8,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "exp_avg": {},
      "exp_inf": {}
    }
  },
  "NAdam": {
    "clause": "optimizers.nadam",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.002,
        "range": {
          "at_least": 0
        }
      },
      "betas": {
        "type": "pair",
        "default": [
          0.9,
          0.999
        ],
        "range": [
          {
            "at_least": 0,
            "below": 1
          },
          {
            "at_least": 0,
            "below": 1
          }
        ]
      },
      "eps": {
        "type": "number",
        "default": 1e-8,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "momentum_decay": {
        "type": "number",
        "default": 0.004,
        "range": {
          "at_least": 0
        }
      },
      "decoupled_weight_decay": {
        "type": "boolean",
        "default": false
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "mu_product": {
        "scalar": true
      },
      "exp_avg": {},
      "exp_avg_sq": {}
    }
  },
  "RAdam": {
    "clause": "optimizers.radam",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.001,
        "range": {
          "at_least": 0
        }
      },
      "betas": {
        "type": "pair",
        "default": [
          0.9,
          0.999
        ],
        "range": [
          {
            "at_least": 0,
            "below": 1
          },
          {
            "at_least": 0,
            "below": 1
          }
        ]
      },
      "eps": {
        "type": "number",
        "default": 1e-8,
        "range": {
          "at_least": 0
        }
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "decoupled_weight_decay": {
        "type": "boolean",
        "default": false
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "exp_avg": {},
      "exp_avg_sq": {}
    }
  },
  "Rprop": {
    "clause": "optimizers.rprop",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.01,
        "range": {
          "at_least": 0
        }
      },
      "etas": {
        "type": "pair",
        "default": [
          0.5,
          1.2
        ],
        "range": [
          {
            "above": 0,
            "below": 1
          },
          {
            "above": 1
          }
        ]
      },
      "step_sizes": {
        "type": "pair",
        "default": [
          0.000001,
          50
        ]
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "prev": {},
      "step_size": {}
    }
  },
  "ASGD": {
    "clause": "optimizers.asgd",
    "options": {
      "lr": {
        "type": "number",
        "default": 0.01,
        "range": {
          "at_least": 0
        }
      },
      "lambd": {
        "type": "number",
        "default": 0.0001
      },
      "alpha": {
        "type": "number",
        "default": 0.75
      },
      "t0": {
        "type": "number",
        "default": 1000000
      },
      "weight_decay": {
        "type": "number",
        "default": 0,
        "range": {
          "at_least": 0
        }
      },
      "maximize": {
        "type": "boolean",
        "default": false
      }
    },
    "state": {
      "step": {
        "scalar": true
      },
      "eta": {
        "scalar": true
      },
      "mu": {
        "scalar": true
      },
      "ax": {}
    }
  }
} as const;

export const schedulers = {
  "StepLR": {
    "clause": "schedulers.step-lr",
    "options": {
      "step_size": {
        "type": "integer"
      },
      "gamma": {
        "type": "number",
        "default": 0.1
      }
    },
    "rounding": {
      "class": "correct"
    }
  },
  "MultiStepLR": {
    "clause": "schedulers.multi-step-lr",
    "options": {
      "milestones": {
        "type": "integers"
      },
      "gamma": {
        "type": "number",
        "default": 0.1
      }
    },
    "rounding": {
      "class": "correct"
    }
  },
  "ExponentialLR": {
    "clause": "schedulers.exponential-lr",
    "options": {
      "gamma": {
        "type": "number"
      }
    },
    "rounding": {
      "class": "correct"
    }
  },
  "CosineAnnealingLR": {
    "clause": "schedulers.cosine-annealing-lr",
    "options": {
      "T_max": {
        "type": "integer"
      },
      "eta_min": {
        "type": "number",
        "default": 0
      }
    },
    "rounding": {
      "class": "ulp",
      "n": 4
    }
  },
  "LambdaLR": {
    "clause": "schedulers.lambda-lr",
    "options": {
      "lr_lambda": {
        "type": "function"
      }
    },
    "rounding": {
      "class": "correct"
    }
  },
  "ReduceLROnPlateau": {
    "clause": "schedulers.reduce-lr-on-plateau",
    "options": {
      "mode": {
        "type": "enum",
        "values": [
          "min",
          "max"
        ],
        "default": "min"
      },
      "factor": {
        "type": "number",
        "default": 0.1,
        "range": {
          "below": 1
        }
      },
      "patience": {
        "type": "integer",
        "default": 10
      },
      "threshold": {
        "type": "number",
        "default": 0.0001
      },
      "threshold_mode": {
        "type": "enum",
        "values": [
          "rel",
          "abs"
        ],
        "default": "rel"
      },
      "cooldown": {
        "type": "integer",
        "default": 0
      },
      "min_lr": {
        "type": "number",
        "default": 0
      },
      "eps": {
        "type": "number",
        "default": 1e-8
      }
    },
    "metric": true,
    "rounding": {
      "class": "correct"
    }
  }
} as const;
