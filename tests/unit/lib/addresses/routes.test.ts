import { describe, expect, it, test } from 'vitest';
import {
  anchorPath,
  cardPath,
  letterPath,
  MOST_CARDS,
  qrPicturePath,
  questionPath,
  SITE_CARD_PATH,
  scenarioPath,
  shortPath,
  topicPath,
} from '../../../../src/lib/addresses/routes.ts';
import { subject } from '../../../builders.ts';

describe('scenarioPath', () => {
  test.each([
    ['mp-2', 'individual-business', '/mini-program/individual-business.html'],
    ['oa-13', 'lost-phone', '/official-account/lost-phone.html'],
    ['uncovered', 'uncovered', '/uncovered.html'],
  ])('puts %s (%s) at %s', (code, slug, path) => {
    expect(scenarioPath({ code, slug }, subject())).toBe(path);
  });
});

describe('shortPath', () => {
  it('is the code', () => {
    expect(shortPath('mp-2')).toBe('/mp-2.html');
  });
});

describe('cardPath', () => {
  it('is a picture called by the code, or the one of the site where there are too many', () => {
    expect(cardPath('mp-2', MOST_CARDS - 1)).toBe('/cards/mp-2.png');
    expect(cardPath('mp-2', MOST_CARDS)).toBe(SITE_CARD_PATH);
  });
});

describe('anchorPath', () => {
  it('is the place of an entry on the page of its collection', () => {
    expect(anchorPath('materials', 'entity-document')).toBe('/materials.html#entity-document');
  });
});

describe('the file of', () => {
  test.each([
    ['a rule', topicPath('freeze-period'), '/rules/freeze-period.html'],
    ['a letter', letterPath('rename-statement'), '/letters/rename-statement.html'],
    ['the code of a channel', qrPicturePath('ticket'), '/qr/ticket.svg'],
    ['a question', questionPath('email-still-occupied'), '/questions/email-still-occupied.html'],
  ])('%s lies in the folder of its kind', (_what, path, expected) => {
    expect(path).toBe(expected);
  });
});
