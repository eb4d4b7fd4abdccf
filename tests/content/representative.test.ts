import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../src/content/${file}`, import.meta.url), 'utf8');

test.each(
  ['mp-2', 'mp-3', 'mp-5', 'oa-2', 'oa-3']
    .map((code) => `scenarios/${code}.mdx`)
    .concat(['materials/legal-representative-id.yaml', 'glossary/legal-representative.yaml']),
)('%s says that no source tells whom an individual business has for a representative', (file) => {
  expect(read(file)).toMatch(/经营者[^。]*(?:没写|没有写|没有说)|没有说[^。]*经营者|是不是执照上的经营者/);
});
