/** Folded text and, for each of its UTF-16 units and for its end, the offset in the text it was made from. */
export interface Folded {
  text: string;
  at: number[];
}

const DIGITS = '零一二三四五六七八九';
const PERIOD = /([零〇一二两三四五六七八九十百\d]+|半)(个?(?:工作日|小时|月|星期)|[天日周年])/g;

/** Reads a number below a thousand written in Chinese or Arabic digits; `undefined` where it is neither. */
export function parseNumeral(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const chinese = text.replace(/〇/g, '零').replace(/两/g, '二');
  const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    chinese,
  );
  if (parts === null || chinese === '') return undefined;
  const [, hundreds = '零', tens, ten, ones = '零'] = parts;
  const tensValue = ten === undefined ? 0 : tens === undefined ? 1 : DIGITS.indexOf(tens);
  return DIGITS.indexOf(hundreds) * 100 + tensValue * 10 + DIGITS.indexOf(ones);
}

function period(number: string, unit: string): string | undefined {
  if (number === '半') return unit.endsWith('月') ? '15天' : undefined;
  const value = parseNumeral(number);
  if (value === undefined) return undefined;
  if (unit === '日') return `${value}天`;
  if (unit === '周' || unit.endsWith('星期')) return `${value * 7}天`;
  return `${value}${unit}`;
}

/** Writes periods in one way: 三十天 and 30日 as 30天, 一周 as 7天, 半个月 as 15天; a month stays a month. */
export function foldNumerals(folded: Folded): Folded {
  let text = '';
  const at: number[] = [];
  let done = 0;
  const keep = (end: number) => {
    text += folded.text.slice(done, end);
    at.push(...folded.at.slice(done, end));
    done = end;
  };
  for (const match of folded.text.matchAll(PERIOD)) {
    const [found, number = '', unit = ''] = match;
    if (/[哪每这那某同另\d]/.test(folded.text[match.index - 1] ?? '')) continue;
    const written = period(number, unit);
    if (written === undefined || written === found) continue;
    keep(match.index);
    text += written;
    for (let left = written.length; left > 1; left -= 1) at.push(folded.at[match.index] ?? 0);
    at.push(folded.at[match.index + found.length - 1] ?? 0);
    done = match.index + found.length;
  }
  if (done === 0) return folded;
  keep(folded.text.length);
  at.push(folded.at[folded.text.length] ?? 0);
  return { text, at };
}
