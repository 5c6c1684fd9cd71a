/** The laws of each op, made from its entry in the catalogue. */
import type { Op } from '../../spec/index.ts';
import { catalogue, inputsOf, isDifferentiable } from '../catalogue/catalogue.ts';
import { checkGradient } from './gradient-check.ts';
import { checkInPlace } from './in-place.ts';
import type { Law } from './law.ts';
import { makeLaw } from './make-law.ts';
import { checkSecondDerivative } from './second-derivative.ts';

/** In the order of the catalogue. */
export const opLaws: readonly Law[] = Object.entries(catalogue).flatMap(([name, op]) => [
  ...(isSmooth(op) ? [gradientLaw(name, op), secondDerivativeLaw(name, op)] : []),
  ...(op.in_place === false ? [] : [inPlaceLaw(name, op)]),
]);

/** Has a derivative, at least away from its kinks, where its domains keep. */
function isSmooth(op: Op): boolean {
  return inputsOf(op).some(([, input]) => isDifferentiable(input));
}

function gradientLaw(name: string, { clause }: Op): Law {
  const statement = {
    id: `${clause}.gradient-check`,
    clauses: [clause],
    title: `The gradient of ${name} is its numerical derivative`,
    level: 'P',
  } as const;
  return makeLaw(statement, { attempt: (...given) => checkGradient(name, ...given) });
}

function secondDerivativeLaw(name: string, { clause }: Op): Law {
  const statement = {
    id: `${clause}.second-derivative-check`,
    clauses: [clause, 'autograd.higher.second'],
    title: `The gradient of ${name}'s gradient is the numerical derivative of it`,
    level: 'P',
  } as const;
  return makeLaw(statement, { attempt: (...given) => checkSecondDerivative(name, ...given) });
}

function inPlaceLaw(name: string, { clause }: Op): Law {
  const statement = {
    id: `${clause}.in-place`,
    clauses: [clause, 'in-place.leaf.raises', 'in-place.view-of-leaf.raises', 'in-place.refused.unchanged'],
    title: `${name} in place gives what ${name} gives, or is refused and changes nothing`,
    level: 'S',
  } as const;
  return makeLaw(statement, { attempt: (...given) => checkInPlace(name, ...given) });
}
