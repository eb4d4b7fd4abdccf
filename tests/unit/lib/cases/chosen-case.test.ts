import { describe, expect, it } from 'vitest';
import { chooseCase } from '../../../../src/lib/cases/chosen-case.ts';
import { facet } from '../../../builders.ts';

const facets = [facet('account', ['mp', 'oa']), facet('seal', ['yes', 'no']), facet('origin', ['own', 'reused'])];
const page = { account: 'mp' };
const facts = [undefined, { account: 'mp', seal: 'no' }, { seal: ['yes', 'no'] }];

describe('the case that answers choose on a page', () => {
  it('is in the words of the answers that decide something there', () => {
    expect(chooseCase({ account: 'mp', seal: 'no', origin: 'own' }, page, facts, facets)).toEqual({
      known: { account: 'mp', seal: 'no', origin: 'own' },
      chosen: { seal: 'no' },
      words: 'NO',
    });
  });

  it('knows what the page takes for granted even where nobody was asked', () => {
    expect(chooseCase({ seal: 'yes' }, page, facts, facets)?.known).toEqual({ account: 'mp', seal: 'yes' });
  });

  it.each([
    ['there are no answers', {}],
    ['they are of another scenario', { account: 'oa', seal: 'no' }],
    ['they decide nothing here', { origin: 'own' }],
    ['they only repeat what the page is about', { account: 'mp' }],
    ['the reader is not sure', { seal: 'unsure' }],
  ])('is none where %s', (_why, answers) => {
    expect(chooseCase(answers, page, facts, facets)).toBeUndefined();
  });

  it('counts a page for several kinds by each of them', () => {
    const several = [{ account: 'mp', seal: 'yes' }, { account: 'oa' }];
    expect(chooseCase({ account: 'mp', seal: 'no' }, several, facts, facets)).toBeUndefined();
    expect(chooseCase({ account: 'oa', seal: 'no' }, several, facts, facets)?.words).toBe('OA · NO');
  });
});
