import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
/** Paper has measures of its own. */
const ON_SCREEN = globSync('**/*.css', { cwd: SRC }).filter((file) => file !== 'styles/print.css');
const DISTANCE = /^\s*((?:margin|padding)(?:-[a-z]+)?|(?:row-|column-)?gap): (.+);$/;
const STEPS = ['0.25rem', '0.5rem', '1rem', '1.5rem', '2.5rem'];

/** Returns the distances of a style sheet that are no step, with their lines; what is said in `em` belongs to its letters. */
function strayDistances(sheet: string): string[] {
  const [screen = ''] = sheet.split('@media print');
  return screen.split('\n').flatMap((line, index) => {
    const [, name, value = ''] = DISTANCE.exec(line) ?? [];
    const lengths = value.match(/[\d.]+(?:rem|px)\b/g) ?? [];
    const stray = lengths.filter((length) => !STEPS.includes(length) && length !== '1px');
    return stray.map((length) => `${index + 1}: ${name} ${length}`);
  });
}

test('a distance that is no step is found, and one for paper is not', () => {
  const sheet = '.a {\n  padding: 0.75rem 0.5rem;\n  gap: 0.4em;\n}\n@media print {\n  .a {\n    margin: 3mm;\n  }\n}';
  expect(strayDistances(sheet)).toEqual(['2: padding 0.75rem']);
});

test('all distances on screen are the steps of the tokens', () => {
  const tokens = readFileSync(`${SRC}styles/tokens.css`, 'utf8').match(/(?<=--space-\d: )[^;]+/g);
  expect(tokens).toEqual(STEPS);
  const stray = ON_SCREEN.flatMap((file) =>
    strayDistances(readFileSync(`${SRC}${file}`, 'utf8')).map((found) => `${file}:${found}`),
  );
  expect(stray).toEqual([]);
});
