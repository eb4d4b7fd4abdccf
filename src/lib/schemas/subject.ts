import { z } from 'zod';
import { idField, textField, wordField } from './fields.ts';

const accountSchema = z.strictObject({
  id: idField.describe('这种账号的编号，也是网址里的文件夹名和搜索页的筛选。发布后不改。'),
  label: wordField(10, '这种账号的叫法，'),
  prefix: z
    .string()
    .regex(/^[a-z]+$/, '小写英文字母')
    .describe('情形代码的前缀，小写英文字母，后面接连字符和数字。发布后不改。'),
  options: z.array(idField).min(1).describe('facets.yaml 里哪些选项算这种账号；一个选项只属于一种账号。'),
  help: idField.optional().describe('官方的帮助页，搜不到答案时给读者：src/content/channels/ 里 help-page 的编号。'),
});

/** How far from the authority a source can be, from the best to the weakest. */
export const TIERS = ['official', 'official-copy', 'community', 'practitioner'] as const;

/** How far from the authority a source is. */
export type Tier = (typeof TIERS)[number];

const tierSchema = z.strictObject({
  label: textField(12, '这一等出处的叫法，'),
  about: textField(60, '这一等出处有多可信，'),
});

/** Pages that lists of pages leave out. */
const unlistedPageSchema = z.strictObject({
  title: textField(12, '标题，'),
  description: textField(60, '一句话说这一页有什么，搜索引擎和聊天软件会显示，'),
});

const listedPageSchema = unlistedPageSchema.extend({
  summary: textField(40, '别的列表提到这一页时，跟在标题后面的一句话，'),
});

/** The pages that the engine makes by itself and lists name, by their addresses, in the order in which lists show them. */
export const LISTED_PAGES = [
  'guide',
  'rules',
  'questions',
  'conflicts',
  'days',
  'materials',
  'letters',
  'glossary',
  'sources',
  'changes',
] as const;

/** The pages that the engine makes by itself, with what is said of them. */
const pagesSchema = z.strictObject({
  ...(Object.fromEntries(LISTED_PAGES.map((name) => [name, listedPageSchema])) as Record<
    (typeof LISTED_PAGES)[number],
    typeof listedPageSchema
  >),
  search: unlistedPageSchema,
  download: unlistedPageSchema,
});

/** The subject: what the guide is about, whose it is not, and what its general pages are called. */
export const subjectSchema = z.strictObject({
  name: textField(10, '网站的名称，'),
  authority: wordField(10, '管这件事的机构，例如「某市市场监管局」。网站不是它办的，每一页都会写明，'),
  deed: wordField(6, '读者要办的事，一个动词，例如「注销」，'),
  scope: textField(20, '本站只讲什么，'),
  description: textField(80, '网站是什么，一句话，冒号前面是办什么事，冒号后面是本站有什么，'),
  home: z.strictObject({
    title: textField(40, '首页在浏览器标签上的标题，写在网站名称后面，'),
    heading: textField(30, '首页最上面的一句话，'),
    text: textField(60, '首页标题下面的一两句话，'),
  }),
  chat: wordField(10, '读者多半在哪个聊天软件里打开它，'),
  facet: idField.describe('哪个问题分出账号的种类：facets.yaml 里的问题编号。'),
  accounts: z.array(accountSchema).min(1).describe('账号的种类，按列出的先后。'),
  both: textField(20, '不分种类、或者另一回事的，放在哪个小标题下，'),
  'event-groups': z
    .array(z.strictObject({ id: idField, title: textField(12, '这一组事件的小标题，') }))
    .describe('events.yaml 里的事件分成哪几组，按显示的先后。'),
  tiers: z
    .strictObject(Object.fromEntries(TIERS.map((tier) => [tier, tierSchema])) as Record<Tier, typeof tierSchema>)
    .describe('出处的等级，从最可信的到最不可信的。'),
  examples: z
    .strictObject({
      queries: z.array(wordField(16, '读者会怎样搜，')).min(2).describe('搜索框里和搜索页上举的例子。'),
      codes: z.array(idField).min(1).describe('举例用的情形代码。'),
    })
    .describe('举例用的话。'),
  pages: pagesSchema.describe('各个总页面的标题和说明。'),
});

/** What the guide is about, whose it is not, and what its general pages are called. */
export type Subject = z.infer<typeof subjectSchema>;

/** A kind of account. */
export type AccountKind = Subject['accounts'][number];
