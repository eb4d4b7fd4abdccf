import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { finish } from '../../../src/finish/finish.ts';
import { leanStyles } from '../../../src/finish/lean-styles.ts';
import { Stages } from '../../../src/finish/stage.ts';

it('a page keeps the rules for what is on it and for what scripts put there on use, and no others', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lean-styles-'));
  const rule = (name: string) => `.${name}{color:red}`;
  const sheet = ['here', 'tool', 'answer', 'data', 'nowhere'].map(rule).join('');
  mkdirSync(path.join(folder, 'tools'));
  mkdirSync(path.join(folder, 'search'));
  writeFileSync(path.join(folder, 'a.html'), `<!doctype html><style>${sheet}</style><p class="here">1</p>`);
  writeFileSync(path.join(folder, 'tools/page.js'), 'a.className="tool"');
  writeFileSync(path.join(folder, 'search/facts.js'), 'a.className="answer"');
  // What only brings data puts nothing on a page.
  writeFileSync(path.join(folder, 'search/words.js'), 'a.className="data"');
  await finish(folder, Stages.none().with(leanStyles()));
  const page = readFileSync(path.join(folder, 'a.html'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(['here', 'tool', 'answer', 'data', 'nowhere'].filter((name) => page.includes(rule(name)))).toEqual([
    'here',
    'tool',
    'answer',
  ]);
});
