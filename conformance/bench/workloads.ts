/** The workloads by name. */
import { chain } from './workloads/chain.ts';
import { elementwise } from './workloads/elementwise.ts';
import { matmul } from './workloads/matmul.ts';
import { perceptron } from './workloads/perceptron.ts';
import { regression } from './workloads/regression.ts';
import type { Workload } from './workloads/workload.ts';

/** Every workload that runs inside a process; how long a process takes to start is measured apart. */
export const workloads = { regression, perceptron, matmul, chain, elementwise } satisfies Record<string, Workload>;

/** The name of a workload. */
export type WorkloadId = keyof typeof workloads;
