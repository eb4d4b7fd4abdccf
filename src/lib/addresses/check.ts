import { nearest } from '../wording/nearest.ts';
import { kindOf } from './address.ts';
import { type ElementFacts, relsOf } from './attribute.ts';

/** Everything that stops a build because it would not work everywhere: what is wrong, what should be, how to mend it. */
export const FINDINGS = {
  'missing-file': {
    what: '指向的文件不存在',
    expected: '网站里有的文件',
    mend: '改正地址；页面刚改名或删掉的话，把指向它的链接一起改掉',
  },
  'missing-fragment': {
    what: '# 后面的位置不存在',
    expected: '目标页面里某个元素的 id',
    mend: '改正 # 后面的名字，或者给目标加上这个 id',
  },
  'unsafe-scheme': {
    what: '点开不是去一个页面，可能是运行别人的脚本',
    expected: '本站的页面、https:// 网址、mailto: 或 tel:',
    mend: '改正地址；要运行脚本就写成按钮和 *.element.ts',
  },
  'root-absolute-left': {
    what: '留下了以 / 开头的地址，放进子目录或从磁盘打开就会失效',
    expected: '能改写成相对地址的写法',
    mend: '脚本要用的地址写在元素的 href 或 data-href 里再读出来；给搜索引擎和聊天软件看的 og: 地址要写完整的 https:// 地址，否则不写',
  },
  'third-party-load': {
    what: '打开页面就会去别人的网站取东西',
    expected: '只用本站自己的文件',
    mend: '把文件放进本站，或者改成读者自己点的链接',
  },
  'module-script': {
    what: '模块脚本要另外取文件，从磁盘打开时浏览器不允许',
    expected: '页面里的普通脚本',
    mend: "用 import code from './x.element.ts?inline-script'，再写 <script is:inline set:html={code} />",
  },
  'module-preload': {
    what: 'modulepreload 预取模块，从磁盘打开时浏览器不允许',
    expected: '没有模块脚本，也就不用预取',
    mend: '把模块脚本换成 ?inline-script，这一行就不会再出现',
  },
  'astro-island': {
    what: 'client:* 组件（astro-island）从磁盘打开时不会启动',
    expected: '不靠脚本也完整的 HTML，加一个自定义元素',
    mend: '去掉 client:*，把交互写成 *.element.ts，用 ?inline-script 放进页面',
  },
  'own-fetch': {
    what: '脚本去取本站的文件，从磁盘打开时浏览器不允许',
    expected: '需要的内容已经在页面里，或者由普通 <script src> 带来',
    mend: '生成时就把内容写进页面，或者写成普通脚本文件，用到时再插入 <script src>',
  },
  'cross-origin-read': {
    what: '这种用法要求跨源许可，从磁盘打开时浏览器不允许',
    expected: '不带 crossorigin、integrity，也不引用另一个文件里的图形、字幕',
    mend: '去掉 crossorigin 和 integrity；图形写进页面里，用 #id 引用',
  },
  'address-in-styles': {
    what: '样式里有文件的地址，单独一个文件的版本带不走它，放进子目录也会失效',
    expected: 'data: 地址、#id，或者没有地址',
    mend: '小图形写成 data: 地址；图片写成 <img src>；样式表用 import 引入',
  },
  'several-addresses': {
    what: 'srcset 里有好几个地址，单独一个文件的版本带不走它们',
    expected: '一张图片一个地址',
    mend: '去掉 srcset，只写 src',
  },
  'base-element': {
    what: '<base href> 会让整页的相对地址都指到别处',
    expected: '没有 <base href>',
    mend: '删掉它，地址照常从 / 写起，生成时会改成相对地址',
  },
  'frame-document': {
    what: 'iframe 的 srcdoc 里藏着一整页，这里不检查',
    expected: '单独的文件',
    mend: '把内容做成页面，用 src 引用',
  },
} as const satisfies Record<string, Record<'what' | 'expected' | 'mend', string>>;

/** What kind of thing was found. */
export type FindingCode = keyof typeof FINDINGS;

/** One thing that stops the build: where it is, what stands there, and what was looked for. */
export interface Finding {
  code: FindingCode;
  file: string;
  line: number;
  column: number;
  found: string;
  wanted?: { name: string; among: Iterable<string> };
}

/** Returns line and column, counted from 1, of a place in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Says what is wrong with an element whatever its addresses are. */
export function checkElement({ name, attributes }: ElementFacts): FindingCode[] {
  const codes: FindingCode[] = [];
  const module = attributes.get('type')?.trim().toLowerCase() === 'module';
  if (name === 'script' && module && (attributes.has('src') || attributes.has('href'))) codes.push('module-script');
  if (name === 'link' && relsOf(attributes).includes('modulepreload')) codes.push('module-preload');
  if (name === 'astro-island') codes.push('astro-island');
  if (name === 'base' && attributes.has('href')) codes.push('base-element');
  if (attributes.get('srcdoc')) codes.push('frame-document');
  if (attributes.has('srcset') || attributes.has('imagesrcset')) codes.push('several-addresses');
  return codes;
}

/** Whether a browser asks for leave to read the file at an own address, which it never gets from disk. */
export function readsAcrossOrigins({ name, attributes }: ElementFacts, address: string): boolean {
  if (kindOf(address) !== 'own' || /^\s*(?:#|$)/.test(address)) return false;
  if (name === 'track' || name === 'use') return true;
  const loads = ['script', 'link', 'img', 'video', 'audio'].includes(name);
  return loads && (attributes.has('crossorigin') || attributes.has('integrity'));
}

const PLACES_SHOWN = 3;
/** A mistake in what all pages share is another address on each; nobody reads on, and to look for names like each takes long. */
const KINDS_SHOWN = 20;

/** Returns the places in the content, as `file:line`, where an address is written. */
export type WrittenAt = (address: string) => readonly string[];

/**
 * Returns the report for people; the same mistake on many pages is told once, with the first few places, and with the places
 * of the content that the address comes from, where it comes from there.
 */
export function formatFindings(findings: readonly Finding[], prefix: string, writtenAt: WrittenAt = () => []): string {
  const groups = Map.groupBy(findings, ({ code, found }) => `${code} ${found}`);
  const files = new Set(findings.map(({ file }) => file)).size;
  const head = `生成的网站有 ${groups.size} 种问题（${files} 个文件，共 ${findings.length} 处），不能保证到处都打得开。已有的 dist/ 没有动。`;
  const shown = [...groups.values()].slice(0, KINDS_SHOWN).map((group) => formatGroup(group, prefix, writtenAt));
  const more = groups.size - shown.length;
  return [head, ...shown, ...(more > 0 ? [`…… 还有 ${more} 种。先改上面这些，再生成一次。`] : [])].join('\n\n');
}

function formatGroup(group: readonly Finding[], prefix: string, writtenAt: WrittenAt): string {
  const [first] = group;
  if (first === undefined) return '';
  const { what, expected, mend } = FINDINGS[first.code];
  const near = first.wanted && nearest(first.wanted.name, first.wanted.among);
  const places = group.slice(0, PLACES_SHOWN).map(({ file, line, column }) => `${prefix}${file}:${line}:${column}`);
  const more = group.length - places.length;
  const [, address = ''] = /\b(?:href|src)="([^"]+)"/.exec(first.found) ?? [];
  const written = address === '' ? [] : writtenAt(address).slice(0, PLACES_SHOWN);
  return [
    `${places.join('\n')}${more > 0 ? `\n…… 还有 ${more} 处` : ''}`,
    `    ${what}（${first.code}）`,
    `    找到：${first.found}`,
    ...(written.length === 0 ? [] : [`    写在：${written.join('、')}`]),
    `    应为：${expected}`,
    ...(near === undefined ? [] : [`    最接近：${near}`]),
    `    改法：${mend}`,
  ].join('\n');
}
