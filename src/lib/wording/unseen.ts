/** A character that nobody sees, or a picture, in a text: where, and in words what it is and what belongs there. */
export interface Unseen {
  index: number;
  found: string;
  expected: string;
}

/** What is drawn as one picture, with the unseen characters that hold it together; a digit on a key is one too. */
const PICTURE =
  /[\d#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}(?=[\uFE0F\u200D]))[\p{Emoji_Component}\p{Extended_Pictographic}]*/u;

/** Controls, zero-width characters, marks of direction, fillers, line separators, and spaces other than the plain one. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;

const EITHER = new RegExp(`${PICTURE.source}|${ODD.source}`, 'gu');

/** Text of nothing but what Chinese is mostly written with, which is told at a glance. */
const ORDINARY = /^[\x20-\x7E\u00B7\u2013-\u2026\u2190-\u2193\u3001-\u303F\u3400-\u9FFF\uFF01-\uFF5E]*$/;

/** What people call the ones that come with copying from pages, documents and chats. */
const NAMES: Record<string, string> = {
  '\t': 'Tab',
  '\n': '换行',
  '\r': '换行',
  '\u00A0': '网页里的不换行空格',
  '\u00AD': '软连字符',
  '\u200B': '零宽空格',
  '\u2028': '换行',
  '\u2029': '换行',
  '\u202F': '窄空格',
  '\u3000': '全角空格',
  '\uFEFF': 'BOM',
};
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

function describe(text: string, index: number, found: string): Unseen {
  if (PICTURE.test(found)) return { index, found: `表情符号「${found}」`, expected: '删掉它，用文字说' };
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[found] ?? (DIRECTION.test(found) ? '改变文字方向的符号' : undefined);
  const before = text.slice(0, index);
  const near = /(?:[!-~]{1,20}|\S{0,4})$/u.exec(before)?.[0] ?? '';
  const place = near === '' ? (before.trim() === '' ? '在开头' : '在空格后面') : `在「${near}」后面`;
  const isSpace = /\p{Zs}/u.test(found);
  const what = isSpace ? '看着像空格，其实不是' : '看不见的字符';
  return {
    index,
    found: `${what}：${name === undefined ? '' : `${name} `}U+${code}，${place}`,
    expected: isSpace ? '普通空格（英文状态下的空格键）；中文句子里不用空格就删掉' : '删掉这个字符',
  };
}

/** Lists what nobody sees in a text, and pictures; `except` names characters that may stand there. */
export function unseenIn(text: string, except = ''): Unseen[] {
  if (ORDINARY.test(text)) return [];
  return [...text.matchAll(EITHER)]
    .filter(([found]) => !except.includes(found))
    .map((match) => describe(text, match.index, match[0]));
}
