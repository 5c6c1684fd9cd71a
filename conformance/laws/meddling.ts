/** Programs that leave something behind in an adapter that does not clear up, and that show what others have left. */
import type { Program } from '../../spec/index.ts';
import type { Choices } from '../catalogue/choices.ts';
import { drawValues } from '../catalogue/domains.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';

/** The names and shapes of every program here, so that what is kept by name or by shape is met again. */
function leaves(p: ProgramBuilder, choices: Choices): void {
  for (const name of ['x', 'w'])
    p.tensor(name, drawValues('real', count, choices).map(Math.fround), { requires_grad: true });
}

const count = 3;

/** The sum of the product, whose gradients are the other leaf's values. */
function loss(p: ProgramBuilder): void {
  p.call('y', 'mul', { self: 'x', other: 'w' });
  p.call('loss', 'sum', { self: 'y' });
}

type Author = (p: ProgramBuilder) => void;

function hasGradients(p: ProgramBuilder): void {
  loss(p);
  p.backward('loss');
  for (const of of ['x', 'y', grad('x'), grad('w')]) p.observe('value', of);
}

function differentiatesTwice(p: ProgramBuilder): void {
  loss(p);
  p.grad(['first'], ['loss'], ['x'], { create_graph: true });
  p.call('total', 'sum', { self: 'first' });
  p.grad(['second'], ['total'], ['w']);
  p.observe('value', 'second');
}

/** What libraries of pure functions can be asked for, too; optimizers with state among it. */
const others: readonly Author[] = [
  differentiatesTwice,
  (p) => train(p, () => p.optimizer('o', 'SGD', ['x'], { lr: 0.5, momentum: 0.5 })),
  (p) => train(p, () => p.optimizer('o', 'Adam', ['x'], { lr: 0.5 })),
];

function train(p: ProgramBuilder, make: () => void): void {
  make();
  p.setGrad('x', 'w');
  p.repeat(2, () => p.step('o'));
  p.observe('value', 'x');
}

function accumulates(p: ProgramBuilder): void {
  p.observe('value', grad('x'));
  loss(p);
  p.backward('loss', { retain_graph: true });
  p.backward('loss');
  p.observe('value', grad('x'));
}

function writesInPlace(p: ProgramBuilder): void {
  p.noGrad(() => p.inPlace('mul', { self: 'x', other: 3 }));
  p.observe('value', 'x');
}

function hasHook(p: ProgramBuilder): void {
  p.hook('h', 'x', { scale: 2 });
  hasGradients(p);
}

/** What takes a library with sessions. The last two leave `no_grad` by an error. */
const sessional: readonly Author[] = [
  accumulates,
  writesInPlace,
  hasHook,
  (p) => p.noGrad(() => raise(p)),
  (p) => p.attempt(() => p.noGrad(() => raise(p))),
];

/** Shapes that do not broadcast. */
function raise(p: ProgramBuilder): void {
  p.tensor('narrow', [1, 2]);
  p.call('y', 'mul', { self: 'x', other: 'narrow' });
}

/** Such programs, with drawn numbers; of sessions where there are any. The first one every library can be asked for. */
export function drawMeddling(level: 'P' | 'S', choices: Choices): readonly [Program, ...Program[]] {
  const drawn = (author: Author) =>
    program((p) => {
      leaves(p, choices);
      author(p);
    });
  const authors = level === 'P' ? others : [...others, ...sessional];
  return [drawn(hasGradients), ...authors.map(drawn)];
}
