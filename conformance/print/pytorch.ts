/** A program as a PyTorch script that a person could have written: what a failure shows, and can be run to see it. */
import type { FloatDtype, Program, Step } from '../../spec/index.ts';
import { namesOfClosures } from '../programs/names.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { walk } from '../programs/walk.ts';
import { autogradPrinters } from './pytorch-autograd.ts';
import { drawPrinters } from './pytorch-draws.ts';
import { functionPrinters } from './pytorch-functions.ts';
import { pytorchHarness } from './pytorch-harness.ts';
import { modulePrinters } from './pytorch-modules.ts';
import { observePrinters } from './pytorch-observe.ts';
import { PyTorchPrinter, type StepPrinters } from './pytorch-printer.ts';
import { tensorPrinters } from './pytorch-tensors.ts';
import { trainingPrinters } from './pytorch-training.ts';

/** A script of its own. Run with `--json` its last line is the program's outcome, with errors left uncategorised. */
export function printPyTorch(program: Program, float: FloatDtype): string {
  const printer = new PyTorchPrinter(program, float, print);
  printer.line(importsOf(program));
  const unbound = namesOfClosures(program.steps).map((name) => `${printer.name(name)} = None`);
  printer.block('def program():', program.steps, unbound);
  return printer.script.text + pytorchHarness(printer.script.stretches());
}

/** Python's own modules first, as Python's style guide has it. */
function importsOf(program: Program): string {
  const steps = [...walk(program)].map((visit) => visit.step);
  const streams = steps.flatMap((step) => (step.do === 'generator' ? [step.kind] : []));
  const own = [
    ...(steps.some((step) => step.do === 'save_state') ? ['import copy'] : []),
    ...(streams.includes('python') ? ['import random'] : []),
  ];
  const others = [...(streams.includes('numpy') ? ['import numpy'] : []), 'import torch'];
  return [...own, ...(own.length > 0 ? [''] : []), ...others, '', ''].join('\n');
}

const blockPrinters: StepPrinters<StepKinds['blocks']> = {
  repeat: (printer, { times, steps }) => printer.block(`for _ in range(${times}):`, steps),
  attempt(printer, { steps }) {
    printer.block('try:', steps);
    printer.block('except Exception as error:', [], ['raised(error)']);
    printer.block('else:', [], ['completed()']);
  },
};

const printers: StepPrinters<Step['do']> = {
  ...tensorPrinters,
  ...autogradPrinters,
  ...functionPrinters,
  ...trainingPrinters,
  ...modulePrinters,
  ...drawPrinters,
  ...observePrinters,
  ...blockPrinters,
};

function print(printer: PyTorchPrinter, step: Step): void {
  const printStep = printers[step.do] as (printer: PyTorchPrinter, step: Step) => void;
  printStep(printer, step);
}
