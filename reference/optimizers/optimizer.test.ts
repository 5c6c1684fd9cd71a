import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { Adam, AdamW, isGradEnabled, noGrad, SGD, type Tensor, tensor } from '../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

function withGrad(param: Tensor, ...numbers: number[]): Tensor {
  param.grad = tensor(numbers, { dtype: 'float64' });
  return param;
}

describe('parameters', () => {
  test('must be some, and tensors', () => {
    expect(failureOf(() => new SGD([]))).toBe('empty-parameters');
    expect(failureOf(() => new SGD(leaf(1) as never))).toBe('invalid-argument');
    expect(failureOf(() => new SGD([leaf(1), 2 as never]))).toBe('invalid-argument');
    expect(failureOf(() => new SGD([leaf(1), null as never]))).toBe('none-operand');
  });

  test('must be leaves, or retain their gradient', () => {
    const y = leaf(1).mul(2);
    expect(failureOf(() => new SGD([y]))).toBe('non-leaf-parameter');
    y.retainGrad();
    expect(new SGD([y]).paramGroups.length).toBe(1);
  });

  test('may be in one group only, also when it is added later', () => {
    const x = leaf(1);
    expect(failureOf(() => new SGD([{ params: [x] }, { params: [x] }]))).toBe('duplicate-parameter');
    const optimizer = new SGD([x]);
    expect(failureOf(() => optimizer.addParamGroup({ params: [x] }))).toBe('duplicate-parameter');
  });

  test('need not require grad, and are updated when they have a gradient', () => {
    const frozen = withGrad(tensor([1], { dtype: 'float64' }), 1);
    new SGD([frozen], { lr: 0.5 }).step();
    expect(frozen.elements()).toEqual([0.5]);
  });
});

describe('groups', () => {
  test('take what they leave out from the constructor, and are not checked themselves', () => {
    const optimizer = new SGD([{ params: [leaf(1)], lr: -5 }, { params: [leaf(2)] }], { lr: 0.5, momentum: 0.9 });
    expect(optimizer.paramGroups.map(({ lr, momentum }) => [lr, momentum])).toEqual([
      [-5, 0.9],
      [0.5, 0.9],
    ]);
  });

  test('can be changed between steps', () => {
    const x = withGrad(leaf(1), 1);
    const optimizer = new SGD([x], { lr: 0.5 });
    optimizer.paramGroups[0]!.lr = 2;
    optimizer.step();
    expect(x.elements()).toEqual([-1]);
  });
});

describe('a step', () => {
  test('leaves out a parameter without a gradient, and not one whose gradient is zero', () => {
    const [idle, still] = [leaf(1), withGrad(leaf(1), 0)];
    const optimizer = new Adam([idle, still]);
    optimizer.step();
    expect([optimizer.state.has(idle), optimizer.state.has(still)]).toEqual([false, true]);
  });

  test('writes in place, outside the graph, and leaves gradients alone', () => {
    const x = withGrad(leaf(1), 2);
    const gradient = x.grad;
    new SGD([x], { lr: 0.5, weightDecay: 0.1 }).step();
    expect([x.isLeaf, x.requiresGrad, x.version, gradient?.elements(), x.grad === gradient]).toEqual([
      true,
      true,
      1,
      [2],
      true,
    ]);
  });

  test('calls its closure with recording on, and gives what it gives', () => {
    const x = leaf(3);
    const optimizer = new SGD([x], { lr: 0.1 });
    const loss = noGrad(() =>
      optimizer.step(() => {
        expect(isGradEnabled()).toBe(true);
        const y = x.mul(x);
        y.backward();
        return y;
      }),
    );
    expect(loss.elements()).toEqual([9]);
    expect(x.elements()[0]).toBeCloseTo(2.4, 12);
    expect(optimizer.step()).toBe(null);
  });

  test('makes backward of an older graph fail', () => {
    const x = leaf(3);
    const y = x.mul(x);
    y.backward(null, { retainGraph: true });
    new SGD([x]).step();
    expect(failureOf(() => y.backward())).toBe('modified-in-place');
  });
});

describe('zeroGrad', () => {
  test('forgets gradients', () => {
    const x = withGrad(leaf(1), 1);
    new SGD([x]).zeroGrad();
    expect(x.grad).toBe(null);
  });

  test('or sets them to zero, keeping the tensors and dropping their history', () => {
    const [x, idle] = [leaf(2), leaf(1)];
    x.mul(x).backward(null, { createGraph: true });
    const gradient = x.grad;
    new SGD([x, idle]).zeroGrad({ setToNone: false });
    expect([x.grad === gradient, gradient?.elements(), gradient?.requiresGrad, idle.grad]).toEqual([
      true,
      [0],
      false,
      null,
    ]);
  });
});

describe('a state dict', () => {
  const trained = (): { params: Tensor[]; optimizer: Adam } => {
    const params = [withGrad(leaf(1), 1), leaf(2), withGrad(leaf(3), 3)];
    const optimizer = new Adam([{ params: [params[0]!] }, { params: params.slice(1), lr: 0.5 }]);
    optimizer.step();
    return { params, optimizer };
  };

  test('numbers the parameters over all groups, and leaves out those without state', () => {
    const { optimizer, params } = trained();
    const { state, paramGroups } = optimizer.stateDict();
    expect([Object.keys(state), paramGroups.map((group) => group.params)]).toEqual([
      ['0', '2'],
      [[0], [1, 2]],
    ]);
    expect(state[0]?.expAvg).toBe(optimizer.state.get(params[0]!)?.expAvg);
  });

  test('goes on where it was saved', () => {
    const { optimizer, params } = trained();
    const copies = params.map((param) => withGrad(leaf(...(param.elements() as number[])), 1));
    const other = new Adam([{ params: [copies[0]!] }, { params: copies.slice(1) }]);
    const saved = optimizer.stateDict();
    const separate = {
      ...saved,
      state: Object.fromEntries(
        Object.entries(saved.state).map(([param, entries]) => [
          param,
          Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.clone()])),
        ]),
      ),
    };
    other.loadStateDict(separate);
    for (const param of params) withGrad(param, 1);
    optimizer.step();
    other.step();
    expect(copies.map((param) => param.elements())).toEqual(params.map((param) => param.elements()));
    expect(other.paramGroups[1]?.lr).toBe(0.5);
  });

  test('is shared where no cast is needed, and cast to the parameter where one is, but for the step', () => {
    const { optimizer } = trained();
    const [same, narrower] = (['float64', 'float32'] as const).map((dtype) => {
      const params = [1, 2, 3].map((number) => tensor([number], { dtype, requiresGrad: true }));
      const other = new Adam([{ params: [params[0]!] }, { params: params.slice(1) }]);
      other.loadStateDict(optimizer.stateDict());
      return other.state.get(params[0]!)!;
    });
    const [original] = [...optimizer.state.values()];
    expect([same?.expAvg === original?.expAvg, narrower?.expAvg?.dtype, narrower?.step]).toEqual([
      true,
      'float32',
      original?.step,
    ]);
  });

  test('must fit the groups', () => {
    const { optimizer } = trained();
    expect(failureOf(() => new Adam([leaf(1)]).loadStateDict(optimizer.stateDict()))).toBe('invalid-state');
    const uneven = new Adam([{ params: [leaf(1), leaf(2)] }, { params: [leaf(3)] }]);
    expect(failureOf(() => uneven.loadStateDict(optimizer.stateDict()))).toBe('invalid-state');
  });
});

test('defaults are those of the catalogue', () => {
  expect(new SGD([leaf(1)]).paramGroups[0]).toMatchObject({ lr: 1e-3, momentum: 0, weightDecay: 0, nesterov: false });
  expect(new AdamW([leaf(1)]).paramGroups[0]).toMatchObject({
    lr: 1e-3,
    betas: [0.9, 0.999],
    eps: 1e-8,
    weightDecay: 0.01,
  });
});
