/** Runs printed scripts with a Python that has PyTorch, and gives their outcomes in the words of the formats. */
import { spawnSync } from 'node:child_process';
import type { Category, Observation, Outcome } from '../../spec/index.ts';
import { validate } from '../formats/validate.ts';
import { readPackageJson } from '../package-files.ts';

/** Runs scripts in one process, since PyTorch takes seconds to start, but each as by `python script --json`. */
const runner = `
import contextlib, io, json, sys
scripts = json.load(sys.stdin)
for index, source in enumerate(scripts):
    path, printed = f"script-{index}.py", io.StringIO()
    sys.argv = [path, "--json"]
    with contextlib.redirect_stdout(printed):
        exec(compile(source, path, "exec"), {"__name__": "__main__", "__file__": path})
    print(printed.getvalue().splitlines()[-1])
`;

/** The kernels that every CPU has, so that bits do not differ between machines. */
const environment = { ATEN_CPU_CAPABILITY: 'default', MKL_CBWR: 'COMPATIBLE', OMP_NUM_THREADS: '1' };

/** The outcome that each script gives. */
export function outcomesOfScripts(python: string, scripts: readonly string[]): Outcome[] {
  const { status, stdout, stderr } = spawnSync(python, ['-W', 'ignore', '-c', runner], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`a printed script failed:\n${stderr}`);
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => categorised(validate.outcome(JSON.parse(line))));
}

/** A script cannot tell what category an error is of, only its text; the spec's table of texts can. */
function categorised(outcome: Outcome): Outcome {
  if (outcome.kind === 'unsupported') return outcome;
  const observations = outcome.observations.map(categorisedObservation);
  if (outcome.kind === 'values') return { ...outcome, observations };
  return { ...outcome, category: categoryOfText(outcome.message), observations };
}

const categorisedObservation = (observation: Observation): Observation =>
  observation.kind === 'raised' ? { ...observation, category: categoryOfText(observation.message) } : observation;

const texts = Object.entries(validate.categories(readPackageJson('spec', 'categories.json')).categories).flatMap(
  ([category, entry]) =>
    entry.texts.map((text) => [category as Category, new RegExp(`^(?:${text.pattern})`, 's')] as const),
);

function categoryOfText(text = ''): Category {
  const found = texts.find(([, pattern]) => pattern.test(text));
  return found?.[0] ?? 'uncategorised';
}
