import { describe, expect, it, test } from 'vitest';
import { SCRIPT_BUDGETS, weighScript } from '../../benchmarks/weight/measure.ts';
import { filesIn } from '../../src/finish/site-files.ts';
import { DIST } from './built-pages.ts';

const files = filesIn(DIST).filter((file) => !file.startsWith('download/'));
/** Pagefind's own come in parts that only a search of the full text asks for. */
const scripts = files.filter((file) => file.endsWith('.js') && !/^(?:pagefind|search\/data)\//.test(file));

describe('scripts that are fetched on their own', () => {
  it('each have a bound', () => {
    expect(scripts.toSorted()).toEqual(Object.keys(SCRIPT_BUDGETS).toSorted());
  });

  test.each(Object.entries(SCRIPT_BUDGETS))('%s weighs at most %i bytes', (file, most) => {
    expect(weighScript(DIST, file)).toBeLessThanOrEqual(most);
  });
});
