/* Made from spec/clauses by `npm run generate`. Do not edit. */
export const chapters = {
  "programs": "Programs",
  "tensors": "Tensors",
  "autograd": "Autograd",
  "grad-modes": "Grad modes and detach",
  "in-place": "In-place operations",
  "hooks": "Hooks",
  "custom-functions": "Custom functions",
  "optimizers": "Optimizers",
  "schedulers": "Schedulers",
  "clipping": "Clipping",
  "creation": "Creation",
  "pointwise": "Pointwise operations",
  "activations": "Activations",
  "selection": "Selection",
  "reductions": "Reductions",
  "shapes": "Shapes",
  "indexing": "Indexing",
  "linear-algebra": "Linear algebra",
  "losses": "Losses",
  "modules": "Modules",
  "printing": "Printing",
  "protocol": "Protocol"
} as const;

export const clauses = {
  "programs.names.rebound": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A name **MUST** stand for the tensor that it was last bound to. Binding it anew changes no tensor.",
    "evidence": [],
    "example": "programs.names.rebound"
  },
  "programs.names.bound": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A name **MUST** be used only behind a step that binds it; a block that is repeated no times binds none. Behind an `attempt` whose\nerror came before the step that binds it, its use is an error of the program, whatever runs it, and no outcome.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/programs/check.test.ts",
        "title": "a name is unknown before it is bound, and stands for one kind of thing"
      },
      {
        "kind": "test",
        "file": "conformance/programs/check.test.ts",
        "title": "what is bound in a block that is repeated no times is bound nowhere"
      },
      {
        "kind": "test",
        "file": "conformance/interpreter/run.test.ts",
        "title": "a name that an attempt has left unbound is told with the step that uses it"
      }
    ],
    "example": null
  },
  "programs.names.same-tensor": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "`bind` **MUST** give a tensor another name and make no new tensor.",
    "evidence": [],
    "example": "programs.names.same-tensor"
  },
  "programs.operand.grad": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "`{\"grad\": x}` **MUST** stand for the tensor that is `x.grad` at that moment.",
    "evidence": [],
    "example": "programs.operand.grad"
  },
  "programs.operand.base": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "`{\"base\": x}` **MUST** stand for the tensor of which `x` is a view, and be None where `x` is no view.",
    "evidence": [],
    "example": "programs.operand.base"
  },
  "programs.operand.none": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A step that needs a tensor and finds None in its place **MUST** raise `none-operand`.",
    "evidence": [],
    "example": "programs.operand.none"
  },
  "programs.operand.number": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A number as an operand **MUST** be a Python scalar and not a tensor without dims: a whole one an int, another one a float,\n`{\"float\": 2}` a float though it is whole.",
    "evidence": [
      {
        "kind": "fixture",
        "id": "tensors.promotion.number"
      },
      {
        "kind": "fixture",
        "id": "tensors.promotion.number-kind"
      }
    ],
    "example": "tensors.promotion.number-kind"
  },
  "programs.tensor.own-storage": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A `tensor` step **MUST** make a tensor with a storage of its own, at version 0, that is a leaf and no view.",
    "evidence": [],
    "example": "programs.tensor.own-storage"
  },
  "programs.tensor.layout": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "With a `layout` the data **MUST** be the storage in the order of memory, in which the tensor is found by its strides and\noffset.",
    "evidence": [
      {
        "kind": "fixture",
        "id": "tensors.layout.values"
      }
    ],
    "example": "tensors.layout.values"
  },
  "programs.numbers.exact": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A number **MUST** mean exactly its value: of a float the shortest decimal that gives back the same double, of a float32 the\ndecimal of the double that it equals; what JSON's numbers cannot say stands as a string (`\"NaN\"`, `\"Infinity\"`, `\"-Infinity\"`, `\"-0\"`, and\nwhole numbers beyond 2⁵³).",
    "evidence": [],
    "example": "programs.numbers.exact"
  },
  "programs.float": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "The dtype `float` **MUST** mean the dtype that the run says, float32 or float64. Its data are exact in both.",
    "evidence": [],
    "example": "programs.float"
  },
  "programs.defaults": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A parameter or option that is left out **MUST** take the default that the catalogue names.",
    "evidence": [],
    "example": "programs.defaults"
  },
  "programs.repeat": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "`repeat` **MUST** run its steps that many times, as a loop does; names bound in it stay bound.",
    "evidence": [],
    "example": "programs.repeat"
  },
  "programs.attempt.raised": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "An `attempt` in which a step raises **MUST** skip the rest of its steps, observe the category of the error and the step that\nraised it, and go on after the block.",
    "evidence": [],
    "example": "programs.attempt.raised"
  },
  "programs.attempt.completed": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "An `attempt` in which nothing is raised **MUST** observe that it completed.",
    "evidence": [],
    "example": "programs.attempt.completed"
  },
  "programs.attempt.state": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "What the steps of an `attempt` did before the error **MUST** stay done: names, values, gradients and observations.",
    "evidence": [],
    "example": "programs.attempt.state"
  },
  "programs.attempt.nested": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "The error **MUST** be observed by the innermost attempt, and blocks within it, left by the error, end as they would without\nit.",
    "evidence": [],
    "example": "programs.attempt.nested"
  },
  "programs.step-path": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A step's path **MUST** be its index, after the paths of the blocks around it, joined by dots and counted from 0; the steps\nof a closure or of a hook are inside its step, those of `forward` and of `backward` inside the 0 and the 1 of a custom\nfunction's, and a repetition does not change a path. A step that a hook or a custom function runs has the path of where it\nstands, whichever step made it run.",
    "evidence": [],
    "example": "programs.step-path"
  },
  "programs.limits": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A program **MUST** come to at most 500,000 steps, those of a block counted each time that it is run, and each run of a block\nas one more; its blocks lie at most 100 deep in one another, and a tensor that it makes of data has at most 2²⁴ elements.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/programs/check-limits.test.ts",
        "title": "steps are counted as often as they are repeated"
      },
      {
        "kind": "test",
        "file": "conformance/programs/check-limits.test.ts",
        "title": "blocks lie in one another only so deep"
      },
      {
        "kind": "test",
        "file": "conformance/programs/check-limits.test.ts",
        "title": "a tensor is only so large, however little it stores"
      }
    ],
    "example": null
  },
  "programs.limits.while-running": {
    "chapter": "programs",
    "keyword": "UNSPECIFIED",
    "text": "A program whose functions come to more than that as they run, or whose results need more room than there is, is\n**UNSPECIFIED**: what comes of it depends on the machine. Here it is `unsupported`, with the step at which it was given up.",
    "evidence": [],
    "example": null
  },
  "programs.function.runs": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "The steps of a hook, and those of the parts of a custom function, **MUST** run each time when the hook or the part is\ncalled; then what they are given is bound to the names that they have for it.",
    "evidence": [],
    "example": "hooks.while-running.in-order"
  },
  "programs.function.names": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "What is bound in a hook or in a part of a custom function **MUST** be bound and used nowhere else in the program.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/programs/check.test.ts",
        "title": "what is bound in a function is bound nowhere else"
      },
      {
        "kind": "test",
        "file": "conformance/programs/check.test.ts",
        "title": "what is bound in a function is not known outside of it, nor in its other part"
      }
    ],
    "example": null
  },
  "programs.observe.order": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "Observations **MUST** stand in the order in which they were made, those of a repeated step each time it ran.",
    "evidence": [],
    "example": "programs.observe.order"
  },
  "programs.observe.none": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "Observing the value of a gradient that is None **MUST** give None, which is no tensor of zeros.",
    "evidence": [
      {
        "kind": "fixture",
        "id": "autograd.grad.none-before"
      }
    ],
    "example": "autograd.grad.none-before"
  },
  "programs.observe.moment": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "An observation **MUST** be of that moment; what is written later does not change it.",
    "evidence": [],
    "example": "programs.observe.moment"
  },
  "programs.outcome.error": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A program in which a step raises outside every attempt **MUST** end there, with the error's category, its step, and the\nobservations made so far.",
    "evidence": [],
    "example": "programs.outcome.error"
  },
  "programs.outcome.unsupported": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A program that needs something the library does not have **MUST** give `unsupported` with the feature, and never an error\nin place of it.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/interpreter/run.test.ts",
        "title": "what the library lacks makes the program unsupported, inside an attempt too"
      }
    ],
    "example": null
  },
  "programs.shape-rules": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "An operation's **shape rule** **MUST** say which input shapes are valid, and the shape of the result:\n\n- `same`: any; that of the first input.\n- `broadcast`: shapes that broadcast; the broadcast shape.\n- `broadcast_to_self`: the others broadcast to `self`; that of `self`.\n- `reduce_all`: any; no dims.\n- `reduce_dim`, `reduce_dims`: the dims in `dim`, one or a list, are dropped, or become 1 with `keepdim`; None or an empty\n  list is all dims.\n- `reduce_many`: the same, with at least two elements reduced to one. `norm`: the same, with at least one where the param `p` is\n  negative or infinite.\n- `reduce_broadcast`: shapes that broadcast; the broadcast shape for `reduction` `none`, no dims otherwise.\n- `weighted_loss`: a target of the shape of `self`, and weights that stretch to it; that for `reduction` `none`, no dims otherwise.\n- `layer_norm`: as that operation says.\n- `class_loss`, `probability_loss`: as `nll_loss` and `cross_entropy` of probabilities say.\n- `matmul`, `mm`, `mv`, `dot`, `bmm`, `addmm`, `outer`, `linear`: as the clauses of _Linear algebra_ with these names say.\n- `reshape`: the param `shape`, with −1 inferred; `expand`: the param `size`, with −1 kept.\n- `view`: as `reshape`, where nothing has to be copied.\n- `transpose`, `permute`, `select`, `narrow`, `slice`, `flatten`, `unflatten`, `squeeze`, `unsqueeze`, `diagonal`: as those operations\n  say; `swap` as `t`, `move_dims` as `movedim`, `windows` as `unfold`.\n- `given`: the param `size`. `range`, `steps`, `eye`: as `arange`, `linspace` and `eye` say.\n- `stack`, `repeat`, `roll`, `split`, `chunk`, `unbind`: as those operations say; `split_sizes` as `split` with a list. `matrices`: at least two dims; that of `self`.\n- `concat`: shapes that are equal but for `dim`; the sizes in `dim` added up.\n- `gather`: an index of as many dims, no longer than `self` but in `dim`; that of the index.\n- `scatter`: the same, and a `src` of the index's shape; that of `self`.\n- `index_select`: an index of one dim; that of `self` with as many in `dim`. `index_add`: the same, and a `source` of that\n  shape; that of `self`.\n- `index`: tensors of indices that broadcast, for the first dims; their shape, and the dims after those. `index_put`: tensors of indices that broadcast, for the first dims, and values that stretch to what they select; that of `self`.\n- `take_along_dim`: as many dims, stretched to one another but in `dim`; that, with the indices' size in `dim`.\n- `topk`: any; the param `k` in `dim`.\n- `embedding`: a matrix, and an index of any shape; that of the index and the matrix's columns.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/catalogue/shapes.test.ts",
        "title": "the shape of a result"
      },
      {
        "kind": "test",
        "file": "conformance/catalogue/draw.test.ts",
        "title": "run, and give the shape that the rule says"
      }
    ],
    "example": null
  },
  "programs.domains": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "An input's **domain** **MUST** say which values are valid for it, and where numerical derivatives make sense: `real` any;\n`positive` and `nonzero` what they say; `unit` between 0 and 1; `boolean` true and false; `distinct` no two equal; `apart` no number that\nan input has which is `real`; `away_from` not near these;\n`index_into` whole numbers that index another input along a dim, each once where they must be distinct.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/catalogue/domains.test.ts",
        "title": "values drawn from a domain"
      }
    ],
    "example": null
  },
  "programs.requirements": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "What a program requires, its level, ops, dtypes, optimizers and features, **MUST** be computed from the program alone; no\nfile says it.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/programs/requirements.test.ts",
        "title": "ops, dtypes, optimizers and features are those of all steps"
      }
    ],
    "example": null
  },
  "programs.levels": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A program **MUST** be of one level. **P**: only tensors, operations, `grad`, at most one backward whose gradients are observed after it. **O**:\nonly tensors, optimizers, assigned gradients and their steps. **S**: every other. Beyond these, a program that observes\nprinted text is **T**, one that draws random numbers **R**, one with modules **N**.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/programs/requirements.test.ts",
        "title": "level"
      }
    ],
    "example": null
  },
  "programs.scalar-form.engine": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A backend that claims level V and not P **MUST** be given the scalar form in place of a program of level P, where there is one.\nWhat it then observes is put together to the tensors that the program observes, and judged as these, as level V. A backend that\nclaims both is judged by the tensor programs.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/scalar/engine.test.ts",
        "title": "of eight ops conforms to level V: it is judged on tensor programs by their scalar forms"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/engine.test.ts",
        "title": "that claims level P too is judged by that alone"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/assemble.test.ts",
        "title": "the elements are put together to the tensors that the program observes"
      }
    ],
    "example": null
  },
  "programs.scalar-form.steps": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A scalar form **MUST** be an ordinary program in which every tensor is floating and has no dims, every call gives one, and every\n`backward` and `grad` has one root and no seed: several roots, or one with elements, are added up, each times its seed. An op that\nlooks at each element alone stays itself; an operand that is a number stays one.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/scalar/lower.test.ts",
        "title": "has tensors without dims alone, which are floating, and calls that give one such tensor"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/lower.test.ts",
        "title": "takes each gradient of one root, without a seed"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/lower.test.ts",
        "title": "numbers, and params that engines have, stay as they are"
      }
    ],
    "example": null
  },
  "programs.scalar-form.exact": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A scalar form **MUST NOT** need other bounds than its program: it adds, multiplies and divides as the ops do. An op whose rounding,\nties or limits scalar calls do not keep (`softmax`, `prod`, `max`) has none, and a program without a scalar form stays of level P.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/scalar/engine.test.ts",
        "title": "passes everything that has a scalar form"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/random-programs.test.ts",
        "title": "random programs give by their scalar forms what they give by themselves"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/lower.test.ts",
        "title": "of an op that scalar ops do not come to"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/engine.test.ts",
        "title": "is not asked for what has no scalar form, which belongs to level P still"
      }
    ],
    "example": null
  },
  "programs.scalar-form.core": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "Core to level V **MUST** be those core fixtures of level P whose scalar form takes no more than `add`, `sub`, `mul`, `div`, `neg`,\n`pow` with a number, and one backward. What takes another op or feature may be unsupported.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/scalar/engine.test.ts",
        "title": "without one that the core takes does not conform"
      },
      {
        "kind": "test",
        "file": "conformance/scalar/engine.test.ts",
        "title": "without an op is asked for all that does not take it"
      }
    ],
    "example": null
  },
  "programs.expected.scale": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "A floating number **MUST** lie within the bound of the fixture's `ideal`: the number's error `scale`, which is how far rounding alone\ncan move it, times the one multiplier of the catalogue, for the dtype of the case. Where there is no scale the number is\nexactly the expected one. A case that is wrong only by numbers within sixteen times their bounds is told as _relaxed_, which is\nnot passed: its author will look for a coarser function, and not for a wrong rule.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/judge/tensor.test.ts",
        "title": "numbers that are farther off, but within sixteen bounds, are told apart from those that nothing explains"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "rounds beyond its freedom"
      },
      {
        "kind": "test",
        "file": "conformance/judge/tensor.test.ts",
        "title": "the bound is four times the scale, around the ideal and not around the data"
      },
      {
        "kind": "test",
        "file": "conformance/judge/tensor.test.ts",
        "title": "without a scale the comparison is exact"
      }
    ],
    "example": null
  },
  "programs.expected.special": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "NaN, the infinities and None **MUST** be met by NaN, the same infinity, and None. The sign of a zero matters only where a fixture\nsays so.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/judge/judge.property.test.ts",
        "title": "no element, special or not, stands in for another within an exact comparison"
      },
      {
        "kind": "test",
        "file": "conformance/judge/tensor.test.ts",
        "title": "where a clause says so the sign of zero matters, in both directions"
      }
    ],
    "example": null
  },
  "programs.expected.category": {
    "chapter": "programs",
    "keyword": "MUST",
    "text": "An expected error **MUST** be met by an error of the same category at the same step. An error that the adapter cannot\ncategorise is counted apart, and a crash of the adapter never is an expected error.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/judge/judge.test.ts",
        "title": "another category fails, and so does another step"
      },
      {
        "kind": "test",
        "file": "conformance/judge/judge.test.ts",
        "title": "an error of no category at the right step is counted apart"
      }
    ],
    "example": null
  },
  "tensors.dtypes": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A tensor's dtype **MUST** be one of `float32`, `float64` (floating), `int64` (integral), and `bool`; a floating element\nholds exactly what its format can hold, NaN, the infinities and both zeros among it.",
    "evidence": [],
    "example": "tensors.dtypes"
  },
  "tensors.promotion.category": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Of operands of the same kind (all with dims, or all without, or all numbers) the result **MUST** have the highest category,\nbool below integral below floating, and within floating the wider dtype.",
    "evidence": [],
    "example": "tensors.promotion.category"
  },
  "tensors.promotion.dimensioned": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A tensor without dims **MUST** change the dtype that the tensors with dims have among themselves only if it is of a higher\ncategory; then the result has the dtype of the tensor without dims. So float32 of shape `[2]` and float64 of shape `[]` give float32,\nint64 of shape `[2]` and float64 of shape `[]` give float64.",
    "evidence": [],
    "example": "tensors.promotion.dimensioned"
  },
  "tensors.promotion.zero-dim": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Two tensors without dims **MUST** promote as two tensors with dims do, to the wider.",
    "evidence": [],
    "example": "tensors.promotion.zero-dim"
  },
  "tensors.promotion.number": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A number (a Python scalar; it is not a tensor without dims) **MUST** change the dtype only if it is of a higher category\nthan every tensor: a whole number to int64, another to float32.",
    "evidence": [],
    "example": "tensors.promotion.number"
  },
  "tensors.promotion.number-kind": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The category of a number **MUST** be that of how it is written: `2` is an int and `2.0` a float, so that adding `2.0` to an\nint64 tensor gives float32.",
    "evidence": [],
    "example": "tensors.promotion.number-kind"
  },
  "tensors.promotion.gradient": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The gradient of an operand **MUST** have that operand's dtype, whatever the dtype of the result.",
    "evidence": [],
    "example": "tensors.promotion.gradient"
  },
  "tensors.promotion.equal-dtypes": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "An operation whose dtype rule is `equal` **MUST** raise `dtype-mismatch` for operands of different dtypes and promote\nnothing.",
    "evidence": [],
    "example": "tensors.promotion.equal-dtypes"
  },
  "tensors.number.rounded": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A number in an operation **MUST** be rounded to the dtype the operation computes in before it is used.",
    "evidence": [],
    "example": "tensors.number.rounded"
  },
  "tensors.cast": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A cast to another dtype **MUST** give\n\n- to a floating dtype the nearest number that it has, of two as near the even one, and an infinity beyond its range;\n- to integers what is left of a finite number without its decimals;\n- to bools whether it is anything but zero; NaN is.",
    "evidence": [],
    "example": "tensors.cast"
  },
  "tensors.cast.beyond": {
    "chapter": "tensors",
    "keyword": "UNSPECIFIED",
    "text": "What a floating number that int64 cannot hold, an infinity or NaN among them, gives as an integer is **UNSPECIFIED**: C leaves it to the\nmachine. PyTorch on x86 gives the least integer for all of them.",
    "evidence": [],
    "example": null
  },
  "tensors.integer.division": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Division of integers **MUST** give float32.",
    "evidence": [],
    "example": "tensors.integer.division"
  },
  "tensors.integer.functions": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A function of the reals (`exp`, `log`, `sin`, `cos`, `sigmoid`) of integers or bools **MUST** give float32.",
    "evidence": [],
    "example": "tensors.integer.functions"
  },
  "tensors.integer.sum": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The sum of integers or bools **MUST** be int64.",
    "evidence": [],
    "example": "tensors.integer.sum"
  },
  "tensors.integer.mean": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The mean of integers or bools **MUST** raise `dtype-mismatch`.",
    "evidence": [],
    "example": "tensors.integer.mean"
  },
  "tensors.integer.negative-power": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "An integer tensor to a negative whole number **MUST** raise `invalid-argument`.",
    "evidence": [],
    "example": "tensors.integer.negative-power"
  },
  "tensors.integer.factor": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "An `alpha` that is not whole **MUST** raise `dtype-mismatch` where the operands are integers or bools.",
    "evidence": [],
    "example": "tensors.integer.factor"
  },
  "tensors.integer.exact": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Integers **MUST** be exact over the whole range of 64 bits: sums and products do not pass through floating numbers.",
    "evidence": [],
    "example": "tensors.integer.exact"
  },
  "tensors.bool.arithmetic": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The sum of two bools **MUST** be their _or_ and the product their _and_, as bools.",
    "evidence": [],
    "example": "tensors.bool.arithmetic"
  },
  "tensors.bool.no-subtraction": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Subtraction with a bool tensor on either side and the negation of one **MUST** raise `dtype-mismatch`.",
    "evidence": [],
    "example": "tensors.bool.no-subtraction"
  },
  "tensors.broadcast.align": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Shapes **MUST** be aligned at their last dims; two sizes fit if they are equal or one of them is 1, and a missing dim counts\nas 1. The result has the larger size of each pair, and the size 0 where 0 meets 1.",
    "evidence": [],
    "example": "tensors.broadcast.align"
  },
  "tensors.broadcast.mismatch": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "Shapes that do not fit **MUST** raise `shape-mismatch`.",
    "evidence": [],
    "example": "tensors.broadcast.mismatch"
  },
  "tensors.refused.unchanged": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A call that is refused **MUST** bind no name, write nothing and record nothing: its operands stay as they were, and take\npart in what comes after.",
    "evidence": [],
    "example": "tensors.refused.unchanged"
  },
  "tensors.broadcast.gradient": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The gradient of a broadcast operand **MUST** be the sum over the dims in which it was repeated, in the operand's own shape.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.broadcast"
      }
    ],
    "example": "tensors.broadcast.gradient"
  },
  "tensors.empty": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "A tensor without elements **MUST** be a valid operand: operations on it give empty results, its sum is 0, its mean NaN, and\nits gradient is empty.",
    "evidence": [],
    "example": "tensors.empty"
  },
  "tensors.layout.values": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The values of a tensor **MUST** be those found through its strides and offset, in every operation, also where it is\ntransposed, has gaps, or repeats an element (a stride of 0).",
    "evidence": [],
    "example": "tensors.layout.values"
  },
  "tensors.layout.gradient": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The gradient of a leaf **MUST** be the same whatever the leaf's strides are.",
    "evidence": [],
    "example": "tensors.layout.gradient"
  },
  "tensors.layout.result": {
    "chapter": "tensors",
    "keyword": "UNSPECIFIED",
    "text": "The strides of an operation's result are **UNSPECIFIED** where it is no view. PyTorch mostly keeps the order of the first\noperand's dims, with exceptions; what depends on it is only whether a later `reshape` can be a view.",
    "evidence": [],
    "example": null
  },
  "tensors.view.shares": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The result of `transpose`, `permute`, `expand`, `select`, `narrow`, `slice` and of every other operation that the catalogue calls\na view, and of `reshape` where the strides allow it, **MUST** share the storage of its operand: a write to either is seen in\nboth.",
    "evidence": [],
    "example": "tensors.view.shares"
  },
  "tensors.view.base": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "The base of a view **MUST** be the tensor that owns the storage, also for a view of a view.",
    "evidence": [],
    "example": "tensors.view.base"
  },
  "tensors.view.reshape-copies": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "`reshape` of a tensor whose elements do not lie in order, so that no strides can express the new shape, **MUST** give a copy.",
    "evidence": [],
    "example": "tensors.view.reshape-copies"
  },
  "tensors.view.split-dim": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "`reshape` that only splits dims or only merges dims that lie in order **MUST** give a view, whatever the other strides are.",
    "evidence": [],
    "example": "tensors.view.split-dim"
  },
  "tensors.copy": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "An operation that gives no view **MUST** give a tensor with a storage of its own, even if it changes nothing\n(`clone`, `cat` of one tensor, `x + 0`).",
    "evidence": [],
    "example": "tensors.copy"
  },
  "tensors.number.infinite": {
    "chapter": "tensors",
    "keyword": "MUST",
    "text": "An operation on floating numbers **MUST** follow IEEE 754 in the limits: overflow gives an infinity, `∞ − ∞` and `0 × ∞` give\nNaN, and none of them is an error.",
    "evidence": [],
    "example": "tensors.number.infinite"
  },
  "autograd.leaf.is-leaf": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A tensor **MUST** be a leaf exactly if it has no `grad_fn`: what a program makes itself is a leaf, whether or not it\nrequires grad, and so is the result of an operation that was not recorded.",
    "evidence": [],
    "example": "autograd.leaf.is-leaf"
  },
  "autograd.leaf.view": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A view of a tensor that does not require grad **MUST** be able to require grad itself. It is a leaf then, with a `.grad` of\nits own, and its base does not require grad.",
    "evidence": [],
    "example": "autograd.leaf.view"
  },
  "autograd.leaf.view-base": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An unrecorded write to the base of such a leaf **MUST** be allowed: it changes the numbers of the leaf, and counts as a\nwrite to it.",
    "evidence": [],
    "example": "autograd.leaf.view-base"
  },
  "autograd.record.requires-grad": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "The result of an operation **MUST** require grad, and have a `grad_fn`, exactly if grad mode is on, some input through which\na gradient flows requires grad, and the result is floating.",
    "evidence": [],
    "example": "autograd.record.requires-grad"
  },
  "autograd.record.integers": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A result that is not floating (the `indices` of `max` along a dim) **MUST NOT** require grad.",
    "evidence": [],
    "example": "autograd.record.integers"
  },
  "autograd.record.rebuilt": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "The graph **MUST** be that of the operations which ran, however the program came to run them, and is built anew each time.",
    "evidence": [],
    "example": "autograd.record.rebuilt"
  },
  "autograd.requires-grad.floating-only": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Making an integer or bool tensor require grad **MUST** raise `requires-grad-dtype`.",
    "evidence": [],
    "example": "autograd.requires-grad.floating-only"
  },
  "autograd.requires-grad.off-integer": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`requires_grad_(False)` on an integer or bool tensor **MUST** change nothing.",
    "evidence": [],
    "example": "autograd.requires-grad.floating-only"
  },
  "autograd.requires-grad.non-leaf-off": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`requires_grad_(False)` on a tensor that is no leaf **MUST** raise `requires-grad-on-non-leaf`.",
    "evidence": [],
    "example": "autograd.requires-grad.non-leaf-off"
  },
  "autograd.requires-grad.non-leaf-on": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`requires_grad_(True)` on a tensor that is no leaf **MUST** change nothing.",
    "evidence": [],
    "example": "autograd.requires-grad.non-leaf-on"
  },
  "autograd.requires-grad.later": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A leaf that comes to require grad **MUST** take part in what is recorded from then on, and not in what was computed before.",
    "evidence": [],
    "example": "autograd.requires-grad.later"
  },
  "autograd.requires-grad.later-kept": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether a second derivative counts a leaf that came to require grad after an operation had kept it is **UNSPECIFIED**. PyTorch\nkeeps the leaf itself, so that the gradient formula sees it as it is when backward runs.",
    "evidence": [],
    "example": null
  },
  "autograd.requires-grad.earlier-view": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "What a view says and passes on that was taken of a leaf before that came to require grad is **UNSPECIFIED**. In PyTorch it\nsays that it requires grad and is a leaf, and gradients that reach it vanish.",
    "evidence": [],
    "example": null
  },
  "autograd.requires-grad.off-before-backward": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A leaf that ceases to require grad before backward **MUST** keep its `.grad` untouched by it.",
    "evidence": [],
    "example": "autograd.requires-grad.off-before-backward"
  },
  "autograd.grad.none-before": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`.grad` of a leaf **MUST** be None, and not zeros, until a gradient has arrived.",
    "evidence": [],
    "example": "autograd.grad.none-before"
  },
  "autograd.grad.like-the-leaf": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`.grad` **MUST** have the shape and the dtype of its leaf.",
    "evidence": [],
    "example": "autograd.grad.like-the-leaf"
  },
  "autograd.grad.requires-no-grad": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`.grad` **MUST NOT** require grad unless backward ran with `create_graph`.",
    "evidence": [],
    "example": "autograd.grad.requires-no-grad"
  },
  "autograd.grad.non-leaf": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`.grad` of a tensor that is no leaf and does not retain its gradient **MUST** be None after backward too; it is no error to\nread it.",
    "evidence": [],
    "example": "autograd.grad.non-leaf"
  },
  "autograd.grad.zeros-not-none": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A leaf that is reached **MUST** get zeros, and not None, where the derivative is zero.",
    "evidence": [],
    "example": "autograd.grad.zeros-not-none"
  },
  "autograd.grad.unreached": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A leaf to which no path leads **MUST** keep its `.grad` as it is, None if it was None.",
    "evidence": [],
    "example": "autograd.grad.unreached"
  },
  "autograd.set-grad.assigns": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Assigning a tensor to `.grad` **MUST** make it that tensor, and no copy of it.",
    "evidence": [],
    "example": "autograd.set-grad.assigns"
  },
  "autograd.set-grad.anywhere": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A `.grad` **MUST** be assignable on every tensor, also on one that does not require grad, is no leaf, or is not floating.",
    "evidence": [],
    "example": "autograd.set-grad.anywhere"
  },
  "autograd.set-grad.checks": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Assigning a `.grad` of another shape, where nothing broadcasts, or another dtype, or the tensor itself, **MUST** raise\n`invalid-grad` and change nothing.",
    "evidence": [],
    "example": "autograd.set-grad.checks"
  },
  "autograd.set-grad.clear": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Assigning None to `.grad` **MUST** drop it; whoever holds the old gradient keeps it with its values.",
    "evidence": [],
    "example": "autograd.set-grad.clear"
  },
  "autograd.retain-grad.non-leaf": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A tensor that is no leaf **MUST** get its `.grad` by backward after `retain_grad`: the whole derivative of the root with\nrespect to it.",
    "evidence": [],
    "example": "autograd.retain-grad.non-leaf"
  },
  "autograd.retain-grad.twice": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`retain_grad` on a tensor that retains its gradient already **MUST** change nothing.",
    "evidence": [],
    "example": "autograd.retain-grad.twice"
  },
  "autograd.retain-grad.replaced": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A second backward **MUST** add to a retained gradient by making a new tensor; the old one keeps its values.",
    "evidence": [],
    "example": "autograd.retain-grad.replaced"
  },
  "autograd.retain-grad.under-grad": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`grad` **MUST** fill the retained gradients of the tensors on its way too; it changes no other `.grad`.",
    "evidence": [],
    "example": "hooks.under-grad.retained"
  },
  "autograd.retain-grad.leaf": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`retain_grad` on a leaf that requires grad **MUST** do nothing.",
    "evidence": [],
    "example": "autograd.retain-grad.leaf"
  },
  "autograd.retain-grad.without-grad": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`retain_grad` on a tensor that does not require grad **MUST** raise `retain-grad-without-grad`.",
    "evidence": [],
    "example": "autograd.retain-grad.without-grad"
  },
  "autograd.backward.scalar-root": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward()` without a gradient **MUST** begin with 1 at a root of exactly one element, of whatever shape.",
    "evidence": [],
    "example": "autograd.backward.scalar-root"
  },
  "autograd.backward.non-scalar-root": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward()` without a gradient at a root of no or several elements **MUST** raise `non-scalar-root`.",
    "evidence": [],
    "example": "autograd.backward.non-scalar-root"
  },
  "autograd.backward.seed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward(gradient)` **MUST** begin with that gradient: what arrives at a leaf is its product with the Jacobian.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.seed-linear"
      },
      {
        "kind": "law",
        "id": "autograd.law.seed-of-ones"
      },
      {
        "kind": "law",
        "id": "autograd.law.seed-layout"
      }
    ],
    "example": "autograd.backward.seed"
  },
  "autograd.backward.seed-shape": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A gradient of another shape than the root **MUST** raise `shape-mismatch`, also where it would broadcast.",
    "evidence": [],
    "example": "autograd.backward.seed-shape"
  },
  "autograd.backward.seed-dtype": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A gradient of another dtype than the root **MUST** be cast to the root's.",
    "evidence": [],
    "example": "autograd.backward.seed-dtype"
  },
  "autograd.backward.seed-count": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Fewer gradients than roots **MUST** raise `invalid-argument`, in `backward` as in `grad`.",
    "evidence": [],
    "example": "autograd.backward.seed-count"
  },
  "autograd.backward.seed-surplus": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "What happens to gradients beyond the last root is **UNSPECIFIED**. PyTorch ignores them, as it ignores a `backward` without\nany root.",
    "evidence": [],
    "example": null
  },
  "autograd.backward.no-path": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward` from a root that does not require grad **MUST** raise `no-grad-path`, also if other roots do.",
    "evidence": [],
    "example": "autograd.backward.no-path"
  },
  "autograd.backward.leaf-root": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A leaf that requires grad **MUST** be a valid root; its gradient is the one it begins with.",
    "evidence": [],
    "example": "autograd.backward.leaf-root"
  },
  "autograd.backward.several-roots": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward` from several roots **MUST** give the sum of what each would give; a root that is named twice counts twice.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.additive"
      }
    ],
    "example": "autograd.backward.several-roots"
  },
  "autograd.backward.every-path": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "The gradient at a tensor that is used several times **MUST** be the sum over all its uses, and what lies before it is\nvisited once.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.re-use"
      }
    ],
    "example": "autograd.backward.every-path"
  },
  "autograd.backward.deep": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A graph of 200 000 operations in a row **MUST** be run backward, and let go, without exhausting the stack.",
    "evidence": [],
    "example": "autograd.backward.deep"
  },
  "autograd.backward.inputs": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward(inputs)` **MUST** add only to the `.grad` of those inputs, leaves or not.",
    "evidence": [],
    "example": "autograd.backward.inputs"
  },
  "autograd.backward.inputs-listed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An input that is named twice **MUST** get its gradient once, and one that no root reaches is left as it is.",
    "evidence": [],
    "example": "autograd.backward.inputs-listed"
  },
  "autograd.backward.inputs-without-grad": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An input that does not require grad **MUST** raise `retain-grad-without-grad`, and no gradient is added anywhere.",
    "evidence": [],
    "example": "autograd.backward.inputs-without-grad"
  },
  "autograd.backward.inputs-non-leaf": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether `backward` with an input that is no leaf frees the operation which made that input is **UNSPECIFIED**. PyTorch runs it,\nand frees it, although it lies on no path to the input.",
    "evidence": [],
    "example": null
  },
  "autograd.backward.inputs-none-reached": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether a root that reaches none of the inputs gets its retained gradient is **UNSPECIFIED**: it hangs on how an engine leaves\nout what it need not run.",
    "evidence": [],
    "example": null
  },
  "autograd.backward.inputs-empty": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward` with an empty list of inputs **MUST** raise `invalid-argument`.",
    "evidence": [],
    "example": "autograd.backward.inputs-empty"
  },
  "autograd.backward.any-mode": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`backward` **MUST** work the same within `no_grad`.",
    "evidence": [],
    "example": "autograd.backward.any-mode"
  },
  "autograd.backward.leaf-first": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A leaf **MUST** have its gradient as soon as everything that contributes to it has run, before older operations run: if one\nof those then raises, the leaf has it.",
    "evidence": [],
    "example": "autograd.backward.leaf-first"
  },
  "autograd.backward.order-of-sums": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "In which order the contributions to one tensor are added is **UNSPECIFIED**. PyTorch adds those of younger operations first,\nand floating sums show it.",
    "evidence": [],
    "example": null
  },
  "autograd.grad-call.returns": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`grad(outputs, inputs)` **MUST** give the derivative with respect to each input, leaf or not, and change no `.grad`.",
    "evidence": [],
    "example": "autograd.grad-call.returns"
  },
  "autograd.grad-call.listed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An input that is named twice **MUST** get its whole gradient in both places, and one that is computed from another input\ntakes nothing away from it.",
    "evidence": [],
    "example": "autograd.grad-call.listed"
  },
  "autograd.grad-call.inputs-empty": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`grad` for an empty list of inputs **MUST** raise `invalid-argument`.",
    "evidence": [],
    "example": "autograd.grad-call.inputs-empty"
  },
  "autograd.grad-call.unused": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An input that the outputs do not depend on **MUST** raise `unused-input`, or with `allow_unused` give None.",
    "evidence": [],
    "example": "autograd.grad-call.unused"
  },
  "autograd.grad-call.unused-freed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "When `grad` raises `unused-input` it **MUST** have run, and without `retain_graph` freed, the paths to its other inputs.",
    "evidence": [],
    "example": "autograd.grad-call.unused-freed"
  },
  "autograd.grad-call.materialize": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "With `materialize_grads` an input that is not used **MUST** give zeros of its shape.",
    "evidence": [],
    "example": "autograd.grad-call.materialize"
  },
  "autograd.grad-call.materialize-refused": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`materialize_grads` with an `allow_unused` that is explicitly false **MUST** raise `invalid-argument`.",
    "evidence": [],
    "example": "autograd.grad-call.materialize-refused"
  },
  "autograd.grad-call.alias": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A tensor made from the input after the use (a view, a clone) **MUST** count as unused: it is not what the outputs depend on.",
    "evidence": [],
    "example": "autograd.grad-call.alias"
  },
  "autograd.grad-call.without-grad": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An input that does not require grad **MUST** raise `no-grad-path`.",
    "evidence": [],
    "example": "autograd.grad-call.without-grad"
  },
  "autograd.grad-call.result": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "What `grad` gives **MUST NOT** require grad without `create_graph`.",
    "evidence": [],
    "example": "autograd.grad-call.result"
  },
  "autograd.grad-call.result-layout": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "How what `grad` gives lies in memory, and with it whether it may be written to, is **UNSPECIFIED**. In PyTorch the gradient of a\n`sum` is a single number, expanded.",
    "evidence": [],
    "example": null
  },
  "autograd.graph.freed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "After a backward without `retain_graph` a second one that needs a kept tensor of the same graph **MUST** raise\n`backward-twice`.",
    "evidence": [],
    "example": "autograd.graph.freed"
  },
  "autograd.graph.freed-part": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A new root over a graph that a backward has freed **MUST** raise `backward-twice` too.",
    "evidence": [],
    "example": "autograd.graph.freed-part"
  },
  "autograd.graph.nothing-kept": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A graph in which nothing was kept **MUST** run backward any number of times.",
    "evidence": [],
    "example": "autograd.graph.nothing-kept"
  },
  "autograd.graph.number-kept": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A number that a gradient reads (the 2 of `x * 2`) **MUST** count as kept: the graph runs backward once.",
    "evidence": [],
    "example": "autograd.graph.number-kept"
  },
  "autograd.graph.retain": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "After a backward with `retain_graph` the graph **MUST** run backward again, with the same result.",
    "evidence": [],
    "example": "autograd.graph.retain"
  },
  "autograd.graph.retain-default": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Where `retain_graph` is not given it **MUST** be as `create_graph` is.",
    "evidence": [],
    "example": "autograd.graph.retain-default"
  },
  "autograd.graph.freed-by-inputs": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "`grad`, and `backward` with inputs, **MUST** free only what they run: operations on a path to an input.",
    "evidence": [],
    "example": "autograd.graph.freed-by-inputs"
  },
  "autograd.graph.freed-by-failed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A backward that fails on its way **MUST** have freed what it ran before, and keep what it had not reached.",
    "evidence": [],
    "example": "autograd.graph.freed-by-failed"
  },
  "autograd.graph.refused": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A `backward` that is refused before it begins, for its roots, gradients or inputs, **MUST** leave the graph, and every\n`.grad`, as they were.",
    "evidence": [],
    "example": "autograd.graph.refused"
  },
  "autograd.higher.second": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "With `create_graph` the gradient **MUST** itself be differentiable: the derivative of a derivative is the second derivative.",
    "evidence": [],
    "example": "autograd.higher.second"
  },
  "autograd.higher.third": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Derivatives **MUST** be right to any order that the operations have.",
    "evidence": [],
    "example": "autograd.higher.third"
  },
  "autograd.higher.mixed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "The derivative of a gradient **MUST** count every tensor the gradient depends on, the seed among them.",
    "evidence": [],
    "example": "autograd.higher.mixed"
  },
  "autograd.higher.constant": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A gradient made with `create_graph` that depends on nothing which requires grad **MUST NOT** require grad itself;\ndifferentiating it is `no-grad-path`.",
    "evidence": [],
    "example": "autograd.higher.constant"
  },
  "autograd.higher.vanishing": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether a derivative of so high an order that it is zero everywhere is zeros or has no path is **UNSPECIFIED**. In PyTorch\nthe third derivative of `x * x` has no path and that of `x ** 2` is zeros, by how each formula happens to be written.",
    "evidence": [],
    "example": null
  },
  "autograd.accumulate.adds": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Each backward **MUST** add to `.grad`; nothing but the program clears it.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.accumulating"
      },
      {
        "kind": "law",
        "id": "optimizers.law.micro-batches"
      }
    ],
    "example": "autograd.accumulate.adds"
  },
  "autograd.accumulate.in-place": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Adding to an existing `.grad` without `create_graph` **MUST** change that tensor in place: whoever holds it sees it grow.",
    "evidence": [],
    "example": "autograd.accumulate.in-place"
  },
  "autograd.accumulate.create-graph": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Adding to an existing `.grad` with `create_graph` **MUST** replace it by a new tensor.",
    "evidence": [],
    "example": "autograd.accumulate.create-graph"
  },
  "autograd.accumulate.assigned": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Backward **MUST** add in place into a gradient that was assigned.",
    "evidence": [],
    "example": "autograd.accumulate.assigned"
  },
  "autograd.accumulate.overlapping": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether backward may add into a `.grad` that was assigned and whose elements overlap is **UNSPECIFIED**. It is a write that\nnobody asked for; PyTorch refuses it as it refuses others.",
    "evidence": [],
    "example": null
  },
  "autograd.accumulate.own-storage": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "The `.grad` that a first backward makes **MUST NOT** share storage with that of another leaf, nor with the gradient which\nwas handed to a leaf as a root.",
    "evidence": [],
    "example": "autograd.accumulate.own-storage"
  },
  "autograd.accumulate.shared-element": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether leaves of one element that were joined (by `stack`, `cat`) have their `.grad` apart is **UNSPECIFIED**. In PyTorch, after\n`stack([x, y]).sum().backward()`, both are the one number that the gradient of `sum` is, and the next backward adds to it twice.",
    "evidence": [],
    "example": null
  },
  "autograd.accumulate.layout": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "The strides of a `.grad` are **UNSPECIFIED**. PyTorch mostly gives it those of its leaf; what depends on it is only whether a later\n`reshape` can be a view.",
    "evidence": [],
    "example": null
  },
  "autograd.accumulate.seed-alias": {
    "chapter": "autograd",
    "keyword": "UNSPECIFIED",
    "text": "Whether a `.grad` may share storage with the gradient that a user handed to `backward` elsewhere is **UNSPECIFIED**: PyTorch\nshares it where only views lie between.",
    "evidence": [],
    "example": null
  },
  "autograd.law.layout": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "How a tensor lies in its storage, row by row, transposed, with gaps or from an offset on, **MUST** change no value and no\ngradient.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.layout"
      }
    ],
    "example": null
  },
  "autograd.law.axes": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "What a dim is called **MUST** change nothing: counted from the end it is the same dim, and an operation that treats all dims alike\ndoes so in any order of them.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.axes-from-end"
      },
      {
        "kind": "law",
        "id": "autograd.law.axes-renamed"
      }
    ],
    "example": null
  },
  "autograd.law.batch": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Where an operation works on each part of a batch by itself, each part **MUST** get the values and the gradients that it would\nget alone; the gradient of an operand that the parts share is the sum of theirs.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.batch"
      }
    ],
    "example": null
  },
  "autograd.law.selecting": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Where a result holds elements of what was given, as those of an index, a mask, a bound or a maximum do, each element **MUST** get the\nsum of what arrives where it went, and exactly 0 where it went nowhere.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.selecting"
      }
    ],
    "example": null
  },
  "autograd.law.symmetric": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "A derivative of a derivative **MUST** be the same in whatever order the directions are taken: second ones, and third ones.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.second-symmetric"
      },
      {
        "kind": "law",
        "id": "autograd.law.third-symmetric"
      }
    ],
    "example": null
  },
  "autograd.law.composed": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "An operation that is a formula of others **MUST** have the values and the gradients of that formula, as far as rounding tells: also\nwhere a formula that is worked out step by step would overflow, where factors are 0 and where elements tie.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.composed"
      }
    ],
    "example": null
  },
  "autograd.law.equivariant": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "Where adding a number to all elements adds it to the result, or changes nothing, the gradients **MUST** sum to what arrives, or to 0,\nhowever large the number is; and what is multiplied with its operand **MUST** have the gradients to go with it, however small\nor large the factor is.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.shift"
      },
      {
        "kind": "law",
        "id": "autograd.law.scale"
      }
    ],
    "example": null
  },
  "autograd.law.inert": {
    "chapter": "autograd",
    "keyword": "MUST",
    "text": "What is done on the side **MUST** change no value and no gradient by a single bit: looking at a tensor, computing with it what nobody\nuses, taking a gradient of what there is so far, copies without history, blocks of another grad mode, hooks that pass on\nwhat they are given, keeping the graph or making one of the gradients.",
    "evidence": [
      {
        "kind": "law",
        "id": "autograd.law.observing"
      },
      {
        "kind": "law",
        "id": "autograd.law.context"
      }
    ],
    "example": null
  },
  "grad-modes.no-grad.result": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "Within `no_grad` the result of an operation **MUST NOT** require grad, and is a leaf.",
    "evidence": [],
    "example": "grad-modes.no-grad.result"
  },
  "grad-modes.no-grad.creates-leaf": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "A tensor that is made within `no_grad` to require grad **MUST** require it.",
    "evidence": [],
    "example": "grad-modes.no-grad.creates-leaf"
  },
  "grad-modes.no-grad.operand": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "Within `no_grad` a write with an operand that requires grad **MUST NOT** make the written tensor require grad.",
    "evidence": [],
    "example": "grad-modes.no-grad.operand"
  },
  "grad-modes.no-grad.update": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "Within `no_grad` a leaf that requires grad **MUST** be writable: it stays the same tensor and leaf, and its version rises.",
    "evidence": [],
    "example": "grad-modes.no-grad.update"
  },
  "grad-modes.nesting": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "Modes **MUST** nest: the innermost one decides, and the end of a block restores the mode from before it.",
    "evidence": [],
    "example": "grad-modes.nesting"
  },
  "grad-modes.restored-after-error": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "The mode **MUST** be restored where a block is left by an error.",
    "evidence": [],
    "example": "grad-modes.restored-after-error"
  },
  "grad-modes.view.written-outside": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "A recorded write through a view that was made within `no_grad` **MUST** raise `no-grad-view-in-place`.",
    "evidence": [],
    "example": "grad-modes.view.written-outside"
  },
  "grad-modes.view.written-inside": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "A write within `no_grad` through a view **MUST** be allowed, wherever the view was made, and leave the base the history it\nhad.",
    "evidence": [],
    "example": "grad-modes.view.written-inside"
  },
  "grad-modes.view.requires-grad": {
    "chapter": "grad-modes",
    "keyword": "UNSPECIFIED",
    "text": "What a view says and passes on that was made within `no_grad` of a tensor that requires grad is **UNSPECIFIED**. In PyTorch\nit says that it requires grad and is a leaf, and gradients that reach it vanish.",
    "evidence": [],
    "example": null
  },
  "grad-modes.detach.leaf": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "`detach()` **MUST** give a tensor with the same values that does not require grad and is a leaf.",
    "evidence": [],
    "example": "grad-modes.detach.leaf"
  },
  "grad-modes.detach.storage": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "A detached tensor **MUST** share the storage and the version of the tensor it was made from.",
    "evidence": [],
    "example": "grad-modes.detach.storage"
  },
  "grad-modes.detach.cuts": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "No gradient **MUST** flow through a detached tensor: what was computed from it and nothing else has no path back.",
    "evidence": [],
    "example": "grad-modes.detach.cuts"
  },
  "grad-modes.detach.part": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "Where a tensor is used both directly and detached, the gradient **MUST** be that of the direct use alone, the detached one\ntaken for a constant.",
    "evidence": [],
    "example": "grad-modes.detach.part"
  },
  "grad-modes.detach.clone": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "`clone` and then `detach`, or the other way round, **MUST** give a copy without history, which may be written freely.",
    "evidence": [],
    "example": "grad-modes.detach.clone"
  },
  "grad-modes.detach-in-place": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "`detach_()` **MUST** make the tensor itself a leaf that does not require grad.",
    "evidence": [],
    "example": "grad-modes.detach-in-place"
  },
  "grad-modes.detach-in-place.kept": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "Backward through an operation that kept a tensor as an operand, when that has detached itself since, **MUST** raise\n`modified-in-place`, also if the tensor requires grad again. An operation that kept no operand, or only what it gave itself,\nis not affected.",
    "evidence": [],
    "example": "grad-modes.detach-in-place.kept"
  },
  "grad-modes.detach-in-place.view": {
    "chapter": "grad-modes",
    "keyword": "MUST",
    "text": "`detach_()` of a view **MUST** raise `detach-view-in-place`.",
    "evidence": [],
    "example": "grad-modes.detach-in-place.view"
  },
  "in-place.leaf.raises": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A recorded in-place operation on a leaf that requires grad **MUST** raise `leaf-in-place`.",
    "evidence": [],
    "example": "in-place.leaf.raises"
  },
  "in-place.view-of-leaf.raises": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A recorded in-place operation on a view of a leaf that requires grad, which an assignment to a part of the leaf is too,\n**MUST** raise `view-of-leaf-in-place`. It does not matter whether the view was taken before the leaf required grad.",
    "evidence": [],
    "example": "in-place.view-of-leaf.raises"
  },
  "in-place.refused.unchanged": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A refused write **MUST** leave everything as it was: values, versions, histories. The check comes before the write.",
    "evidence": [],
    "example": "in-place.refused.unchanged"
  },
  "in-place.unrecorded.allowed": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write that is not recorded **MUST** be allowed on any tensor, leaf or not, and leaves it the same leaf, requiring grad\nas before.",
    "evidence": [],
    "example": "in-place.unrecorded.allowed"
  },
  "in-place.order-of-checks": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "When a write breaks several rules at once (a leaf that is also the wrong shape, say), which one is reported is\n**UNSPECIFIED**: PyTorch's order follows from where in its layers each check lives.",
    "evidence": [],
    "example": null
  },
  "in-place.history.replaced": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "After a recorded write the tensor **MUST** be the same tensor, with the written operation as its history: it has a\n`grad_fn` and is no leaf. What was computed from it before keeps the history it had.",
    "evidence": [],
    "example": "in-place.history.replaced"
  },
  "in-place.history.gained": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A floating tensor that does not require grad, written with an operand that does, **MUST** come to require grad and stop\nbeing a leaf; so must its base and the other views of that base.",
    "evidence": [],
    "example": "in-place.history.gained"
  },
  "in-place.history.integers": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An integer or bool tensor that is written with an operand that requires grad **MUST NOT** come to require grad: it takes the\nnumbers, and no gradient flows back.",
    "evidence": [],
    "example": "in-place.history.integers"
  },
  "in-place.history.detached-alias": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A tensor that was detached from the written one **MUST NOT** gain a history by the write, although it sees the numbers.",
    "evidence": [],
    "example": "in-place.history.detached-alias"
  },
  "in-place.overwrite.zero-gradient": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write that replaces numbers regardless of what they were (`zero_`, `fill_`, `copy_`, an assignment) **MUST** send a\ngradient of zeros, not None, to what produced the overwritten numbers.",
    "evidence": [],
    "example": "in-place.overwrite.zero-gradient"
  },
  "in-place.reads.before-the-write": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An in-place operation whose gradient reads its input **MUST** read the numbers from before the write, and is no error for\nit (`y.pow_(2)`, `y.sin_()`).",
    "evidence": [],
    "example": "in-place.reads.before-the-write"
  },
  "in-place.reads.after-the-write": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An in-place operation whose gradient reads its result **MUST** read the written numbers at the version that the write\nmade (`y.exp_()`); a later write to them is `modified-in-place`.",
    "evidence": [],
    "example": "in-place.reads.after-the-write"
  },
  "in-place.operand.itself": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An in-place operation that reads the written tensor as a second operand too (`y.mul_(y)`) **MUST** raise\n`modified-in-place` in backward, because that operand was kept as it was before the write.",
    "evidence": [],
    "example": "in-place.operand.itself"
  },
  "in-place.operand.itself-unread": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "If the gradient reads neither operand (`y.add_(y)`), an operation of a tensor on itself **MUST** work, and both uses count.",
    "evidence": [],
    "example": "in-place.operand.itself-unread"
  },
  "in-place.dtype": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An in-place operation **MUST** compute in the promoted dtype of its operands and then cast to the dtype of the written\ntensor, which does not change; if the promoted dtype is of a higher category, it raises `dtype-mismatch`.",
    "evidence": [],
    "example": "in-place.dtype"
  },
  "in-place.shape": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An in-place operation **MUST NOT** change the shape of the written tensor: operands broadcast to it, and where the\nbroadcast shape is another one it raises `shape-mismatch`.",
    "evidence": [],
    "example": "in-place.shape"
  },
  "in-place.version.starts": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A tensor that owns its storage **MUST** start at version 0.",
    "evidence": [],
    "example": "in-place.version.starts"
  },
  "in-place.version.counts": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "Each write, recorded or not, **MUST** raise the version by exactly 1; a read raises nothing. So does each assignment to a\npart.",
    "evidence": [],
    "example": "in-place.version.counts"
  },
  "in-place.version.not-counted": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "What changes no element **MUST NOT** raise the version: `requires_grad_`, `retain_grad`, `detach_`, hooks, assigning a\n`.grad`, backward.",
    "evidence": [],
    "example": "in-place.version.not-counted"
  },
  "in-place.version.result": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "The version that the result of an operation starts at is **UNSPECIFIED**: an operation may be made of several, of which one\nwrites. PyTorch gives the product of a vector and a matrix version 1, and most others 0.",
    "evidence": [],
    "example": null
  },
  "in-place.version.shared": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A tensor, its views and what was detached from it **MUST** share one version; a clone has its own.",
    "evidence": [],
    "example": "in-place.version.shared"
  },
  "in-place.version.checked": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "Where a gradient reads a tensor that was kept for it, and the tensor's version is no longer the one it was kept at,\nbackward **MUST** raise `modified-in-place`.",
    "evidence": [],
    "example": "in-place.version.checked"
  },
  "in-place.version.unread": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write to a tensor that no gradient on the way reads **MUST NOT** be an error: not at the write, nor in backward. Reading\nonly the shape of a tensor is not reading it.",
    "evidence": [],
    "example": "in-place.version.unread"
  },
  "in-place.version.operand-not-kept": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "An operand whose only reader is the gradient of an input that does not require grad **MUST NOT** be kept: `x * c` keeps\n`c` for the sake of `x`, and keeps `x` only if `c` requires grad.",
    "evidence": [],
    "example": "in-place.version.operand-not-kept"
  },
  "in-place.version.restored-values": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "Writing the old numbers back **MUST NOT** heal the error: what counts is the version and not the values.",
    "evidence": [],
    "example": "in-place.version.restored-values"
  },
  "in-place.version.whole-storage": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write to one part of a storage **MUST** count as a write to all of it: a kept view of another part is\n`modified-in-place` too.",
    "evidence": [],
    "example": "in-place.version.whole-storage"
  },
  "in-place.version.through-detach": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write through what was detached from a tensor **MUST** be seen as a write to the tensor.",
    "evidence": [],
    "example": "in-place.version.through-detach"
  },
  "in-place.view.base-history": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "After a recorded write through a view, the base **MUST** have a history in which the gradient of what lies inside the view\ncomes from the write, and that of what lies outside from what the base was before.",
    "evidence": [],
    "example": "in-place.view.base-history"
  },
  "in-place.view.own-history": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "After a recorded write through a view, the view **MUST** be differentiable as that view of the new base.",
    "evidence": [],
    "example": "in-place.view.own-history"
  },
  "in-place.view.sibling": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "After a write to the base or through one view, every other view of the base, taken before, **MUST** be differentiable as\nthat view of the new base.",
    "evidence": [],
    "example": "in-place.view.sibling"
  },
  "in-place.view.of-view": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write through a view of a view **MUST** be a write to the one base that both have.",
    "evidence": [],
    "example": "in-place.view.of-view"
  },
  "in-place.view.strided-base": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "The rules for writing through views **MUST** hold whatever the strides of the base are.",
    "evidence": [],
    "example": "in-place.view.strided-base"
  },
  "in-place.several-views.raises": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A recorded write to one of the views that an operation gave together (`shapes.split`, `shapes.chunk`, `shapes.unbind`), or to a view of\none, **MUST** raise `multi-view-in-place`, also where their base is a leaf.",
    "evidence": [],
    "example": "in-place.several-views.raises"
  },
  "in-place.several-views.base": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "After a write to their base, recorded or not, a recorded operation on one of these views, if the base has a history, **MUST** raise\n`multi-view-in-place`.",
    "evidence": [],
    "example": "in-place.several-views.base"
  },
  "in-place.several-views.kept": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "Which error backward raises where an operation kept one of these views and their base was written to since, `multi-view-in-place` or\n`modified-in-place`, is **UNSPECIFIED**. PyTorch looks for the history of the view, to name it, before it says that the version is another.",
    "evidence": [],
    "example": null
  },
  "in-place.several-views.unrecorded": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "Where nothing is recorded these views **MUST** be written to like any other.",
    "evidence": [],
    "example": "in-place.several-views.unrecorded"
  },
  "in-place.view.is-leaf": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "Whether a view whose base was written to since says that it is a leaf, and that it has a `grad_fn`, is **UNSPECIFIED**\nuntil its history is used. PyTorch finds that history again only when `grad_fn` is asked for, and then changes its answer.",
    "evidence": [],
    "example": null
  },
  "in-place.leaf-off": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "What backward does after a write to a leaf that was an operand of a recorded operation, and had ceased to require grad, is\n**UNSPECIFIED**. PyTorch ends with an internal error.",
    "evidence": [],
    "example": null
  },
  "in-place.assign.part": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "`x[index] = value` **MUST** write the value, broadcast to the selected part and cast to the dtype of `x`, and record it as\na write through that part: the value's gradient is the part's, and the part's old producer gets zeros.",
    "evidence": [],
    "example": "in-place.assign.part"
  },
  "in-place.assign.lists": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "Tensors of integers and masks in an index **MUST** select as `indexing.together` says, from what the integers, slices and new dims\nbeside them leave; backward reads them. `out-of-range`, `shape-mismatch` and `dtype-mismatch` are raised as by `index`.",
    "evidence": [],
    "example": "in-place.assign.lists"
  },
  "in-place.assign.whole": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "Whether an assignment to all of a tensor, through an index that leaves nothing out, is a write to the tensor or to a view of\nit is **UNSPECIFIED**; on a leaf that decides between `leaf-in-place` and `view-of-leaf-in-place`. PyTorch takes it for the tensor,\nin `x[...] = v` and `x[:] = v` alike.",
    "evidence": [],
    "example": null
  },
  "in-place.overlap.raises": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write to a tensor of which several elements are one place in memory (an expanded one) **MUST** raise\n`overlapping-memory`; `zero_` and `fill_` are left out of this rule, and so are `index_put_` and `masked_fill_`, of which their clauses speak.",
    "evidence": [],
    "example": "in-place.overlap.raises"
  },
  "in-place.overlap.windows": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "What a write to a tensor does whose elements share places in memory otherwise than by a dim that repeats them, as overlapping\nwindows do (`shapes.unfold`), is **UNSPECIFIED**. PyTorch does not notice it, and what is written depends on the order of its loop.",
    "evidence": [],
    "example": null
  },
  "in-place.overlap.fill": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "Whether `zero_`, `fill_`, `tril_` and `triu_` of an expanded tensor are refused is **UNSPECIFIED**. PyTorch lets them through, the first\ntwo since every order of writes gives the same; a library may as well treat all writes alike.",
    "evidence": [],
    "example": null
  },
  "in-place.overlap.partial": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "What a write gives is **UNSPECIFIED** where an operand shares a part of the written memory and is not the written tensor\nitself. PyTorch raises `overlapping-memory` where both fill their part of memory without gaps (`x[1:].add_(x[:-1])` of a vector); where\nthere are gaps (columns of a matrix) it does not notice, and the numbers depend on the order of its loop.",
    "evidence": [],
    "example": null
  },
  "in-place.overlap.leaf": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "How the gradient of a place is shared among the elements of a leaf that lie there, after a write to its storage, is\n**UNSPECIFIED**. PyTorch divides it among them where it can, and otherwise refuses to run backward.",
    "evidence": [],
    "example": null
  },
  "in-place.copy.itself": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "Whether `x.copy_(x)` is refused where the elements of `x` overlap is **UNSPECIFIED**. PyTorch returns before it has looked whether the\ntensor may be written to, though it counts the version.",
    "evidence": [],
    "example": null
  },
  "hooks.gradient.whole": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook **MUST** be called once in a backward, with the whole gradient of its tensor: the sum over all its uses, in the\ntensor's shape and dtype.",
    "evidence": [],
    "example": "hooks.gradient.whole"
  },
  "hooks.gradient.each-backward": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Each backward **MUST** call it again, with the gradient of that backward alone; what has accumulated in `.grad` is not in\nit.",
    "evidence": [],
    "example": "hooks.gradient.each-backward"
  },
  "hooks.gradient.zeros": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Where a path exists and the derivative is zero, a hook **MUST** be given zeros.",
    "evidence": [],
    "example": "hooks.gradient.zeros"
  },
  "hooks.gradient.unreached": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook on a tensor to which no path leads **MUST NOT** be called.",
    "evidence": [],
    "example": "hooks.gradient.unreached"
  },
  "hooks.gradient.unreached-result": {
    "chapter": "hooks",
    "keyword": "UNSPECIFIED",
    "text": "Whether a hook is called that is on one of several results of an operation (one part of a `split`), when gradients reach\nonly others of them, is **UNSPECIFIED**. PyTorch calls it with None.",
    "evidence": [],
    "example": null
  },
  "hooks.gradient.root": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook on a root **MUST** be given the gradient that backward begins with there, and, if other roots were computed from\nit, what comes from them too.",
    "evidence": [],
    "example": "hooks.gradient.root"
  },
  "hooks.gradient.leaf": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook on a leaf **MUST** be called before the gradient is added to `.grad`; what is added is what the hooks have left.",
    "evidence": [],
    "example": "hooks.gradient.leaf"
  },
  "hooks.gradient.view": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook on a view **MUST** be given the gradient that arrives at the view, and not what reaches the base by other ways.",
    "evidence": [],
    "example": "hooks.gradient.view"
  },
  "hooks.gradient.registered-late": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "What counts **MUST** be the hooks that a tensor has when backward runs, whenever they were registered: before or after\nother tensors were computed from it, before or after an earlier backward. A hook is the tensor's: another name of the\ntensor has it too, another tensor of the same name does not.",
    "evidence": [],
    "example": "hooks.gradient.registered-late"
  },
  "hooks.gradient.written-argument": {
    "chapter": "hooks",
    "keyword": "UNSPECIFIED",
    "text": "What comes of writing in place to the gradient that a hook is given is **UNSPECIFIED**: it may be a tensor whose elements\noverlap, or be shared with another path. PyTorch's documentation forbids it, and PyTorch goes on with the written numbers.",
    "evidence": [],
    "example": null
  },
  "hooks.answer.replaces": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "What a hook gives **MUST** go on in the place of the gradient: to the hooks after it, to `.grad`, and to everything the\ntensor was computed from.",
    "evidence": [],
    "example": "hooks.answer.replaces"
  },
  "hooks.answer.none": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook that gives nothing **MUST** leave the gradient as it is.",
    "evidence": [],
    "example": "hooks.answer.none"
  },
  "hooks.answer.alias": {
    "chapter": "hooks",
    "keyword": "UNSPECIFIED",
    "text": "Whether a `.grad` shares storage with a tensor that a hook gave, so that a later backward adds into it, is\n**UNSPECIFIED**. PyTorch shares it where nobody else holds the tensor.",
    "evidence": [],
    "example": null
  },
  "hooks.order": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "The hooks of one tensor **MUST** be called in the order in which they were registered, each with what the one before it has\nleft; those along a path from the root to the leaves, as every gradient is computed.",
    "evidence": [],
    "example": "hooks.order"
  },
  "hooks.removed": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook that was removed **MUST NOT** be called, and the others of the tensor are called as before. Removing it again does\nnothing.",
    "evidence": [],
    "example": "hooks.removed"
  },
  "hooks.while-running": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Which hooks of a tensor are called in a backward **MUST** be settled when the first of them is: one that is removed by a\nhook is still called, and one that is registered by a hook is not, until the next backward.",
    "evidence": [],
    "example": "hooks.while-running.removed"
  },
  "hooks.reentrant": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook **MUST** be able to call `backward` and `grad`, through the graph that is being run too.",
    "evidence": [],
    "example": "hooks.reentrant"
  },
  "hooks.retained": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A gradient that is retained **MUST** be what all hooks of the tensor have left, whether they were registered before\n`retain_grad` or after.",
    "evidence": [],
    "example": "hooks.retained"
  },
  "hooks.create-graph": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Hooks **MUST** run in the mode of the backward: under `create_graph` what they compute is recorded, and the second\nderivative goes through it.",
    "evidence": [],
    "example": "hooks.create-graph"
  },
  "hooks.under-grad": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "`grad` **MUST** call the hooks of its inputs, leaves or not, and of all that lies on a path to them; what it gives is what\nthe hooks of an input have left.",
    "evidence": [],
    "example": "hooks.under-grad"
  },
  "hooks.under-grad.on-the-way": {
    "chapter": "hooks",
    "keyword": "UNSPECIFIED",
    "text": "Whether what `grad` gives for an input from which another of its inputs was computed is the gradient before or after that\ninput's own hooks is **UNSPECIFIED**. In PyTorch it is the one from before them, though asked for alone it is the one after.",
    "evidence": [],
    "example": null
  },
  "hooks.under-grad.aside": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Under `grad`, and under `backward` with inputs, the hooks of a tensor that lies on no path to an input **MUST NOT** be\ncalled.",
    "evidence": [],
    "example": "hooks.under-grad.aside"
  },
  "hooks.accumulated.after": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook after accumulation **MUST** be called once in each backward that adds to its leaf's `.grad`, with the leaf, when the\nwhole gradient has been added.",
    "evidence": [],
    "example": "hooks.accumulated.after"
  },
  "hooks.accumulated.writes": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "It **MUST** be able to change `.grad`: write to it, assign another, or clear it; the next backward goes on from there.",
    "evidence": [],
    "example": "hooks.accumulated.writes"
  },
  "hooks.accumulated.order": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "The hooks after accumulation of one leaf **MUST** be called after all its hooks on the gradient, in the order in which they\nwere registered among themselves.",
    "evidence": [],
    "example": "hooks.accumulated.order"
  },
  "hooks.accumulated.not-under-grad": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "`grad` **MUST NOT** call them, nor `backward` with inputs those of other leaves: nothing accumulates there.",
    "evidence": [],
    "example": "hooks.accumulated.not-under-grad"
  },
  "hooks.in-place.stays": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook that was registered before an in-place operation **MUST** be given the gradient of the value from before it, and one\nregistered afterwards that of the value then.",
    "evidence": [],
    "example": "hooks.in-place.stays"
  },
  "hooks.in-place.retained": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A retained gradient **MUST** be that of the tensor's last value, also where the tensor, or a part of it through a view, was\nwritten after `retain_grad`.",
    "evidence": [],
    "example": "hooks.in-place.retained"
  },
  "hooks.in-place.view": {
    "chapter": "hooks",
    "keyword": "UNSPECIFIED",
    "text": "What a hook on a view is called with after its base was written to, directly or through any view of it, is **UNSPECIFIED**;\nso is which value's gradient such a view retains. In PyTorch the hook may see what passes by the view on its way to the\nbase, and registering one on a view whose base was written to since can crash the process.",
    "evidence": [],
    "example": null
  },
  "hooks.refused.without-grad": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Registering a hook on a tensor that does not require grad **MUST** raise `invalid-hook`.",
    "evidence": [],
    "example": "hooks.refused.without-grad"
  },
  "hooks.refused.non-leaf": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Registering a hook after accumulation on a tensor that is no leaf **MUST** raise `invalid-hook`, also if it retains its\ngradient.",
    "evidence": [],
    "example": "hooks.refused.non-leaf"
  },
  "hooks.refused.answer": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "A hook that gives a tensor of another shape or dtype than the gradient's **MUST** make backward raise `invalid-hook`;\nnothing is broadcast or cast.",
    "evidence": [],
    "example": "hooks.refused.answer"
  },
  "hooks.failed.partial": {
    "chapter": "hooks",
    "keyword": "MUST",
    "text": "Where a hook fails, backward **MUST** end with its error. Leaves whose gradient had been added before keep it, those beyond\nthe hook get nothing.",
    "evidence": [],
    "example": "hooks.failed.partial"
  },
  "hooks.failed.leaf-off": {
    "chapter": "hooks",
    "keyword": "UNSPECIFIED",
    "text": "Whether the hooks of a leaf are called that no longer requires grad when backward runs is **UNSPECIFIED**. PyTorch calls\nthose on its gradient, and then accumulates nothing.",
    "evidence": [],
    "example": null
  },
  "custom-functions.apply": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Applying a custom function **MUST** give what `forward` gives, with the call as its history: backward through a result\ncalls `backward`, and the gradients that it gives go on to the inputs.",
    "evidence": [],
    "example": "custom-functions.apply"
  },
  "custom-functions.not-recorded": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Where no input requires grad, or within `no_grad`, a call **MUST NOT** be recorded: its results are leaves that do not\nrequire grad, also where `forward` returns an input that does.",
    "evidence": [],
    "example": "custom-functions.not-recorded"
  },
  "custom-functions.forward.unrecorded": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "`forward` **MUST** run with grad mode off, with the inputs themselves. What it records by turning the mode on is not part\nof its results' history.",
    "evidence": [],
    "example": "custom-functions.forward.unrecorded"
  },
  "custom-functions.backward.mode": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "`backward` **MUST** run in the mode of the backward that calls it: unrecorded, or under `create_graph` recorded.",
    "evidence": [],
    "example": "custom-functions.backward.mode"
  },
  "custom-functions.inputs": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "The gradient that `backward` gives for an input **MUST** go to that input, added up where one tensor was given several\ntimes; what it gives for an input that does not require grad is dropped.",
    "evidence": [],
    "example": "custom-functions.several-inputs"
  },
  "custom-functions.needs-input-grad": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "`needs_input_grad` **MUST** say in both parts, for each input, whether it requires grad.",
    "evidence": [],
    "example": "custom-functions.needs-input-grad"
  },
  "custom-functions.failed": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "An error raised in a part of a custom function **MUST** end the call or the backward that runs it; modes are restored,\nand what had been done before stays.",
    "evidence": [],
    "example": "custom-functions.failed"
  },
  "custom-functions.without-backward": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Backward through a function that has no `backward` **MUST** raise `not-implemented`; applying it is no error.",
    "evidence": [],
    "example": "custom-functions.without-backward"
  },
  "custom-functions.saved": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "What `forward` saves **MUST** come back in `backward`, in its order: inputs and results with their histories, other\ntensors without one.",
    "evidence": [],
    "example": "custom-functions.saved"
  },
  "custom-functions.saved.modified": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Reading saved tensors of which one was written to since **MUST** raise `modified-in-place`.",
    "evidence": [],
    "example": "custom-functions.saved.modified"
  },
  "custom-functions.saved.unread": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Saved tensors that `backward` does not read **MUST NOT** make it fail, whether they were written to or let go.",
    "evidence": [],
    "example": "custom-functions.saved.unread"
  },
  "custom-functions.saved.freed": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A backward without `retain_graph` **MUST** let go of what a call saved; reading it in a later one raises `backward-twice`.",
    "evidence": [],
    "example": "custom-functions.saved.freed"
  },
  "custom-functions.results": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "`backward` **MUST** be called once in a backward, when the gradients of all results that it reaches are complete.",
    "evidence": [],
    "example": "custom-functions.results"
  },
  "custom-functions.results.unused": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "For a result that no gradient has reached, `backward` **MUST** be given zeros of the result's shape and dtype.",
    "evidence": [],
    "example": "custom-functions.results.unused"
  },
  "custom-functions.results.not-materialized": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "After `set_materialize_grads(False)` it **MUST** be given None there.",
    "evidence": [],
    "example": "custom-functions.results.not-materialized"
  },
  "custom-functions.results.non-differentiable": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A result that is marked as not differentiable, or is not floating, **MUST NOT** require grad. Its gradient counts as one\nthat was not reached.",
    "evidence": [],
    "example": "custom-functions.results.non-differentiable"
  },
  "custom-functions.results.input": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "An input that is returned as it is, unmarked, **MUST** come back as another tensor, a view of it, whose history is the\ncall.",
    "evidence": [],
    "example": "custom-functions.results.input"
  },
  "custom-functions.results.view": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A view that `forward` returns **MUST** be a view of the same base outside, whose history is the call and not that of the\nview.",
    "evidence": [],
    "example": "custom-functions.results.view"
  },
  "custom-functions.results.view-refused": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A recorded write to a view that a custom function returned, and the use of one whose base was written to since, **MUST**\nraise `custom-function-view-in-place`.",
    "evidence": [],
    "example": "custom-functions.results.view-refused"
  },
  "custom-functions.results.same-twice": {
    "chapter": "custom-functions",
    "keyword": "UNSPECIFIED",
    "text": "What becomes of a tensor that `forward` returns twice is **UNSPECIFIED**. In PyTorch both results are one tensor, and all\nof its gradient arrives at the last place.",
    "evidence": [],
    "example": null
  },
  "custom-functions.answer.count": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "`backward` **MUST** give a gradient or None for each input. Fewer raise `invalid-function`, and so do more, unless those\ntoo many are None.",
    "evidence": [],
    "example": "custom-functions.answer.count"
  },
  "custom-functions.answer.none": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "None **MUST** be no gradient: what has no other stays without one, and `grad` takes the input for unused.",
    "evidence": [],
    "example": "custom-functions.answer.none"
  },
  "custom-functions.answer.none-beyond": {
    "chapter": "custom-functions",
    "keyword": "UNSPECIFIED",
    "text": "What arrives beyond the None of a custom function is **UNSPECIFIED** where an operation or a hook lies between it and a\nleaf. PyTorch calls hooks with None, passes None through operations, and makes zeros of it before another custom\nfunction.",
    "evidence": [],
    "example": null
  },
  "custom-functions.answer.fits": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A gradient of a shape to which the input's broadcasts **MUST** be summed to the input's shape, and one of another dtype cast\nto its dtype. One of any other shape raises `shape-mismatch`.",
    "evidence": [],
    "example": "custom-functions.answer.fits"
  },
  "custom-functions.dirty": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "An input that `forward` wrote to, marked as dirty and returned **MUST** be the result itself, with the call as its\nhistory; so does the base that it is a view of have it, in that part.",
    "evidence": [],
    "example": "custom-functions.dirty"
  },
  "custom-functions.dirty.leaf": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Where the marked input is a leaf that requires grad, or a view of one, a recorded call **MUST** raise `leaf-in-place` or\n`view-of-leaf-in-place`.",
    "evidence": [],
    "example": "custom-functions.dirty.leaf"
  },
  "custom-functions.dirty.leaf-values": {
    "chapter": "custom-functions",
    "keyword": "UNSPECIFIED",
    "text": "Whether the numbers of such an input have changed is **UNSPECIFIED**: in PyTorch `forward` has run when the error is\nraised.",
    "evidence": [],
    "example": null
  },
  "custom-functions.dirty.version": {
    "chapter": "custom-functions",
    "keyword": "UNSPECIFIED",
    "text": "By how much the version of a marked input rises is **UNSPECIFIED**. In PyTorch the mark counts as one more write.",
    "evidence": [],
    "example": null
  },
  "custom-functions.dirty.not-returned": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A marked input that is not among the results **MUST** raise `invalid-function`.",
    "evidence": [],
    "example": "custom-functions.dirty.not-returned"
  },
  "custom-functions.unmarked-write": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A write to an input that is not marked **MUST** be an unrecorded one: the input keeps its history, and its version rises.",
    "evidence": [],
    "example": "custom-functions.unmarked-write"
  },
  "custom-functions.second": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "Under `create_graph` the derivative of what `backward` gives **MUST** be that of its computation, through the gradients that\nit was given and through the inputs and results that were saved.",
    "evidence": [],
    "example": "custom-functions.second"
  },
  "custom-functions.once-differentiable": {
    "chapter": "custom-functions",
    "keyword": "MUST",
    "text": "A `backward` that is marked as once differentiable **MUST** run unrecorded also under `create_graph`. If a gradient that\nit was given requires grad, backward through what it gave raises `not-implemented`; if none does, that does not require\ngrad.",
    "evidence": [],
    "example": "custom-functions.once-differentiable"
  },
  "custom-functions.once-differentiable.partial": {
    "chapter": "custom-functions",
    "keyword": "UNSPECIFIED",
    "text": "Which leaves have their gradients when `not-implemented` is raised for such a function is **UNSPECIFIED**. PyTorch puts the\nrefusal in the place of what the function gave, and there it comes before leaves that are already complete.",
    "evidence": [],
    "example": null
  },
  "optimizers.sgd": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step of `SGD` **MUST** be, with μ for `momentum` and τ for `dampening`:\n\n1. `g ← −g` if `maximize`\n2. `g ← g + λ θ`\n3. if μ ≠ 0: `b ← μ b + (1 − τ) g` (the first time: `b ← g`), and then `g ← g + μ b` if `nesterov`, else `g ← b`\n4. `θ ← θ − γ g`",
    "evidence": [],
    "example": "optimizers.sgd"
  },
  "optimizers.sgd.first-momentum": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The first momentum buffer of `SGD` **MUST** be the gradient itself, without dampening.",
    "evidence": [],
    "example": "optimizers.sgd.first-momentum"
  },
  "optimizers.sgd.nesterov": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`SGD` with `nesterov` but without momentum, or with dampening, **MUST** be refused with `invalid-hyperparameter`.",
    "evidence": [],
    "example": "optimizers.sgd.nesterov"
  },
  "optimizers.adam": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The `t`th step of `Adam` **MUST** be:\n\n1. `g ← −g` if `maximize`\n2. `g ← g + λ θ`\n3. `m ← m + (1 − β₁) (g − m)` and `v ← β₂ v + (1 − β₂) g²`, both 0 at first\n4. `s ← v`, or with `amsgrad` the largest `v` of all steps so far\n5. `θ ← θ − γ / (1 − β₁ᵗ) · m / (√s / √(1 − β₂ᵗ) + ε)`",
    "evidence": [],
    "example": "optimizers.adam"
  },
  "optimizers.adam.epsilon": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`eps` **MUST** be added to the root after its correction for the bias, and not before.",
    "evidence": [],
    "example": "optimizers.adam.epsilon"
  },
  "optimizers.adam.amsgrad": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The maximum of `amsgrad` **MUST** be taken of the uncorrected `v`.",
    "evidence": [],
    "example": "optimizers.adam.amsgrad"
  },
  "optimizers.adamw": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step of `AdamW` **MUST** be `θ ← θ (1 − γ λ)` and then a step of `Adam` without weight decay, which by default is 0.01\nhere.",
    "evidence": [],
    "example": "optimizers.adamw"
  },
  "optimizers.adagrad": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The `t`th step of `Adagrad` **MUST** be, with η for `lr_decay`:\n\n1. `g ← −g` if `maximize`, and then `g ← g + λ θ`\n2. `s ← s + g²`, at first `initial_accumulator_value`\n3. `θ ← θ − γ / (1 + (t − 1) η) · g / (√s + ε)`",
    "evidence": [],
    "example": "optimizers.adagrad"
  },
  "optimizers.adagrad.group-accumulator": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "Whether a group's own `initial_accumulator_value` is looked at is **UNSPECIFIED**: PyTorch uses the constructor's for all\ngroups.",
    "evidence": [],
    "example": null
  },
  "optimizers.rmsprop": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step of `RMSprop` **MUST** be, with α for `alpha` and μ for `momentum`:\n\n1. `g ← −g` if `maximize`, and then `g ← g + λ θ`\n2. `v ← α v + (1 − α) g²`, 0 at first, and `s ← v`\n3. if `centered`: `a ← a + (1 − α) (g − a)`, 0 at first, and `s ← v − a²`\n4. if μ > 0: `b ← μ b + g / (√s + ε)`, 0 at first, and `θ ← θ − γ b`; else `θ ← θ − γ g / (√s + ε)`",
    "evidence": [],
    "example": "optimizers.rmsprop"
  },
  "optimizers.adadelta": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step of `Adadelta` **MUST** be, with ρ for `rho`:\n\n1. `g ← −g` if `maximize`, and then `g ← g + λ θ`\n2. `v ← ρ v + (1 − ρ) g²`, 0 at first\n3. `d ← √(u + ε) / √(v + ε) · g`, with `u` 0 at first, and then `u ← ρ u + (1 − ρ) d²`\n4. `θ ← θ − γ d`",
    "evidence": [],
    "example": "optimizers.adadelta"
  },
  "optimizers.adamax": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The `t`th step of `Adamax` **MUST** be:\n\n1. `g ← −g` if `maximize`, and then `g ← g + λ θ`\n2. `m ← m + (1 − β₁) (g − m)`, 0 at first\n3. `u ← max(β₂ u, |g| + ε)`, 0 at first\n4. `θ ← θ − γ / (1 − β₁ᵗ) · m / u`",
    "evidence": [],
    "example": "optimizers.adamax"
  },
  "optimizers.nadam": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The `t`th step of `NAdam` **MUST** be, with ψ for `momentum_decay` and `μₜ = β₁ (1 − ½ · 0.96^(t ψ))`:\n\n1. `g ← −g` if `maximize`\n2. `g ← g + λ θ`, or with `decoupled_weight_decay` instead `θ ← θ (1 − γ λ)`\n3. `p ← p μₜ`, 1 at first\n4. `m ← m + (1 − β₁) (g − m)` and `v ← β₂ v + (1 − β₂) g²`, both 0 at first\n5. `θ ← θ − γ (1 − μₜ) / (1 − p) · g / d − γ μₜ₊₁ / (1 − p μₜ₊₁) · m / d` with `d = √(v / (1 − β₂ᵗ)) + ε`",
    "evidence": [],
    "example": "optimizers.nadam"
  },
  "optimizers.radam": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The `t`th step of `RAdam` **MUST** be, with `ρ∞ = 2 / (1 − β₂) − 1` and `ρ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)`:\n\n1. `g ← −g` if `maximize`\n2. `g ← g + λ θ`, or with `decoupled_weight_decay` instead `θ ← θ (1 − γ λ)`\n3. `m ← m + (1 − β₁) (g − m)` and `v ← β₂ v + (1 − β₂) g²`, both 0 at first\n4. if ρ > 5: `θ ← θ − γ m / (1 − β₁ᵗ) · r √(1 − β₂ᵗ) / (√v + ε)` with\n   `r = √((ρ − 4) (ρ − 2) ρ∞ / ((ρ∞ − 4) (ρ∞ − 2) ρ))`; else `θ ← θ − γ m / (1 − β₁ᵗ)`",
    "evidence": [],
    "example": "optimizers.radam"
  },
  "optimizers.rprop": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step of `Rprop` **MUST** be, with η₋ and η₊ for the two `etas`:\n\n1. `g ← −g` if `maximize`\n2. `s ← s · η₊` where g has the sign of the step before, `s · η₋` where it has the other, and `s` where either is 0; at\n   first γ; and then bounded by the two `step_sizes`\n3. `g ← 0` where the sign was the other; this is what the next step compares with\n4. `θ ← θ − s` where g > 0, and `θ + s` where g < 0",
    "evidence": [],
    "example": "optimizers.rprop"
  },
  "optimizers.asgd": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The `t`th step of `ASGD` **MUST** be, with α for `alpha`, `eta` γ and `mu` 1 at first:\n\n1. `g ← −g` if `maximize`, and then `g ← g + λ θ`\n2. `θ ← θ (1 − lambd · eta) − eta · g`\n3. `ax ← θ` if mu is 1, else `ax ← ax + mu (θ − ax)`\n4. `eta ← γ / (1 + lambd γ t)^α` and `mu ← 1 / max(1, t − t0)`\n\n`eta` and `mu` are kept as float32 numbers.",
    "evidence": [],
    "example": "optimizers.asgd"
  },
  "optimizers.maximize": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "With `maximize` the sign of the gradient **MUST** be turned before weight decay is added, and the decay itself not turned.",
    "evidence": [
      {
        "kind": "law",
        "id": "optimizers.law.maximize"
      }
    ],
    "example": "optimizers.maximize"
  },
  "optimizers.scalar-arithmetic": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "What an optimizer computes from options and the count of steps alone (`1 − β₁ᵗ`, `γ / …`) **MUST** be computed in float64,\nwhatever the parameter's dtype.",
    "evidence": [],
    "example": "optimizers.scalar-arithmetic"
  },
  "optimizers.step.in-place": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step **MUST** write the parameter in place: it stays the same tensor, and a leaf that requires grad.",
    "evidence": [],
    "example": "optimizers.step.in-place"
  },
  "optimizers.step.none-skipped": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A parameter whose `.grad` is None **MUST** be left alone: no decay, no momentum, no state.",
    "evidence": [],
    "example": "optimizers.step.none-skipped"
  },
  "optimizers.step.zero-not-skipped": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A parameter whose `.grad` is zeros **MUST** be stepped: decay and momentum act on it.",
    "evidence": [],
    "example": "optimizers.step.zero-not-skipped"
  },
  "optimizers.step.grad-untouched": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step **MUST NOT** change any `.grad`, weight decay and `maximize` notwithstanding.",
    "evidence": [
      {
        "kind": "law",
        "id": "optimizers.law.gradients-kept"
      }
    ],
    "example": "optimizers.step.grad-untouched"
  },
  "optimizers.step.not-recorded": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step **MUST NOT** be recorded, and works the same in any grad mode.",
    "evidence": [],
    "example": "optimizers.step.not-recorded"
  },
  "optimizers.step.stale-graph": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A step **MUST** count as a write to its parameters: a graph that kept one raises `modified-in-place` afterwards.",
    "evidence": [],
    "example": "optimizers.step.stale-graph"
  },
  "optimizers.step.version": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "By how much a step raises a parameter's version is **UNSPECIFIED**, if it is at least 1. PyTorch's `AdamW` raises it by 2,\nsince its decay is a write of its own.",
    "evidence": [],
    "example": null
  },
  "optimizers.step.closure": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`step(closure)` **MUST** run the closure once, before the update and with grad mode on even within `no_grad`, and return its\nloss.",
    "evidence": [],
    "example": "optimizers.step.closure"
  },
  "optimizers.step.frozen": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A parameter that does not require grad but has a `.grad` **MUST** be stepped.",
    "evidence": [],
    "example": "optimizers.step.frozen"
  },
  "optimizers.zero-grad.none": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`zero_grad()` **MUST** set every `.grad` to None; that is its default.",
    "evidence": [],
    "example": "optimizers.zero-grad.none"
  },
  "optimizers.zero-grad.zeros": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`zero_grad(set_to_none=False)` **MUST** write zeros into the gradients there are, which stay the same tensors, and leave\nthose that are None.",
    "evidence": [],
    "example": "optimizers.zero-grad.zeros"
  },
  "optimizers.zero-grad.detached": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A gradient with a history, made under `create_graph`, **MUST** lose it by `zero_grad(set_to_none=False)`: it is a leaf\nafterwards, and does not require grad.",
    "evidence": [],
    "example": "optimizers.zero-grad.detached"
  },
  "optimizers.state.lazy": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "State **MUST** come into being with a parameter's first step, and not for a parameter that was never stepped; that of\n`Adagrad` alone is there from the start.",
    "evidence": [],
    "example": "optimizers.state.lazy"
  },
  "optimizers.state.sgd": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`SGD` **MUST** keep a `momentum_buffer` where there is momentum, and nothing otherwise.",
    "evidence": [],
    "example": "optimizers.state.sgd"
  },
  "optimizers.state.adam": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`Adam` and `AdamW` **MUST** keep `step`, `exp_avg` and `exp_avg_sq`, and with `amsgrad` also `max_exp_avg_sq`. `step` counts\nfrom 1 and is a float32 tensor without dims, whatever the parameter's dtype.",
    "evidence": [],
    "example": "optimizers.state.adam"
  },
  "optimizers.state.save": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A saved state **MUST** hold what is needed to go on: loaded into an optimizer over parameters of the same values, made\nwith any options, the next steps are those that the saved optimizer would have made.",
    "evidence": [
      {
        "kind": "law",
        "id": "optimizers.law.saved"
      }
    ],
    "example": "optimizers.state.save"
  },
  "optimizers.state.load-options": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "Loading a state **MUST** bring its options too.",
    "evidence": [],
    "example": "optimizers.state.load-options"
  },
  "optimizers.state.load-cast": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A state that was saved for parameters of another float dtype **MUST** be cast to that of the parameters it is loaded for, but for\nwhat counts steps.",
    "evidence": [],
    "example": "optimizers.state.load-cast"
  },
  "optimizers.state.load-invalid": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "Loading a state with another number of groups, or a group of another size, **MUST** raise `invalid-state` and change\nnothing.",
    "evidence": [],
    "example": "optimizers.state.load-invalid"
  },
  "optimizers.state.load-alias": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "Whether an optimizer shares its state's tensors with the dictionary that it was saved to or loaded from is\n**UNSPECIFIED**. PyTorch has done both; programs here save copies.",
    "evidence": [],
    "example": null
  },
  "optimizers.state.adagrad": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "`Adagrad` **MUST** keep `step` and `sum`, and unlike all others from its construction on.",
    "evidence": [],
    "example": "optimizers.state.adagrad"
  },
  "optimizers.state.others": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "The other optimizers **MUST** keep what the catalogue lists under their names, from a parameter's first step on. What it\nmarks as `scalar` is a float32 tensor without dims, whatever the parameter's dtype; all else is like the parameter.",
    "evidence": [],
    "example": "optimizers.state.others"
  },
  "optimizers.state.late": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "What happens when an option on which an entry of the state hangs is turned on after a parameter's first step is\n**UNSPECIFIED**: PyTorch's `SGD` makes the entry then, the others raise.",
    "evidence": [],
    "example": null
  },
  "optimizers.groups.options": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A group **MUST** take the options it gives itself, and those of the constructor otherwise.",
    "evidence": [],
    "example": "optimizers.groups.options"
  },
  "optimizers.groups.add": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A group that is added later **MUST** be stepped from then on.",
    "evidence": [],
    "example": "optimizers.groups.add"
  },
  "optimizers.groups.empty": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A group without parameters **MUST** be allowed beside others or alone, and stepped over.",
    "evidence": [],
    "example": "optimizers.groups.empty"
  },
  "optimizers.groups.set-option": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "An option that is changed in a group **MUST** hold from the next step on.",
    "evidence": [],
    "example": "optimizers.groups.set-option"
  },
  "optimizers.defaults": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "Options that are not given **MUST** be those of the catalogue.",
    "evidence": [],
    "example": "optimizers.defaults"
  },
  "optimizers.invalid.empty": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "An optimizer without any parameter **MUST** be refused with `empty-parameters`.",
    "evidence": [],
    "example": "optimizers.invalid.empty"
  },
  "optimizers.invalid.non-leaf": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A parameter that is no leaf **MUST** be refused with `non-leaf-parameter`, unless it retains its gradient.",
    "evidence": [],
    "example": "optimizers.invalid.non-leaf"
  },
  "optimizers.invalid.duplicate": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A parameter in two groups **MUST** be refused with `duplicate-parameter`, by the constructor as by adding a group.",
    "evidence": [],
    "example": "optimizers.invalid.duplicate"
  },
  "optimizers.invalid.duplicate-in-group": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "What becomes of a parameter that stands twice in one group is **UNSPECIFIED**. PyTorch warns, and steps it twice.",
    "evidence": [],
    "example": null
  },
  "optimizers.invalid.order": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "Which of several invalid things is reported, or whether an option or a parameter is looked at first, is **UNSPECIFIED**.",
    "evidence": [],
    "example": null
  },
  "optimizers.invalid.hyperparameter": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "An option of the constructor outside the range that the catalogue gives **MUST** be refused with\n`invalid-hyperparameter`.",
    "evidence": [],
    "example": "optimizers.invalid.hyperparameter"
  },
  "optimizers.invalid.group-option": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "Whether an option of a single group, or one set later, is checked is **UNSPECIFIED**: PyTorch checks only what is given to\nthe constructor.",
    "evidence": [],
    "example": null
  },
  "optimizers.invalid.nan": {
    "chapter": "optimizers",
    "keyword": "UNSPECIFIED",
    "text": "Whether `lr = NaN` is refused is **UNSPECIFIED**: in PyTorch SGD takes it and Adam does not, by how each comparison is\nwritten.",
    "evidence": [],
    "example": null
  },
  "optimizers.law.apart": {
    "chapter": "optimizers",
    "keyword": "MUST",
    "text": "A parameter **MUST** be stepped by its own values, gradients and state, and the options of its group, alone: which others there are, in\nwhat order and in how many groups of the same options, changes nothing.",
    "evidence": [
      {
        "kind": "law",
        "id": "optimizers.law.order"
      },
      {
        "kind": "law",
        "id": "optimizers.law.groups"
      },
      {
        "kind": "law",
        "id": "optimizers.law.twin"
      },
      {
        "kind": "law",
        "id": "optimizers.law.without-gradients"
      }
    ],
    "example": null
  },
  "schedulers.initial": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "A scheduler **MUST** set the rates of epoch 0 as soon as it is made.",
    "evidence": [],
    "example": "schedulers.initial"
  },
  "schedulers.groups": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "A scheduler **MUST** change the rate of every group, each from what it is.",
    "evidence": [],
    "example": "schedulers.groups"
  },
  "schedulers.chained": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "`StepLR`, `MultiStepLR`, `ExponentialLR`, `CosineAnnealingLR` and `ReduceLROnPlateau` **MUST** start from the rate as it is,\nso that what was changed otherwise, by `set_option` or by another scheduler, goes on to count. `LambdaLR` **MUST** start\nfrom γ₀.",
    "evidence": [],
    "example": "schedulers.chained"
  },
  "schedulers.first-rate": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "γ₀ **MUST** be the rate of before the first of all schedulers over an optimizer, and be saved and loaded with the state of\nthe optimizer.",
    "evidence": [],
    "example": "schedulers.first-rate"
  },
  "schedulers.before-optimizer": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "A scheduler that is stepped before its optimizer ever was **MUST** step as usual. (PyTorch warns.)",
    "evidence": [],
    "example": "schedulers.before-optimizer"
  },
  "schedulers.added-group": {
    "chapter": "schedulers",
    "keyword": "UNSPECIFIED",
    "text": "What a scheduler makes of a group that is added after it is **UNSPECIFIED**: in PyTorch some schedulers drive it like the\nothers, and some raise.",
    "evidence": [],
    "example": null
  },
  "schedulers.precision": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "Rates **MUST** be computed in float64, whatever the parameters' dtype, but in which order of operations is left open: the\nbounds of what is computed with them take that in.",
    "evidence": [],
    "example": "schedulers.cosine-annealing-lr"
  },
  "schedulers.step-lr": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "`StepLR` **MUST** set `γ · gamma` in every epoch but 0 that is a multiple of `step_size`, and keep γ in all others.",
    "evidence": [],
    "example": "schedulers.step-lr"
  },
  "schedulers.multi-step-lr": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "`MultiStepLR` **MUST** set `γ · gamma` in every epoch that is one of the `milestones`, once for each time it stands among\nthem, and keep γ in all others.",
    "evidence": [],
    "example": "schedulers.multi-step-lr"
  },
  "schedulers.exponential-lr": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "`ExponentialLR` **MUST** set `γ · gamma` in every epoch but 0.",
    "evidence": [],
    "example": "schedulers.exponential-lr"
  },
  "schedulers.cosine-annealing-lr": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "`CosineAnnealingLR` **MUST** take the rate along half a wave from γ₀ in epoch 0 to `eta_min` in epoch `T_max`, and back. In epoch\ne, but 0, it sets, with `c(e) = 1 + cos(π e / T_max)`:\n\n- `γ + (γ₀ − eta_min) (1 − cos(π / T_max)) / 2` if e − 1 is an odd multiple of `T_max`\n- `eta_min + (γ − eta_min) · c(e) / c(e − 1)` otherwise",
    "evidence": [],
    "example": "schedulers.cosine-annealing-lr"
  },
  "schedulers.lambda-lr": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "`LambdaLR` **MUST** set `γ₀ · lr_lambda(e)` in every epoch. A program gives the function as a list of its values, of which the\nlast holds ever after.",
    "evidence": [],
    "example": "schedulers.lambda-lr"
  },
  "schedulers.reduce-lr-on-plateau": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "A step of `ReduceLROnPlateau` **MUST** be, given a metric:\n\n1. If the metric is better than the best so far, it is the best, and the count of bad epochs is 0; otherwise that count is one\n   more. With `mode` `min` better is `metric < best · (1 − threshold)`, or with `threshold_mode` `abs` `metric < best − threshold`;\n   with `max` it is `metric > best · (1 + threshold)` or `metric > best + threshold`.\n2. In one of the `cooldown` epochs that follow a reduction the count of bad epochs is set to 0.\n3. If it is larger than `patience`, the rate of every group is set to `max(γ · factor, min_lr)` where that is less by more\n   than `eps`; the cooldown begins, and the count is 0.",
    "evidence": [],
    "example": "schedulers.reduce-lr-on-plateau"
  },
  "schedulers.reduce-lr-on-plateau.threshold": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "How much better is better **MUST** follow `mode` and `threshold_mode`.",
    "evidence": [],
    "example": "schedulers.reduce-lr-on-plateau.threshold"
  },
  "schedulers.reduce-lr-on-plateau.cooldown": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "Bad epochs **MUST NOT** count during the `cooldown`.",
    "evidence": [],
    "example": "schedulers.reduce-lr-on-plateau.cooldown"
  },
  "schedulers.reduce-lr-on-plateau.smallest": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "A rate **MUST NOT** be lowered below `min_lr`, nor by less than `eps`.",
    "evidence": [],
    "example": "schedulers.reduce-lr-on-plateau.smallest"
  },
  "schedulers.invalid": {
    "chapter": "schedulers",
    "keyword": "MUST",
    "text": "An option outside its range **MUST** be refused with `invalid-hyperparameter`: a `factor` of `ReduceLROnPlateau` of 1 or more, a\n`mode` or `threshold_mode` that is none.",
    "evidence": [],
    "example": "schedulers.invalid"
  },
  "clipping.norm": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "`clip_grad_norm_(parameters, max_norm)` **MUST** multiply the gradients of all parameters by `max_norm / (total + 10⁻⁶)` where that\nis less than 1, and leave their values as they are otherwise. `total` is the norm of all of them together: the norm of the list of\ntheir norms.",
    "evidence": [],
    "example": "clipping.norm"
  },
  "clipping.norm.type": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "`norm_type` **MUST** say which norm is taken, both times: `p` for `(Σ|x|ᵖ)^(1/p)`, `Infinity` for the largest magnitude, `-Infinity` for\nthe smallest, and 0 for how many are not zero.",
    "evidence": [],
    "example": "clipping.norm.type"
  },
  "clipping.norm.returned": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "It **MUST** return `total` as it was before, as a tensor without dims or history.",
    "evidence": [],
    "example": "clipping.norm.returned"
  },
  "clipping.norm.none": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "Parameters whose `.grad` is None **MUST** be passed over. If there is no gradient at all, `total` is a float32 zero.",
    "evidence": [],
    "example": "clipping.norm.none"
  },
  "clipping.norm.not-finite": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "A `total` that is infinite or NaN **MUST** be used all the same: by infinity gradients become 0, or NaN where they were infinite\nthemselves, and by NaN all become NaN.",
    "evidence": [],
    "example": "clipping.norm.not-finite"
  },
  "clipping.norm.error": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "With `error_if_nonfinite` a `total` that is infinite or NaN **MUST** raise `invalid-grad`, and no gradient is changed.",
    "evidence": [],
    "example": "clipping.norm.error"
  },
  "clipping.in-place": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "Clipping **MUST** write into the gradients there are, which stay the same tensors, and **MUST NOT** be recorded.",
    "evidence": [],
    "example": "clipping.in-place"
  },
  "clipping.value": {
    "chapter": "clipping",
    "keyword": "MUST",
    "text": "`clip_grad_value_(parameters, clip_value)` **MUST** bring every element of every gradient into the range from `-clip_value` to `clip_value`. NaN\nstays NaN.",
    "evidence": [],
    "example": "clipping.value"
  },
  "clipping.value.none": {
    "chapter": "clipping",
    "keyword": "UNSPECIFIED",
    "text": "What `clip_grad_value_` does if there is no gradient at all is **UNSPECIFIED**: PyTorch 2.13 ends with an internal error.",
    "evidence": [],
    "example": null
  },
  "clipping.version": {
    "chapter": "clipping",
    "keyword": "UNSPECIFIED",
    "text": "By how much clipping raises the version of a gradient is **UNSPECIFIED**, and so is whether it does where nothing was too\nlarge. PyTorch writes by value twice.",
    "evidence": [],
    "example": null
  },
  "creation.zeros": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`zeros(size, dtype=None)` **MUST** be:\n\n- value: a tensor of that shape, in row-major order, of zeros\n- gradient: none\n- reads: nothing\n- dtype: `dtype`, or float32",
    "evidence": [],
    "example": "creation.zeros"
  },
  "creation.ones": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`ones(size, dtype=None)` **MUST** be:\n\n- value: a tensor of that shape, in row-major order, of ones\n- gradient: none\n- reads: nothing\n- dtype: `dtype`, or float32",
    "evidence": [],
    "example": "creation.zeros"
  },
  "creation.full": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`full(size, fill_value, dtype=None)` **MUST** be:\n\n- value: a tensor of that shape, in row-major order, of one number: for integers truncated, for bools whether it is not 0\n- gradient: none\n- reads: nothing\n- dtype: `dtype`, or that of the number: int64 for an integer, bool for a boolean, float32 for a float",
    "evidence": [],
    "example": "creation.full"
  },
  "creation.size.invalid": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "A negative size **MUST** raise `invalid-argument`, and so does a number that an int64 cannot be, such as NaN.",
    "evidence": [],
    "example": "creation.size.invalid"
  },
  "creation.arange": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`arange(start, end, step=1, dtype=None)` **MUST** be:\n\n- value: `start`, `start + step`, `start + 2 step`… as long as they are before `end`, which is left out; a `step` below 0 counts down\n- gradient: none\n- reads: nothing\n- dtype: `dtype`, or int64 if all three are integers, else float32",
    "evidence": [],
    "example": "creation.arange"
  },
  "creation.arange.whole": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "For int64 `arange` **MUST** truncate `start`, `end` and `step` before it counts.",
    "evidence": [],
    "example": "creation.arange.whole"
  },
  "creation.arange.invalid": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`arange` **MUST** raise `invalid-argument` where `step` is 0 or leads away from `end`, or where a bound is infinite or NaN; and\n`dtype-mismatch` for bools.",
    "evidence": [],
    "example": "creation.arange.invalid"
  },
  "creation.linspace": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`linspace(start, end, steps, dtype=None)` **MUST** be:\n\n- value: `steps` numbers at equal distances, the first `start` and the last `end`; one step is `start` alone. The first half is counted\n  from `start`, the rest back from `end`; for integers each number is then truncated\n- gradient: none\n- reads: nothing\n- dtype: `dtype`, or float32",
    "evidence": [],
    "example": "creation.linspace"
  },
  "creation.linspace.invalid": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`linspace` **MUST** raise `invalid-argument` where `steps` is negative, and `dtype-mismatch` for bools.",
    "evidence": [],
    "example": "creation.linspace.invalid"
  },
  "creation.eye": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`eye(n, m, dtype=None)` **MUST** be:\n\n- value: `n` rows and `m` columns with ones on the main diagonal and zeros elsewhere\n- gradient: none\n- reads: nothing\n- dtype: `dtype`, or float32",
    "evidence": [],
    "example": "creation.eye"
  },
  "creation.eye.invalid": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`eye` **MUST** raise `invalid-argument` where `n` or `m` is negative.",
    "evidence": [],
    "example": "creation.eye.invalid"
  },
  "creation.zeros-like": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`zeros_like(self, dtype=None)` **MUST** be:\n\n- value: zeros in the shape of `self`; laid out in memory as `self` is where that has neither gaps nor overlaps\n- gradient: none: the result does not require grad\n- reads: nothing\n- dtype: `dtype`, or that of `self`",
    "evidence": [],
    "example": "creation.zeros-like"
  },
  "creation.ones-like": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`ones_like(self, dtype=None)` **MUST** be:\n\n- value: ones in the shape of `self`, laid out as `zeros_like` is\n- gradient: none: the result does not require grad\n- reads: nothing\n- dtype: `dtype`, or that of `self`",
    "evidence": [],
    "example": "creation.zeros-like"
  },
  "creation.full-like": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`full_like(self, fill_value, dtype=None)` **MUST** be:\n\n- value: the number in the shape of `self`, laid out as `zeros_like` is; converted as by `full`\n- gradient: none: the result does not require grad\n- reads: nothing\n- dtype: `dtype`, or that of `self`",
    "evidence": [],
    "example": "creation.full-like"
  },
  "creation.contiguous": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`contiguous(self)` **MUST** be:\n\n- value: `self`, and no new tensor, where its elements lie in row-major order; else a copy in which they do\n- gradient: `self`: `grad`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "creation.contiguous"
  },
  "creation.to": {
    "chapter": "creation",
    "keyword": "MUST",
    "text": "`to(self, dtype)` **MUST** be:\n\n- value: `self`, and no new tensor, where it has that dtype; else a copy converted to it: to int64 by truncation, to bool by whether it\n  is not 0, to a float by rounding\n- gradient: `self`: `grad`, in the dtype of `self`; none where one of the two dtypes is not a float\n- reads: nothing\n- dtype: `dtype`",
    "evidence": [],
    "example": "creation.to"
  },
  "pointwise.add": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`add(self, other, alpha=1)` **MUST** be:\n\n- value: `self + alpha × other`\n- gradient: `self`: `grad`; `other`: `alpha × grad`\n- reads: nothing\n- dtype: promoted",
    "evidence": [],
    "example": "pointwise.add"
  },
  "pointwise.sub": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`sub(self, other, alpha=1)` **MUST** be:\n\n- value: `self − alpha × other`\n- gradient: `self`: `grad`; `other`: `−alpha × grad`\n- reads: nothing\n- dtype: promoted; with a bool operand `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.sub"
  },
  "pointwise.rsub": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`rsub(self, other, alpha=1)`, which is how `1 - x` is written for a tensor `x`, **MUST** be:\n\n- value: `other − alpha × self`\n- gradient: `self`: `−alpha × grad`; `other`: `grad`\n- reads: nothing\n- dtype: promoted",
    "evidence": [],
    "example": "pointwise.rsub"
  },
  "pointwise.mul": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`mul(self, other)` **MUST** be:\n\n- value: `self × other`\n- gradient: `self`: `grad × other`; `other`: `grad × self`\n- reads: for `self`: `other`; for `other`: `self`\n- dtype: promoted",
    "evidence": [],
    "example": "pointwise.mul"
  },
  "pointwise.div": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`div(self, other)` **MUST** be:\n\n- value: `self / other`; dividing by zero gives an infinity or NaN and no error\n- gradient: `self`: `grad / other`; `other`: `−grad × (self / other) / other`\n- reads: for `self`: `other`; for `other`: `self`, `other`\n- dtype: promoted, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.div"
  },
  "pointwise.neg": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`neg(self)` **MUST** be:\n\n- value: `−self`\n- gradient: `self`: `−grad`\n- reads: nothing\n- dtype: that of `self`; of a bool `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.neg"
  },
  "pointwise.fmod": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`fmod(self, other)` **MUST** be:\n\n- value: `self − n × other`, exactly, for the whole number `n` that is `self / other` without its fraction: it has the sign of `self`.\n  `self` where only `other` is infinite; NaN where `self` is infinite or `other` is 0\n- gradient: `self`: `grad`; `other`: `−grad × trunc(self / other)`\n- reads: for `other`: `self`, `other`\n- dtype: promoted; of bools alone `dtype-mismatch`\n\nOf integers by a 0 among them it is `invalid-argument`.",
    "evidence": [],
    "example": "pointwise.fmod"
  },
  "pointwise.remainder": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`remainder(self, other)`, which is `%`, **MUST** be:\n\n- value: `self − n × other` for the whole number `n` that is `floor(self / other)`: it has the sign of `other`, and is the `fmod`, to which\n  `other` is added where the signs differ. NaN where `self` is infinite or `other` is 0\n- gradient: `self`: `grad`; `other`: `−grad × floor(self / other)`\n- reads: for `other`: `self`, `other`\n- dtype: promoted; of bools alone `dtype-mismatch`\n\nOf integers by a 0 among them it is `invalid-argument`.",
    "evidence": [],
    "example": "pointwise.remainder"
  },
  "pointwise.remainder.half-written": {
    "chapter": "pointwise",
    "keyword": "UNSPECIFIED",
    "text": "What a `fmod` or `remainder` of integers in place has written when it meets a 0 is **UNSPECIFIED**: PyTorch has written the elements before\nit.",
    "evidence": [],
    "example": null
  },
  "pointwise.atan2": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`atan2(self, other)` **MUST** be:\n\n- value: the angle, from −π to π, of the vector with `other` along the first axis and `self` along the second; the signs of zeros count\n- gradient: `self`: `grad × other / (self² + other²)`; `other`: `−grad × self / (self² + other²)`; see `pointwise.atan2.at-zero` for\n  the origin\n- reads: for `self`: `self`, `other`; for `other`: `self`, `other`\n- dtype: promoted, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.atan2"
  },
  "pointwise.atan2.at-zero": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "The gradients of `atan2` where both operands are 0 **MUST** be 0.",
    "evidence": [],
    "example": "pointwise.atan2.edges"
  },
  "pointwise.atan2.bool": {
    "chapter": "pointwise",
    "keyword": "UNSPECIFIED",
    "text": "The gradient of `other` where `self` is bool is **UNSPECIFIED**. PyTorch negates `self`, and refuses to negate bools.",
    "evidence": [],
    "example": null
  },
  "pointwise.hypot": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`hypot(self, other)` **MUST** be:\n\n- value: `√(self² + other²)`, without overflow on the way; infinite where one operand is, whatever the other\n- gradient: `self`: `grad × self / result`; `other`: `grad × other / result`: NaN where both are 0\n- reads: for `self`: `self`, `result`; for `other`: `other`, `result`\n- dtype: promoted, which must be floating",
    "evidence": [],
    "example": "pointwise.hypot"
  },
  "pointwise.lerp": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`lerp(self, end, weight)` of a number `weight` **MUST** be:\n\n- value: `self + weight × (end − self)`, computed from the nearer end: for a weight of ½ or more as `end − (end − self) × (1 − weight)`, so\n  that a weight of 1 gives a finite `end` exactly\n- gradient: `self`: `grad × (1 − weight)`; `end`: `grad × weight`\n- reads: nothing\n- dtype: that of the operands, which must have the same, a floating one",
    "evidence": [],
    "example": "pointwise.lerp"
  },
  "pointwise.lerp-tensor": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`lerp(self, end, weight)` of a tensor `weight` **MUST** be:\n\n- value: as that of `pointwise.lerp`, each element with its own weight\n- gradient: `self`: `grad × (1 − weight)`; `end`: `grad × weight`; `weight`: `grad × (end − self)`\n- reads: for `self`: `weight`; for `end`: `weight`; for `weight`: `self`, `end`, `weight`\n- dtype: that of the operands, which must have the same, a floating one",
    "evidence": [],
    "example": "pointwise.lerp-tensor"
  },
  "pointwise.lerp-tensor.lone-weight": {
    "chapter": "pointwise",
    "keyword": "UNSPECIFIED",
    "text": "Whether a `weight` without dims may have another floating dtype than the others is **UNSPECIFIED**: PyTorch takes it as a number.",
    "evidence": [],
    "example": null
  },
  "pointwise.addcmul": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`addcmul(self, tensor1, tensor2, value=1)` **MUST** be:\n\n- value: `self + value × tensor1 × tensor2`\n- gradient: `self`: `grad`; `tensor1`: `grad × (value × tensor2)`; `tensor2`: `grad × (value × tensor1)`\n- reads: for `tensor1`: `tensor2`; for `tensor2`: `tensor1`\n- dtype: promoted; of bools alone `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.addcmul"
  },
  "pointwise.addcdiv": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`addcdiv(self, tensor1, tensor2, value=1)` **MUST** be:\n\n- value: `self + value × (tensor1 / tensor2)`\n- gradient: `self`: `grad`; `tensor1`: `grad × (value / tensor2)`; `tensor2`: `−grad × (value × tensor1) / tensor2²`\n- reads: for `self`: `tensor2`; for `tensor1`: `tensor2`; for `tensor2`: `tensor1`, `tensor2`\n- dtype: promoted; where neither `tensor1` nor `tensor2` is floating `dtype-mismatch`, whatever `self` is",
    "evidence": [],
    "example": "pointwise.addcdiv"
  },
  "pointwise.pow-tensor-scalar": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`pow(self, exponent)` with a number for the exponent **MUST** be:\n\n- value: `self ^ exponent`\n- gradient: `self`: `grad × exponent × self ^ (exponent − 1)`\n- reads: for `self`: `self`\n- dtype: promoted; an integer to a negative integer power is `invalid-argument`",
    "evidence": [],
    "example": "pointwise.pow-tensor-scalar"
  },
  "pointwise.pow-tensor-scalar.half": {
    "chapter": "pointwise",
    "keyword": "UNSPECIFIED",
    "text": "What −0 and −Infinity give to the power of 0.5 is **UNSPECIFIED**. PyTorch takes the square root for that exponent, −0 and NaN, where\nits power of tensors gives 0 and Infinity.",
    "evidence": [],
    "example": null
  },
  "pointwise.pow-zero-exponent": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "The gradient of `x ^ 0`, the exponent a number, **MUST** be exactly 0 for every `x`, zero and NaN among them, and the value\nexactly 1.",
    "evidence": [],
    "example": "pointwise.pow-zero-exponent"
  },
  "pointwise.pow-tensor-tensor": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`pow(self, exponent)` with a tensor for the exponent **MUST** be:\n\n- value: `self ^ exponent`\n- gradient: `self`: `grad × exponent × self ^ (exponent − 1)`, and 0 where the exponent is 0; `exponent`:\n  `grad × result × log(self)`, and 0 where `self` is 0 and the exponent is at least 0\n- reads: for `self`: `self`, `exponent`, `result`; for `exponent`: `self`, `exponent`, `result`\n- dtype: promoted",
    "evidence": [],
    "example": "pointwise.pow-tensor-tensor"
  },
  "pointwise.pow-tensor-tensor.mixed": {
    "chapter": "pointwise",
    "keyword": "UNSPECIFIED",
    "text": "The derivative by both operands at an exponent of exactly 0, and one more by `self` at an exponent of exactly 1, are\n**UNSPECIFIED**. The gradient of `self` is put to 0 where the exponent is 0, by which PyTorch loses that it changes with the\nexponent: by `self` first and then by the exponent `x ^ 0` has 0 there, and in the other order `1 / x`.",
    "evidence": [],
    "example": null
  },
  "pointwise.pow-scalar": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`pow(base, exponent)` with a number for the base **MUST** be:\n\n- value: `base ^ exponent`\n- gradient: `exponent`: `grad × result × log(base)`, and 0 where the base is 0 and the exponent at least 0\n- reads: for `exponent`: `exponent`, `result`\n- dtype: promoted",
    "evidence": [],
    "example": "pointwise.pow-scalar"
  },
  "pointwise.abs": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`abs(self)` **MUST** be:\n\n- value: `self` without its sign\n- gradient: `self`: `grad × sign(self)`; see `pointwise.abs.at-zero` for 0 itself\n- reads: for `self`: `self`\n- dtype: that of `self`; of a bool `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.abs"
  },
  "pointwise.abs.at-zero": {
    "chapter": "pointwise",
    "keyword": "SHOULD",
    "text": "The gradient of `abs` at 0 **SHOULD** be 0. Allowed conventions: the incoming gradient, or its negative.",
    "evidence": [],
    "example": "pointwise.abs.at-zero"
  },
  "pointwise.abs.flat": {
    "chapter": "pointwise",
    "keyword": "UNSPECIFIED",
    "text": "What the second derivative of `abs`, and of `l1_loss` and `norm`, which take it, adds where it meets an infinite slope is **UNSPECIFIED**: 0 times\ninfinity, or nothing. PyTorch marks the derivative of the sign as zeros that stay zeros.",
    "evidence": [],
    "example": null
  },
  "pointwise.sign": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`sign(self)` **MUST** be:\n\n- value: 1 above 0, −1 below, and 0 elsewhere: at both zeros, and for NaN\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "pointwise.sign"
  },
  "pointwise.floor": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`floor(self)` **MUST** be:\n\n- value: the largest whole number that is not above `self`; infinities and NaN stay\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`; of a bool `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.floor"
  },
  "pointwise.ceil": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`ceil(self)` **MUST** be:\n\n- value: the smallest whole number that is not below `self`; infinities and NaN stay\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`; of a bool `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.ceil"
  },
  "pointwise.round": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`round(self)` **MUST** be:\n\n- value: the whole number nearest to `self`, and of two as near the even one; infinities and NaN stay. What would be 0\n  keeps the sign of `self`, here as in `ceil` and `trunc`\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`; of a bool `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.round"
  },
  "pointwise.trunc": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`trunc(self)` **MUST** be:\n\n- value: the whole number nearest to `self` on the way to 0; infinities and NaN stay\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`; of a bool `dtype-mismatch`",
    "evidence": [],
    "example": "pointwise.trunc"
  },
  "pointwise.square": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`square(self)` **MUST** be:\n\n- value: `self × self`\n- gradient: `self`: `2 × grad × self`\n- reads: for `self`: `self`\n- dtype: that of `self`; int64 for bools",
    "evidence": [],
    "example": "pointwise.square"
  },
  "pointwise.sqrt": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`sqrt(self)` **MUST** be:\n\n- value: the square root; NaN below 0, and −0 at −0\n- gradient: `self`: `grad / (2 × result)`: infinite at 0, with its sign\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.sqrt"
  },
  "pointwise.rsqrt": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`rsqrt(self)` **MUST** be:\n\n- value: `1 / √self`; infinite at 0, with its sign, and NaN below\n- gradient: `self`: `−½ × grad × result³`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.rsqrt"
  },
  "pointwise.reciprocal": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`reciprocal(self)` **MUST** be:\n\n- value: `1 / self`; infinite at 0, with its sign\n- gradient: `self`: `−grad × result²`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.reciprocal"
  },
  "pointwise.exp": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`exp(self)` **MUST** be:\n\n- value: `e ^ self`\n- gradient: `self`: `grad × result`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.exp"
  },
  "pointwise.expm1": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`expm1(self)` **MUST** be:\n\n- value: `e ^ self − 1`, without the cancellation that there would be for small `self`\n- gradient: `self`: `grad × (result + 1)`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.expm1"
  },
  "pointwise.log": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`log(self)` **MUST** be:\n\n- value: the natural logarithm; −∞ at 0, NaN below\n- gradient: `self`: `grad / self`, below 0 too\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.log"
  },
  "pointwise.log1p": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`log1p(self)` **MUST** be:\n\n- value: `log(1 + self)`, without the loss of small `self`; −∞ at −1, NaN below\n- gradient: `self`: `grad / (1 + self)`, below −1 too\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.log1p"
  },
  "pointwise.log2": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`log2(self)` **MUST** be:\n\n- value: the logarithm to base 2; −∞ at 0, NaN below\n- gradient: `self`: `grad / (self × log(2))`, below 0 too\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.log2"
  },
  "pointwise.sin": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`sin(self)` **MUST** be:\n\n- value: the sine, of radians\n- gradient: `self`: `grad × cos(self)`\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.sin"
  },
  "pointwise.cos": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`cos(self)` **MUST** be:\n\n- value: the cosine, of radians\n- gradient: `self`: `−grad × sin(self)`\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.cos"
  },
  "pointwise.tan": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`tan(self)` **MUST** be:\n\n- value: the tangent, of radians\n- gradient: `self`: `grad × (1 + result²)`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.tan"
  },
  "pointwise.asin": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`asin(self)` **MUST** be:\n\n- value: the angle from −π/2 to π/2 whose sine is `self`; NaN outside −1 to 1\n- gradient: `self`: `grad / √(1 − self²)`, infinite at −1 and 1\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.asin"
  },
  "pointwise.acos": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`acos(self)` **MUST** be:\n\n- value: the angle from 0 to π whose cosine is `self`; NaN outside −1 to 1\n- gradient: `self`: `−grad / √(1 − self²)`, infinite at −1 and 1\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.acos"
  },
  "pointwise.atan": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`atan(self)` **MUST** be:\n\n- value: the angle from −π/2 to π/2 whose tangent is `self`\n- gradient: `self`: `grad / (1 + self²)`\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.atan"
  },
  "pointwise.sinh": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`sinh(self)` **MUST** be:\n\n- value: `(e ^ self − e ^ −self) / 2`, without the cancellation that there would be for small `self`\n- gradient: `self`: `grad × cosh(self)`\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.sinh"
  },
  "pointwise.cosh": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`cosh(self)` **MUST** be:\n\n- value: `(e ^ self + e ^ −self) / 2`\n- gradient: `self`: `grad × sinh(self)`\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.cosh"
  },
  "pointwise.tanh": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`tanh(self)` **MUST** be:\n\n- value: `sinh(self) / cosh(self)`, exactly −1 and 1 in the limits and never NaN for a number\n- gradient: `self`: `grad × (1 − result²)`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.tanh"
  },
  "pointwise.erf": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`erf(self)` **MUST** be:\n\n- value: the error function, `2/√π` times the integral of `e ^ −t²` from 0 to `self`\n- gradient: `self`: `grad × 2/√π × e ^ −self²`\n- reads: for `self`: `self`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.erf"
  },
  "pointwise.sigmoid": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`sigmoid(self)` **MUST** be:\n\n- value: `1 / (1 + e ^ −self)`, exactly 0 and 1 in the limits and never NaN for a number\n- gradient: `self`: `grad × result × (1 − result)`\n- reads: for `self`: `result`\n- dtype: that of `self`, and float32 where that is no floating dtype",
    "evidence": [],
    "example": "pointwise.sigmoid"
  },
  "pointwise.relu": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`relu(self)` **MUST** be:\n\n- value: `self` where it is above 0, else 0; NaN stays NaN\n- gradient: `self`: `grad` where the result is above 0, 0 where it is below; see `pointwise.relu-at-zero` for 0 itself\n- reads: for `self`: `result`\n- dtype: that of `self`",
    "evidence": [],
    "example": "pointwise.relu"
  },
  "pointwise.relu-at-zero": {
    "chapter": "pointwise",
    "keyword": "SHOULD",
    "text": "The gradient of `relu` at 0 **SHOULD** be 0. Allowed conventions: ½ of the incoming gradient (the middle of the\nsubgradients), or all of it.",
    "evidence": [],
    "example": "pointwise.relu-at-zero"
  },
  "pointwise.eq": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`eq(self, other)` **MUST** be:\n\n- value: whether the two are equal; 0 and −0 are\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.eq"
  },
  "pointwise.ne": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`ne(self, other)` **MUST** be:\n\n- value: whether the two differ; NaN differs from everything\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.ne"
  },
  "pointwise.lt": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`lt(self, other)` **MUST** be:\n\n- value: whether `self` is below `other`\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.lt"
  },
  "pointwise.le": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`le(self, other)` **MUST** be:\n\n- value: whether `self` is `other` or below it\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.le"
  },
  "pointwise.gt": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`gt(self, other)` **MUST** be:\n\n- value: whether `self` is above `other`\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.gt"
  },
  "pointwise.ge": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`ge(self, other)` **MUST** be:\n\n- value: whether `self` is `other` or above it\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.ge"
  },
  "pointwise.isnan": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`isnan(self)` **MUST** be:\n\n- value: whether `self` is NaN, which no integer and no bool is\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.isnan"
  },
  "pointwise.isinf": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`isinf(self)` **MUST** be:\n\n- value: whether `self` is ∞ or −∞, which no integer and no bool is\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.isinf"
  },
  "pointwise.isfinite": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`isfinite(self)` **MUST** be:\n\n- value: whether `self` is a finite number, as every integer and bool is\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.isfinite"
  },
  "pointwise.logical-not": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`logical_not(self)` **MUST** be:\n\n- value: whether `self` is 0\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.logical-not"
  },
  "pointwise.logical-and": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`logical_and(self, other)` **MUST** be:\n\n- value: whether neither is 0; NaN is not 0. Both are tensors, each asked in its own dtype\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.logical-and"
  },
  "pointwise.logical-or": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`logical_or(self, other)` **MUST** be:\n\n- value: whether one of the two, or both, are not 0\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.logical-or"
  },
  "pointwise.logical-xor": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`logical_xor(self, other)` **MUST** be:\n\n- value: whether one of the two is 0 and the other is not\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "pointwise.logical-xor"
  },
  "pointwise.clone": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`clone(self)` **MUST** be:\n\n- value: `self`, in a storage of its own\n- gradient: `self`: `grad`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "pointwise.clone"
  },
  "pointwise.zero": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`zero_(self)`, which exists in place only, **MUST** be:\n\n- value: 0\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "pointwise.zero"
  },
  "pointwise.fill": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`fill_(self, value)`, which exists in place only, **MUST** be:\n\n- value: the number, cast to the dtype of `self`\n- gradient: `self`: zeros\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "pointwise.fill"
  },
  "pointwise.copy": {
    "chapter": "pointwise",
    "keyword": "MUST",
    "text": "`copy_(self, src)`, which exists in place only, **MUST** be:\n\n- value: `src`, broadcast to the shape of `self` and cast to its dtype\n- gradient: `self`: zeros; `src`: `grad`, summed to its shape and cast to its dtype\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "pointwise.copy"
  },
  "activations.leaky-relu": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`leaky_relu(self, negative_slope=0.01)` **MUST** be:\n\n- value: `self` where it is above 0, else `negative_slope × self`\n- gradient: `self`: `grad` where `self` is above 0, `negative_slope × grad` where it is below; see\n  `activations.leaky-relu.at-zero` for 0 itself\n- reads: for `self`: `self`\n- dtype: that of `self`, which must be floating",
    "evidence": [],
    "example": "activations.leaky-relu"
  },
  "activations.leaky-relu.at-zero": {
    "chapter": "activations",
    "keyword": "SHOULD",
    "text": "The derivative of `leaky_relu` at 0 **SHOULD** be `negative_slope`. Allowed convention: 1.",
    "evidence": [],
    "example": "activations.leaky-relu.at-zero"
  },
  "activations.elu": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`elu(self, alpha=1)` **MUST** be:\n\n- value: `self` where it is above 0, else `alpha × (e ^ self − 1)`, without cancellation near 0\n- gradient: `self`: `grad` where `self` is above 0, `grad × alpha × e ^ self` where it is below; see `activations.elu.at-zero` for\n  0 itself\n- reads: for `self`: `self`\n- dtype: that of `self`, which must be floating",
    "evidence": [],
    "example": "activations.elu"
  },
  "activations.elu.nan": {
    "chapter": "activations",
    "keyword": "UNSPECIFIED",
    "text": "The gradient of `elu` at NaN is **UNSPECIFIED**: NaN, or `grad` as above 0. PyTorch gives either, by whether an element is computed alone or\nwith others.",
    "evidence": [],
    "example": null
  },
  "activations.elu.at-zero": {
    "chapter": "activations",
    "keyword": "SHOULD",
    "text": "The derivative of `elu` at 0 **SHOULD** be `alpha`. Allowed convention: 1.",
    "evidence": [],
    "example": "activations.elu.at-zero"
  },
  "activations.hardtanh": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`hardtanh(self, min_val=-1, max_val=1)` **MUST** be:\n\n- value: `self`, but `min_val` where it is below that and `max_val` where it is above that; NaN stays NaN\n- gradient: `self`: `grad` between the bounds, 0 outside; see `activations.hardtanh.at-bound` for the bounds themselves\n- reads: for `self`: `self`\n- dtype: that of `self`; of a bool `dtype-mismatch`\n\nA `min_val` above `max_val` is `invalid-argument`.",
    "evidence": [],
    "example": "activations.hardtanh"
  },
  "activations.hardtanh.at-bound": {
    "chapter": "activations",
    "keyword": "SHOULD",
    "text": "The derivative of `hardtanh` at either bound **SHOULD** be 0, unlike that of `clamp`. Allowed conventions: ½ and 1.",
    "evidence": [],
    "example": "activations.hardtanh.at-max"
  },
  "activations.softplus": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`softplus(self, beta=1, threshold=20)` **MUST** be:\n\n- value: `log(1 + e ^ (beta × self)) / beta`; where `beta × self` is above `threshold`, `self` itself\n- gradient: `self`: `grad × sigmoid(beta × self)`; where `beta × self` is above `threshold`, exactly `grad`\n- reads: for `self`: `self`\n- dtype: that of `self`, which must be floating",
    "evidence": [],
    "example": "activations.softplus"
  },
  "activations.softplus.threshold": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "Where `beta × self` equals `threshold`, `softplus` **MUST** still be the logarithm.",
    "evidence": [],
    "example": "activations.softplus.threshold"
  },
  "activations.log-sigmoid": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`logsigmoid(self)` **MUST** be:\n\n- value: `−log(1 + e ^ −self)`: `self` itself far below 0, and never an infinity for a number\n- gradient: `self`: `grad × sigmoid(−self)`\n- reads: for `self`: `self`\n- dtype: that of `self`, which must be floating",
    "evidence": [],
    "example": "activations.log-sigmoid"
  },
  "activations.silu": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`silu(self)` **MUST** be:\n\n- value: `self × sigmoid(self)`\n- gradient: `self`: `grad × s × (1 + self × (1 − s))`, where `s = sigmoid(self)`\n- reads: for `self`: `self`\n- dtype: that of `self`, which must be floating",
    "evidence": [],
    "example": "activations.silu"
  },
  "activations.gelu": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`gelu(self, approximate='none')` **MUST** be:\n\n- value: `self × Φ(self)`, where `Φ` is the share of the standard normal distribution below a number, by the error function; with\n  `tanh` it is `self × (1 + t) / 2`, where `t = tanh(√(2/π) × (self + 0.044715 × self³))`\n- gradient: `self`: `grad` times the derivative of that: `Φ(self) + self × φ(self)`, where `φ` is the density; with `tanh` the\n  derivative of the approximation\n- reads: for `self`: `self`\n- dtype: that of `self`, which must be floating\n\nAn `approximate` that is neither is `invalid-argument`.",
    "evidence": [],
    "example": "activations.gelu"
  },
  "activations.gelu.overflow": {
    "chapter": "activations",
    "keyword": "UNSPECIFIED",
    "text": "What the third and further derivatives of `gelu` give where powers of the element overflow is **UNSPECIFIED**: NaN, or 0 as they should be.",
    "evidence": [],
    "example": null
  },
  "activations.softmax": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`softmax(self, dim)` **MUST** be:\n\n- value: `e ^ self`, divided by the sum of these along `dim`; it is the same for `self + c`, so that no exponential overflows\n- gradient: `self`: `result × (grad − Σ grad × result)`, the sum along `dim`\n- reads: for `self`: `result`\n- dtype: that of `self`, which must be floating\n\nA tensor without dims is taken to have one, of size 1.",
    "evidence": [],
    "example": "activations.softmax"
  },
  "activations.log-softmax": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`log_softmax(self, dim)` **MUST** be:\n\n- value: `self − log Σ e ^ self`, the sum along `dim`, precise also where the softmax itself would be 0\n- gradient: `self`: `grad − e ^ result × Σ grad`, the sum along `dim`\n- reads: for `self`: `result`\n- dtype: that of `self`, which must be floating",
    "evidence": [],
    "example": "activations.log-softmax"
  },
  "activations.softmax.infinite": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`softmax` and `log_softmax` **MUST** give NaN along a `dim` in which every element is −∞, or one is +∞; a single −∞ beside numbers is\na share of 0.",
    "evidence": [],
    "example": "activations.softmax.infinite"
  },
  "activations.layer-norm": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`layer_norm(self, normalized_shape, weight=None, bias=None, eps=1e-5)` **MUST** be, over the last dims of `self`, which `normalized_shape` is the\nshape of:\n\n- value: `(self − mean) / √(variance + eps)`, times `weight`, plus `bias`; the variance is the mean of squares, without correction\n- gradient: `self`: that of these operations: `(g − mean(g) − x × mean(g × x)) / √(variance + eps)` for the normalized `x` and\n  `g = grad × weight`; `weight`: `grad × x`; `bias`: `grad`; the latter two summed to the shape of theirs\n- reads: for `self`: `self`, `weight`, `bias`; for `weight`: `self`, `weight`, `bias`; for `bias`: `self`, `weight`, `bias`\n- dtype: that of all three, which must have the same, a floating one\n\nA `normalized_shape` that is empty or not that of the last dims, or a `weight` or `bias` of another shape, is `shape-mismatch`.",
    "evidence": [],
    "example": "activations.layer-norm"
  },
  "activations.layer-norm.bias-alone": {
    "chapter": "activations",
    "keyword": "UNSPECIFIED",
    "text": "The second derivative of `layer_norm` with a `bias` and without a `weight` is **UNSPECIFIED** where it goes through the gradients of `self` and of\n`bias` at once. PyTorch multiplies by the weight that is not there, and raises; through each of them alone it has a derivative.",
    "evidence": [],
    "example": null
  },
  "activations.layer-norm.third": {
    "chapter": "activations",
    "keyword": "UNSPECIFIED",
    "text": "The third and further derivatives of `layer_norm` are **UNSPECIFIED**: in PyTorch the second takes the mean and the variance of the input for\nconstants where it is derived again, so that they are not the derivatives of the value.",
    "evidence": [],
    "example": null
  },
  "activations.layer-norm.overflow": {
    "chapter": "activations",
    "keyword": "UNSPECIFIED",
    "text": "What `layer_norm` gives where the square of an element, or their sum, is larger than the dtype can hold, is **UNSPECIFIED**. PyTorch gives NaN\nfor float32, though the normalized numbers could be told.",
    "evidence": [],
    "example": null
  },
  "activations.dropout": {
    "chapter": "activations",
    "keyword": "MUST",
    "text": "`dropout(self, p, training)` that is not training **MUST** be the very tensor that was given, whatever its dtype, so that nothing is recorded:\n\n- value: `self`\n- gradient: `self`: `grad`\n- reads: nothing\n- dtype: that of `self`\n\nA `p` below 0, above 1 or NaN is `invalid-hyperparameter`. In training it draws at random: see `modules.dropout`.",
    "evidence": [],
    "example": "activations.dropout"
  },
  "selection.where": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`where(condition, self, other)`, of which `self` and `other` may be numbers, **MUST** be:\n\n- value: the element of `self` where `condition` is true, that of `other` elsewhere; the three broadcast\n- gradient: `self`: `grad` where `condition` is true, exactly 0 elsewhere; `other`: the other way round\n- reads: for `self`: `condition`; for `other`: `condition`\n- dtype: `self` and `other` promoted; a `condition` that is no bool is `dtype-mismatch`",
    "evidence": [],
    "example": "selection.where"
  },
  "selection.where.not-chosen": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "The gradient that `where` sends to what was not chosen **MUST** be 0 even if `grad` is not finite there, and what then comes of that\n0 is up to the operation before: `sqrt(x)` at 0, not chosen, makes NaN of it.",
    "evidence": [],
    "example": "selection.where.not-chosen"
  },
  "selection.masked-fill": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`masked_fill(self, mask, value)` with a number for the value **MUST** be:\n\n- value: `value`, cast to the dtype of `self`, where `mask` is true, `self` elsewhere; `self` and `mask` broadcast\n- gradient: `self`: `grad` where `mask` is false, exactly 0 elsewhere\n- reads: for `self`: `mask`\n- dtype: that of `self`; a `mask` that is no bool is `dtype-mismatch`",
    "evidence": [],
    "example": "selection.masked-fill"
  },
  "selection.masked-fill.expanded": {
    "chapter": "selection",
    "keyword": "UNSPECIFIED",
    "text": "Whether `masked_fill_` of a tensor of which several elements are one place in memory is refused is **UNSPECIFIED**. PyTorch lets it through\nwith a warning that it will not always.",
    "evidence": [],
    "example": null
  },
  "selection.clamp": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`clamp(self, min=None, max=None)` with numbers for the bounds, of which one may be None, **MUST** be:\n\n- value: `self`, but `min` where it is below that and `max` where it is above that; `max` where `min` is above `max`; NaN where\n  `self` or a bound is NaN\n- gradient: `self`: `grad` inside the bounds, 0 outside and where `self` is NaN; see `selection.clamp.at-bound` for the bounds\n- reads: for `self`: `self`\n- dtype: `self` and the bounds promoted\n\nWithout any bound it is `invalid-argument`.",
    "evidence": [],
    "example": "selection.clamp"
  },
  "selection.clamp.at-bound": {
    "chapter": "selection",
    "keyword": "SHOULD",
    "text": "The derivative of `clamp` at a bound **SHOULD** be 1, so that a parameter which sits there can still leave it. Allowed conventions: ½\nand 0.",
    "evidence": [],
    "example": "selection.clamp.at-min"
  },
  "selection.clamp-tensor": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`clamp(self, min=None, max=None)` with tensors for the bounds, of which one may be left out, **MUST** be:\n\n- value: as with numbers, of the three broadcast\n- gradient: each element of `grad` goes to the operand whose element is the result's: to `min` below it, to `max` above it and\n  where `min` is above `max`, else to `self`; see `selection.clamp-tensor.at-bound` for equal ones; where `self` is NaN to none\n- reads: for `self`: `self`, `min`, `max`; for `min`: `self`, `min`, `max`; for `max`: `self`, `min`, `max`\n- dtype: promoted",
    "evidence": [],
    "example": "selection.clamp-tensor"
  },
  "selection.clamp-tensor.at-bound": {
    "chapter": "selection",
    "keyword": "SHOULD",
    "text": "Where `self` is equal to a bound, `self` **SHOULD** get all the gradient, and the bound none. Allowed conventions: half each, or all to\nthe bound.",
    "evidence": [],
    "example": "selection.clamp-tensor.at-min"
  },
  "selection.clamp-tensor.wide-max": {
    "chapter": "selection",
    "keyword": "UNSPECIFIED",
    "text": "Where both bounds are given, and one of them has dims that neither `self` nor the other has or stretches along, a gradient is\n**UNSPECIFIED**: of `self` and of `min` if it is `max`, and of `max` if it is `min`. PyTorch's formulas write the wider mask into\nthe narrower one, and raise.",
    "evidence": [],
    "example": null
  },
  "selection.maximum": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`maximum(self, other)` **MUST** be:\n\n- value: the larger of the two; NaN if one of them is\n- gradient: to the larger, and 0 to the smaller; all of it to both where one is NaN; see `selection.maximum.equal` for equal ones\n- reads: for `self`: `self`, `other`; for `other`: `self`, `other`\n- dtype: promoted",
    "evidence": [],
    "example": "selection.maximum"
  },
  "selection.maximum.equal": {
    "chapter": "selection",
    "keyword": "SHOULD",
    "text": "Where its operands are equal, `maximum` **SHOULD** send half of the gradient to each, and so **SHOULD** `minimum`. Allowed conventions: all\nto either of them.",
    "evidence": [],
    "example": "selection.maximum.equal"
  },
  "selection.minimum": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`minimum(self, other)` **MUST** be:\n\n- value: the smaller of the two; NaN if one of them is\n- gradient: to the smaller, and 0 to the larger; all of it to both where one is NaN; see `selection.maximum.equal` for equal ones\n- reads: for `self`: `self`, `other`; for `other`: `self`, `other`\n- dtype: promoted",
    "evidence": [],
    "example": "selection.minimum"
  },
  "selection.fmax": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`fmax(self, other)` **MUST** be:\n\n- value: the larger of the two; where one is NaN the other\n- gradient: to the one that is the value, and 0 to the other; see `selection.fmax.equal` for equal ones\n- reads: for `self`: `self`, `other`; for `other`: `self`, `other`\n- dtype: promoted",
    "evidence": [],
    "example": "selection.fmax"
  },
  "selection.fmax.equal": {
    "chapter": "selection",
    "keyword": "SHOULD",
    "text": "Where its operands are equal, `fmax` **SHOULD** send the gradient to `self`, and so **SHOULD** `fmin`. Allowed conventions: half to each, or\nall to `other`.",
    "evidence": [],
    "example": "selection.fmax.equal"
  },
  "selection.fmin": {
    "chapter": "selection",
    "keyword": "MUST",
    "text": "`fmin(self, other)` **MUST** be:\n\n- value: the smaller of the two; where one is NaN the other\n- gradient: to the one that is the value, and 0 to the other; see `selection.fmax.equal` for equal ones\n- reads: for `self`: `self`, `other`; for `other`: `self`, `other`\n- dtype: promoted",
    "evidence": [],
    "example": "selection.fmin"
  },
  "reductions.sum": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`sum(self)` **MUST** be:\n\n- value: the sum of all elements; of none, 0\n- gradient: `self`: `grad` spread\n- reads: nothing\n- dtype: that of `self`; int64 for integers and bool",
    "evidence": [],
    "example": "reductions.sum"
  },
  "reductions.sum-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`sum(self, dim, keepdim=False)` **MUST** be:\n\n- value: the sums along the given dims; an empty list of dims means all of them\n- gradient: `self`: `grad` spread\n- reads: nothing\n- dtype: that of `self`; int64 for integers and bool",
    "evidence": [],
    "example": "reductions.sum-dim"
  },
  "reductions.mean": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`mean(self)` **MUST** be:\n\n- value: the sum of all elements divided by their number; of none, NaN\n- gradient: `self`: `grad` spread, divided by the number of elements\n- reads: nothing\n- dtype: that of `self`; of an integer or bool `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.mean"
  },
  "reductions.mean-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`mean(self, dim, keepdim=False)` **MUST** be:\n\n- value: the means along the given dims\n- gradient: `self`: `grad` spread, divided by the number of elements that made one mean\n- reads: nothing\n- dtype: that of `self`; of an integer or bool `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.mean-dim"
  },
  "reductions.max": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`max(self)` **MUST** be:\n\n- value: the largest element; NaN if there is one; of none, `invalid-argument`\n- gradient: `self`: `grad` at the largest element, 0 elsewhere; see `reductions.max-tie` for several\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`",
    "evidence": [],
    "example": "reductions.max"
  },
  "reductions.max-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the maximum, `max` without a dim **SHOULD** give each an even share of the gradient. Allowed\nconventions: all of it to the first of them, or to the last.",
    "evidence": [],
    "example": "reductions.max-tie"
  },
  "reductions.max-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`max(self, dim, keepdim=False)` **MUST** give two tensors:\n\n- value: `values`, the largest elements along the dim, and `indices`, where each stood, as int64\n- gradient: `self`: `grad` of `values` at those indices, 0 elsewhere; `indices` has none\n- reads: for `self`: `indices`\n- dtype: that of `self`",
    "evidence": [],
    "example": "reductions.max-dim"
  },
  "reductions.max-dim-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the maximum along a dim, `max` with a dim **SHOULD** give the index of the first, and all of the\ngradient to it. Allowed conventions: an even share to each, or all of it to the last.",
    "evidence": [],
    "example": "reductions.max-dim-tie"
  },
  "reductions.min": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`min(self)` **MUST** be:\n\n- value: the smallest element; NaN if there is one; of none, `invalid-argument`\n- gradient: `self`: `grad` at the smallest element, 0 elsewhere; see `reductions.min-tie` for several\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`",
    "evidence": [],
    "example": "reductions.min"
  },
  "reductions.min-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the minimum, `min` without a dim **SHOULD** give each an even share of the gradient. Allowed\nconventions: all of it to the first of them, or to the last.",
    "evidence": [],
    "example": "reductions.min-tie"
  },
  "reductions.min-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`min(self, dim, keepdim=False)` **MUST** give two tensors:\n\n- value: `values`, the smallest elements along the dim, and `indices`, where each stood, as int64\n- gradient: `self`: `grad` of `values` at those indices, 0 elsewhere; `indices` has none\n- reads: for `self`: `indices`\n- dtype: that of `self`",
    "evidence": [],
    "example": "reductions.min-dim"
  },
  "reductions.min-dim-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the minimum along a dim, `min` with a dim **SHOULD** give the index of the first, and all of the\ngradient to it. Allowed conventions: an even share to each, or all of it to the last.",
    "evidence": [],
    "example": "reductions.min-dim-tie"
  },
  "reductions.amax": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`amax(self, dim=[], keepdim=False)` **MUST** be:\n\n- value: the largest elements along one or several dims, all of them where none is named; NaN if there is one among them\n- gradient: `self`: `grad` spread, at the elements that equal the largest of their line, divided by how many these are, and\n  0 elsewhere; where the largest is NaN no element equals it, and the gradient of the whole line is NaN\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`",
    "evidence": [],
    "example": "reductions.amax"
  },
  "reductions.amax-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the maximum of a line, `amax` **SHOULD** give each an even share of the gradient. Allowed\nconventions: all of it to the first of them, or to the last.",
    "evidence": [],
    "example": "reductions.amax-tie"
  },
  "reductions.amin": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`amin(self, dim=[], keepdim=False)` **MUST** be what `amax` is, with the smallest elements in place of the largest:\n\n- value: the smallest elements along one or several dims, all of them where none is named; NaN if there is one among them\n- gradient: `self`: as that of `amax`\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`",
    "evidence": [],
    "example": "reductions.amin"
  },
  "reductions.amin-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the minimum of a line, `amin` **SHOULD** give each an even share of the gradient. Allowed\nconventions: all of it to the first of them, or to the last.",
    "evidence": [],
    "example": "reductions.amin-tie"
  },
  "reductions.argmax": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`argmax(self, dim=None, keepdim=False)` **MUST** be:\n\n- value: the index of the largest element along the dim, of NaN if there is one; without a dim the index among all elements\n  in row-major order, with `keepdim` in a tensor of as many dims as `self`\n- gradient: none\n- reads: nothing\n- dtype: int64; of bools `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.argmax"
  },
  "reductions.argmin": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`argmin(self, dim=None, keepdim=False)` **MUST** be:\n\n- value: the index of the smallest element, as `argmax` gives that of the largest\n- gradient: none\n- reads: nothing\n- dtype: int64; of bools `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.argmin"
  },
  "reductions.arg-tie": {
    "chapter": "reductions",
    "keyword": "SHOULD",
    "text": "Where several elements are the largest or the smallest, `argmax` and `argmin` **SHOULD** give the index of the first.\nAllowed convention: that of the last.",
    "evidence": [],
    "example": "reductions.arg-tie"
  },
  "reductions.nothing-to-choose": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "Choosing among no elements **MUST** raise `invalid-argument`: `max`, `min`, `amax`, `amin`, `argmax` and `argmin` of an empty\ntensor, or along a dim of size 0. Along another dim of such a tensor they give an empty result.",
    "evidence": [],
    "example": "reductions.nothing-to-choose"
  },
  "reductions.prod": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`prod(self)` **MUST** be:\n\n- value: the product of all elements; of none, 1\n- gradient: `self`: `grad` times the product of all other elements, also where some are zero\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`; int64 for integers and bool",
    "evidence": [],
    "example": "reductions.prod"
  },
  "reductions.prod-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`prod(self, dim, keepdim=False)` **MUST** be:\n\n- value: the products along a dim; over none, 1\n- gradient: `self`: `grad` spread, times the product of the other elements of the line, also where some are zero\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`; int64 for integers and bool",
    "evidence": [],
    "example": "reductions.prod-dim"
  },
  "reductions.prod.zeros": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "With one zero only that element **MUST** get a gradient, the product of the others; with two or more every gradient is 0. A\ndivision of the product by the element would give NaN. The derivatives of these gradients are those of the same formula, so\nwith two zeros each gets the second derivative by the other.",
    "evidence": [],
    "example": "reductions.prod.zeros"
  },
  "reductions.logsumexp": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`logsumexp(self, dim, keepdim=False)` **MUST** be:\n\n- value: the logarithm of the sum of the exponentials along one or several dims; finite wherever that is, though the\n  exponentials overflow; of none, −∞\n- gradient: `self`: `grad` spread, times exp(`self` − `result`)\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`; float32 for integers and bool",
    "evidence": [],
    "example": "reductions.logsumexp"
  },
  "reductions.logsumexp.infinite": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "Where all elements of a line are −∞ its value **MUST** be −∞ and the gradients of all NaN; a −∞ beside a finite element changes\nnothing and gets 0; with a +∞ the value is +∞, and the +∞ gets NaN.",
    "evidence": [],
    "example": "reductions.logsumexp.infinite"
  },
  "reductions.logsumexp.no-dims": {
    "chapter": "reductions",
    "keyword": "UNSPECIFIED",
    "text": "What `logsumexp` of a tensor with dims does with an empty list of dims is **UNSPECIFIED**. PyTorch raises, and names a shape\nthat nobody asked for; other reductions take an empty list for all dims.",
    "evidence": [],
    "example": null
  },
  "reductions.var": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`var(self, dim=None, correction=1, keepdim=False)` **MUST** be:\n\n- value: the sum of the squared distances from the mean, along the given dims or all, divided by their number less the\n  `correction`\n- gradient: `self`: `grad` spread, times 2 (`self` − mean), divided by the same\n- reads: for `self`: `self`\n- dtype: that of `self`; of an integer or bool `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.var"
  },
  "reductions.std": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`std(self, dim=None, correction=1, keepdim=False)` **MUST** be:\n\n- value: the square root of the variance\n- gradient: `self`: that of the variance for `grad` divided by twice the `result`; 0 where the `result` is 0\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`; of an integer or bool `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.std"
  },
  "reductions.std.constant": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "Of equal elements `std` **MUST** be 0 and its gradient 0, and not the quotient 0 / 0 of its formula.",
    "evidence": [],
    "example": "reductions.std.constant"
  },
  "reductions.var.too-few": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "Of as many elements as the `correction` says `var` and `std` **MUST** be NaN if they are equal, as a single one is, and\ninfinite otherwise; the gradient of a single element is then NaN. This is a warning in PyTorch and no error.",
    "evidence": [],
    "example": "reductions.var.too-few"
  },
  "reductions.var.too-few.gradient": {
    "chapter": "reductions",
    "keyword": "UNSPECIFIED",
    "text": "The gradients of several elements, where the `correction` is their number or more, are **UNSPECIFIED**. PyTorch divides by zero\nin one way when dims are named and in another when none is, and by a negative number beyond.",
    "evidence": [],
    "example": null
  },
  "reductions.cumsum": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`cumsum(self, dim)` **MUST** be:\n\n- value: of each element the sum of it and of those before it along the dim\n- gradient: `self`: of each element the sum of `grad` there and after it along the dim\n- reads: nothing\n- dtype: that of `self`; int64 for integers and bool",
    "evidence": [],
    "example": "reductions.cumsum"
  },
  "reductions.cumsum.bools": {
    "chapter": "reductions",
    "keyword": "UNSPECIFIED",
    "text": "Whether a running sum or product of bools can be written over them (`cumsum_`, `cumprod_`) is **UNSPECIFIED**. PyTorch refuses it with\na dtype it has not implemented, but leaves a bool without dims as it is.",
    "evidence": [],
    "example": null
  },
  "reductions.cumprod": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`cumprod(self, dim)` **MUST** be:\n\n- value: of each element the product of it and of those before it along the dim\n- gradient: `self`: of each element the sum, from there on, of `grad` times the running product without that element, also\n  where some are zero\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`; int64 for integers and bool",
    "evidence": [],
    "example": "reductions.cumprod"
  },
  "reductions.cumprod.zeros": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "Zeros **MUST** do no harm to the gradient of `cumprod`, nor to the derivative of that: the first zero of a line gets what the\nproducts after it lack, and elements after a second zero get 0.",
    "evidence": [],
    "example": "reductions.cumprod.zeros"
  },
  "reductions.cumprod.nan": {
    "chapter": "reductions",
    "keyword": "UNSPECIFIED",
    "text": "What NaN in a line does to the gradient of `cumprod` is **UNSPECIFIED**. PyTorch divides by the elements where it can, so that the NaN\nspreads to all elements before it; without a division it spreads to fewer.",
    "evidence": [],
    "example": null
  },
  "reductions.any": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`any(self)` **MUST** be:\n\n- value: whether some element is true, as all but 0 are, NaN too; of none, false\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "reductions.any"
  },
  "reductions.any-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`any(self, dim, keepdim=False)` **MUST** be:\n\n- value: the same for the elements along a dim\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "reductions.any-dim"
  },
  "reductions.all": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`all(self)` **MUST** be:\n\n- value: whether every element is true; of none, true\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "reductions.all"
  },
  "reductions.all-dim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`all(self, dim, keepdim=False)` **MUST** be:\n\n- value: the same for the elements along a dim\n- gradient: none\n- reads: nothing\n- dtype: bool",
    "evidence": [],
    "example": "reductions.all-dim"
  },
  "reductions.keepdim": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "With `keepdim` each reduced dim **MUST** stay with size 1, and without it go; the numbers are the same.",
    "evidence": [],
    "example": "reductions.keepdim"
  },
  "reductions.dim.invalid": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "A dim beyond the tensor's dims **MUST** raise `out-of-range`; naming one dim twice raises `invalid-argument`.",
    "evidence": [],
    "example": "reductions.dim.invalid"
  },
  "reductions.norm": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`norm(self, p=2, dim=None, keepdim=False)` **MUST** be:\n\n- value: `(Σ |x|^p)^(1/p)`; the largest magnitude for a `p` of infinity, the smallest for -infinity, and for 0 how many elements\n  are not 0. Of no elements it is 0\n- gradient: `self`: `grad * sign(x) * |x|^(p-1) / norm^(p-1)`\n- reads: for `self`: `self`, `result`\n- dtype: that of `self`; of an integer or bool `dtype-mismatch`",
    "evidence": [],
    "example": "reductions.norm"
  },
  "reductions.norm.at-zero": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "The gradient of `norm` **MUST** be 0 for all elements where the norm is 0, and for an element that is 0 if `p` is 1 or\nless. The derivative does not exist there: the norm grows in all directions.",
    "evidence": [],
    "example": "reductions.norm.at-zero"
  },
  "reductions.norm.infinite": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "For a `p` of infinity or -infinity the elements whose magnitude is the norm **MUST** have equal shares of the gradient, and the\nothers 0.",
    "evidence": [],
    "example": "reductions.norm.infinite"
  },
  "reductions.norm.nothing": {
    "chapter": "reductions",
    "keyword": "MUST",
    "text": "`norm` of no elements **MUST** raise `invalid-argument` if `p` is negative or infinite.",
    "evidence": [],
    "example": "reductions.norm.nothing"
  },
  "reductions.norm.p-zero": {
    "chapter": "reductions",
    "keyword": "UNSPECIFIED",
    "text": "Whether the gradient of `norm` for a `p` of 0 is zeros, or `None`, is **UNSPECIFIED**. PyTorch passes none on, so that a `.grad`\nstays `None`.",
    "evidence": [],
    "example": null
  },
  "reductions.norm.overflow": {
    "chapter": "reductions",
    "keyword": "UNSPECIFIED",
    "text": "What `norm` gives where a power of an element, or their sum, is larger or smaller than the dtype can hold, is **UNSPECIFIED**.\nPyTorch gives infinity or 0, though the norm itself could be told.",
    "evidence": [],
    "example": null
  },
  "shapes.reshape": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`reshape(self, shape)` **MUST** be:\n\n- value: the elements in row-major order under another shape of as many elements; one size may be −1 and is inferred\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.reshape"
  },
  "shapes.reshape.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`reshape` to a shape with another number of elements **MUST** raise `shape-mismatch`.",
    "evidence": [],
    "example": "shapes.reshape.invalid"
  },
  "shapes.reshape.inferred": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "Two sizes of −1, or another negative one, **MUST** raise `invalid-argument`. A −1 that no size or several sizes could stand for, as in\n`[0, -1]` for no elements, raises `shape-mismatch`.",
    "evidence": [],
    "example": "shapes.reshape.inferred"
  },
  "shapes.view": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`view(self, shape)` **MUST** be:\n\n- value: as `reshape`, always a view of `self`; refused where that is not possible\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.view"
  },
  "shapes.view.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`view` **MUST** raise `not-viewable` where one size would step over elements that do not lie evenly in memory: a dim can\nalways be split, and neighbouring dims merged only if the first steps over the second as a whole. With another number of elements it\nraises `shape-mismatch`.",
    "evidence": [],
    "example": "shapes.view.invalid"
  },
  "shapes.flatten": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`flatten(self, start_dim=0, end_dim=-1)` **MUST** be:\n\n- value: the dims from the first to the last made one, as a reshape would; of a tensor without dims, one element in one dim;\n  from a dim to itself, `self` and no new tensor\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.flatten"
  },
  "shapes.unflatten": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`unflatten(self, dim, sizes)` **MUST** be:\n\n- value: a view in which one dim is split into several; one size may be −1 and is inferred\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.unflatten"
  },
  "shapes.merge.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`flatten` **MUST** raise `invalid-argument` where the first dim comes after the last, and `unflatten` where there are no sizes;\n`unflatten` to sizes that do not come to the dim's raises `shape-mismatch`.",
    "evidence": [],
    "example": "shapes.merge.invalid"
  },
  "shapes.transpose": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`transpose(self, dim0, dim1)` **MUST** be:\n\n- value: `self` with the two dims exchanged\n- gradient: `self`: `grad` with the two dims exchanged\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.transpose"
  },
  "shapes.t": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`t(self)` **MUST** be:\n\n- value: a matrix transposed; a tensor of fewer dims as it is, as a view; of more dims, `shape-mismatch`\n- gradient: `self`: `grad` transposed\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.t"
  },
  "shapes.permute": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`permute(self, dims)` **MUST** be:\n\n- value: `self` with its dims in the given order: dim `i` of the result is dim `dims[i]` of `self`\n- gradient: `self`: `grad` with its dims in the inverse order\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.permute"
  },
  "shapes.permute.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`permute` with dims that are no permutation **MUST** raise: `invalid-argument` where one stands twice, `shape-mismatch`\nwhere their number is another, `out-of-range` where one does not exist.",
    "evidence": [],
    "example": "shapes.permute.invalid"
  },
  "shapes.movedim": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`movedim(self, source, destination)` **MUST** be:\n\n- value: `self` with each source dim moved to where the destination says, and all others in their order in the places left\n- gradient: `self`: `grad` with the dims moved back\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.movedim"
  },
  "shapes.movedim.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`movedim` with a dim named twice, or with more sources than destinations, **MUST** raise `invalid-argument`.",
    "evidence": [],
    "example": "shapes.movedim.invalid"
  },
  "shapes.squeeze": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`squeeze(self)` **MUST** be:\n\n- value: `self` without its dims of size 1, as a view, also where there is none\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.squeeze"
  },
  "shapes.squeeze-dim": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`squeeze(self, dim)` **MUST** be:\n\n- value: `self` without the dim if its size is 1, and with it otherwise, as a view\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.squeeze-dim"
  },
  "shapes.squeeze-dims": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`squeeze(self, dim)` with a list of dims **MUST** be:\n\n- value: `self` without those of the dims that have size 1, as a view; naming none leaves all\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.squeeze-dims"
  },
  "shapes.unsqueeze": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`unsqueeze(self, dim)` **MUST** be:\n\n- value: `self` with a new dim of size 1 there, as a view; a negative dim counts from the end of the result\n- gradient: `self`: `grad` reshaped to the shape of `self`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.unsqueeze"
  },
  "shapes.expand": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`expand(self, size)` **MUST** be:\n\n- value: `self` with dims of size 1 repeated to the given size, and new dims in front; −1 keeps a size. Nothing is copied:\n  the repeated elements are one place in memory\n- gradient: `self`: `grad` summed over the repeated and the new dims\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.expand"
  },
  "shapes.expand.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`expand` of a dim that is neither of size 1 nor of the given size **MUST** raise `shape-mismatch`.",
    "evidence": [],
    "example": "shapes.expand.invalid"
  },
  "shapes.broadcast-to": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`broadcast_to(self, size)` **MUST** be what `expand` is:\n\n- value: as `expand`\n- gradient: `self`: `grad` summed over the repeated and the new dims\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.broadcast-to"
  },
  "shapes.select": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`select(self, dim, index)` **MUST** be:\n\n- value: the part of `self` at one index of a dim, without that dim; a negative index counts from the end\n- gradient: `self`: `grad` at that index, 0 elsewhere\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.select"
  },
  "shapes.select.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`select` with an index outside the dim **MUST** raise `out-of-range`.",
    "evidence": [],
    "example": "shapes.select.invalid"
  },
  "shapes.narrow": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`narrow(self, dim, start, length)` **MUST** be:\n\n- value: the `length` elements of a dim from `start` on\n- gradient: `self`: `grad` in that window, 0 elsewhere\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.narrow"
  },
  "shapes.narrow.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`narrow` to a window that does not lie within the dim **MUST** raise `out-of-range`; to one of negative length, `invalid-argument`.",
    "evidence": [],
    "example": "shapes.narrow.invalid"
  },
  "shapes.slice": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`slice(self, dim, start, end, step=1)`, which is `self[start:end:step]` at one dim, **MUST** be:\n\n- value: every `step`th element from `start` up to but without `end`; negative bounds count from the end, and bounds outside\n  the dim are moved to its ends\n- gradient: `self`: `grad` at those places, 0 elsewhere\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.slice"
  },
  "shapes.slice.empty": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "A slice that holds nothing **MUST** be a tensor of size 0 in that dim, and not an error; its gradient is zeros.",
    "evidence": [],
    "example": "shapes.slice.empty"
  },
  "shapes.slice.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`slice` **MUST** raise `invalid-argument` for a step that is not above 0.",
    "evidence": [],
    "example": "shapes.narrow.backwards"
  },
  "shapes.diagonal": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`diagonal(self, offset=0, dim1=0, dim2=1)` **MUST** be:\n\n- value: a view of the elements whose index along `dim2` is by `offset` ahead of that along `dim1`; these dims go, and a new last one\n  counts the elements, of which there may be none\n- gradient: `self`: `grad` on that diagonal, 0 elsewhere\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.diagonal"
  },
  "shapes.diagonal.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`diagonal` **MUST** raise `invalid-argument` where both dims are the same, and `out-of-range` where `self` has fewer than two.",
    "evidence": [],
    "example": "shapes.diagonal.invalid"
  },
  "shapes.unfold": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`unfold(self, dimension, size, step)` **MUST** be:\n\n- value: a view of all windows of `size` elements along a dim that begin at 0, `step`, twice `step`… and lie in it; the dim counts\n  the windows, and a new last one their elements. Windows may overlap, and then an element of `self` stands in several places\n- gradient: `self`: at each element the sum of `grad` over the places where it stands, 0 where it stands in none\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.unfold"
  },
  "shapes.unfold.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`unfold` **MUST** raise `out-of-range` where a window is longer than the dim, and `invalid-argument` where `size` is negative or\n`step` is not above 0.",
    "evidence": [],
    "example": "shapes.unfold.invalid"
  },
  "shapes.split": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`split(self, split_size, dim=0)` **MUST** be:\n\n- value: a list of views: `split_size` indices of the dim after another, the last view having what is left\n- gradient: `self`: that of each view in its place, 0 where it is not used\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.split"
  },
  "shapes.split-sizes": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`split(self, split_sizes, dim=0)` with a list of sizes **MUST** be:\n\n- value: a list of views, one after the other along the dim, each of its size, which may be 0\n- gradient: `self`: that of each view in its place, 0 where it is not used\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.split-sizes"
  },
  "shapes.chunk": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`chunk(self, chunks, dim=0)` **MUST** be:\n\n- value: a list of views, of as many indices each as `chunks` of them need at least to cover the dim, the last having what is left;\n  these can be fewer than `chunks`. Of an empty dim, as many empty views\n- gradient: `self`: that of each view in its place, 0 where it is not used\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.chunk"
  },
  "shapes.unbind": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`unbind(self, dim=0)` **MUST** be:\n\n- value: a list of views, one for each index of the dim, which they lack; of an empty dim, an empty list\n- gradient: `self`: that of each view in its place, 0 where it is not used\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.unbind"
  },
  "shapes.split.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`split` and `chunk` **MUST** raise `shape-mismatch` where `self` has no dims, or where the sizes in a list do not come to that of the dim;\nand `invalid-argument` where a size or `chunks` is negative, or 0 where the dim is not empty. `unbind` of a tensor without dims\nraises `out-of-range`.",
    "evidence": [],
    "example": "shapes.split.invalid"
  },
  "shapes.cat": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`cat(tensors, dim=0)` **MUST** be:\n\n- value: the tensors one after the other along a dim, in a storage of its own, even of a single tensor\n- gradient: each of `tensors`: its part of `grad`, zeros where that part is not used\n- reads: nothing\n- dtype: promoted; each gradient in the dtype of its tensor",
    "evidence": [],
    "example": "shapes.cat"
  },
  "shapes.cat.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`cat` of tensors that differ in another dim or in the number of dims **MUST** raise `shape-mismatch`, of none at all\n`invalid-argument`.",
    "evidence": [],
    "example": "shapes.cat.invalid"
  },
  "shapes.stack": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`stack(tensors, dim=0)` **MUST** be:\n\n- value: tensors of one shape along a new dim, in a storage of its own, even of a single tensor; a negative dim counts from the end\n  of the result\n- gradient: each of `tensors`: its part of `grad`, zeros where that part is not used\n- reads: nothing\n- dtype: promoted; each gradient in the dtype of its tensor",
    "evidence": [],
    "example": "shapes.stack"
  },
  "shapes.stack.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`stack` of tensors of several shapes **MUST** raise `shape-mismatch`, of none at all `invalid-argument`.",
    "evidence": [],
    "example": "shapes.stack.invalid"
  },
  "shapes.repeat": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`repeat(self, repeats)` **MUST** be:\n\n- value: `self` laid out again and again along its dims, so often as `repeats` says for each, in a storage of its own; what `repeats`\n  has more than `self` has dims is for new dims in front\n- gradient: `self`: `grad` summed over the repetitions\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.repeat"
  },
  "shapes.repeat.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`repeat` **MUST** raise `shape-mismatch` where there are fewer `repeats` than dims, and `invalid-argument` where one is negative.",
    "evidence": [],
    "example": "shapes.repeat.invalid"
  },
  "shapes.flip": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`flip(self, dims)` **MUST** be:\n\n- value: `self` in the opposite order along the given dims, in a storage of its own; along none, a copy\n- gradient: `self`: `grad` flipped along the same dims\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.flip"
  },
  "shapes.roll": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`roll(self, shifts, dims=[])` **MUST** be:\n\n- value: `self` with its elements moved on along each of the dims by that dim's shift, those that leave at one end coming in at the\n  other, in a storage of its own; with one shift and no dims, the elements are moved on in row-major order\n- gradient: `self`: `grad` moved back\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.roll"
  },
  "shapes.roll.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`roll` **MUST** raise `invalid-argument` where there is not a shift for each dim, or none at all, and `out-of-range` where `self` does\nnot have a dim, as a tensor without dims has none.",
    "evidence": [],
    "example": "shapes.roll.invalid"
  },
  "shapes.tril": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`tril(self, diagonal=0)` **MUST** be:\n\n- value: of each matrix in the last two dims the elements on a diagonal and below it, whose column less row is at most `diagonal`;\n  0 elsewhere, whatever stood there\n- gradient: `self`: that of `grad`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.tril"
  },
  "shapes.triu": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`triu(self, diagonal=0)` **MUST** be:\n\n- value: of each matrix in the last two dims the elements on a diagonal and above it, whose column less row is at least `diagonal`;\n  0 elsewhere, whatever stood there\n- gradient: `self`: that of `grad`\n- reads: nothing\n- dtype: that of `self`",
    "evidence": [],
    "example": "shapes.triu"
  },
  "shapes.triangle.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "`tril` and `triu` of a tensor with fewer than two dims **MUST** raise `shape-mismatch`.",
    "evidence": [],
    "example": "shapes.triangle.invalid"
  },
  "shapes.dim.invalid": {
    "chapter": "shapes",
    "keyword": "MUST",
    "text": "A dim that the tensor does not have **MUST** raise `out-of-range`.",
    "evidence": [],
    "example": "shapes.dim.invalid"
  },
  "indexing.gather": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`gather(self, dim, index)` **MUST** be:\n\n- value: of the shape of `index`; each element is that of `self` at the same place, but at position `index` of the dim. In\n  the other dims `index` may be shorter than `self`\n- gradient: `self`: each element of `grad` added to where it came from, 0 where nothing came from; `index` has none\n- reads: for `self`: `self`, `index`\n- dtype: that of `self`; `index` is int64",
    "evidence": [],
    "example": "indexing.gather"
  },
  "indexing.gather.repeated": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "An element that `gather` selects several times **MUST** get the sum of the gradients of all its places.",
    "evidence": [],
    "example": "indexing.gather.repeated"
  },
  "indexing.gather.copy": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "The result of `gather` **MUST** have a storage of its own.",
    "evidence": [],
    "example": "indexing.gather.copy"
  },
  "indexing.gather.out-of-range": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "An index outside the dim, a negative one too, **MUST** raise `out-of-range`.",
    "evidence": [],
    "example": "indexing.gather.out-of-range"
  },
  "indexing.gather.shape": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "An index with another number of dims than `self` **MUST** raise `shape-mismatch`, as does one that is longer than `self` in\na dim other than the gathered one.",
    "evidence": [],
    "example": "indexing.gather.shape"
  },
  "indexing.scatter": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`scatter(self, dim, index, src)` **MUST** be:\n\n- value: `self`, but with each element of `src` where `gather(dim, index)` would have read: at position `index` of the dim, and\n  elsewhere at its own place. `index` may be shorter than `self` in the other dims, and than `src` in any\n- gradient: `self`: `grad` with 0 where an element was put; `src`: `grad` gathered at `index`; `index` has none\n- reads: for `self`: `index`; for `src`: `index`\n- dtype: that of `self` and `src`, which must be the same; `index` is int64\n- in place: `scatter_`",
    "evidence": [],
    "example": "indexing.scatter"
  },
  "indexing.scatter-value": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`scatter(self, dim, index, value)`, with a number, **MUST** be:\n\n- value: `self`, but with the number, cast to the dtype of `self`, wherever `index` says. An index that stands twice is no\n  matter: it puts the same\n- gradient: `self`: `grad` with 0 where the number was put; `index` has none\n- reads: for `self`: `index`\n- dtype: that of `self`; `index` is int64\n- in place: `scatter_`",
    "evidence": [],
    "example": "indexing.scatter-value"
  },
  "indexing.scatter.duplicates": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "Which element `scatter` leaves at a place that several are put to is **UNSPECIFIED**. PyTorch leaves the last one on the CPU,\nany one elsewhere; each of them gets the whole gradient of the place.",
    "evidence": [],
    "example": null
  },
  "indexing.scatter.larger-src": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "The gradient of a `src` that is larger than `index` is **UNSPECIFIED**. In PyTorch the forward uses the part that the index\ncovers, and backward raises, because it finds a gradient of the index's shape.",
    "evidence": [],
    "example": null
  },
  "indexing.scatter-add": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`scatter_add(self, dim, index, src)` **MUST** be:\n\n- value: `self`, with each element of `src` added where `gather(dim, index)` would have read\n- gradient: `self`: `grad`; `src`: `grad` gathered at `index`; `index` has none\n- reads: for `src`: `index`\n- dtype: that of `self` and `src`, which must be the same; `index` is int64. Of bools, the sum of two trues is true\n- in place: `scatter_add_`",
    "evidence": [],
    "example": "indexing.scatter-add"
  },
  "indexing.scatter-add.repeated": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "All elements that `scatter_add` adds to one place **MUST** count, and each **MUST** get the gradient of the place.",
    "evidence": [],
    "example": "indexing.scatter-add.repeated"
  },
  "indexing.scatter.refused": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`scatter` and `scatter_add` **MUST** raise\n\n- `out-of-range` for an index outside the dim, a negative one too;\n- `shape-mismatch` for an index with another number of dims than `self` or `src`, and for one that is longer than `self` in\n  another dim than `dim`, or than `src` in any;\n- `dtype-mismatch` for a `src` of another dtype than `self`, and for an index that is not of integers.",
    "evidence": [],
    "example": "indexing.scatter.refused"
  },
  "indexing.together": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "Several index tensors **MUST** be taken together: they are stretched to one shape, and at each place of it they name one element,\nas coordinates do. That shape comes where the first of them stood; or first of all, if a dim that is taken whole lies between\nthem. A mask stands for as many dims as it has, and for the lists of coordinates at which it is true; one without dims stands for\na new dim, of size 1 if it is true and 0 if not.",
    "evidence": [],
    "example": "indexing.index-put"
  },
  "indexing.index": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index(self, indices)`, which PyTorch writes `self[indices]`, **MUST** be:\n\n- value: the elements that the tensors in `indices` select, one for each of the first dims, or masks: they are taken together as\n  `indexing.together` says, and count from the end where they are negative. It is a copy\n- gradient: `self`: each element of `grad` added to where it came from; `indices` have none\n- reads: for `self`: `indices`\n- dtype: that of `self`; `indices` are int64, or bool where they are masks",
    "evidence": [],
    "example": "indexing.index"
  },
  "indexing.index.refused": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index` **MUST** raise `out-of-range` for an index outside its dim, and for more indices than `self` has dims; `shape-mismatch` for\nindices that do not broadcast, and a mask of other sizes than the dims it stands for; `dtype-mismatch` for indices that are floats.",
    "evidence": [],
    "example": "indexing.index.refused"
  },
  "indexing.index-put": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index_put(self, indices, values, accumulate=False)` **MUST** be:\n\n- value: `self`, but at `self[indices]` the values, stretched to that shape; with `accumulate` they are added there, all of them\n  where a place is named several times. `indices` is a list of index tensors, one for each of the first dims, or masks; they\n  are taken together as `indexing.together` says, and count from the end where they are negative\n- gradient: `self`: `grad`, with 0 where it was overwritten; `values`: `grad[indices]`; `indices` have none\n- reads: for `self`: `indices`; for `values`: `indices`\n- dtype: that of `self` and `values`, which must be the same; `indices` are int64, or bool where they are masks\n- in place: `index_put_`",
    "evidence": [],
    "example": "indexing.index-put"
  },
  "indexing.index-put.accumulate": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "With `accumulate`, `index_put` **MUST** add all values to what was there, and the gradient of `self` is `grad`.",
    "evidence": [],
    "example": "indexing.index-put.accumulate"
  },
  "indexing.index-put.duplicates": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "Which value `index_put` without `accumulate`, or an assignment `x[indices] = values`, leaves at a place that is named several\ntimes is **UNSPECIFIED**. PyTorch leaves the last one on the CPU; each of them gets the whole gradient of the place.",
    "evidence": [],
    "example": null
  },
  "indexing.index-put.refused": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index_put` **MUST** raise\n\n- `out-of-range` for an index outside its dim, and for more indices than `self` has dims;\n- `shape-mismatch` for indices that do not broadcast, a mask of other sizes than the dims it stands for, and values that do not\n  stretch to what is selected, be it by one dim of size 1 too many;\n- `dtype-mismatch` for values of another dtype than `self`, and for indices that are floats.",
    "evidence": [],
    "example": "indexing.index-put.refused"
  },
  "indexing.index-put.expanded": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "Whether `index_put_` into a tensor of which several elements are one place in memory is refused is **UNSPECIFIED**. PyTorch\nlets it through with a warning that it will not always.",
    "evidence": [],
    "example": null
  },
  "indexing.in-place.apart": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`scatter_`, `scatter_add_`, `index_add_` and `index_put_`, which write while they read, **MUST** raise `overlapping-memory` for\nan operand that shares memory with the tensor that is written, also if it is that tensor.",
    "evidence": [],
    "example": "indexing.in-place.apart"
  },
  "indexing.scatter.half-written": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "What `scatter_` and `scatter_add_`, and `index_add_` and `index_put_`, have written when they raise `out-of-range` is\n**UNSPECIFIED**. PyTorch looks at the indices one after another while it writes, so that those before the wrong one count.",
    "evidence": [],
    "example": null
  },
  "indexing.index-select": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index_select(self, dim, index)` **MUST** be:\n\n- value: the slices of `self` along `dim` that the list `index` names, in its order; an index without dims is a list of one. A\n  copy\n- gradient: `self`: zeros, to which the slices of `grad` are added where they came from; `index` has none\n- reads: for `self`: `index`\n- dtype: that of `self`; `index` is int64",
    "evidence": [],
    "example": "indexing.index-select"
  },
  "indexing.index-add": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index_add(self, dim, index, source, alpha=1)` **MUST** be:\n\n- value: `self`, with each slice of `source`, times `alpha`, added to the slice of `self` that its index names. Slices that\n  are named several times get them all\n- gradient: `self`: `grad`; `source`: `alpha` times the slices of `grad` at `index`; `index` has none\n- reads: for `source`: `index`, `source`\n- dtype: that of `self` and `source`, which must be the same; `index` is int64\n- in place: `index_add_`\n\nOf `source` the gradient needs no more than the shape; that it is kept all the same can be seen, since overwriting it before\nbackward is an error.",
    "evidence": [],
    "example": "indexing.index-add"
  },
  "indexing.index-select.zero-dim": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index_select` and `index_add` **MUST** take a tensor without dims for one slice: an index is then 0, and there is one.",
    "evidence": [],
    "example": "indexing.index-select.zero-dim"
  },
  "indexing.index-select.refused": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`index_select` and `index_add` **MUST** raise\n\n- `out-of-range` for an index outside the dim, a negative one too;\n- `shape-mismatch` for an index of two dims or more, and for a `source` that has not one slice for each index, or slices of\n  another shape than those of `self`;\n- `dtype-mismatch` for a `source` of another dtype than `self`, and for an index that is not of integers.",
    "evidence": [],
    "example": "indexing.index-select.refused"
  },
  "indexing.embedding": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`embedding(input, weight, padding_idx=None)` **MUST** be:\n\n- value: for each index of `input` that row of the matrix `weight`: the shape of `input`, and after it the columns of `weight`\n- gradient: `weight`: zeros, to each row of which the gradients of its copies are added; `input` has none\n- reads: for `weight`: `input`\n- dtype: that of `weight`; `input` is int64",
    "evidence": [],
    "example": "indexing.embedding"
  },
  "indexing.embedding.padding": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "The row `padding_idx`, which may be counted from the end, **MUST** get no gradient, however often it was looked up. Its value is\nas that of any other row.",
    "evidence": [],
    "example": "indexing.embedding.padding"
  },
  "indexing.embedding.refused": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`embedding` **MUST** raise\n\n- `out-of-range` for an index that is no row, a negative one too, and for such a `padding_idx`;\n- `shape-mismatch` for a `weight` that is no matrix;\n- `dtype-mismatch` for an `input` that is not of integers.",
    "evidence": [],
    "example": "indexing.embedding.refused"
  },
  "indexing.take-along-dim": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`take_along_dim(self, indices, dim)` **MUST** be:\n\n- value: as `gather` along `dim`, but `self` and `indices` are stretched to one another in the other dims, and an index counts\n  from the end where it is negative\n- gradient: `self`: each element of `grad` added to where it came from; `indices` have none\n- reads: for `self`: `self`\n- dtype: that of `self`; `indices` are int64",
    "evidence": [],
    "example": "indexing.take-along-dim"
  },
  "indexing.take-along-dim.flat": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "What `take_along_dim` does without a dim is **UNSPECIFIED**, and no operation of the catalogue. PyTorch takes from all elements in\na row, but raises for an operand that does not lie in row-major order.",
    "evidence": [],
    "example": null
  },
  "indexing.take-along-dim.past": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "What `take_along_dim` with a dim gives for an index past the end, or before the start counted from the end, is\n**UNSPECIFIED**. PyTorch 2.13 goes round and round: with 3 elements, 3 means the first again.",
    "evidence": [],
    "example": null
  },
  "indexing.take-along-dim.refused": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`take_along_dim` **MUST** raise `shape-mismatch` for indices with another number of dims than `self`, or of which a size does not\ngo with that of `self`; `out-of-range` for a dim that is not there; and `dtype-mismatch` for indices that are not int64.",
    "evidence": [],
    "example": "indexing.take-along-dim.refused"
  },
  "indexing.sort": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`sort(self, dim=-1, descending=False, stable=False)` **MUST** be:\n\n- value: `values`, the elements of each line along `dim` from the smallest to the largest, or from the largest; and `indices`, an\n  int64 tensor that says at which index of the line each was\n- gradient: `self`: `grad` of the values, put back where each came from; `indices` have none\n- reads: for `self`: `indices`\n- dtype: `values` that of `self`; `indices` int64",
    "evidence": [],
    "example": "indexing.sort"
  },
  "indexing.sort.nan": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`sort` and `topk` **MUST** take NaN for larger than every number, infinity too.",
    "evidence": [],
    "example": "indexing.sort.nan"
  },
  "indexing.sort.stable": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "With `stable`, `sort` **MUST** leave elements that are equal in the order in which they stood, also if it is descending.",
    "evidence": [],
    "example": "indexing.sort.stable"
  },
  "indexing.sort.ties": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "In which order `sort` without `stable` gives the indices of elements that are equal is **UNSPECIFIED**, and with it, which of\nthem gets which gradient. PyTorch leaves them as they stood on the CPU.",
    "evidence": [],
    "example": null
  },
  "indexing.topk": {
    "chapter": "indexing",
    "keyword": "MUST",
    "text": "`topk(self, k, dim=-1, largest=True)` **MUST** be:\n\n- value: `values`, the `k` largest elements of each line along `dim`, from the largest on, or the smallest from the smallest on;\n  and `indices`, an int64 tensor that says at which index of the line each was\n- gradient: `self`: `grad` of the values, put back where each came from, and 0 elsewhere; `indices` have none\n- reads: for `self`: `indices`\n- dtype: `values` that of `self`, which must not be bool; `indices` int64\n\n`k` may be 0. More than there are, or fewer than none, **MUST** raise `out-of-range`.",
    "evidence": [],
    "example": "indexing.topk"
  },
  "indexing.topk.ties": {
    "chapter": "indexing",
    "keyword": "UNSPECIFIED",
    "text": "Which of several elements that are equal `topk` takes, and in which order it gives their indices, is **UNSPECIFIED**.",
    "evidence": [],
    "example": null
  },
  "linear-algebra.matmul": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`matmul(self, other)` **MUST** be:\n\n- value: of two matrices their product; the sum over the last dim of `self` and the last but one of `other`\n- gradient: `self`: `grad @ otherᵀ`; `other`: `selfᵀ @ grad`\n- reads: for `self`: `other`; for `other`: `self`\n- dtype: that of both, which must be the same; otherwise `dtype-mismatch`",
    "evidence": [],
    "example": "linear-algebra.matmul"
  },
  "linear-algebra.matmul.vectors": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`matmul` of two vectors **MUST** be their dot product, a tensor without dims; of a matrix and a vector, or a vector and a\nmatrix, the vector is taken as a column, or a row, whose dim of size 1 is dropped from the result.",
    "evidence": [],
    "example": "linear-algebra.matmul.vectors"
  },
  "linear-algebra.matmul.batches": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "The dims of `matmul`'s operands before the last two **MUST** broadcast as those of pointwise operations do, and the\ngradient of an operand is summed to its shape.",
    "evidence": [],
    "example": "linear-algebra.matmul.batches"
  },
  "linear-algebra.matmul.inner-zero": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "A product over an inner size of 0 **MUST** be zeros.",
    "evidence": [],
    "example": "linear-algebra.matmul.inner-zero"
  },
  "linear-algebra.matmul.shape": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`matmul` of operands whose inner sizes differ, or whose batch dims do not broadcast, or of one without dims, **MUST** raise\n`shape-mismatch`.",
    "evidence": [],
    "example": "linear-algebra.matmul.shape"
  },
  "linear-algebra.mm": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`mm(self, mat2)` **MUST** be:\n\n- value: the product of two matrices\n- gradient: `self`: `grad @ mat2ᵀ`; `mat2`: `selfᵀ @ grad`\n- reads: for `self`: `mat2`; for `mat2`: `self`\n- dtype: that of both, which must be the same and not bool; otherwise `dtype-mismatch`",
    "evidence": [],
    "example": "linear-algebra.mm"
  },
  "linear-algebra.mv": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`mv(self, vec)` **MUST** be:\n\n- value: the product of a matrix and a vector, a vector\n- gradient: `self`: the outer product of `grad` and `vec`; `vec`: `selfᵀ @ grad`\n- reads: for `self`: `vec`; for `vec`: `self`\n- dtype: that of both, which must be the same and not bool; otherwise `dtype-mismatch`",
    "evidence": [],
    "example": "linear-algebra.mv"
  },
  "linear-algebra.dot": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`dot(self, tensor)` **MUST** be:\n\n- value: the sum of the products of the elements of two vectors of one length, a tensor without dims\n- gradient: `self`: `grad * tensor`; `tensor`: `grad * self`\n- reads: for `self`: `tensor`; for `tensor`: `self`\n- dtype: that of both, which must be the same and not bool; otherwise `dtype-mismatch`",
    "evidence": [],
    "example": "linear-algebra.dot"
  },
  "linear-algebra.bmm": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`bmm(self, mat2)` **MUST** be:\n\n- value: of two tensors of three dims, of which the first has one size, the product of each matrix and the one at its place\n- gradient: `self`: `bmm(grad, mat2ᵀ)`; `mat2`: `bmm(selfᵀ, grad)`, where the last two dims are exchanged\n- reads: for `self`: `mat2`; for `mat2`: `self`\n- dtype: that of both, which must be the same and not bool; otherwise `dtype-mismatch`",
    "evidence": [],
    "example": "linear-algebra.bmm"
  },
  "linear-algebra.addmm": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`addmm(self, mat1, mat2, beta=1, alpha=1)` **MUST** be:\n\n- value: `beta * self + alpha * (mat1 @ mat2)`, where `self` is stretched to the product\n- gradient: `self`: `beta * grad`; `mat1`: `alpha * (grad @ mat2ᵀ)`; `mat2`: `alpha * (mat1ᵀ @ grad)`\n- reads: for `mat1`: `mat2`; for `mat2`: `mat1`\n- dtype: that of all three, which must be the same and not bool; otherwise `dtype-mismatch`. For integers `beta` and `alpha` are\n  cut to integers\n- in place: `addmm_`, if `self` has the product's shape",
    "evidence": [],
    "example": "linear-algebra.addmm"
  },
  "linear-algebra.addmm.zero": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "What `addmm` multiplies by 0 **MUST** count for nothing, even if it is NaN: `self` with a `beta` of 0, the product with an `alpha`\nof 0.",
    "evidence": [],
    "example": "linear-algebra.addmm.zero"
  },
  "linear-algebra.addmm.in-place-factor": {
    "chapter": "linear-algebra",
    "keyword": "UNSPECIFIED",
    "text": "What `addmm_` gives where a factor shares memory with the tensor that it writes to is **UNSPECIFIED**. PyTorch 2.13 reads the\nfactor while it overwrites it, and says nothing; the reference refuses it.",
    "evidence": [],
    "example": null
  },
  "linear-algebra.refused": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`mm`, `mv`, `dot`, `bmm`, `addmm`, `outer` and `linear` **MUST** raise `shape-mismatch` for operands of other numbers of dims than\nthey say, for inner sizes that differ, for batches of which one has more matrices, and for an addend that does not stretch to the\nproduct. `mv` of a tensor without dims raises `out-of-range`.",
    "evidence": [],
    "example": "linear-algebra.refused"
  },
  "linear-algebra.outer": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`outer(self, vec2)` **MUST** be:\n\n- value: of two vectors the matrix with `self[i] * vec2[j]` in row i, column j\n- gradient: `self`: the sum of `grad * vec2` over the columns; `vec2`: the sum of `grad * self` over the rows\n- reads: for `self`: `vec2`; for `vec2`: `self`\n- dtype: the operands' promotion",
    "evidence": [],
    "example": "linear-algebra.outer"
  },
  "linear-algebra.linear": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`linear(input, weight, bias=None)` **MUST** be:\n\n- value: `input @ weightᵀ + bias`: `weight` is a matrix of [out, in], `input` has any dims before the last, which is in, and\n  `bias` is a vector of out or a single number\n- gradient: `input`: `grad @ weight`; `weight`: `gradᵀ @ input`, over all rows; `bias`: the sum of `grad` over all rows\n- reads: for `input`: `weight`; for `weight`: `input`\n- dtype: that of all, which must be the same and not bool; otherwise `dtype-mismatch`",
    "evidence": [],
    "example": "linear-algebra.linear"
  },
  "linear-algebra.linear.other-shapes": {
    "chapter": "linear-algebra",
    "keyword": "UNSPECIFIED",
    "text": "What `linear` does with a `weight` that is a vector, and with a `bias` of other shapes, is **UNSPECIFIED**. PyTorch 2.13\nmultiplies by a vector if there is no bias, and stretches a bias of two dims if the input has more or fewer dims than one.",
    "evidence": [],
    "example": null
  },
  "linear-algebra.einsum": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`einsum(equation, operands)` **MUST** be:\n\n- value: the equation has a letter for each dim of each operand, commas between operands, an arrow, and the letters of the\n  result's dims, each once, as in `ij,jk->ik`. An element of the result is the sum, over all letters that the result lacks, of\n  the products of the operands' elements that have the letters' values as indices. A letter that stands twice in one operand\n  means its diagonal. Dims of size 1 stretch to others of their letter. Spaces mean nothing\n- gradient: `operands`: of each, the same sum of products of `grad` and the other operands; 0 off a diagonal\n- reads: for `operands`: `operands`\n- dtype: that of the operands, which must be the same and not bool",
    "evidence": [],
    "example": "linear-algebra.einsum"
  },
  "linear-algebra.einsum.refused": {
    "chapter": "linear-algebra",
    "keyword": "MUST",
    "text": "`einsum` **MUST** raise `invalid-argument` for an equation with other characters, with more or fewer operands than there are, or with\nletters of the result that no operand has or that stand there twice; and `shape-mismatch` where an operand has more or fewer\ndims than letters, or sizes differ that share a letter.",
    "evidence": [],
    "example": "linear-algebra.einsum.refused"
  },
  "linear-algebra.einsum.others": {
    "chapter": "linear-algebra",
    "keyword": "UNSPECIFIED",
    "text": "What `einsum` makes of an equation without an arrow, or with an ellipsis, and of operands of several dtypes or of bools, is\n**UNSPECIFIED**; so is in which order several operands are multiplied, and whether the result is a view: of an operand where\nnothing has to be computed, or has to be summed, and of what nobody sees elsewhere.",
    "evidence": [],
    "example": null
  },
  "losses.mse-loss": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`mse_loss(self, target, reduction='mean')`, the squared error, **MUST** be:\n\n- value: `(self − target)²`, elementwise for `none`, summed for `sum`, and divided by the number of elements too for `mean`\n- gradient: `self`: `2 × grad × (self − target)`, divided by the number of elements for `mean`; `target`: the same, negated\n- reads: for `self`: `self`, `target`; for `target`: `self`, `target`\n- dtype: promoted",
    "evidence": [],
    "example": "losses.mse-loss"
  },
  "losses.mse-loss.reduction": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "The `reduction` of `mse_loss` **MUST** be one of `none`, `mean`, `sum`, and be `mean` where nothing is said.",
    "evidence": [],
    "example": "losses.mse-loss.reduction"
  },
  "losses.mse-loss.broadcast": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`mse_loss` of two shapes **MUST** broadcast them, and divide by the number of elements of the broadcast shape for `mean`.",
    "evidence": [],
    "example": "losses.mse-loss.broadcast"
  },
  "losses.dtypes": {
    "chapter": "losses",
    "keyword": "UNSPECIFIED",
    "text": "The dtype of a loss of operands of different floating dtypes, of which one has no dims, is **UNSPECIFIED**. PyTorch broadcasts\nbefore it promotes, so that the tensor without dims counts as one that has some. So is, whatever their dims, that of a loss other than\n`mse_loss`, `l1_loss` and `smooth_l1_loss` of operands of two floating dtypes.",
    "evidence": [],
    "example": null
  },
  "losses.l1-loss": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`l1_loss(self, target, reduction='mean')`, the absolute error, **MUST** be:\n\n- value: `|self − target|`, elementwise for `none`, summed for `sum`, and averaged for `mean`\n- gradient: `self`: `grad × sign(self − target)`, divided by the number of elements for `mean`; `target`: the same, negated; see\n  `losses.l1-loss.at-zero` for equal ones\n- reads: nothing\n- dtype: promoted; the mean of integers is `dtype-mismatch`\n\nIt is `(self − target).abs()` and then, if asked for, `mean()` or `sum()`: what those keep is kept, so that its graph can be run backward\nonce.",
    "evidence": [],
    "example": "losses.l1-loss"
  },
  "losses.l1-loss.at-zero": {
    "chapter": "losses",
    "keyword": "SHOULD",
    "text": "The derivative of `l1_loss` where both are equal **SHOULD** be 0. Allowed conventions: −1 and 1.",
    "evidence": [],
    "example": "losses.l1-loss.at-zero"
  },
  "losses.smooth-l1-loss": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`smooth_l1_loss(self, target, reduction='mean', beta=1)` **MUST** be, for the distance `d = |self − target|`:\n\n- value: `d² / (2 × beta)` where `d` is below `beta`, else `d − beta / 2`; reduced as `l1_loss` is\n- gradient: `self`: `grad × (self − target) / beta` where `d` is below `beta`, else `grad × sign(self − target)`; divided by the number of\n  elements for `mean`; `target`: the same, negated\n- reads: for `self`: `self`, `target`; for `target`: `self`, `target`\n- dtype: promoted, which must be floating\n\nA negative `beta` is `invalid-argument`.",
    "evidence": [],
    "example": "losses.smooth-l1-loss"
  },
  "losses.smooth-l1-loss.no-beta": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`smooth_l1_loss` with a `beta` of 0 **MUST** be `l1_loss`, in what it reads and keeps too.",
    "evidence": [],
    "example": "losses.smooth-l1-loss.no-beta"
  },
  "losses.huber-loss": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`huber_loss(self, target, reduction='mean', delta=1)` **MUST** be, for the distance `d = |self − target|`:\n\n- value: `d² / 2` where `d` is below `delta`, else `delta × (d − delta / 2)`; reduced as `l1_loss` is\n- gradient: `self`: `grad × (self − target)` where `d` is below `delta`, else `grad × delta × sign(self − target)`; divided by the number of\n  elements for `mean`; `target`: the same, negated\n- reads: for `self`: `self`, `target`; for `target`: `self`, `target`\n- dtype: promoted; where `self` is not floating `dtype-mismatch`\n\nA `delta` that is not above 0 is `invalid-argument`.",
    "evidence": [],
    "example": "losses.huber-loss"
  },
  "losses.bend.second": {
    "chapter": "losses",
    "keyword": "SHOULD",
    "text": "The second derivative of `smooth_l1_loss` where the distance is exactly `beta`, and of `huber_loss` where it is exactly `delta`, **SHOULD** be\n0, as beyond. Allowed convention: that of the square.",
    "evidence": [],
    "example": "losses.huber-loss.at-delta"
  },
  "losses.binary-cross-entropy": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`binary_cross_entropy(self, target, weight=None, reduction='mean')` of probabilities **MUST** be:\n\n- value: `−target × log(self) − (1 − target) × log(1 − self)`, in which no logarithm is below −100, times `weight`; elementwise for `none`,\n  summed for `sum`, and divided by the number of elements too, not by the weights, for `mean`\n- gradient: `self`: `grad × weight × (self − target) / (self × (1 − self))`, in which the denominator is not below 10⁻¹²; `target`:\n  `−grad × weight × log(self / (1 − self))`; both divided by the number of elements for `mean`\n- reads: for `self`: `self`, `target`, `weight`; for `target`: `self`, `target`, `weight`\n- dtype: promoted; where `self` and `target` have not the same floating dtype `dtype-mismatch`\n\nAn element of `self` or `target` that does not lie from 0 to 1 is `invalid-argument`.",
    "evidence": [],
    "example": "losses.binary-cross-entropy"
  },
  "losses.binary-cross-entropy-with-logits": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`binary_cross_entropy_with_logits(self, target, weight=None, pos_weight=None, reduction='mean')` **MUST** be, for\n`p = sigmoid(self)`:\n\n- value: `−pos_weight × target × log(p) − (1 − target) × log(1 − p)`, times `weight`, without overflow on the way; reduced as\n  `binary_cross_entropy` is. Any number is a target\n- gradient: `self`: `grad × weight × ((pos_weight × target + 1 − target) × p − pos_weight × target)`; `target`:\n  `grad × weight × (log(1 − p) − pos_weight × log(p))`; both divided by the number of elements for `mean`\n- reads: for `self`: `self`, `target`, `weight`, `pos_weight`; for `target`: `self`, `target`, `weight`, `pos_weight`\n- dtype: promoted; where `self` or `target` is not floating `dtype-mismatch`",
    "evidence": [],
    "example": "losses.binary-cross-entropy-with-logits"
  },
  "losses.binary.shapes": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "The target of both **MUST** have the shape of `self`, and the weights stretch to it; anything else is `shape-mismatch`.",
    "evidence": [],
    "example": "losses.binary-cross-entropy.refusals"
  },
  "losses.weight.no-gradient": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "A `weight` or `pos_weight` that requires grad **MUST** be refused with `not-implemented` where operations are recorded: it has no gradient.",
    "evidence": [],
    "example": "losses.weight.no-gradient"
  },
  "losses.nll-loss": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`nll_loss(self, target, weight=None, ignore_index=-100, reduction='mean')`, of logarithms of probabilities, **MUST** be:\n\n- value: `−weight[target] × self[target]`, of each target along the classes, which lie in the second dim of `self`, or in its only one; 0\n  where the target is `ignore_index`; elementwise for `none`, summed for `sum`; for `mean` that sum divided by the sum of the weights of\n  the targets that are not ignored\n- gradient: `self`: `−grad × weight[target]` at each target, divided as the value is, and 0 elsewhere\n- reads: for `self`: `self`, `target`, `weight`\n- dtype: that of `self`, which must be floating; a `target` that is not int64, or a `weight` of another dtype, is `dtype-mismatch`",
    "evidence": [],
    "example": "losses.nll-loss"
  },
  "losses.nll-loss.ignored": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "A target that is `ignore_index` **MUST** have a loss and a gradient of 0, and no weight in a mean, whether it is the number of a class or not.\nWhere all are ignored the mean is NaN, and the gradient still 0.",
    "evidence": [],
    "example": "losses.nll-loss.ignored"
  },
  "losses.nll-loss.refusals": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "The target **MUST** have the shape of `self` without its classes, and the weight one number for each class, else it is `shape-mismatch`; a\ntarget that is the number of no class, nor `ignore_index`, is `out-of-range`.",
    "evidence": [],
    "example": "losses.nll-loss.refusals"
  },
  "losses.cross-entropy": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`cross_entropy(self, target, weight=None, ignore_index=-100, label_smoothing=0, reduction='mean')` of logits and the numbers of classes\n**MUST** be:\n\n- value: the `nll_loss` of the `log_softmax` of `self` along its classes, times `1 − label_smoothing`, and with smoothing the same\n  loss for every class, weighted and reduced alike, times `label_smoothing` and divided by the number of classes\n- gradient: `self`: that of those operations\n- reads: for `self`: `target`, `weight`\n- dtype: that of `self`, which must be floating\n\nA `label_smoothing` that does not lie from 0 to 1 is `invalid-argument`.",
    "evidence": [],
    "example": "losses.cross-entropy"
  },
  "losses.cross-entropy-probabilities": {
    "chapter": "losses",
    "keyword": "MUST",
    "text": "`cross_entropy(self, target, weight=None, label_smoothing=0, reduction='mean')` of a floating `target` of the shape of `self` **MUST** be:\n\n- value: `−weight × target × log_softmax(self)`, summed over the classes; for `mean` summed over all and divided by the number of rows, not by\n  the weights. With smoothing `(1 − label_smoothing) × target + label_smoothing / classes` stands for `target`\n- gradient: `self`, `target`, `weight`: those of these operations\n- reads: for `self`: `target`, `weight`; for `target`: `weight`\n- dtype: promoted",
    "evidence": [],
    "example": "losses.cross-entropy-probabilities"
  },
  "modules.dropout": {
    "chapter": "modules",
    "keyword": "MUST",
    "text": "In training `Dropout` **MUST** multiply each element by 0 with the probability `p`, and otherwise by 1 / (1 - `p`), each for itself and\nanew in every call. The gradient **MUST** be multiplied by the same factors, whatever the elements are. Which elements are left\nout is for the library to draw.",
    "evidence": [],
    "example": "modules.dropout"
  },
  "modules.dropout.certain": {
    "chapter": "modules",
    "keyword": "MUST",
    "text": "With a `p` of 1 everything **MUST** be 0, gradients too, and with a `p` of 0 nothing.",
    "evidence": [],
    "example": "modules.dropout.certain"
  },
  "modules.dropout.evaluation": {
    "chapter": "modules",
    "keyword": "MUST",
    "text": "In evaluation `Dropout` **MUST** change nothing.",
    "evidence": [],
    "example": "modules.dropout.evaluation"
  },
  "printing.form": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "The text **MUST** be `tensor(`, the elements, each remark after a comma and a space, and `)`. The remarks that apply stand in the\norder size, dtype, history. The single element of a tensor without dims stands bare; otherwise every dim is a pair of\nbrackets, with a comma and a space between elements.",
    "evidence": [],
    "example": "printing.form"
  },
  "printing.values-only": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "The text **MUST** depend on shape, dtype, elements, and history alone: not on strides, or on which storage is shared.",
    "evidence": [],
    "example": "printing.values-only"
  },
  "printing.dtype": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "The dtype **MUST** be remarked as `dtype=torch.` and its name, unless it is float32, int64 or bool.",
    "evidence": [],
    "example": "printing.dtype"
  },
  "printing.empty": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "The elements of a tensor that has none **MUST** be printed as `[]`, however many dims it has. Its size is remarked, as `size=(2, 0)`,\nunless it has exactly one dim, and its dtype, unless that is float32.",
    "evidence": [],
    "example": "printing.empty"
  },
  "printing.leaf": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "A leaf that requires grad **MUST** have the remark `requires_grad=True`, and a tensor that does not require grad no remark on its\nhistory.",
    "evidence": [],
    "example": "printing.leaf"
  },
  "printing.grad-fn": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "A tensor that an operation recorded **MUST** have the remark `grad_fn=<…>` with the name of its node, and no other on its history.",
    "evidence": [],
    "example": "printing.grad-fn"
  },
  "printing.grad-fn.operation": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "The node of an operation **MUST** have PyTorch's name for it, also where the operation was done in place. That is the words of\nthe operation's name with capitals, run together, and `Backward0` after them (`LogSoftmaxBackward0`), but for these:\n\n- numbered otherwise:\n  - `Backward1`: `sum`, `mean` and `prod` along dims; `max` and `min` of all elements; `clamp` by numbers; `fmod` and\n    `remainder` by a tensor; `lerp` by a tensor of weights; `pow` to a tensor; `rsub` from a number; `scatter` of a number;\n    `squeeze` of one dim\n  - `Backward2`: `pow` of a number; `fill_`; `squeeze` of several dims\n- named after another operation:\n  - `pow`: `square`\n  - `view`: `reshape` that is a view, `flatten`, `unflatten`\n  - `permute`: `movedim`\n  - `expand`: `broadcast_to`\n  - `slice`: `narrow`\n  - `gather`: `take_along_dim`\n  - `mul`: `outer`\n  - `split`: `chunk`\n  - `clone`: `contiguous` that copies\n  - `nll_loss`: `cross_entropy` with classes\n  - `abs`, `sum`, `mean`: `l1_loss`, by its reduction\n  - `mm`, `mv`, `dot`: `matmul` of two matrices, of a matrix and a vector, of two vectors\n  - `mm`, `addmm`: `linear` of a matrix, without and with a bias\n- spelt otherwise: `Log1PBackward0`, `ToCopyBackward0`, `LinalgVectorNormBackward0` for `norm`, and `CopyBackwards` for `copy_`",
    "evidence": [],
    "example": "printing.grad-fn.operation"
  },
  "printing.grad-fn.written-view": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "After a write through a view, the base's node **MUST** have the name `CopySlices`; that of a view whose base was written to since,\n`AsStridedBackward0`.",
    "evidence": [],
    "example": "printing.grad-fn.written-view"
  },
  "printing.grad-fn.others": {
    "chapter": "printing",
    "keyword": "UNSPECIFIED",
    "text": "The names of the nodes of operations that PyTorch makes of several others (`matmul` and `linear` of three and more dims,\n`einsum`, `reshape` that copies, `cross_entropy` with probabilities) and of `sort` are **UNSPECIFIED**, and so is the history\nthat is remarked of a view made within `no_grad`. Which of several operations comes last depends on layouts; `sort` is numbered by whether anything was said about\n`stable`. Nothing but a printed text depends on a name.",
    "evidence": [],
    "example": null
  },
  "printing.integer": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "Integers **MUST** be printed in decimal, bools as `True` and `False`, each padded with spaces on the left to the widest that is\nshown.",
    "evidence": [],
    "example": "printing.integer"
  },
  "printing.notation": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "All elements **MUST** be in one notation. It is scientific if, of the sizes of the telling numbers, the largest is more than\n1000 times the smallest, or the largest is above 10⁸, or the smallest below 10⁻⁴; otherwise whole if all of them are\nwhole, or if there is none; otherwise fixed.",
    "evidence": [],
    "example": "printing.notation"
  },
  "printing.whole": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "In whole notation a number **MUST** be its digits and a dot, without a decimal.",
    "evidence": [],
    "example": "printing.whole"
  },
  "printing.fixed": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "In fixed notation a number **MUST** have four decimals.",
    "evidence": [],
    "example": "printing.fixed"
  },
  "printing.scientific": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "In scientific notation a number **MUST** have one digit, a dot, four decimals, `e`, the exponent's sign, and its digits, at least two\nof them. Whole numbers are written so too, and so is zero.",
    "evidence": [],
    "example": "printing.scientific"
  },
  "printing.rounding": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "A number **MUST** be rounded to the nearest decimal, from the exact value of the element, and to the even one from exactly between\ntwo.",
    "evidence": [],
    "example": "printing.rounding"
  },
  "printing.special": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "NaN and the infinities **MUST** be `nan`, `inf` and `-inf` in every notation, without a dot.",
    "evidence": [],
    "example": "printing.special"
  },
  "printing.negative-zero": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "A zero that is negative **MUST** show its sign.",
    "evidence": [],
    "example": "printing.negative-zero"
  },
  "printing.width": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "Every element **MUST** be padded with spaces on the left to the width of the widest telling number, sign included. What is not\ntelling does not widen it, and sticks out where it is wider.",
    "evidence": [],
    "example": "printing.width"
  },
  "printing.rows": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "With two or more dims each row **MUST** stand on lines of its own: after its comma come as many line breaks as there are dims\nfrom there inwards, less one, so that matrices are one blank line apart, and then as many spaces as stand before the\nrow's own bracket in the first line.",
    "evidence": [],
    "example": "printing.rows"
  },
  "printing.line-breaks": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "A row **MUST** break after every _n_ elements, and go on under its first one. With _w_ for the width of an element and _k_ for the number of\ncharacters before the row's bracket (7, and one for each bracket around it), _n_ is (80 − _k_) / (_w_ + 2), rounded down.",
    "evidence": [],
    "example": "printing.line-breaks"
  },
  "printing.remark-lines": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "A remark that would make its line longer than 78 characters, the closing parenthesis not counted, **MUST** stand on a line of its own,\nunder the first bracket; further remarks follow it there.",
    "evidence": [],
    "example": "printing.remark-lines"
  },
  "printing.summary": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "Of a tensor with more than 1000 elements, every dim longer than 6 **MUST** show its first three and last three parts, with `...` for\nthose between: in a row as an element (`,  ..., `, a space before it), otherwise as a row. Dims of 6 or fewer are shown whole.",
    "evidence": [],
    "example": "printing.summary"
  },
  "printing.summary.shown": {
    "chapter": "printing",
    "keyword": "MUST",
    "text": "Elements that are not shown **MUST** have no say in notation and width.",
    "evidence": [],
    "example": "printing.summary.shown"
  },
  "protocol.lines": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "A message **MUST** be one line of JSON in UTF-8, ended by a line feed. A line may hold a batch, an array of messages; its\nreplies may come as a batch or singly.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "a batch is answered with a batch where the answers come quickly"
      },
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "a line that never ends is garbage"
      }
    ],
    "example": null
  },
  "protocol.json": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "JSON **MUST** be that of the standard: a bare `NaN` or `Infinity` is garbage. Special numbers are strings\n(`programs.numbers.exact`).",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "writes a bare NaN"
      }
    ],
    "example": null
  },
  "protocol.hello": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "The first request **MUST** be `hello`, with the protocol's version; the reply is the adapter's description: what it is called, the\nlevels it claims, and the ops, dtypes, optimizers and features it has.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "hello is answered with the description"
      }
    ],
    "example": null
  },
  "protocol.hello.claims": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "A level that is claimed **MUST** make no other level required. An adapter that claims none conforms to none.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/runner/runner.test.ts",
        "title": "and core to a level that is not claimed is no failure"
      },
      {
        "kind": "test",
        "file": "conformance/runner/runner.test.ts",
        "title": "a backend that claims nothing conforms to nothing"
      }
    ],
    "example": null
  },
  "protocol.run": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "`run` carries a program and the dtype that `float` means in it; the reply **MUST** be the program's outcome.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "run with the outcome"
      }
    ],
    "example": null
  },
  "protocol.run.hermetic": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "Nothing of one run **MUST** be seen by another: names, gradients, grad mode, random streams.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/laws/hermetic.test.ts",
        "title": "is found by the law"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "an engine that keeps something of one program for the next is found by the law about it"
      },
      {
        "kind": "test",
        "file": "conformance/interpreter/run.test.ts",
        "title": "a program is released when it has ended, however it did"
      }
    ],
    "example": null
  },
  "protocol.run.unsupported": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "What an adapter cannot run **MUST** be answered `unsupported`, with the feature that is missing.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/runner/runner.test.ts",
        "title": "by the backend itself carries the reason it gave, and is no failure"
      }
    ],
    "example": null
  },
  "protocol.order": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "Replies **MUST** carry the id of their request. They may come in any order; no more requests are under way than the\ndescription's `in_flight` says.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "answers with a wrong id"
      },
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "no more programs are in flight than the adapter takes"
      }
    ],
    "example": null
  },
  "protocol.bye": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "After `bye` an adapter **MUST** answer null and exit; the end of its stdin means the same.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "bye with null and the end"
      },
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "the end of the input means the same as bye"
      }
    ],
    "example": null
  },
  "protocol.unknown-fields": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "An adapter **MUST** ignore fields it does not know. The runner refuses them in what an adapter sends, and says where.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "fields that it does not know are ignored"
      },
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "answers with a field of its own"
      }
    ],
    "example": null
  },
  "protocol.stdout": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "An adapter **MUST** write nothing but replies to its stdout. Its stderr is free; the runner keeps it and quotes its end\nwhen something goes wrong.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "prints garbage"
      },
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "a fault quotes the end of what the adapter wrote to stderr"
      }
    ],
    "example": null
  },
  "protocol.faults.error-reply": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "An RPC error **MUST** be taken for a fault, and never for an error of the program.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "answers with an RPC error"
      },
      {
        "kind": "test",
        "file": "conformance/wire/serve.test.ts",
        "title": "an RPC error answers"
      }
    ],
    "example": null
  },
  "protocol.faults.never-expected": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "A fault **MUST NOT** satisfy an expected error.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "crashes where it should raise"
      },
      {
        "kind": "test",
        "file": "conformance/judge/judge.test.ts",
        "title": "a fault is never judged, whatever was expected"
      }
    ],
    "example": null
  },
  "protocol.faults.blame": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "When an adapter crashes or hangs with several programs under way, the runner **MUST** start it anew, run them again singly, and\nblame the one that brings it down; the others get their verdicts. An adapter **MUST NOT** end, or write what is no reply, while\nnothing is asked of it: the program that comes next is blamed.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "is at fault (%s) in that program alone, and the others are answered"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/adapters.test.ts",
        "title": "an adapter that goes wrong at one case is blamed there"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/jobs.test.ts",
        "title": "each case is blamed that an adapter dies at, and no other"
      },
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "an adapter that ends though nothing asks it to is at fault in the program that comes next"
      }
    ],
    "example": null
  },
  "protocol.faults.cannot-start": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "An adapter that cannot be started, or does not answer `hello`, **MUST** end the run with the exit code for a broken\nadapter, with the command and its stderr in the message.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/wire/client.test.ts",
        "title": "because there is no such command is refused with the reason"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/adapters.test.ts",
        "title": "before anything is asked"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/adapters.test.ts",
        "title": "does not start again"
      }
    ],
    "example": null
  },
  "protocol.faults.give-up": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "An adapter that breaks down at 25 cases in a row, or hangs at five, is broken, and so is one that hangs before any case is\nright, or that gets none of the smoke cases right: the runner **MUST** ask it nothing more, say why, and end the run with the exit code\nfor a broken adapter.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/miniatures/jobs.test.ts",
        "title": "a run is given up on an adapter that breaks down at 25 cases in a row"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/adapters.test.ts",
        "title": "hangs at five cases in a row"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/adapters.test.ts",
        "title": "before any case is right"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "gives zero for every number"
      }
    ],
    "example": null
  },
  "protocol.claims.kept": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "What an adapter says it has **MUST** work: an op, a dtype, an optimizer or a feature that it answers `unsupported` to in every\ncase that needs it is a claim not kept, and who makes one does not conform. What it does not say it has is tried once, when all\nelse has been judged; where that passes the report says so, and nothing is held against it.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "declares an op that it has not"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "has an op that it does not declare"
      }
    ],
    "example": null
  },
  "protocol.claims.core": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "Who claims a level **MUST NOT** answer `unsupported` to a core fixture of it.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "does without a core case"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "claims a level that it has nothing of"
      }
    ],
    "example": null
  },
  "protocol.blocked": {
    "chapter": "protocol",
    "keyword": "MUST",
    "text": "A case that fails **MUST** be called blocked, with the case it is blocked by, where the basic case of an op that it calls\nhas failed before it: one wrong op is one failure. Who has blocked cases does not conform.",
    "evidence": [
      {
        "kind": "test",
        "file": "conformance/miniatures/engines.test.ts",
        "title": "has a wrong op"
      },
      {
        "kind": "test",
        "file": "conformance/miniatures/jobs.test.ts",
        "title": "a case is blocked by the more basic one, whoever judged that"
      }
    ],
    "example": null
  }
} as const;
