import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { HEADER_RULES } from '../../src/lib/security/headers.ts';

const guide = readFileSync('docs/deploying.md', 'utf8');

/** One file of each kind that a build and an export write. */
const FILES = [
  ...['index.html', 'mini-program/government.html', 'search.html', 'index.md', 'api/index.json', 'feed.xml'],
  ...[
    'tools/start.js',
    'letters/docx.js',
    'offline-copy.js',
    'print.css',
    'site.webmanifest',
    'sw.js',
    'retired-sw.js',
  ],
  ...['pagefind/fragment/a.pf_fragment', 'pagefind/index/a.pf_index', 'pagefind/pagefind.js', 'search/words.js'],
  ...[
    'qr/a.svg',
    'icon.svg',
    'icon-192.png',
    'cards/mp-2.png',
    'download/a.html',
    'download/a.zip',
    'download/SHA256SUMS',
  ],
];
/** How long a file may be kept, and which files that is said of. */
type Rule = [cache: string, fits: (file: string) => boolean];

const firstOf = (rules: readonly Rule[], file: string) => rules.find(([, fits]) => fits(file))?.[0];

const table: Rule[] = [...guide.matchAll(/^\| (.+?) \| `([^`]+)`[^|]*\| [^|]+ \|$/gm)]
  .filter(([, , cache = '']) => /max-age|no-cache/.test(cache))
  .map(([, files = '', cache = '']) => {
    const patterns = [...files.matchAll(/`([^`]+)`/g)].map(([, pattern = '']) => pattern);
    return [cache, (file) => files.startsWith('all others') || patterns.some((it) => path.matchesGlob(file, wide(it)))];
  });

const nginx: Rule[] = [...guide.matchAll(/^ {2}location (~ )?(\S+) \{.*add_header Cache-Control "([^"]+)"; \}$/gm)].map(
  ([, regular, where = '', cache = '']) => [
    cache,
    (file) => (regular ? new RegExp(where).test(`/${file}`) : `/${file}`.startsWith(where)),
  ],
);

const s3: Rule[] = [...guide.matchAll(/^upload ('[^']+'|\S+)(.*)$/gm)].map(([, cache = '', filters = '']) => {
  const all = [...filters.matchAll(/--(include|exclude) '?([^' ]+)'?/g)];
  return [
    cache.replaceAll("'", ''),
    (file) => all.findLast(([, , pattern = '']) => path.matchesGlob(file, wide(pattern)))?.[1] !== 'exclude',
  ];
});

/** `*` of the table and of S3 stands for slashes too. */
function wide(pattern: string): string {
  return pattern.startsWith('*') ? `**/${pattern}` : pattern.replace(/\*$/, '**');
}

describe('the guide to publishing', () => {
  it('says of every file how long it may be kept', () => {
    expect(table).toHaveLength(4);
    expect(new Set(FILES.map((file) => firstOf(table, file)))).toEqual(new Set(table.map(([cache]) => cache)));
  });

  test.each(FILES)('says of %s in its examples what it says in its table', (file) => {
    expect([firstOf(nginx, file), firstOf(s3, file)]).toEqual([firstOf(table, file), firstOf(table, file)]);
  });

  it('says of files with a hash in their names what `_headers` says', () => {
    const cached = HEADER_RULES.flatMap(([address, headers]) =>
      headers.filter(([name]) => name === 'Cache-Control').map(([, cache]) => [address, cache]),
    );
    expect(cached.map(([address = '']) => firstOf(table, address.slice(1)))).toEqual(cached.map(([, cache]) => cache));
    expect(cached.length).toBeGreaterThan(0);
  });
});
