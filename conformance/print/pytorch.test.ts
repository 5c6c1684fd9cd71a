import { expect, test } from 'vitest';
import { base, grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { printPyTorch } from './pytorch.ts';

/** The part of a script that a person reads, without what is the same in all. */
const printed = (author: (p: ProgramBuilder) => void): string =>
  `${printPyTorch(program(author), 'float32').split('\n\n\n# ----')[0]}\n`;

test('a program prints as a person would have written it', () => {
  const script = printed((p) => {
    p.tensor('x', [[1, 2], [3, 4]], { requires_grad: true }); // biome-ignore format: rows
    p.optimizer('opt', 'SGD', ['x'], { lr: 0.5 });
    p.repeat(10, () => {
      p.call('y', 'sum_dim', { self: 'x' }, { dim: [0], keepdim: true });
      p.call('loss', 'mse_loss', { self: 'y', target: 'x' });
      p.zeroGrad('opt');
      p.backward('loss', { retain_graph: true });
      p.step('opt');
    });
    p.attempt(() => p.inPlace('add', { self: 'x', other: 1 }));
    p.noGrad(() => p.inPlace('zero', { self: grad('x') }));
    p.assign('x', [0, { start: 1, stop: null, step: 2 }], { float: 2 });
    p.observe('value', grad('x'));
    p.observe('is_leaf', base('x'));
  });
  expect(script).toBe(`import torch


def program():
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float32, requires_grad=True)
    opt = torch.optim.SGD([x], lr=0.5)
    for _ in range(10):
        y = torch.sum(x, dim=[0], keepdim=True)
        loss = torch.nn.functional.mse_loss(y, x)
        opt.zero_grad()
        loss.backward(retain_graph=True)
        opt.step()
    try:
        x.add_(1)
    except Exception as error:
        raised(error)
    else:
        completed()
    with torch.no_grad():
        x.grad.zero_()
    x[0, 1::2] = 2.0
    observe("x.grad", x.grad)
    observe("x._base.is_leaf", x._base.is_leaf)
`);
});

test('what only a closure binds is declared around it', () => {
  const script = printed((p) => {
    const closure = () => {
      p.call('loss', 'sum', { self: 'x' });
      return 'loss';
    };
    p.step('opt', { closure, out: 'l' });
  });
  expect(script).toContain(`def program():
    loss = None
    def closure():
        nonlocal loss
        loss = torch.sum(x)
        return loss
    l = opt.step(closure)
`);
});

test('a name that means something in Python gets an underscore that no other name has', () => {
  const script = printed((p) => {
    p.tensor('lambda', 1);
    p.bind('lambda_', 'lambda');
    p.bind('torch', 'lambda_');
  });
  expect(script).toContain(
    'lambda__ = torch.tensor(1.0, dtype=torch.float32)\n    lambda_ = lambda__\n    torch_ = lambda_',
  );
});

test('long data breaks into lines that can be read', () => {
  const script = printed((p) =>
    p.tensor(
      'x',
      Array.from({ length: 40 }, (_, i) => i),
    ),
  );
  expect(Math.max(...script.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});
