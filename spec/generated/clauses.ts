/* Made from spec/clauses by `npm run generate`. Do not edit. */
export const chapters = {
  "in-place": "In-place operations"
} as const;

export const clauses = {
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
  "in-place.assign.part": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "`x[index] = value` **MUST** write the value, broadcast to the selected part and cast to the dtype of `x`, and record it as\na write through that part: the value's gradient is the part's, and the part's old producer gets zeros.",
    "evidence": [],
    "example": "in-place.assign.part"
  },
  "in-place.overlap.raises": {
    "chapter": "in-place",
    "keyword": "MUST",
    "text": "A write to a tensor of which several elements are one place in memory (an expanded one) **MUST** raise\n`overlapping-memory`; `zero_` and `fill_` are left out of this rule.",
    "evidence": [],
    "example": "in-place.overlap.raises"
  },
  "in-place.overlap.fill": {
    "chapter": "in-place",
    "keyword": "UNSPECIFIED",
    "text": "Whether `zero_` and `fill_` of an expanded tensor are refused is **UNSPECIFIED**. PyTorch lets them through, since every\norder of writes gives the same; a library may as well treat all writes alike.",
    "evidence": [],
    "example": null
  }
} as const;
