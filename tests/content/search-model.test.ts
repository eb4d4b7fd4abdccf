import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content-files/check.ts';
import { readModel } from '../../src/finish/search-index/model-file.ts';
import { digestOf } from '../../src/finish/search-index/training.ts';
import { namedPages } from '../../src/lib/site-map/page-names.ts';

const { knowledge } = checkContent('src/content');
const made = readModel('src/content');

describe('the trained numbers of the search', () => {
  it('were made from the content as it is; if not, run npm run tune:search', () => {
    expect(knowledge && digestOf(knowledge)).toBe(made?.from);
  });

  it('know only pages that there are', () => {
    const pages = new Set(knowledge && namedPages(knowledge).map(({ path }) => path.slice(1)));
    expect(made?.model.pages.filter((page) => page !== '' && !pages.has(page))).toEqual([]);
    expect(made?.model.pages.at(-1)).toBe('');
  });
});
