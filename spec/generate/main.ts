/** Writes every generated file of `spec/generated`. A test holds the checked-in files against `generatedFiles()`. */
import { writeFileSync } from 'node:fs';
import { specPath } from './files.ts';
import { generatedFiles } from './generated-files.ts';

for (const [name, source] of Object.entries(await generatedFiles()))
  writeFileSync(specPath(`generated/${name}`), source);
