import { describe, expect, it } from 'vitest';
import { linkedPages } from '../../../../src/lib/knowledge/backlinks.ts';
import { question, topic } from '../../../builders.ts';

const pages = {
  topics: { rule: topic({ related: { scenarios: ['mp-1'], topics: ['rule'] } }), lone: topic() },
  questions: {
    why: question({ related: { scenarios: ['mp-2'], topics: ['rule'] } }),
    how: question({ related: { scenarios: ['mp-1', 'mp-2'] } }),
  },
};

describe('the pages linked with a page', () => {
  it('are those that name it', () => {
    expect(linkedPages(pages, 'scenarios', 'mp-1')).toEqual({ scenarios: [], topics: ['rule'], questions: ['how'] });
  });

  it('are those it names itself first, each once', () => {
    const own = { scenarios: ['mp-9'], topics: ['lone'], questions: ['how'] };
    expect(linkedPages(pages, 'scenarios', 'mp-2', own)).toEqual({
      scenarios: ['mp-9'],
      topics: ['lone'],
      questions: ['how', 'why'],
    });
  });

  it('are never the page itself, but may be one of the same name in another collection', () => {
    const own = { topics: ['rule'], questions: ['rule'] };
    expect(linkedPages(pages, 'topics', 'rule', own)).toEqual({
      scenarios: [],
      topics: [],
      questions: ['rule', 'why'],
    });
  });
});
