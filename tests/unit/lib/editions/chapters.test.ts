import { expect, test } from 'vitest';
import { chaptersOf, type OneDocument } from '../../../../src/lib/editions/chapters.ts';

const pages = [
  { file: 'not-in-copy.html', edition: 'screen' },
  { file: 'download.html' },
  { file: 'sources.html' },
  { file: 'search.html', edition: 'screen' },
  { file: 'glossary.html' },
  { file: 'materials.html' },
  { file: 'topic/b.html' },
  { file: 'topic/a.html' },
  { file: 'topic/c.html' },
  { file: 'x/2.html' },
  { file: 'mp-1.html', forwardsTo: 'x/1.html' },
  { file: 'x/1.html' },
  { file: 'guide.html' },
  { file: 'index.html', edition: 'screen' },
  { file: 'print.html', edition: 'site' },
];

test.each<[OneDocument, string]>([
  ['one-file', 'index guide search x/1 x/2 topic/a topic/b topic/c materials glossary sources download not-in-copy'],
  ['print', 'guide x/1 x/2 topic/a topic/b topic/c materials glossary sources download'],
])('%s has the pages that have content, in reading order', (edition, expected) => {
  const order = chaptersOf(pages, ['x/1.html', 'x/2.html'], edition);
  expect(order.map((file) => file.replace('.html', '')).join(' ')).toBe(expected);
});
