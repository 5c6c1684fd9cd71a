/* Made from spec/schemas by `npm run generate`. Do not edit. */

/**
 * A variable of a program. It may be bound anew, like a script's.
 */
export type Name = string
/**
 * A dotted slug, chapter first, fixed for life.
 */
export type Id = string
export type Chapter = string
/**
 * Where a step stands: its index, and in a block the block's path first (`3.0` is the first step of the block at 3).
 */
export type StepPath = string
export type Dtype = ("float32" | "float64" | "int64" | "bool")
export type FloatDtype = ("float32" | "float64")
export type Shape = number[]
/**
 * What JSON's numbers cannot carry: NaN, the infinities, negative zero, and integers beyond 2^53 as decimals.
 */
export type SpecialNumber = string
/**
 * One element of a tensor: a number (its exact value as a double's shortest round-trip decimal), a special number, or a boolean.
 */
export type Element = (number | SpecialNumber | boolean)
/**
 * The elements in order; a large tensor may be base64 of its little-endian bytes (those of float32 where a program says `float`, one byte for a bool).
 */
export type Elements = (Element[] | Base64Elements)
/**
 * What kind of error a conforming library raises. Categories are conformance, texts are not.
 */
export type Category = ("shape-mismatch" | "dtype-mismatch" | "out-of-range" | "invalid-argument" | "not-viewable" | "not-implemented" | "overlapping-memory" | "leaf-in-place" | "view-of-leaf-in-place" | "no-grad-view-in-place" | "multi-view-in-place" | "custom-function-view-in-place" | "modified-in-place" | "detach-view-in-place" | "backward-twice" | "no-grad-path" | "non-scalar-root" | "unused-input" | "requires-grad-on-non-leaf" | "requires-grad-dtype" | "retain-grad-without-grad" | "invalid-grad" | "invalid-hook" | "invalid-function" | "none-operand" | "non-leaf-parameter" | "empty-parameters" | "duplicate-parameter" | "invalid-hyperparameter" | "invalid-state" | "uncategorised")
/**
 * What a program asks of a backend besides its ops and dtypes.
 */
export type Feature = ("assign" | "attempt" | "backward" | "base" | "bind_grad" | "clip_grad" | "closure" | "create_graph" | "custom_function" | "detach" | "detach_" | "draw" | "enable_grad" | "flags" | "grad" | "hook_steps" | "hooks" | "identity" | "in_place" | "layout" | "module" | "no_grad" | "optimizer" | "optimizer_state" | "param_groups" | "printing" | "requires_grad_" | "retain_grad" | "retain_graph" | "scheduler" | "set_grad" | "state_dict" | "storage" | "version" | "zero_grad")
/**
 * P programs, O optimizers, S session, V scalar; optional: T texts, G graph, R random streams, N modules and losses.
 */
export type Level = ("P" | "O" | "S" | "V" | "T" | "G" | "R" | "N")
export type SchedulerKind = ("StepLR" | "MultiStepLR" | "ExponentialLR" | "CosineAnnealingLR" | "LambdaLR" | "ReduceLROnPlateau")
export type OptimizerKind = ("SGD" | "Adam" | "AdamW" | "Adagrad" | "RMSprop" | "Adadelta" | "Adamax" | "NAdam" | "RAdam" | "Rprop" | "ASGD")
/**
 * Which values are valid, and away from what a numerical derivative must stay.
 */
export type Domain = (("real" | "positive" | "nonzero" | "unit" | "boolean" | "distinct" | "apart") | AwayFrom | IndexInto | Between)
/**
 * A parameter of an op or an option of an optimizer. Special numbers are strings, as in tensors; where int or float matters (`pow`'s exponent), a scalar says which.
 */
export type ParamValue = (null | Scalar | string | number[])
/**
 * A Python scalar, which is not a 0-d tensor. A whole number is an int, another number a float, as Python would read them; `float` and `int` say it where a bare number cannot.
 */
export type Scalar = (number | boolean | FloatScalar | IntScalar)
/**
 * From which input shapes and params the call is valid, and what shape comes out. A closed vocabulary; `spec/clauses/programs.md` defines each.
 */
export type ShapeRule = ("same" | "broadcast" | "broadcast_to_self" | "reduce_all" | "reduce_dim" | "reduce_dims" | "reduce_broadcast" | "matmul" | "reshape" | "transpose" | "permute" | "expand" | "select" | "narrow" | "slice" | "concat" | "gather" | "scatter" | "index_select" | "index_add" | "embedding" | "given" | "reduce_many" | "index_put" | "take_along_dim" | "topk" | "view" | "flatten" | "unflatten" | "swap" | "move_dims" | "squeeze" | "unsqueeze" | "diagonal" | "windows" | "mm" | "mv" | "dot" | "bmm" | "addmm" | "outer" | "linear" | "stack" | "repeat" | "roll" | "matrices" | "split" | "split_sizes" | "chunk" | "unbind" | "norm" | "addmm_to_self" | "weighted_loss" | "einsum" | "range" | "steps" | "eye" | "class_loss" | "probability_loss" | "index" | "layer_norm")
/**
 * `promote`: the operands' promotion. `promote_float`: that, and float32 where it is not floating. `sum`: int64 for integers and bool. `float_only`: floating operands, promoted. `same`: self's; the others may have any. `equal`: all must have the same. `param`: the param `dtype`; where that is null self's; where there is no self either, that of the params that are scalars, promoted, or float32.
 */
export type DtypeRule = ("promote" | "promote_float" | "sum" | "float_only" | "same" | "equal" | "param")
/**
 * What is known of the numbers without computing them. `rearranged`: those of `self`, each once. `chosen`: only numbers of the operands. `opposite`: those of `self` with the other sign. `magnitude`: their absolute values. `product`, `quotient`: no larger than that of the operands. Where it is not said they do not grow much.
 */
export type Range = (("rearranged" | "chosen" | "opposite" | "magnitude" | "product" | "quotient") | RangeBetween)
/**
 * Where the derivative does not exist, what PyTorch gives there, and what else is allowed.
 */
export type Kink = (PointKink | TieKink | MeetingKink)
/**
 * A number, or the value of a param.
 */
export type KinkNumber = (number | OfParam)
/**
 * One step; `do` says which.
 */
export type Step = (TensorStep | CallStep | InPlaceStep | AssignStep | BindStep | BackwardStep | GradStep | SetGradStep | DetachStep | DetachInPlaceStep | RequiresGradStep | RetainGradStep | HookStep | RemoveHookStep | FunctionStep | ApplyStep | NoGradStep | EnableGradStep | AttemptStep | RepeatStep | OptimizerStep | OptimizerStepStep | ZeroGradStep | SetOptionStep | AddParamGroupStep | SaveStateStep | LoadStateStep | ClipGradNormStep | ClipGradValueStep | SchedulerStep | SchedulerStepStep | ModuleStep | ForwardStep | GeneratorStep | DrawStep | ObserveStep)
/**
 * `float` is the case's float dtype: one program, several cases.
 */
export type ProgramDtype = ("float" | "float32" | "float64" | "int64" | "bool")
export type Operand = (Ref | Scalar | OperandList)
/**
 * A tensor: by name, the `.grad` of a name, or the tensor that a name is a view of.
 */
export type Ref = (Name | GradRef | BaseRef)
export type OperandList = Ref[]
/**
 * The name that the result is bound to, or one name for each of several results.
 */
export type Out = (Name | [Name, ...(Name)[]])
export type IndexItem = (number | ("newaxis" | "ellipsis") | SliceItem | TensorItem)
export type Refs = Ref[]
/**
 * What a hook does with the gradient: scale it, replace it, bind a copy of it to a name (None until the hook first runs), after accumulation clear `.grad`, or run steps of its own.
 */
export type HookAction = (ScaleAction | ReplaceAction | RecordAction | ClearAction | RunAction)
export type Observable = ("value" | "shape" | "dtype" | "requires_grad" | "is_leaf" | "has_grad_fn" | "retains_grad" | "version" | "same_tensor" | "shares_storage" | "optimizer_state" | "option" | "needs_input_grad" | "text")
export type Steps = Step[]
export type Observation = (TensorObservation | NoneObservation | FlagObservation | NumberObservation | ShapeObservation | TextObservation | RaisedObservation | CompletedObservation)
/**
 * What running a program gave. Observations stand in the order they were made.
 */
export type Outcome = (ValuesOutcome | ErrorOutcome | UnsupportedOutcome)
export type ExpectedOutcome = (ExpectedValues | ExpectedError)
export type ExpectedObservation = (ExpectedTensor | NoneObservation | FlagObservation | NumberObservation | ShapeObservation | TextObservation | RaisedObservation | CompletedObservation)
/**
 * SHA-256. A corpus's is over the hashes of all its fixtures, in order of id.
 */
export type Hash = string
export type RequestLine = (Request | [Request, ...(Request)[]])
export type Request = (HelloRequest | RunRequest | ByeRequest)
export type ReplyLine = (Reply | [Reply, ...(Reply)[]])
export type Reply = (ResultReply | ErrorReply)
/**
 * Version 1: JSON-RPC 2.0, one message a line, over stdin and stdout. A line may hold a batch.
 */
export type Protocol = (RequestLine | ReplyLine)
/**
 * SHA-256. A corpus's is over the hashes of all its fixtures, in order of id.
 */
export type Hash1 = string
/**
 * SHA-256. A corpus's is over the hashes of all its fixtures, in order of id.
 */
export type Hash2 = string
/**
 * `allowed`: at a kink, another convention the catalogue lists. `relaxed`: wrong only by numbers that are farther off than rounding explains, and not by much. `uncategorised`: raised where it should, category unknown. `fault`: the adapter crashed, hung, or broke the protocol. `blocked`: it failed, and so did a more basic case. `excused`: a known failure.
 */
export type VerdictKind = ("passed" | "allowed" | "relaxed" | "uncategorised" | "failed" | "fault" | "unsupported" | "blocked" | "excused")
export type FaultKind = ("cannot-start" | "crash" | "signal" | "exit" | "time-out" | "garbage" | "schema" | "wrong-id" | "rpc-error" | "internal")
/**
 * A report is JSON Lines: a header, a line for each verdict, a footer. Everything else is a view of it.
 */
export type ReportLine = (ReportHeader | VerdictLine | ReportFooter)
/**
 * How the reference is given this bug, to see that the evidence finds it.
 */
export type PlantedFault = (FaultOfMutant | FaultByEdits | NoFault)
/**
 * How it fails: it answers with wrong values (or with values where an error is due), raises an error of some category, says that it lacks what is core to a level, breaks a law, or is at fault as an adapter.
 */
export type FailureKind = string
/**
 * A dotted slug, chapter first, fixed for life.
 */
export type Id1 = string

export interface Formats {
"common.name"?: Name
"common.id"?: Id
"common.chapter"?: Chapter
"common.step_path"?: StepPath
"common.dtype"?: Dtype
"common.float_dtype"?: FloatDtype
"common.shape"?: Shape
"common.special_number"?: SpecialNumber
"common.element"?: Element
"common.elements"?: Elements
"common.category"?: Category
"common.feature"?: Feature
"common.level"?: Level
"common.scheduler_kind"?: SchedulerKind
"common.optimizer_kind"?: OptimizerKind
"catalogue.rounding_rules"?: RoundingRules
"catalogue.op"?: Op
"catalogue.input"?: OpInput
"catalogue.domain"?: Domain
"catalogue.param_entry"?: OpParam
"catalogue.shape_rule"?: ShapeRule
"catalogue.dtype_rule"?: DtypeRule
"catalogue.output"?: OpOutput
"catalogue.rounding"?: Rounding
"catalogue.kink"?: Kink
"catalogue.optimizer_entry"?: OptimizerEntry
"catalogue.kink_number"?: KinkNumber
"catalogue.range"?: Range
"catalogue.option_range"?: OptionRange
"catalogue.scheduler_entry"?: SchedulerEntry
"catalogue.options"?: Options
"catalogue.option"?: Option
catalogue?: Catalogue
"program.steps"?: Steps
"program.program_dtype"?: ProgramDtype
"program.ref"?: Ref
"program.scalar"?: Scalar
"program.operand"?: Operand
"program.param"?: ParamValue
"program.params"?: Params
"program.out"?: Out
"program.inputs"?: Inputs
"program.refs"?: Refs
"program.layout"?: Layout
"program.index_item"?: IndexItem
"program.hook_action"?: HookAction
"program.step"?: Step
"program.tensor_step"?: TensorStep
"program.call_step"?: CallStep
"program.in_place_step"?: InPlaceStep
"program.assign_step"?: AssignStep
"program.bind_step"?: BindStep
"program.backward_step"?: BackwardStep
"program.grad_step"?: GradStep
"program.set_grad_step"?: SetGradStep
"program.detach_step"?: DetachStep
"program.detach_in_place_step"?: DetachInPlaceStep
"program.requires_grad_step"?: RequiresGradStep
"program.retain_grad_step"?: RetainGradStep
"program.hook_step"?: HookStep
"program.remove_hook_step"?: RemoveHookStep
"program.no_grad_step"?: NoGradStep
"program.enable_grad_step"?: EnableGradStep
"program.attempt_step"?: AttemptStep
"program.repeat_step"?: RepeatStep
"program.param_group"?: ParamGroup
"program.optimizer_step"?: OptimizerStep
"program.optimizer_step_step"?: OptimizerStepStep
"program.zero_grad_step"?: ZeroGradStep
"program.set_option_step"?: SetOptionStep
"program.add_param_group_step"?: AddParamGroupStep
"program.save_state_step"?: SaveStateStep
"program.load_state_step"?: LoadStateStep
"program.clip_grad_norm_step"?: ClipGradNormStep
"program.clip_grad_value_step"?: ClipGradValueStep
"program.scheduler_step"?: SchedulerStep
"program.scheduler_step_step"?: SchedulerStepStep
"program.module_step"?: ModuleStep
"program.forward_step"?: ForwardStep
"program.generator_step"?: GeneratorStep
"program.draw_step"?: DrawStep
"program.observe_step"?: ObserveStep
"program.hook_body"?: HookBody
"program.function_step"?: FunctionStep
"program.forward_body"?: ForwardBody
"program.backward_body"?: BackwardBody
"program.apply_step"?: ApplyStep
program?: Program
"outcome.values_outcome"?: ValuesOutcome
"outcome.error_outcome"?: ErrorOutcome
"outcome.unsupported_outcome"?: UnsupportedOutcome
"outcome.observation"?: Observation
"outcome.tensor_observation"?: TensorObservation
"outcome.none_observation"?: NoneObservation
"outcome.flag_observation"?: FlagObservation
"outcome.number_observation"?: NumberObservation
"outcome.shape_observation"?: ShapeObservation
"outcome.text_observation"?: TextObservation
"outcome.raised_observation"?: RaisedObservation
"outcome.completed_observation"?: CompletedObservation
outcome?: Outcome
"fixture.source"?: Source
"fixture.drawn"?: Drawn
"fixture.expected"?: Expected
"fixture.expected_outcome"?: ExpectedOutcome
"fixture.expected_observation"?: ExpectedObservation
"fixture.expected_tensor"?: ExpectedTensor
fixture?: Fixture
"manifest.hash"?: Hash
manifest?: Manifest
"protocol.request_line"?: RequestLine
"protocol.request"?: Request
"protocol.hello_request"?: HelloRequest
"protocol.run_request"?: RunRequest
"protocol.run_params"?: RunParams
"protocol.bye_request"?: ByeRequest
"protocol.reply_line"?: ReplyLine
"protocol.reply"?: Reply
"protocol.result_reply"?: ResultReply
"protocol.error_reply"?: ErrorReply
"protocol.description"?: Description
protocol?: Protocol
"report.header"?: ReportHeader
"report.selection"?: ReportSelection
"report.shard"?: Shard
"report.verdict_kind"?: VerdictKind
"report.fault_kind"?: FaultKind
"report.difference"?: Difference
"report.verdict_line"?: VerdictLine
"report.known"?: Known
"report.counts"?: Counts
"report.footer"?: ReportFooter
report?: ReportLine
"categories.category_entry"?: CategoryEntry
"categories.category_text"?: CategoryText
categories?: CategoryTable
"known-bugs.known_bug"?: KnownBug
"known-bugs.test_reference"?: TestReference
"known-bugs.fault"?: PlantedFault
"known-bugs.edit"?: Edit
"known-bugs"?: KnownBugs
"known-failures.known_failure"?: KnownFailure
"known-failures.failure_kind"?: FailureKind
"known-failures"?: KnownFailures
"mutants.mutant"?: MutantEntry
"mutants.reasons"?: ReasonsForSilence
"mutants.reason"?: ReasonForSilence
mutants?: Mutants
}
export interface Base64Elements {
base64: string
}
/**
 * How error scales are measured: in so many seeded runs; the one multiplier from scale to bound; and within how many bounds of its ideal a number is not simply wrong, but far off.
 */
export interface RoundingRules {
runs: number
multiplier: number
relaxed: number
}
export interface Op {
/**
 * PyTorch's name; overloads of one name are entries of their own.
 */
name: string
chapter: Chapter
clause: Id
inputs: {
[k: string]: OpInput
}
params: {
[k: string]: OpParam
}
shape: ShapeRule
dtype: DtypeRule
/**
 * The kinds of dtypes that operands without a dtype of their own may have. Others are refused.
 */
takes: ("bool" | "int64" | "float")[]
outputs: {
[k: string]: OpOutput
}
/**
 * Whether the trailing-underscore form exists; `only`: it is the only form.
 */
in_place: (boolean | "only")
/**
 * Whether the result is a view of `self`; `maybe`: when its strides allow; `self`: it is `self`, where nothing has to be done.
 */
view: (boolean | ("maybe" | "self"))
/**
 * When the result is the very tensor. `contiguous`: it lies row by row; `same_dtype`: it has the dtype that is asked for; `same_dim`: the op goes from a dim to the same dim. Otherwise, where `view` is `self`, the result is a copy.
 */
self_when?: ("always" | "contiguous" | "same_dtype" | "same_dim")
/**
 * In place it reads while it writes: an operand that shares memory with `self`, or is it, is refused.
 */
apart?: true
rounding: Rounding
kinks: Kink[]
torch?: TorchCall
/**
 * A function takes all its inputs as arguments; otherwise it is a method of `self`.
 */
form?: "function"
/**
 * Outside the domains of its inputs what it gives is unspecified: even programs of special values keep to them.
 */
strict?: true
/**
 * The value jumps: a rounding error in an operand can change all of it.
 */
jumps?: true
}
export interface OpInput {
domain: Domain
dtype?: Dtype
/**
 * A Python scalar may stand here.
 */
scalar?: true
/**
 * A list of tensors.
 */
variadic?: true
optional?: true
/**
 * Numbers that have no gradient: a tensor that requires grad is refused while recording.
 */
constant?: true
/**
 * Another optional input: where that one is left out this one must be given.
 */
required_without?: string
/**
 * What the gradient of this input reads: overwriting one of these before backward is an error, overwriting another tensor is not. An input without `reads` has no gradient.
 */
reads?: string[]
/**
 * A mask, of bools, may stand for the indices.
 */
mask?: true
}
export interface AwayFrom {
away_from: number[]
}
/**
 * Integers that index the input `index_into` along a dim.
 */
export interface IndexInto {
index_into: string
/**
 * The param that says which dim, or the dim; `each`: the nth tensor of a list goes along dim n.
 */
along: (string | number)
/**
 * No two along that dim are equal: which of several would count is unspecified.
 */
distinct?: true
}
/**
 * Real numbers strictly between two.
 */
export interface Between {
/**
 * @minItems 2
 * @maxItems 2
 */
between: [number, number]
}
export interface OpParam {
type: ("number" | "integer" | "boolean" | "enum" | "dim" | "dims" | "permutation" | "shape" | "index" | "start" | "length" | "stop" | "step" | "scalar" | "dtype" | "integers" | "equation")
/**
 * The input whose shape bounds it.
 */
of?: string
/**
 * The param that says which dim of that input, or the dim.
 */
along?: (string | number)
values?: string[]
/**
 * @minItems 2
 * @maxItems 2
 */
range?: [number, number]
nullable?: true
/**
 * The one value of a boolean that the spec speaks of.
 */
only?: boolean
/**
 * Another param: where that one is null this one must not be.
 */
required_without?: string
/**
 * With another value than the default the gradient departs from the derivative on purpose: generators leave the default, and no numerical derivative is asked.
 */
departs?: true
default?: ParamValue
}
export interface FloatScalar {
float: (number | SpecialNumber)
}
export interface IntScalar {
int: (number | SpecialNumber)
}
export interface OpOutput {
dtype?: Dtype
differentiable?: false
/**
 * A list of tensors, as many as shapes and params say.
 */
variadic?: true
range?: Range
}
/**
 * From one number to another, both included, for operands in their domains and no larger than 8.
 */
export interface RangeBetween {
/**
 * @minItems 2
 * @maxItems 2
 */
between: [number, number]
/**
 * Different operands give different numbers.
 */
one_to_one?: true
}
/**
 * exact: moves, comparisons. correct: one correctly rounded operation. ulp: within `n` units in the last place. accumulate: a sum, whose error grows with the count and the sum of magnitudes.
 */
export interface Rounding {
class: ("exact" | "correct" | "ulp" | "accumulate")
n?: number
}
export interface PointKink {
kind: "point"
input: string
at: KinkNumber
derivative: KinkNumber
allowed: KinkNumber[]
}
export interface OfParam {
param: string
}
export interface TieKink {
kind: "tie"
input: string
share: ("even" | "first" | "last")
allowed: ("even" | "first" | "last")[]
}
/**
 * Where two inputs are equal: the gradients are the mean of those on both sides (`even`), or those where the first is greater (`above`) or less (`below`).
 */
export interface MeetingKink {
kind: "meeting"
/**
 * @minItems 2
 * @maxItems 2
 */
inputs: [string, string]
share: ("even" | "above" | "below")
allowed: ("even" | "above" | "below")[]
}
/**
 * How PyTorch spells the call where it is not `torch.<name>` with the inputs in order and the params by keyword. A function that starts with `Tensor.` is a method of the first argument.
 */
export interface TorchCall {
function?: string
/**
 * Inputs and params passed by position, in order.
 */
arguments?: string[]
}
export interface OptimizerEntry {
clause: Id
options: Options
/**
 * Entries of a parameter's state, each with the option without which it is absent, if any.
 */
state: {
[k: string]: OptimizerStateEntry
}
}
export interface Options {
[k: string]: Option
}
/**
 * An option of a constructor. One without a default must be given. A function of the epoch is given as a list, of which the last number holds ever after.
 */
export interface Option {
type: ("number" | "integer" | "boolean" | "enum" | "pair" | "integers" | "function")
values?: string[]
default?: ParamValue
/**
 * What the constructor accepts; of a pair, what it accepts as each of the two.
 */
range?: (OptionRange | [OptionRange, OptionRange])
/**
 * What the constructor asks of other options where this one is on.
 */
needs?: {
[k: string]: OptionRange
}
/**
 * Whether a value of a group's own, or one that is set later, counts is left open.
 */
constructor_only?: true
}
export interface OptionRange {
at_least?: number
above?: number
at_most?: number
below?: number
}
export interface OptimizerStateEntry {
needs?: string
/**
 * A float32 tensor without dims, whatever the parameter is; other entries are like the parameter.
 */
scalar?: true
}
export interface SchedulerEntry {
clause: Id
options: Options
/**
 * Each step is told a number by which the scheduler decides.
 */
metric?: true
rounding: Rounding
}
/**
 * Every op, declared once: what it takes, which inputs are valid, what shape comes out, what its gradients read, how it rounds.
 */
export interface Catalogue {
version: 1
rounding: RoundingRules
ops: {
[k: string]: Op
}
optimizers: {
[k: string]: OptimizerEntry
}
schedulers: {
[k: string]: SchedulerEntry
}
}
/**
 * Makes a tensor that owns its storage (a leaf, and never a view).
 */
export interface TensorStep {
do: "tensor"
out: Name
dtype: ProgramDtype
shape: Shape
data: Elements
requires_grad: boolean
layout?: Layout
}
/**
 * How the tensor lies in its storage. With a layout `data` is the storage, in order of memory; a stride of 0 makes elements overlap.
 */
export interface Layout {
strides: number[]
offset: number
}
/**
 * Calls an op of the catalogue. A param that is left out is left to the library's default.
 */
export interface CallStep {
do: "call"
op: string
inputs: Inputs
params: Params
out: Out
}
export interface Inputs {
[k: string]: Operand
}
export interface GradRef {
grad: Name
}
export interface BaseRef {
base: Name
}
export interface Params {
[k: string]: ParamValue
}
/**
 * Calls the in-place form of an op: the result is written over `self`.
 */
export interface InPlaceStep {
do: "in_place"
op: string
inputs: Inputs
params: Params
}
/**
 * `to[index] = value`.
 */
export interface AssignStep {
do: "assign"
to: Ref
index: IndexItem[]
value: (Ref | Scalar)
}
export interface SliceItem {
start: (number | null)
stop: (number | null)
step: number
}
export interface TensorItem {
tensor: Ref
}
/**
 * `out = from`: another name for the same tensor.
 */
export interface BindStep {
do: "bind"
out: Name
from: Ref
}
export interface BackwardStep {
do: "backward"
roots: Refs
gradients?: (Ref | null)[]
retain_graph?: boolean
create_graph?: boolean
inputs?: Refs
}
/**
 * `torch.autograd.grad`: one name for each input; a name is None where its gradient is.
 */
export interface GradStep {
do: "grad"
outputs: Refs
inputs: Refs
grad_outputs?: (Ref | null)[]
retain_graph?: boolean
create_graph?: boolean
allow_unused?: boolean
materialize_grads?: boolean
out: Name[]
}
/**
 * `of.grad = to`; null clears it. (Zeroing it is the in-place `zero` of `{grad: of}`.)
 */
export interface SetGradStep {
do: "set_grad"
of: Name
to: (Ref | null)
}
export interface DetachStep {
do: "detach"
of: Ref
out: Name
}
export interface DetachInPlaceStep {
do: "detach_"
of: Ref
}
export interface RequiresGradStep {
do: "requires_grad_"
of: Ref
value: boolean
}
export interface RetainGradStep {
do: "retain_grad"
of: Ref
}
/**
 * Registers a hook on a tensor's gradient, or after a leaf's accumulation; `out` names the handle.
 */
export interface HookStep {
do: "hook"
of: Ref
on: ("gradient" | "post_accumulate")
action: HookAction
out: Name
}
export interface ScaleAction {
scale: Scalar
}
export interface ReplaceAction {
replace: Ref
}
export interface RecordAction {
record: Name
}
export interface ClearAction {
clear: true
}
export interface RunAction {
run: HookBody
}
/**
 * A hook as a function: `given` is the gradient, or after accumulation the leaf; what a hook on a gradient `returns` replaces it. The names bound in it are its own.
 */
export interface HookBody {
given: Name
steps: Steps
returns: (Ref | null)
}
export interface RemoveHookStep {
do: "remove_hook"
hook: Name
}
/**
 * Defines a custom function: what it computes, and how its gradient is computed. The names bound in its parts are their own.
 */
export interface FunctionStep {
do: "function"
out: Name
forward: ForwardBody
backward: (BackwardBody | null)
}
/**
 * Computes the results of a custom function from its inputs, and says what of them is kept for backward, was written to, and has no gradient.
 */
export interface ForwardBody {
inputs: Name[]
steps: Steps
save_for_backward: Refs
mark_dirty: Refs
mark_non_differentiable: Refs
set_materialize_grads: boolean
/**
 * @minItems 1
 */
returns: [Ref, ...(Ref)[]]
}
/**
 * Computes the gradients of the inputs, null for none, from those of the results. `saved_tensors` names what was kept; if it names nothing, that is not looked at.
 */
export interface BackwardBody {
gradients: Name[]
saved_tensors: Name[]
steps: Steps
once_differentiable: boolean
returns: (Ref | null)[]
}
/**
 * Applies a custom function to tensors, and gives each of its results a name.
 */
export interface ApplyStep {
do: "apply"
function: Name
inputs: Refs
/**
 * @minItems 1
 */
out: [Name, ...(Name)[]]
}
export interface NoGradStep {
do: "no_grad"
steps: Steps
}
export interface EnableGradStep {
do: "enable_grad"
steps: Steps
}
/**
 * Runs steps of which one is expected to fail, and goes on after it. What was raised, or that nothing was, is an observation.
 */
export interface AttemptStep {
do: "attempt"
steps: Steps
}
export interface RepeatStep {
do: "repeat"
times: number
steps: Steps
}
/**
 * Makes an optimizer. `options` are the constructor's; a group's own win. A single group without options of its own is what Python writes as a plain list of parameters.
 */
export interface OptimizerStep {
do: "optimizer"
kind: OptimizerKind
groups: ParamGroup[]
options: Params
out: Name
}
export interface ParamGroup {
params: Name[]
options: Params
}
/**
 * `optimizer.step()`, or with a closure: its steps, then the loss it returns; `out` is bound to that loss.
 */
export interface OptimizerStepStep {
do: "optimizer_step"
optimizer: Name
closure?: Closure
out?: Name
}
export interface Closure {
steps: Steps
returns: Name
}
export interface ZeroGradStep {
do: "zero_grad"
optimizer: Name
set_to_none?: boolean
}
/**
 * `optimizer.param_groups[group][option] = value`.
 */
export interface SetOptionStep {
do: "set_option"
optimizer: Name
group: number
option: string
value: ParamValue
}
export interface AddParamGroupStep {
do: "add_param_group"
optimizer: Name
group: ParamGroup
}
/**
 * `out` is a deep copy of `optimizer.state_dict()`, as if saved to a file.
 */
export interface SaveStateStep {
do: "save_state"
optimizer: Name
out: Name
}
export interface LoadStateStep {
do: "load_state"
optimizer: Name
from: Name
}
export interface ClipGradNormStep {
do: "clip_grad_norm"
parameters: Name[]
max_norm: number
norm_type?: (number | ("Infinity" | "-Infinity"))
error_if_nonfinite?: boolean
out?: Name
}
export interface ClipGradValueStep {
do: "clip_grad_value"
parameters: Name[]
clip_value: number
}
/**
 * Makes a scheduler of learning rates. A function of the epoch is given as a list of its values; the last holds ever after.
 */
export interface SchedulerStep {
do: "scheduler"
kind: SchedulerKind
optimizer: Name
options: Params
out: Name
}
export interface SchedulerStepStep {
do: "scheduler_step"
scheduler: Name
metric?: number
}
/**
 * Makes a module whose parameters are the named tensors, so that nothing in it is random.
 */
export interface ModuleStep {
do: "module"
kind: string
options: Params
parameters: {
[k: string]: Name
}
modules?: Name[]
training?: boolean
out: Name
}
export interface ForwardStep {
do: "forward"
module: Name
inputs: Refs
out: Out
}
/**
 * A seeded stream of random numbers, named by the library whose algorithm it is.
 */
export interface GeneratorStep {
do: "generator"
kind: ("torch_cpu" | "torch_cuda" | "numpy" | "python")
seed: number
out: Name
}
/**
 * Draws a tensor. `params`: `low` and `high` for uniform and randint, `mean` and `std` for normal, `p` for bernoulli; randperm's length is its shape.
 */
export interface DrawStep {
do: "draw"
generator: Name
distribution: ("rand" | "randn" | "uniform" | "normal" | "randint" | "randperm" | "bernoulli")
params: Params
dtype: ProgramDtype
shape: Shape
out: Name
}
/**
 * Adds to the outcome what is asked of `of`: `value` carries shape and dtype too, and None where there is no tensor. `same_tensor` and `shares_storage` compare two; `optimizer_state` is one entry of an optimizer's state for a parameter; `needs_input_grad` is asked in the parts of a custom function, and is a bool for each input.
 */
export interface ObserveStep {
do: "observe"
what: Observable
of?: Ref
and?: Ref
optimizer?: Name
group?: number
key?: string
}
/**
 * A list of steps: make tensors, call ops, run backward, step an optimizer, observe. What runs is exactly what is in the file.
 */
export interface Program {
version: 1
steps: Steps
}
export interface ValuesOutcome {
kind: "values"
observations: Observation[]
}
export interface TensorObservation {
kind: "tensor"
dtype: Dtype
shape: Shape
data: Elements
}
/**
 * There is no tensor. Not the same as zeros.
 */
export interface NoneObservation {
kind: "none"
}
export interface FlagObservation {
kind: "flag"
value: boolean
}
/**
 * A version, or an option of an optimizer.
 */
export interface NumberObservation {
kind: "number"
value: (number | SpecialNumber)
}
export interface ShapeObservation {
kind: "shape"
value: Shape
}
/**
 * A dtype's name, or a printed tensor.
 */
export interface TextObservation {
kind: "text"
value: string
}
/**
 * What an attempt's failing step raised.
 */
export interface RaisedObservation {
kind: "raised"
category: Category
step: StepPath
message?: string
}
/**
 * An attempt in which nothing was raised.
 */
export interface CompletedObservation {
kind: "completed"
}
/**
 * The program raised outside an attempt. `step` is the innermost step that raised.
 */
export interface ErrorOutcome {
kind: "error"
category: Category
step: StepPath
message?: string
observations: Observation[]
}
export interface UnsupportedOutcome {
kind: "unsupported"
feature: string
reason?: string
}
/**
 * The backend whose answers these are.
 */
export interface Source {
name: string
version: string
}
/**
 * A trial that breaks a law: the choices that draw it again, the dtype that `float` stood for, and the programs beside this one that say what it must give. Then nothing else need be expected.
 */
export interface Drawn {
law: Id
choices: number[]
float: FloatDtype
beside: Program[]
}
/**
 * Expected outcomes, one a case: by the case's float dtype, or `any` where the program does not say `float`.
 */
export interface Expected {
float64?: ExpectedOutcome
float32?: ExpectedOutcome
any?: ExpectedOutcome
}
export interface ExpectedValues {
kind: "values"
observations: ExpectedObservation[]
}
/**
 * What the source gave (`data`); the ideal, from a run in float64 (left out where it equals `data`); and how far rounding alone can move each number (left out where every scale is 0, so that the comparison is exact). `ideal` and `scale` are float64, whatever the dtype.
 */
export interface ExpectedTensor {
kind: "tensor"
dtype: Dtype
shape: Shape
data: Elements
ideal?: Elements
scale?: Elements
/**
 * A clause says that the sign of zero matters here.
 */
signed_zeros?: true
/**
 * At a kink: other answers the catalogue allows, each with its convention.
 */
allowed?: AllowedAnswer[]
}
export interface AllowedAnswer {
convention: string
data: Elements
}
export interface ExpectedError {
kind: "error"
category: Category
step: StepPath
message?: string
observations: ExpectedObservation[]
}
/**
 * A program, its expected outcome at each float dtype, and the clauses it is evidence for.
 */
export interface Fixture {
version: 1
id: Id
title: string
note?: string
clauses: Id[]
source: Source
/**
 * May not be unsupported by who claims its level.
 */
core?: true
/**
 * Runs first; if it fails, the adapter is broken.
 */
smoke?: true
/**
 * Leaves params out on purpose, to test what the library takes instead.
 */
defaults?: true
program: Program
expected: Expected
drawn?: Drawn
}
/**
 * What the golden corpus is, where it came from, and how sure of it we are.
 */
export interface Manifest {
version: 1
corpus: Hash
/**
 * A run over fewer fixtures than this is no run.
 */
floor: number
oracle: Oracle
fixtures: {
[k: string]: ManifestEntry
}
}
export interface Oracle {
name: string
version: string
environment: {
[k: string]: string
}
}
export interface ManifestEntry {
sha256: Hash
/**
 * Worst distance from the ideal, as a fraction of the bound, of each witness at each case.
 */
distances: {
[k: string]: Distances
}
}
export interface Distances {
oracle: number
reference: number
numerical?: number
}
export interface HelloRequest {
jsonrpc: "2.0"
id: number
method: "hello"
params: HelloParams
}
export interface HelloParams {
protocol: 1
runner: string
}
export interface RunRequest {
jsonrpc: "2.0"
id: number
method: "run"
params: RunParams
}
/**
 * A program, and the dtype that `float` means in it.
 */
export interface RunParams {
program: Program
float: FloatDtype
}
export interface ByeRequest {
jsonrpc: "2.0"
id: number
method: "bye"
}
/**
 * `result` is a description for `hello`, an outcome for `run`, and null for `bye`.
 */
export interface ResultReply {
jsonrpc: "2.0"
id: number
result: unknown
}
/**
 * A fault of the adapter. Never an outcome.
 */
export interface ErrorReply {
jsonrpc: "2.0"
id: (number | null)
error: RpcError
}
export interface RpcError {
code: number
message: string
data?: unknown
}
/**
 * What a backend is and claims. A level it claims makes no other one required of it.
 */
export interface Description {
protocol: 1
name: string
version: string
language: string
homepage?: string
levels: Level[]
dtypes: Dtype[]
ops: string[]
optimizers: OptimizerKind[]
features: Feature[]
/**
 * How many runs it takes before it has answered the first.
 */
in_flight: number
environment?: {
[k: string]: string
}
}
export interface ReportHeader {
line: "header"
version: 2
suite: string
corpus: Hash
backend: Description
seed: number
selection: ReportSelection
plan: Hash1
shard?: Shard
/**
 * How many cases and laws the run set out to judge.
 */
selected: number
known_failures?: Hash2
environment: {
[k: string]: string
}
}
/**
 * What was asked for: everything, where nothing restricts it.
 */
export interface ReportSelection {
levels?: Level[]
pattern?: string
/**
 * Whether laws were tried, or fixtures alone.
 */
laws: boolean
/**
 * How many programs each law draws.
 */
runs: number
}
/**
 * Which part of the plan a run judges: every item whose number, counted from 0, leaves `index` - 1 when it is divided by `of`.
 */
export interface Shard {
index: number
of: number
}
/**
 * One way in which the actual outcome is not the expected one, in words and where there are numbers in numbers.
 */
export interface Difference {
/**
 * Which observation, and which element of it.
 */
where: string
step?: StepPath
expected: string
actual: string
/**
 * How far from the ideal the number may be.
 */
bound?: number
/**
 * How far it is, as a fraction of the bound.
 */
distance?: (number | "Infinity")
}
export interface VerdictLine {
line: "verdict"
/**
 * A fixture's id and its case (`id@float32`), or a law's id.
 */
case: string
/**
 * It is a law.
 */
law?: true
level: Level
clauses: Id[]
verdict: VerdictKind
reason?: string
fault?: FaultKind
/**
 * The more basic case that failed, where the verdict is `blocked`.
 */
blocked_by?: string
known?: Known
differences?: Difference[]
/**
 * The worst distance, as a fraction of the bound.
 */
distance?: number
/**
 * How many observations were really compared.
 */
compared: number
outcome?: Outcome
counterexample?: Program
drawn?: Drawn
}
/**
 * Why a failure is excused, from the list of known failures; `was` is what it would be otherwise.
 */
export interface Known {
pattern: string
reason: string
link?: string
was: ("failed" | "relaxed" | "fault" | "blocked")
}
export interface Counts {
passed: number
allowed: number
relaxed: number
uncategorised: number
failed: number
fault: number
unsupported: number
blocked: number
excused: number
}
export interface ReportFooter {
line: "footer"
counts: Counts
/**
 * For each level: whether it is claimed, and its counts.
 */
levels: {
[k: string]: LevelCounts
}
/**
 * What the backend says it has, and answers `unsupported` to in every case that needs it.
 */
unkept: UnkeptClaim[]
/**
 * What the backend does not say it has, and passes a case of.
 */
unclaimed: string[]
/**
 * Entries of the list of known failures that are so no longer.
 */
stale: StaleFailure[]
/**
 * Why the run ended before all that was selected was judged.
 */
stopped?: string
conforms: boolean
exit_code: number
}
export interface LevelCounts {
claimed: boolean
counts: Counts
}
export interface UnkeptClaim {
claim: string
cases: number
reason: string
}
export interface StaleFailure {
pattern: string
why: string
}
export interface CategoryEntry {
description: string
texts: CategoryText[]
}
export interface CategoryText {
/**
 * The exception's class in Python, or one that it inherits from.
 */
type: string
/**
 * A regular expression that matches from the text's beginning.
 */
pattern: string
/**
 * What PyTorch 2.13 prints, exactly, for the example.
 */
text: string
/**
 * An example: Python, with `torch` imported, that raises it.
 */
python: string
}
/**
 * Every category of errors, with the PyTorch texts it covers. Categories are conformance; the texts say what each one is, and let PyTorch's adapter tell them apart.
 */
export interface CategoryTable {
version: 1
categories: {
[k: string]: CategoryEntry
}
}
export interface KnownBug {
/**
 * What it is about in three letters, and a number: fixed for life.
 */
id: string
/**
 * What it is about, in words: bugs of one kind stand together.
 */
about: string
/**
 * What goes wrong, in a sentence.
 */
wrong: string
/**
 * Public reports of it, as GitHub writes them: `owner/repository#number`.
 * 
 * @minItems 1
 */
seen_in?: [string, ...(string)[]]
/**
 * Fixtures and laws: a backend with this bug passes none of them.
 */
evidence: Id[]
/**
 * Tests of this repository that a library with this bug could not have passed, where no program can show it.
 * 
 * @minItems 1
 */
tests?: [TestReference, ...(TestReference)[]]
fault: PlantedFault
}
export interface TestReference {
file: string
title: string
}
/**
 * As a mutant that there is already.
 */
export interface FaultOfMutant {
mutant: string
}
/**
 * By replacements in files of `reference/`.
 */
export interface FaultByEdits {
/**
 * @minItems 1
 */
edits: [Edit, ...(Edit)[]]
}
export interface Edit {
/**
 * A file of `reference/`.
 */
file: string
/**
 * Text that stands in the file exactly once.
 */
find: string
/**
 * What stands there instead.
 */
replace: string
}
/**
 * Not at all, and why.
 */
export interface NoFault {
none: string
}
/**
 * Bugs that real libraries have had, and what of this suite finds them.
 */
export interface KnownBugs {
version: 1
bugs: KnownBug[]
}
export interface KnownFailure {
/**
 * The ids of the cases and laws, whole; `*` stands for anything.
 */
pattern: string
reason: string
/**
 * Where the failure is being dealt with.
 */
link?: string
expect: FailureKind
}
/**
 * What a backend is known to get wrong, kept beside its adapter. It must be right: what passes, or is not there, fails the run.
 */
export interface KnownFailures {
version: 1
failures: KnownFailure[]
}
export interface MutantEntry {
/**
 * What it does wrong, in a few words: fixed for life.
 */
id: string
clause: Id1
/**
 * The gradients that are wrong, each by op and input: `mul.other`.
 * 
 * @minItems 1
 */
gradients?: [string, ...(string)[]]
/**
 * A file of `reference/`.
 */
file: string
/**
 * Text that stands in the file exactly once.
 */
find: string
/**
 * What stands there instead.
 */
replace: string
}
/**
 * Why fixtures and laws are kept that find none of the faults.
 */
export interface ReasonsForSilence {
version: 1
reasons: ReasonForSilence[]
}
export interface ReasonForSilence {
/**
 * Ids of fixtures and laws, in which `*` stands for anything.
 * 
 * @minItems 1
 */
ids: [string, ...(string)[]]
/**
 * Why they exist, in a sentence.
 */
reason: string
}
/**
 * Faults of the reference, one a mutant: each breaks a rule, and some fixture or law must find it.
 */
export interface Mutants {
version: 1
/**
 * @minItems 1
 */
mutants: [MutantEntry, ...(MutantEntry)[]]
}
