/** The laws that identities are told by: what is composed of other operations, and what moves or scales with its operand. */
import type { Description, Id } from '../../../spec/index.ts';
import type { Law } from '../law.ts';
import { makeLaw } from '../make-law.ts';
import { inTurn } from '../trying.ts';
import { scaleIdentities, shiftIdentities } from './equivariant.ts';
import { composedIdentities } from './identities.ts';
import { checkIdentity, type Identity, opsOf } from './identity.ts';

function aboutIdentities(id: Id, title: string, clause: Id, identities: readonly Identity[]): Law {
  const needs = new Map(identities.map((identity) => [identity, opsOf(identity)]));
  const possible = ({ ops }: Description) =>
    identities.filter((identity) => needs.get(identity)!.every((op) => ops.includes(op)));
  const lacking = 'it has the ops of none of the identities';
  const trying = inTurn(lacking, ({ description }) => possible(description), checkIdentity);
  return makeLaw({ id, clauses: [clause], title, level: 'P' }, trying);
}

export const identityLaws: readonly Law[] = [
  aboutIdentities(
    'autograd.law.composed',
    'An operation has the values and the gradients of the formula of others that it is',
    'autograd.law.composed',
    composedIdentities,
  ),
  aboutIdentities(
    'autograd.law.shift',
    'What moves with its operand, or stands still, does so however far it is moved',
    'autograd.law.equivariant',
    shiftIdentities,
  ),
  aboutIdentities(
    'autograd.law.scale',
    'What scales with its operand does so however small or large that is',
    'autograd.law.equivariant',
    scaleIdentities,
  ),
];
