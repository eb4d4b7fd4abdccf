import type { Wording } from '../schemas/subject.ts';

/** What is wrong with a piece of text, in words for the editor. */
export interface Fault {
  found: string;
  expected: string;
}

/** Spellings that are wrong whatever a guide is about, and the right ones. */
const SPELLINGS: Record<string, string> = { 帐号: '账号', 帐户: '账户', 登陆: '登录' };

const HALF_WIDTH = /[\p{Script=Han}」）】》][,;:?!()]|[,;:?!()][\p{Script=Han}「（【《]|\p{Script=Han}\.(?![\w])/u;
const TIGHT = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
const LOOSE_MARK = /[，。；：？！、（）「」《》【】] | [，。；：？！、）」》】]/u;
const LOOSE_HAN = /\p{Script=Han} +\p{Script=Han}/u;
const QUOTES = /[“”‘’]/;
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const VAGUE = /^(?:点?击?这里|点此|点击|此处|这个|链接|详情|更多|查看|查看更多|了解更多|看这里)$/;

function around(text: string, match: RegExpExecArray): string {
  return `「${text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6)}」`;
}

/**
 * Takes fixed terms that keep Latin letters and Chinese together apart, for the check of spaces. What has Chinese in it is
 * judged at its edges as any word; what has none stands for something, and has no spaces around it either.
 */
function looseTerms(text: string, joined: readonly string[]): string {
  const loosened = (term: string) =>
    /\p{Script=Han}/u.test(term)
      ? term.replace(/(\p{Script=Han})(?=[A-Za-z0-9])|([A-Za-z0-9])(?=\p{Script=Han})/gu, '$& ')
      : '某';
  return joined.reduce((rest, term) => (rest.includes(term) ? rest.replaceAll(term, loosened(term)) : rest), text);
}

/**
 * Checks spelling, punctuation and spaces of a text that is ours, by the rules of its subject too; names of documents in 《》
 * are fixed strings.
 */
export function checkWording(written: string, { spellings, words, joined = [] }: Wording = {}): Fault[] {
  const text = written.replace(/《[^》]*》/g, '《》');
  const faults: Fault[] = [];
  for (const [wrong, right] of Object.entries({ ...SPELLINGS, ...spellings })) {
    if (text.includes(wrong) && text.replaceAll(right, '').includes(wrong))
      faults.push({ found: `「${wrong}」`, expected: `统一写作「${right}」` });
  }
  for (const [other, word] of Object.entries(words ?? {})) {
    if (text.includes(other)) faults.push({ found: `「${other}」`, expected: `本站说：${word}` });
  }
  const half = HALF_WIDTH.exec(text);
  if (half !== null) faults.push({ found: around(text, half), expected: '中文里用全角标点：，。；：？！（）' });
  const loosened = looseTerms(text, joined);
  const tight = TIGHT.exec(loosened);
  if (tight !== null) faults.push({ found: around(loosened, tight), expected: '中文和英文字母、数字之间空一格' });
  const wide = WIDE.exec(text);
  if (wide !== null) faults.push({ found: around(text, wide), expected: '英文字母、数字用半角' });
  const quote = QUOTES.exec(text);
  if (quote !== null) faults.push({ found: around(text, quote), expected: '引号用「」，里面再引用『』' });
  const mark = LOOSE_MARK.exec(text);
  if (mark !== null) faults.push({ found: around(text, mark), expected: '全角标点旁边不空格' });
  const han = LOOSE_HAN.exec(text);
  if (han !== null) faults.push({ found: around(text, han), expected: '两个汉字之间不空格' });
  return faults;
}

/** Checks that a title or an answer has a fitting length and ending. */
export function checkLine(kind: 'title' | 'sentence', text: string): Fault[] {
  const length = [...text].length;
  if (kind === 'title') {
    if (length < 3) return [{ found: `「${text}」`, expected: '标题至少 3 个字' }];
    return /[。！；，]$/.test(text) ? [{ found: `「${text}」`, expected: '标题末尾不加标点' }] : [];
  }
  if (!/[。？！」）]$/.test(text)) return [{ found: `「…${text.slice(-8)}」`, expected: '句子以句号结尾' }];
  return length < 8 ? [{ found: `「${text}」`, expected: '至少 8 个字，把话说清楚' }] : [];
}

/** Checks that a link says where it leads. */
export function checkLinkText(text: string): Fault[] {
  return VAGUE.test(text.trim()) ? [{ found: `链接文字「${text}」`, expected: '写出通到哪里，例如页面的名称' }] : [];
}
