/** Checks the tensors that a program makes: their elements, and that shape and layout fit them. */
import type { Layout, Shape, TensorStep } from '../../spec/index.ts';
import { decodeElements } from '../formats/elements.ts';
import { programLimits } from './limits.ts';
import { type Report, reporting } from './problem.ts';

/** Reports what is wrong with a `tensor` step. */
export function checkTensor(step: TensorStep, report: Report): void {
  reporting(report, 'data', () => {
    const { length } = decodeElements(step.data, step.dtype);
    if (size(step.shape) > programLimits.elements)
      report(
        `shape [${step.shape.join(', ')}] has ${size(step.shape)} elements; a tensor may have ${programLimits.elements}`,
      );
    if (step.layout) checkLayout(step.shape, step.layout, length, report);
    else if (length !== size(step.shape))
      report(`data: ${elements(length)}, but shape [${step.shape.join(', ')}] has ${size(step.shape)}`);
  });
}

function checkLayout(shape: Shape, { strides, offset }: Layout, length: number, report: Report): void {
  if (strides.length !== shape.length) {
    report(`layout: ${strides.length} strides for ${shape.length} dimensions; give one for each`);
    return;
  }
  const last = shape.reduce((position, extent, dim) => position + (extent - 1) * strides[dim]!, offset);
  if (size(shape) > 0 && last >= length)
    report(`layout: it reaches element ${last} of the storage, which has ${elements(length)}`);
}

const size = (shape: Shape): number => shape.reduce((product, extent) => product * extent, 1);

const elements = (count: number): string => `${count} ${count === 1 ? 'element' : 'elements'}`;
