/** The table of all ops: a row for each entry of the catalogue that is no composite, or it does not compile. */
import { type OpName, ops } from '../../spec/index.ts';
import { type Operation, operation } from '../autograd/operation.ts';
import type { CompositeName } from './composites.ts';
import * as conversion from './conversion.ts';
import * as creation from './creation.ts';
import * as gathering from './indexing/gathering.ts';
import * as placing from './indexing/placing.ts';
import * as slices from './indexing/slices.ts';
import * as sorting from './indexing/sorting.ts';
import * as addmm from './linear-algebra/addmm.ts';
import * as matmul from './linear-algebra/matmul.ts';
import * as matrixProducts from './linear-algebra/products.ts';
import * as binaryLosses from './losses/binary.ts';
import { nll_loss } from './losses/classes.ts';
import { huber_loss, mse_loss } from './losses/regression.ts';
import { layer_norm } from './normalisations.ts';
import * as activations from './pointwise/activations.ts';
import * as arithmetic from './pointwise/arithmetic.ts';
import * as clamping from './pointwise/clamping.ts';
import * as comparisons from './pointwise/comparisons.ts';
import * as exponentials from './pointwise/exponentials.ts';
import * as functions from './pointwise/functions.ts';
import * as fused from './pointwise/fused.ts';
import * as gelus from './pointwise/gelu.ts';
import * as logic from './pointwise/logic.ts';
import * as overwriting from './pointwise/overwriting.ts';
import * as planes from './pointwise/planes.ts';
import * as powers from './pointwise/powers.ts';
import * as remainders from './pointwise/remainders.ts';
import * as roots from './pointwise/roots.ts';
import * as selection from './pointwise/selection.ts';
import * as trigonometry from './pointwise/trigonometry.ts';
import * as wholeNumbers from './pointwise/whole-numbers.ts';
import * as extremes from './reductions/extremes.ts';
import * as moments from './reductions/moments.ts';
import * as norms from './reductions/norms.ts';
import * as products from './reductions/products.ts';
import * as scans from './reductions/scans.ts';
import * as sums from './reductions/sums.ts';
import * as truth from './reductions/truth.ts';
import type { Rule } from './rule.ts';
import * as cutting from './shapes/cutting.ts';
import * as joining from './shapes/joining.ts';
import * as parts from './shapes/parts.ts';
import * as rearranging from './shapes/rearranging.ts';
import * as reordering from './shapes/reordering.ts';
import * as singleDims from './shapes/single-dims.ts';
import * as windows from './shapes/windows.ts';
import * as softmaxes from './softmax.ts';

/** An op with a row of its own. */
export type PrimitiveName = Exclude<OpName, CompositeName>;

/** Value and gradients of every op. */
export const rules: { readonly [Op in PrimitiveName]: Rule<Op> } = {
  ...arithmetic,
  ...remainders,
  ...planes,
  ...fused,
  ...powers,
  ...roots,
  ...exponentials,
  ...trigonometry,
  ...functions,
  ...activations,
  ...gelus,
  ...clamping,
  ...selection,
  ...wholeNumbers,
  ...comparisons,
  ...logic,
  ...overwriting,
  ...sums,
  ...extremes,
  ...truth,
  ...softmaxes,
  ...products,
  ...scans,
  ...moments,
  ...norms,
  ...creation,
  ...conversion,
  ...rearranging,
  ...singleDims,
  ...parts,
  ...windows,
  ...cutting,
  ...joining,
  ...reordering,
  ...gathering,
  ...slices,
  ...placing,
  ...sorting,
  ...matmul,
  ...matrixProducts,
  ...addmm,
  ...{ mse_loss, huber_loss, nll_loss },
  ...binaryLosses,
  layer_norm,
};

/** Every op, ready to run. */
export const operations = Object.fromEntries(
  Object.entries(rules).map(([name, rule]) => [name, operation(name, ops[name as OpName], rule as never)]),
) as { readonly [Op in PrimitiveName]: Operation };
