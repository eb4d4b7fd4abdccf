import { expect, it } from 'vitest';
import { namedPages, otherPages } from '../../../../src/lib/site-map/page-names.ts';
import * as build from '../../../builders.ts';

it('names every page that a reader can want once, with its address', () => {
  const scenarios = { 'mp-1': build.scenario('mp-1', { slug: 'government' }) };
  const knowledge = build.knowledge({
    scenarios,
    topics: { stages: build.topic() },
    questions: { fee: build.question() },
    letters: { 'rename-statement': build.letter() },
    materials: { paper: build.material() },
  });
  const pages = namedPages(knowledge);
  const paths = Object.fromEntries(pages.map(({ name, path }) => [name, path]));
  expect(paths).toMatchObject({
    'mp-1': '/mini-program/government.html',
    stages: '/rules/stages.html',
    fee: '/questions/fee.html',
    'rename-statement': '/letters/rename-statement.html',
    materials: '/materials.html',
  });
  expect(Object.keys(paths)).toHaveLength(pages.length);
  expect(Object.keys(paths)).toEqual(expect.arrayContaining([...otherPages(knowledge)]));
});
