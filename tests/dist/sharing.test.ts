import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { qrPicturePath, scenarioPath, shortPath } from '../../src/lib/addresses/routes.ts';
import { formOnPhone } from '../../src/lib/schemas/channel.ts';
import { readQr } from '../qr-reader.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { attribute, readPages, targetOf } from './built-pages.ts';

const knowledge = soundKnowledge();
const pages = readPages();
const { subject } = knowledge;
const forms = Object.entries(knowledge.channels).flatMap(([id, channel]) => {
  const address = formOnPhone(channel);
  return address === undefined ? [] : [[id, address] as const];
});
const short = new Set(Object.keys(knowledge.scenarios).map((code) => shortPath(code).slice(1)));
const own = new Map(Object.values(knowledge.scenarios).map((it) => [scenarioPath(it, subject).slice(1), it.code]));

describe('a form that opens on a phone only', () => {
  it('is there to look at', () => {
    expect(forms.length).toBeGreaterThan(0);
  });

  test.each(forms)('%s has a picture that another library reads as its address', (id, address) => {
    expect(readQr(readFileSync(`dist${qrPicturePath(id)}`, 'utf8'))).toBe(address);
  });

  test.each(forms)('%s shows that picture wherever its address stands as the way to go', (id, address) => {
    const showing = pages.flatMap(({ file, elements }) => {
      const ways = elements.filter((it) => it.tagName === 'phone-form');
      const pictures = elements.filter((it) => it.tagName === 'img').map((it) => attribute(it, 'src') ?? '');
      const buttons = elements.filter((it) => attribute(it, 'class') === 'button' && attribute(it, 'href') === address);
      return buttons.length > 0 && ways.length > 0 ? [[file, pictures.some((src) => src.endsWith(`${id}.svg`))]] : [];
    });
    expect(showing.length).toBeGreaterThan(0);
    expect(showing.filter(([, shown]) => !shown)).toEqual([]);
  });
});

describe.each(pages.filter(({ file }) => !short.has(file) || own.has(file)).map((page) => [page.file, page] as const))(
  '%s',
  (file, page) => {
    const rows = page.elements.filter((it) => it.tagName === 'page-share');

    it('can be passed on, once', () => {
      expect(rows).toHaveLength(/^(?:404|not-in-copy|print)\.html$/.test(file) ? 0 : 1);
    });

    it('is passed on by its short address where it has one', () => {
      const code = own.get(file);
      const target = rows[0] && attribute(rows[0], 'data-href');
      expect(target && targetOf(page, target)).toBe(code && shortPath(code).slice(1));
    });
  },
);
