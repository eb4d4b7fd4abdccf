import { expect, it } from 'vitest';
import { withPrecache } from '../../../../src/lib/editions/precache.ts';

const files = new Map([
  ['b.html', 'bb'],
  ['c/sw.js', 'cc'],
  ['a/词 1.html', 'aa'],
  ['llms.txt.html', 'hh'],
  ['sw.js', 'ss'],
  ['download/a.zip', 'zz'],
  ['api/scenarios.json', 'jj'],
  ['rules/a.md', 'mm'],
  ['feed.xml', 'ff'],
  ['llms-full.txt', 'll'],
  ['cards/mp-2.png', 'cc'],
  ['robots.txt', 'rr'],
]);

it('the worker is told every file to keep, encoded, in order, and neither itself nor downloads nor what only programs read', () => {
  expect(withPrecache('code\n', files)).toBe(
    'self.KEPT=[["a/%E8%AF%8D%201.html","aa"],["b.html","bb"],["c/sw.js","cc"],["llms.txt.html","hh"]];\ncode\n',
  );
});

it('a second list takes the place of the first', () => {
  const once = withPrecache('code\n', new Map([['x', 'y']]));
  expect(withPrecache(once, files)).toBe(withPrecache('code\n', files));
});

it('what the worker itself says stays', () => {
  const worker = 'self.x=1;self.KEPT=[];\ncode\n';
  expect(withPrecache(worker, new Map()).endsWith(worker)).toBe(true);
});
