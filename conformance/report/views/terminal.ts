/** A report as a terminal shows it at the end of a run. */
import { TerminalView } from '../terminal-view.ts';
import type { View } from '../view.ts';

/** So many failures are shown in full, unless it is said how many. */
const FAILURES = 5;

/** What the run itself showed, without its progress. */
export const terminalView: View = ({ header, verdicts, footer }, { reproduce, failures = FAILURES }) => {
  const parts: string[] = [];
  const view = new TerminalView({
    out: (text) => void parts.push(text),
    progress: () => {},
    isTerminal: false,
    failures,
    reproduce,
  });
  for (const line of [header, ...verdicts, footer]) view.take(line);
  return parts.join('');
};
