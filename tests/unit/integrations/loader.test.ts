import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { expect, test } from 'vitest';
import { checkedContent } from '../../../src/integrations/content-check/loader.ts';
import { soundKnowledge } from '../../sound-knowledge.ts';

type Context = Parameters<Loader['load']>[0];

const project = path.resolve('project');

test.each([
  ['src/content', 'src/content/scenarios/mp-1.mdx'],
  ['../guide/content', '../guide/content/scenarios/mp-1.mdx'],
])('an entry of the content in %s is known by its file %s', async (folder, file) => {
  const entries = new Map<string, { filePath?: string }>();
  const store = {
    keys: () => [...entries.keys()],
    set: (entry: { id: string; filePath?: string }) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
  };
  const content = { knowledge: soundKnowledge(), bodies: new Map(), root: path.join(project, folder) };
  const config = {
    root: pathToFileURL(project + path.sep),
    integrations: [{ name: 'content-check', hooks: { 'content-check:content': () => content } }],
  };
  const loader = checkedContent('scenarios');
  await loader.load({ config, store, generateDigest: () => '' } as unknown as Context);
  expect(entries.get('mp-1')?.filePath).toBe(file);
});
