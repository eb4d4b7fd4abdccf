import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxLetter, FONT_TABLE } from '../../../../src/components/letters/docx-letter.ts';
import { attributeOf, findAll, textOf } from '../../../../src/finish/html.ts';
import type { LetterDocument } from '../../../../src/lib/letters/document.ts';

const LETTER: LetterDocument = {
  title: '小程序注销申请书',
  to: '微信公众平台',
  body: ['微信小程序「<b>&"老王"]]>」👍的主体。', '请予办理。'],
  enclosures: ['主体证件', '法人身份证（正反面）'],
  closing: [
    { kind: 'seal', text: '老王早餐店（盖章）' },
    { kind: 'date', text: '2026年11月25日' },
  ],
};

/** A paragraph of a Word file: its text, where it stands, how far it is set in, what it is set in. */
interface Read {
  text: string;
  align: string | undefined;
  firstLine: string | undefined;
  font: string | undefined;
  size: string | undefined;
}

let parts: Record<string, string>;
let paragraphs: Read[];

/** XML closes elements where HTML would leave them open. */
const readXml = (xml: string) => parse(xml.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>'));

function read(paragraph: Tree.Element): Read {
  const value = (tag: string, name: string) => {
    const [found] = findAll(paragraph, (it) => it.tagName === tag);
    return found && attributeOf(found, name);
  };
  return {
    text: findAll(paragraph, (it) => it.tagName === 'w:t')
      .map(textOf)
      .join(''),
    align: value('w:jc', 'w:val'),
    firstLine: value('w:ind', 'w:firstline'),
    font: value('w:rfonts', 'w:eastasia'),
    size: value('w:sz', 'w:val'),
  };
}

beforeAll(async () => {
  const file = await Packer.toBuffer(docxLetter(LETTER), undefined, [FONT_TABLE]);
  const files = Object.entries(unzipSync(new Uint8Array(file)));
  parts = Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
  const document = readXml(parts['word/document.xml'] ?? '');
  paragraphs = findAll(document, (it) => it.tagName === 'w:p').map(read);
});

describe('a letter as a Word file', () => {
  it('says what the letter says, in its order, markup as text', () => {
    expect(paragraphs.map(({ text }) => text).filter(Boolean)).toEqual([
      '小程序注销申请书',
      '微信公众平台：',
      '微信小程序「<b>&"老王"]]>」👍的主体。',
      '请予办理。',
      '附件：1. 主体证件',
      '　　　2. 法人身份证（正反面）',
      '老王早餐店（盖章）',
      '2026年11月25日',
    ]);
  });

  it('has its title in the middle, its text set in by two characters, its end on the right', () => {
    const by = (text: string) => paragraphs.find((one) => one.text === text);
    expect(by('小程序注销申请书')).toMatchObject({ align: 'center', font: '宋体', size: '44' });
    expect(by('微信公众平台：')).toMatchObject({ align: undefined, firstLine: undefined, font: '仿宋', size: '32' });
    expect(by('请予办理。')).toMatchObject({ firstLine: '640' });
    expect(by('老王早餐店（盖章）')).toMatchObject({ align: 'right' });
    expect(by('2026年11月25日')).toMatchObject({ align: 'right' });
  });

  it('names other fonts for where the first is missing, and nobody as its author', () => {
    expect(parts['word/fontTable.xml']).toContain(
      '<w:font w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312,STFangsong,宋体"/>',
    );
    expect(parts['docProps/core.xml']).not.toMatch(/Un-named|docx/i);
  });

  it('is on A4', () => {
    expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('leaves out what a letter does not have', async () => {
    const bare = await Packer.toBuffer(docxLetter({ ...LETTER, enclosures: [], closing: [] }));
    const xml = strFromU8(unzipSync(new Uint8Array(bare))['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('附件');
    expect(xml).not.toContain('盖章');
  });
});
