import { describe, expect, test } from 'vitest';
import type { Backend } from '../../backends/backend.ts';
import { library, referenceBackend } from '../../backends/reference.ts';
import { randomChoices } from '../../catalogue/choices.ts';
import { checkProgram } from '../../programs/check.ts';
import { describeFaults, describeForOracle } from '../claims-for-tests.ts';
import { halving, type Tensor, tried } from '../faulty-for-tests.ts';
import type { Trial } from '../trial.ts';
import { scaleIdentities, shiftIdentities } from './equivariant.ts';
import { composedIdentities } from './identities.ts';
import { checkIdentity, type Identity, sidesOf } from './identity.ts';
import { identityLaws } from './laws.ts';

const all = [...composedIdentities, ...shiftIdentities, ...scaleIdentities];

/** Several trials of an identity, up to the first that is broken. */
async function trials(identity: Identity, backend: Backend): Promise<readonly Trial[]> {
  const found: Trial[] = [];
  for (let seed = 1; seed <= 12 && !found.at(-1)?.differences.length; seed += 1)
    found.push(await checkIdentity(identity, backend, randomChoices(seed)));
  return found;
}

describe.each(all.map((identity) => [identity.says, identity] as const))('%s', (says, identity) => {
  test('holds for the reference', async () => {
    const found = await trials(identity, referenceBackend());
    expect(found.flatMap(({ differences }) => differences)).toEqual([]);
    for (const { compared, programs } of found) {
      expect(compared).toBeGreaterThan(1);
      for (const program of programs) expect(checkProgram(program)).toEqual([]);
    }
  });

  test('fails where an operation of one side passes on half a gradient', async () => {
    const found = await trials(identity, halvingIn(sidesOf(identity)[0]));
    expect(found.at(-1)!.differences[0]).toMatchObject({ where: expect.stringContaining(says) });
  });
});

/** The reference that in a program of just these calls halves the gradient of the first that has one. */
function halvingIn(ops: readonly string[]): Backend {
  let halves = false;
  const backend = halving((op) => {
    const isIt = halves && op !== 'gt';
    if (isIt) halves = false;
    return isIt;
  });
  const run: Backend['run'] = (given) => {
    const calls = given.program.steps.flatMap((step) => (step.do === 'call' ? [step.op] : []));
    halves = String(calls) === String(ops);
    return backend.run(given);
  };
  return { ...backend, run };
}

test('a library is asked for the identities whose operations it has', async () => {
  const reference = referenceBackend();
  const ops = ['mul', 'square', 'exp'];
  const few = { ...reference, description: { ...reference.description, ops } };
  expect(await tried('autograd.law.composed', few)).toMatchObject({ verdict: 'passed', compared: 80 });
  expect(await tried('autograd.law.shift', few)).toMatchObject({
    verdict: 'unsupported',
    reason: 'it has the ops of none of the identities',
  });
});

const isSmall = (tensor: Tensor | undefined): boolean =>
  tensor !== undefined && Array.from(library.read(tensor).elements, Number).every((each) => Math.abs(each) < 1e-6);

describeFaults([
  ['a gradient of silu that is half of it', 'autograd.law.composed', () => halving((op) => op === 'silu')],
  [
    'a maximum whose ties take too much',
    'autograd.law.shift',
    () => halving((op, [first]) => op === 'amax' && (first?.shape[0] ?? 0) > 1),
  ],
  [
    'a small factor that counts half',
    'autograd.law.scale',
    () => halving((op, operands) => op === 'std' && isSmall(operands[0])),
  ],
]);

describeForOracle('the identities', identityLaws);
