import { EventEmitter } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPreview, type Preview } from '../../../src/integrations/content-check/live-preview.ts';

const ROOT = path.resolve('content');

/** A preview of content that is as `reports` say, one after the other, the last for good; and what it has said and sent. */
function previewOf(...reports: (string | undefined)[]) {
  const watcher = new EventEmitter();
  const done: unknown[] = [];
  const send = ({ data }: { data: { report: string } }) => done.push(['page', data.report]);
  const server = { watcher, environments: { client: { hot: { send } } }, middlewares: { use: () => {} } };
  const preview: Preview = {
    root: ROOT,
    logger: { info: () => done.push('well'), warn: (words) => done.push(['log', words]) },
    check: () => (reports.length > 1 ? reports.shift() : reports[0]),
    refresh: async () => void done.push('refreshed'),
    first: undefined,
    again: false,
  };
  keepPreview(server as unknown as Parameters<typeof keepPreview>[0], preview);
  return { done, save: (file: string) => watcher.emit('all', 'change', path.join(ROOT, file)) };
}

describe('the live preview', () => {
  it('reads a file that is only half written again before it says anything', async () => {
    const { done, save } = previewOf('half', undefined);
    save('scenarios/mp-2.mdx');
    await expect.poll(() => done).toEqual(['refreshed', 'well', ['page', '']]);
  });

  it('says what is wrong in the log and in the page, and leaves the pages as they were', async () => {
    const { done, save } = previewOf('wrong');
    save('scenarios/mp-2.mdx');
    await expect
      .poll(() => done)
      .toEqual([
        ['log', 'wrong'],
        ['page', 'wrong'],
      ]);
  });

  it('looks once at what is saved in one go, and not at what lies elsewhere or an editor leaves there', async () => {
    const { done, save } = previewOf(undefined);
    for (const file of ['../pages/index.astro', 'scenarios/.mp-2.mdx.swp', 'scenarios/~$mp-2.mdx']) save(file);
    expect(done).toEqual([]);
    for (const file of ['scenarios/mp-2.mdx', 'glossary/entity.yaml']) save(file);
    await expect.poll(() => done).toEqual(['refreshed', 'well', ['page', '']]);
  });
});
