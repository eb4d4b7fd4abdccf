import { AlignmentType, Document, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { enclosureLines, type LetterDocument } from '../../lib/letters/document.ts';

/** Sizes in half points, lengths in twentieths of a point; a sheet as GB/T 9704-2012 lays out letters of this kind. */
const BODY_SIZE = 32;
const TITLE_SIZE = 44;
const LINE = 560;
const TWO_CHARACTERS = BODY_SIZE * 20;
const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1587 };
const A4 = { width: 11_906, height: 16_838 };

const fontsOf = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
const BODY_FONT = fontsOf('仿宋');
const TITLE_FONT = fontsOf('宋体');

function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, size: BODY_SIZE, font: BODY_FONT })] });
}

/** Lays a letter out as a Word document: title in the middle, text two characters in, names and day on the right. */
export function docxLetter({ title, to, body, enclosures, closing }: LetterDocument): Document {
  const empty = () => paragraph('');
  const heading = new TextRun({ text: title, size: TITLE_SIZE, bold: true, font: TITLE_FONT });
  const listed = enclosureLines(enclosures);
  const end = closing.map(({ text }) =>
    paragraph(text, { alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS }, keepLines: true }),
  );
  return new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { line: LINE * 1.25, lineRule: LineRuleType.EXACT, after: LINE },
            children: [heading],
          }),
          paragraph(`${to}：`),
          ...body.map((line) => paragraph(line, { indent: { firstLine: TWO_CHARACTERS } })),
          ...(listed.length > 0 ? [empty()] : []),
          ...listed.map((line) => paragraph(line, { indent: { firstLine: TWO_CHARACTERS } })),
          empty(),
          empty(),
          ...end,
        ],
      },
    ],
  });
}

const font = (name: string, others: string) =>
  `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`;

/** Names the fonts to take where the first choice is not installed. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    font('仿宋', 'FangSong,仿宋_GB2312,STFangsong,宋体'),
    font('宋体', 'SimSun,STSong,Songti SC'),
    '</w:fonts>',
  ].join(''),
};
