import { kindOf } from '../addresses/address.ts';
import { type EntryPlace, isComponent, lineOf, PROSE_COMPONENTS, type ProseNode, textOf } from '../knowledge/prose.ts';
import { WEB_ADDRESS } from '../schemas/fields.ts';
import { nearest } from '../wording/nearest.ts';
import { checkLinkText } from '../wording/wording.ts';
import type { Issue } from './issue.ts';

/** What an editor is told about a piece of prose. */
type Words = Pick<Issue, 'found' | 'expected' | 'nearest'>;

/** The closed list of Markdown that prose is made of; components and the limits of each kind come on top. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem', 'link', 'heading'],
]);

const PLAIN = '只有文字、加粗、固定字（`这样写`）、列表、链接、二三级标题和允许的标签';

/** What else Markdown knows, in the editor's words, and what to write in its place. */
const REFUSED: Record<string, readonly [found: string, expected: string]> = {
  mdxjsEsm: ['import 或 export', `${PLAIN}；句子以这个词开头时，换个开头`],
  mdxFlowExpression: ['花括号表达式', `${PLAIN}；要写花括号时，前面加反斜杠`],
  mdxTextExpression: ['花括号表达式', `${PLAIN}；要写花括号时，前面加反斜杠`],
  html: ['HTML 标签', PLAIN],
  yaml: ['第二段用 --- 围起来的字段', '字段都写在文件开头那一段里'],
  image: ['图片', PLAIN],
  imageReference: ['图片', PLAIN],
  linkReference: ['分开写的链接：[文字][名字]', '写在一起的链接：[文字](地址)'],
  definition: ['分开写的链接地址：[名字]: 地址', '写在一起的链接：[文字](地址)'],
  footnoteReference: ['脚注', '写进正文；出处写在开头字段的 sources 里'],
  footnoteDefinition: ['脚注', '写进正文；出处写在开头字段的 sources 里'],
  table: ['表格', '列表，一行一项'],
  blockquote: ['引用（以 > 开头）', '用自己的话写成文字；要写大于号时，前面加反斜杠'],
  code: ['代码块', '文字；固定字前后各加一个反引号，像 `这样`'],
  emphasis: ['斜体（一个星号或下划线）', '加粗：前后各两个星号；要写星号时，前面加反斜杠'],
  delete: ['删除线（~）', '直接删掉；要写波浪号时，前面加反斜杠'],
  break: ['段落中间的换行（行末两个空格或反斜杠）', '空一行，另起一段'],
  thematicBreak: ['分隔线', '空一行；要分开讲的两件事，各写一个二级标题'],
};

function checkComponent(node: ProseNode): Words[] {
  const name = node.name ?? '';
  if (!isComponent(name)) {
    const known = Object.keys(PROSE_COMPONENTS);
    const near = nearest(name, known);
    const expected = `正文里能用的标签只有：${known.map((tag) => `<${tag} />`).join('、')}`;
    return [{ found: `<${name}>`, expected, ...(near === undefined ? {} : { nearest: `<${near} />` }) }];
  }
  const { attribute } = PROSE_COMPONENTS[name];
  const attributes = node.attributes ?? [];
  const value = attributes.find((candidate) => candidate.name === attribute)?.value;
  const sole = `恰好一个属性，写成 <${name} ${attribute}="…" />`;
  const found = `<${name}> 的属性：${attributes.map((candidate) => candidate.name ?? '{…}').join('、') || '没有'}`;
  if (attributes.length !== 1 || typeof value !== 'string') return [{ found, expected: sole }];
  if ((node.children ?? []).length === 0) return [];
  return [{ found: `<${name}> 里面的「${textOf(node)}」`, expected: `里面不写字，文字由它自己带出：${sole}` }];
}

/** Whether a link's address leads readers somewhere: to a page of ours, to a host on the web, to a mailbox or a phone. */
function isAddress(url: string): boolean {
  const kind = kindOf(url);
  if (kind === 'own') return /^[/#]/.test(url);
  return kind === 'web' ? /^https?:\/\/[^\s/.]+\.[^\s/]/.test(url) : /^(?:mailto|tel):/.test(url);
}

function checkLink(node: ProseNode): Words[] {
  const { url = '', title } = node;
  if (!isAddress(url)) {
    return [{ found: `地址「${url}」`, expected: '本站以 / 开头的页面，或者以 https:// 开头的完整网址' }];
  }
  const bare = /^(?:https?:|www\.)/.test(textOf(node));
  return [
    ...(bare
      ? [{ found: `直接写的网址「${textOf(node)}」`, expected: '[页面的名称](网址)，网址后面不会带上标点' }]
      : []),
    ...(bare || WEB_ADDRESS.test(url)
      ? []
      : [{ found: `地址「${url}」`, expected: '没有全角标点的地址，多半是后面的句号、括号一起抄进来了' }]),
    ...(title ? [{ found: `链接的提示「${title}」`, expected: '地址后面不加引号里的提示，写进正文' }] : []),
  ];
}

/** Markdown that is cut off from its other half, or written with wide marks, stays in the text as it was typed. */
const LEFT_OVER: readonly (readonly [RegExp, expected: string])[] = [
  [/\[[^\]]*\]\[[^\]]*\]|\[\^[^\]]+\]|^:::|^\[[ xX]\]/m, PLAIN],
  [/\[[^\]]*\] ?[(（]/, '[文字](地址)：括号用英文半角，中间不空格'],
  [/\*\*/, '前后各两个星号，紧贴着要加粗的字；字的头尾是引号、括号这些标点时，把标点放到星号外面'],
  [/`/, '固定字前后各一个反引号，成对'],
];

/** The same at the beginning of a line. */
const LINE_START: readonly (readonly [RegExp, expected: string])[] = [
  [/^[#＃]+ ?[^\s#＃]{0,8}/m, '标题：两三个英文半角的井号，空一格，再写字'],
  [
    /^(?:[-－–•·●](?![\s\d-])|—(?!—)|[－–•·●] |\d+[、．)）]|\d+\.(?=[^\s\d])|[①-⑳]).{0,8}/mu,
    '列表的一项：「- 」或「1. 」，符号用英文半角，后面空一格',
  ],
];

function leftOver(text: string, kinds: typeof LEFT_OVER): Words[] {
  return kinds.flatMap(([pattern, expected]) => {
    const left = pattern.exec(text)?.[0];
    return left === undefined ? [] : [{ found: `「${left}」，读者会看到这几个符号`, expected }];
  });
}

/** Checks how the lines of a paragraph begin: the paragraph's first, and those after a line break. */
function checkParagraph({ children = [] }: ProseNode): Words[] {
  const texts = children.map(({ type, value = '' }) => (type === 'text' ? value : '某'));
  return leftOver(texts.join(''), LINE_START);
}

function checkNode(node: ProseNode): Words[] {
  if (node.type.startsWith('mdxJsx')) return checkComponent(node);
  if (!ALLOWED.has(node.type)) {
    const known = Object.hasOwn(REFUSED, node.type) ? REFUSED[node.type] : undefined;
    const [found, expected] = known ?? [`正文里不用的写法（${node.type}）`, PLAIN];
    return [{ found, expected }];
  }
  if (node.type === 'link') return checkLink(node);
  if (node.type === 'text') return leftOver(node.value ?? '', LEFT_OVER);
  if (node.type === 'paragraph') return checkParagraph(node);
  if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3)
    return [{ found: `${node.depth} 级标题`, expected: '正文的标题从二级（## ）开始，最多三级' }];
  if (typeof node.checked === 'boolean')
    return [{ found: '能打勾的列表（[ ] 或 [x]）', expected: '普通列表；要读者勾选的材料写在开头字段的 materials 里' }];
  return [];
}

/**
 * Checks prose against the closed list of what it may contain; takes its mdast tree, gives every mistake. What is
 * refused as a whole is not looked into.
 */
export function checkProse(place: EntryPlace, tree: ProseNode): Issue[] {
  const at = { ...place, path: [], line: lineOf(tree) };
  const own = checkNode(tree).map((words): Issue => ({ code: 'invalid', ...at, ...words }));
  if (own.length > 0 && !ALLOWED.has(tree.type)) return own;
  const vague = tree.type === 'link' ? checkLinkText(textOf(tree)) : [];
  return [
    ...own,
    ...vague.map((fault): Issue => ({ code: 'style', ...at, ...fault })),
    ...(tree.children ?? []).flatMap((child) => checkProse(place, child)),
  ];
}
