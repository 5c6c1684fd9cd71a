import { expect, test } from 'vitest';
import { splitCommand } from './split-command.ts';

test.each([
  ['python adapter.py', ['python', 'adapter.py']],
  ['  python   -u\tadapter.py ', ['python', '-u', 'adapter.py']],
  ['"/opt/my python/bin" \'an adapter.py\'', ['/opt/my python/bin', 'an adapter.py']],
  ['--name="a b"c', ['--name=a bc']],
  [String.raw`a\ b "say \"hi\" \n" 'it\s'`, ['a b', String.raw`say "hi" \n`, String.raw`it\s`]],
  ['run "" end', ['run', '', 'end']],
  ['echo $HOME && rm *', ['echo', '$HOME', '&&', 'rm', '*']],
])('%s is the words %j', (line, words) => {
  expect(splitCommand(line)).toEqual(words);
});

test.each(['', '  ', 'python "adapter.py', "it's", 'trailing \\'])('%j is no command', (line) => {
  expect(splitCommand(line)).toEqual([]);
});
