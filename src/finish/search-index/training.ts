import { createHash } from 'node:crypto';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { buildLexicon } from '../../lib/search/lexicon.ts';
import { makeTable } from '../../lib/search/make-table.ts';
import { knownFeatures, openModel, probabilities } from '../../lib/search/model.ts';
import { readQuery } from '../../lib/search/reading.ts';
import { type Sample, trainModel } from '../../lib/search/train-model.ts';
import { lessonsOf, TRAINING } from '../../lib/search/training-samples.ts';
import { chineseScript } from './script.ts';

/** Reads everything that the model learns from as a query is read. */
export function samplesOf(knowledge: Knowledge): Sample[] {
  const { script, ...table } = makeTable(knowledge, [], chineseScript);
  const lexicon = buildLexicon(table, script);
  return lessonsOf(knowledge).map((lesson): Sample => {
    const { folded, hits } = readQuery(lesson.text, lexicon);
    const terms = [...new Set(hits.map(({ sense }) => table.senses[sense]?.term ?? ''))];
    return { ...lesson, text: folded.text, terms };
  });
}

/** Tells whether the numbers were made from this knowledge: changes with every text that is learnt from. */
export function digestOf(knowledge: Knowledge): string {
  const lessons = lessonsOf(knowledge).map(({ text, wants, refuses = '' }) =>
    [text, wants.join(' '), refuses].join('\t'),
  );
  return createHash('sha256').update(lessons.join('\n')).digest('hex').slice(0, 16);
}

const EVERY = 8;

/** Trains without every eighth wording and tells how many of these then find their page. */
export function validate(samples: readonly Sample[]): { all: number; first: number; firstThree: number } {
  const isHeld = ({ wants: [page = ''], weight }: Sample, index: number) =>
    weight === 1 && page !== '' && index % EVERY === 3;
  const data = trainModel(
    samples.filter((sample, index) => !isHeld(sample, index)),
    TRAINING,
  );
  const model = openModel(data);
  const places = samples.filter(isHeld).map(({ text, terms, wants: [page = ''] }) => {
    const senses = terms.map((term) => data.senses.indexOf(term));
    const found = probabilities(model, knownFeatures(model, text, senses));
    const own = found[data.pages.indexOf(page)] ?? 0;
    return found.filter((value, index) => value > own && data.pages[index] !== '').length;
  });
  return {
    all: places.length,
    first: places.filter((place) => place === 0).length,
    firstThree: places.filter((place) => place < 3).length,
  };
}
