/** Python's spelling of seeded draws, from PyTorch's, NumPy's or Python's own streams. */
import type { DrawStep, GeneratorStep } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { pythonList, pythonParam } from './python-values.ts';
import type { PyTorchPrinter, StepPrinters } from './pytorch-printer.ts';

type Kind = GeneratorStep['kind'];

export const drawPrinters: StepPrinters<StepKinds['draws']> = {
  generator(printer, { out, kind, seed }) {
    printer.generators.set(out, kind);
    printer.line(`${printer.name(out)} = ${seeded[kind]}(${seed})`);
  },
  draw(printer, step) {
    const kind = printer.generators.get(step.generator) ?? 'torch_cpu';
    const drawn = kind === 'numpy' ? numpy : kind === 'python' ? python : torch;
    printer.line(`${printer.name(step.out)} = ${drawn(printer, step)}`);
  },
};

const seeded: Readonly<Record<Kind, string>> = {
  torch_cpu: 'torch.Generator().manual_seed',
  torch_cuda: 'torch.Generator("cuda").manual_seed',
  numpy: 'numpy.random.RandomState',
  python: 'random.Random',
};

const dtypeOf = (printer: PyTorchPrinter, { dtype }: DrawStep): string =>
  `torch.${dtype === 'float' ? printer.float : dtype}`;

const shapeOf = ({ shape }: DrawStep): string => pythonList(shape.map(String));

const param = ({ params }: DrawStep, name: string): string => pythonParam(params[name] ?? null);

function torch(printer: PyTorchPrinter, step: DrawStep): string {
  const shape = shapeOf(step);
  const dtype = `dtype=${dtypeOf(printer, step)}`;
  const generator = `generator=${printer.name(step.generator)}`;
  const filled = (...given: readonly string[]) =>
    `torch.empty(${shape}, ${dtype}).${step.distribution}_(${[...given.map((name) => param(step, name)), generator].join(', ')})`;
  switch (step.distribution) {
    case 'rand':
    case 'randn':
      return `torch.${step.distribution}(${shape}, ${generator}, ${dtype})`;
    case 'randint':
      return `torch.randint(${param(step, 'low')}, ${param(step, 'high')}, ${shape}, ${generator}, ${dtype})`;
    case 'randperm':
      return `torch.randperm(${step.shape[0]}, ${generator}, ${dtype})`;
    case 'uniform':
      return filled('low', 'high');
    case 'normal':
      return filled('mean', 'std');
    case 'bernoulli':
      return filled('p');
  }
}

function numpy(printer: PyTorchPrinter, step: DrawStep): string {
  const methods: Readonly<Record<DrawStep['distribution'], readonly [string, ...string[]]>> = {
    rand: ['random_sample'],
    randn: ['standard_normal'],
    uniform: ['uniform', param(step, 'low'), param(step, 'high')],
    normal: ['normal', param(step, 'mean'), param(step, 'std')],
    randint: ['randint', param(step, 'low'), param(step, 'high')],
    randperm: ['permutation'],
    bernoulli: ['binomial', '1', param(step, 'p')],
  };
  const [method, ...given] = methods[step.distribution];
  const size = step.distribution === 'randperm' ? String(step.shape[0]) : shapeOf(step);
  return `torch.as_tensor(${printer.name(step.generator)}.${method}(${[...given, size].join(', ')})).to(${dtypeOf(printer, step)})`;
}

function python(printer: PyTorchPrinter, step: DrawStep): string {
  const name = printer.name(step.generator);
  const one: Readonly<Record<DrawStep['distribution'], string>> = {
    rand: `${name}.random()`,
    randn: `${name}.gauss(0.0, 1.0)`,
    uniform: `${name}.uniform(${param(step, 'low')}, ${param(step, 'high')})`,
    normal: `${name}.gauss(${param(step, 'mean')}, ${param(step, 'std')})`,
    randint: `${name}.randrange(${param(step, 'low')}, ${param(step, 'high')})`,
    bernoulli: `${name}.random() < ${param(step, 'p')}`,
    randperm: '',
  };
  const count = step.shape.reduce((product, extent) => product * extent, 1);
  const dtype = `dtype=${dtypeOf(printer, step)}`;
  // what `shuffle` would do to range(n), as one expression
  if (step.distribution === 'randperm')
    return `torch.tensor((lambda order: ${name}.shuffle(order) or order)(list(range(${count}))), ${dtype})`;
  return `torch.tensor([${one[step.distribution]} for _ in range(${count})], ${dtype}).view(${shapeOf(step)}).detach()`;
}
