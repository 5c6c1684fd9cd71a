/** Logic, in which every number but 0 is true, NaN too. */
import { cast } from '../../arrays/copy.ts';
import { binary, unary } from '../../arrays/pointwise.ts';
import type { Rule } from '../rule.ts';

const negations = unary({ bool: (a) => 1 - a });
const conjunctions = binary({ bool: (a, b) => a & b });
const disjunctions = binary({ bool: (a, b) => a | b });
const differences = binary({ bool: (a, b) => a ^ b });

export const logical_not: Rule<'logical_not'> = { forward: ({ self }) => negations(cast(self, 'bool')), vjp: {} };

export const logical_and: Rule<'logical_and'> = {
  forward: ({ self, other }) => conjunctions(cast(self, 'bool'), cast(other, 'bool')),
  vjp: {},
};

export const logical_or: Rule<'logical_or'> = {
  forward: ({ self, other }) => disjunctions(cast(self, 'bool'), cast(other, 'bool')),
  vjp: {},
};

export const logical_xor: Rule<'logical_xor'> = {
  forward: ({ self, other }) => differences(cast(self, 'bool'), cast(other, 'bool')),
  vjp: {},
};
