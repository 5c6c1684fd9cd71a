/** Every law there is: that runs are hermetic, and those of each op, made from its entry in the catalogue. */
import type { Op } from '../../spec/index.ts';
import { catalogue, inputsOf, isDifferentiable } from '../catalogue/catalogue.ts';
import { checkGradient } from './gradient-check.ts';
import { checkHermetic } from './hermetic.ts';
import { checkInPlace } from './in-place.ts';
import type { Law } from './law.ts';
import { checkSecondDerivative } from './second-derivative.ts';
import { tryLaw } from './trying.ts';

/** In the order in which a run tries them. */
export const laws: readonly Law[] = [
  hermeticLaw('values', 'P'),
  hermeticLaw('sessions', 'S'),
  ...Object.entries(catalogue).flatMap(([name, op]) => [
    ...(isSmooth(op) ? [gradientLaw(name, op), secondDerivativeLaw(name, op)] : []),
    ...(op.in_place === false ? [] : [inPlaceLaw(name, op)]),
  ]),
];

function hermeticLaw(what: string, level: 'P' | 'S'): Law {
  return {
    id: `protocol.run.hermetic.${what}`,
    clauses: ['protocol.run.hermetic'],
    title: `A program about ${what} gives what it gave, whatever was run in between`,
    level,
    run: (backend, options) => tryLaw((...given) => checkHermetic(level, ...given), backend, options),
  };
}

/** Has a derivative, at least away from its kinks, where its domains keep. */
function isSmooth(op: Op): boolean {
  return inputsOf(op).some(([, input]) => isDifferentiable(input));
}

function gradientLaw(name: string, { clause }: Op): Law {
  return {
    id: `${clause}.gradient-check`,
    clauses: [clause],
    title: `The gradient of ${name} is its numerical derivative`,
    level: 'P',
    run: (backend, options) => tryLaw((...given) => checkGradient(name, ...given), backend, options),
  };
}

function secondDerivativeLaw(name: string, { clause }: Op): Law {
  return {
    id: `${clause}.second-derivative-check`,
    clauses: [clause, 'autograd.higher.second'],
    title: `The gradient of ${name}'s gradient is the numerical derivative of it`,
    level: 'P',
    run: (backend, options) => tryLaw((...given) => checkSecondDerivative(name, ...given), backend, options),
  };
}

function inPlaceLaw(name: string, { clause }: Op): Law {
  return {
    id: `${clause}.in-place`,
    clauses: [clause, 'in-place.leaf.raises', 'in-place.view-of-leaf.raises', 'in-place.refused.unchanged'],
    title: `${name} in place gives what ${name} gives, or is refused and changes nothing`,
    level: 'S',
    run: (backend, options) => tryLaw((...given) => checkInPlace(name, ...given), backend, options),
  };
}
