import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dropAbsentPages } from '../../../src/finish/absent-pages.ts';
import { knowledge } from '../../builders.ts';
import { SITE } from '../lib/markdown/small-site.ts';

it('a general page that the knowledge has nothing for is taken out of the site, and no other', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'absent-'));
  const left = (known: typeof SITE) => {
    for (const page of ['index.html', 'glossary.html', 'letters.html']) writeFileSync(path.join(site, page), '');
    dropAbsentPages(site, known);
    return ['index.html', 'glossary.html', 'letters.html'].filter((page) => existsSync(path.join(site, page)));
  };
  expect(left(knowledge({}))).toEqual(['index.html']);
  expect(left({ ...SITE, letters: {} })).toEqual(['index.html', 'glossary.html']);
  rmSync(site, { recursive: true });
});
