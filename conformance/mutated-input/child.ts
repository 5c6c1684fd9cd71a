/** The process in which inputs are tried: told a number, it answers with what came of that input. `node child.js SEED`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryingIn } from './try-input.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradspec-mutated-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('disconnect', () => process.exit(0));

const tryInput = await tryingIn(folder, Number(process.argv[2]));
process.on('message', async (index: number) => process.send!(await tryInput(index)));
process.send!('ready');
