/** New tensors of a program: leaves, constants and the seeds of backward, with values, layout and dtype drawn. */
import type { Domain, Element, ProgramDtype, Shape } from '../../spec/index.ts';
import { type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { drawValues, type IndexTarget } from '../catalogue/domains.ts';
import { categoryOf } from '../catalogue/dtypes.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { rowMajor } from '../programs/layout.ts';
import { type Facts, factsOfDomain, unknownFacts } from './facts.ts';
import { drawLayout, repeatsIn } from './layout.ts';
import { collectsGrad, isFloating, type Known, ownTensor } from './tensors.ts';
import type { World } from './world.ts';

/** What is asked of a new tensor. */
export interface NewTensor {
  readonly shape: Shape;
  readonly dtype: ProgramDtype;
  readonly domain?: Domain;
  /** What it goes into, if it is an index. */
  readonly target?: IndexTarget | undefined;
  readonly requiresGrad?: boolean;
  /** Its mark, where it stands for another tensor. */
  readonly key?: number;
  /** Row by row; otherwise its layout is drawn too. */
  readonly plain?: boolean;
  /** To be written to by backward: no two elements share a place. */
  readonly dense?: boolean;
}

/** Numbers at which formulas go wrong: zeros, ties, bounds, the huge and the tiny. */
export const specialNumbers = [0, 1, -1, 2, 1000, -1000, Math.fround(1e-7), Math.fround(-1e-7)] as const;
const specials: readonly Element[] = [...specialNumbers, '-0'];

/** Makes a tensor that later steps do not know of: nothing can change with whom it shares storage. */
export function makeTensor(world: World, prefix: string, asked: NewTensor): Known {
  const { shape, dtype, domain = 'real', requiresGrad = false, plain = false } = asked;
  const { choices } = world;
  const strided = !plain && shape.length > 0 && world.limits.features.includes('layout') && chance(choices, 30);
  const { layout, storage } = strided
    ? drawLayout(shape, choices, !asked.dense && domain !== 'distinct')
    : { layout: rowMajor(shape), storage: sizeOf(shape) };
  const special = world.profile.specials && domain === 'real' && isFloating(dtype);
  const data = drawValues(domain, storage, choices, asked.target).map((value) => elementOf(value, dtype, domain));
  const mixed = special ? data.map((value) => (chance(choices, 40) ? oneOf(choices, specials) : value)) : data;
  const name = world.newName(prefix);
  const requires_grad = requiresGrad && isFloating(dtype);
  const step = {
    do: 'tensor',
    out: name,
    dtype,
    shape,
    data: mixed,
    requires_grad,
    ...(strided && { layout }),
  } as const;
  world.emit(step);
  const key = asked.key ?? world.newKey();
  const repeats = strided && repeatsIn(shape, layout);
  const facts = special ? specialFacts : factsOf(dtype, domain, data);
  const known = ownTensor({ name, key, shape, dtype, layout, repeats }, facts, {
    requiresGrad: requires_grad,
    from: undefined,
  });
  world.origins.set(known, { step, facts });
  return known;
}

/** Makes a tensor with the values and the layout of another, which was made of data. */
export function addTwin(world: World, of: Known): void {
  const { step, facts } = world.origins.get(of)!;
  const name = world.newName('x');
  const own = { ...step, out: name };
  world.emit(own);
  const known = ownTensor({ ...of, name, key: world.newKey() }, facts, {
    requiresGrad: step.requires_grad,
    from: undefined,
  });
  world.origins.set(known, { step: own, facts });
  world.remember(known);
  if (collectsGrad(known)) world.graded.add(known);
}

/** Makes a tensor that later steps may use, and whose gradient is observed. */
export function addTensor(world: World, prefix: string, asked: NewTensor): Known {
  const known = makeTensor(world, prefix, asked);
  world.remember(known);
  if (collectsGrad(known)) world.graded.add(known);
  return known;
}

/** The dtype of a new tensor: the case's float, or in a program about dtypes any. */
export function drawDtype(world: World, choices: Choices): ProgramDtype {
  if (!world.profile.dtypes) return 'float';
  const dtypes = (['float32', 'float64', 'int64', 'bool'] as const).filter((dtype) =>
    world.limits.dtypes.includes(dtype),
  );
  return oneOf(choices, dtypes);
}

/** Where a float would not be whole, an integer is eight times it, and four times any of distinct ones; in a range that has ends it is cut off. */
function elementOf(value: number, dtype: ProgramDtype, domain: Domain): Element {
  const category = categoryOf(dtype);
  if (category === 'bool') return value > 0;
  if (category === 'float') return value;
  if (domain === 'distinct') return value * 4;
  if (Number.isInteger(value)) return value;
  return typeof domain === 'object' && 'between' in domain ? Math.trunc(value) + 0 : Math.trunc(value * 8);
}

const specialFacts: Facts = { ...unknownFacts, most: 10, exact: true };

/** A domain has so many numbers; a larger tensor has some of them twice. */
const factsOf = (dtype: ProgramDtype, domain: Domain, data: readonly Element[]): Facts => ({
  ...factsOfDomain(domain),
  distinct: categoryOf(dtype) === 'float' && new Set(data).size === data.length,
  ...(categoryOf(dtype) !== 'float' && { most: 6 }),
  ...(dtype === 'bool' && { least: undefined }),
});
