import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/finish/search-index/model-file.ts';
import { digestOf } from '../../src/finish/search-index/training.ts';
import { namedPages } from '../../src/lib/site-map/page-names.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

const knowledge = soundKnowledge();
const made = readModel('src/content');

describe('the trained numbers of the search', () => {
  it('were made from the content as it is; if not, run npm run tune:search', () => {
    expect(digestOf(knowledge)).toBe(made?.from);
  });

  it('know only pages that there are', () => {
    const pages = new Set(namedPages(knowledge).map(({ path }) => path.slice(1)));
    expect(made?.model.pages.filter((page) => page !== '' && !pages.has(page))).toEqual([]);
    expect(made?.model.pages.at(-1)).toBe('');
  });
});
