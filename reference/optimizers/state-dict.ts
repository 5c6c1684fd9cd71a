/** An optimizer's options and state as plain data, and back. */
import { isFloating } from '../arrays/dtype.ts';
import { TensorError } from '../error.ts';
import { toDtype } from '../ops/internal/fitting.ts';
import type { Tensor } from '../tensor.ts';

type ParamState = Record<string, Tensor>;
type Group<Options> = Options & { params: readonly Tensor[] };

/** What `stateDict` gives. Parameters are numbers, counted over all groups. */
export interface StateDict<Options> {
  readonly state: Readonly<Record<number, ParamState>>;
  readonly paramGroups: readonly (Options & { readonly params: readonly number[] })[];
}

export function saveState<Options>(
  groups: readonly Group<Options>[],
  state: ReadonlyMap<Tensor, ParamState>,
): StateDict<Options> {
  const numbers = new Map<Tensor, number>();
  for (const param of groups.flatMap((group) => group.params))
    if (!numbers.has(param)) numbers.set(param, numbers.size);
  return {
    state: Object.fromEntries([...state].map(([param, entries]) => [numbers.get(param)!, entries])),
    paramGroups: groups.map((group) => ({ ...group, params: group.params.map((param) => numbers.get(param)!) })),
  };
}

/** The groups and the state that a dict describes, for the parameters of `groups`. */
export function loadState<Options>(
  { state, paramGroups }: StateDict<Options>,
  groups: readonly Group<Options>[],
): { paramGroups: Group<Options>[]; state: Map<Tensor, ParamState> } {
  checkGroups(paramGroups, groups);
  const loaded = new Map<Tensor, ParamState>();
  paramGroups.forEach(({ params }, g) => {
    params.forEach((number, p) => {
      const param = groups[g]!.params[p]!;
      if (state[number]) loaded.set(param, castFor(param, state[number]));
    });
  });
  return { paramGroups: paramGroups.map((group, g) => ({ ...group, params: groups[g]!.params })), state: loaded };
}

function checkGroups(
  loaded: readonly { readonly params: readonly number[] }[],
  groups: readonly { readonly params: readonly Tensor[] }[],
): void {
  if (loaded.length !== groups.length)
    throw new TensorError('invalid-state', `the state has ${loaded.length} groups, and the optimizer ${groups.length}`);
  loaded.forEach(({ params }, g) => {
    const expected = groups[g]!.params.length;
    if (params.length !== expected)
      throw new TensorError(
        'invalid-state',
        `group ${g} has ${params.length} parameters in the state, and ${expected} in the optimizer`,
      );
  });
}

/** State follows the dtype of its parameter, but for the count of steps. */
const castFor = (param: Tensor, entries: ParamState): ParamState =>
  Object.fromEntries(
    Object.entries(entries).map(([name, tensor]) => [
      name,
      name === 'step' || !isFloating(param.dtype) ? tensor : toDtype(tensor, param.dtype),
    ]),
  );
