import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, type CollectionName } from '../../../../src/lib/schemas/collections.ts';
import {
  collectionDocument,
  collectionDocumentSchema,
  documentName,
} from '../../../../src/lib/site-map/collection-document.ts';
import { change, claim, knowledge, question, scenario, topic } from '../../../builders.ts';

const site = knowledge({
  topics: { rule: topic() },
  questions: { why: question() },
  claims: { said: claim() },
  changes: [change()],
});

describe('a published collection', () => {
  test.each(COLLECTION_NAMES)('of %s fits its own schema', (collection) => {
    expect(() => collectionDocumentSchema(collection).parse(collectionDocument(collection, site))).not.toThrow();
  });

  test.each<[CollectionName, unknown]>([
    ['scenarios', { 'mp-1': { ...scenario('mp-1'), url: 'mini-program/slug-mp-1.html' } }],
    ['topics', { rule: { ...topic(), url: 'rules/rule.html' } }],
    ['questions', { why: { ...question(), url: 'questions/why.html' } }],
    ['claims', { said: claim() }],
    ['changes', [change()]],
  ])('of %s says where each entry has its page, if it has one', (collection, document) => {
    expect(collectionDocument(collection, site)).toEqual(document);
  });

  test.each<[CollectionName, unknown]>([
    ['scenarios', { 'mp-1': scenario('mp-1') }],
    ['topics', { rule: topic() }],
    ['questions', { why: question() }],
    ['claims', [claim()]],
    ['changes', { first: change() }],
  ])('of %s in another shape does not fit', (collection, document) => {
    expect(collectionDocumentSchema(collection).safeParse(document).success).toBe(false);
  });
});

describe('the file of a collection', () => {
  test.each<[CollectionName, string]>([
    ['scenarios', 'scenario-data'],
    ['claims', 'claims'],
  ])('of %s is called %s', (collection, name) => {
    expect(documentName(collection)).toBe(name);
  });
});
