import { z } from 'zod';
import { dateField, idField, textField, wordField } from './fields.ts';

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

/** The tiers of sources by how close they are to the authority, the most trustworthy first. */
export const TIERS = ['official', 'official-copy', 'community', 'practitioner'] as const;

/** The tier of a source. */
export type Tier = (typeof TIERS)[number];

const tierSchema = z.strictObject({
  label: textField(12, '这一等出处的叫法，'),
  about: textField(60, '这一等出处有多可信，'),
  hosts: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, '域名，例如 example.com'))
    .min(1)
    .optional()
    .describe('这一等出处的网址只能在哪些域名下；不写就不限。'),
});

/** Returns the schema of groups under which a list is sorted. `where` tells editors which list it is. */
function groupsField(where: string) {
  const group = z.strictObject({ id: idField, title: textField(12, '这一组的小标题，') });
  return z.array(group).describe(`${where}分成哪几组，按显示的先后。`);
}

/** How this content spells and names things; what is wrong in any Chinese stands in `lib/wording/wording.ts`. */
const wordingSchema = z.strictObject({
  spellings: z
    .record(z.string().min(2), wordField(20, '统一的写法，'))
    .optional()
    .describe('统一的写法，错的写法: 对的写法。'),
  words: z
    .record(z.string().min(2), textField(40, '本站的说法，'))
    .optional()
    .describe('同一样东西只用一个词，别的词: 本站的说法。'),
  joined: z
    .array(wordField(20, '固定的写法，'))
    .min(1)
    .optional()
    .describe('汉字和字母之间不空格的固定写法；全是字母的，左右也不空格。'),
});

const seriesSchema = z.strictObject({
  starts: z
    .string()
    .regex(/^[a-z0-9]+[_-]$/, '小写英文字母、数字，最后是 _ 或 -')
    .describe('这种编号开头的字，小写，例如 ab_；后面跟四位以上字母和数字。'),
  called: wordField(10, '这种编号的叫法，'),
});

/** What the subject says of a page that lists of pages leave out. */
const unlistedPageSchema = z.strictObject({
  title: textField(12, '标题，'),
  description: textField(60, '一句话说这一页有什么，搜索引擎和聊天软件会显示，'),
});

const listedPageSchema = unlistedPageSchema.extend({
  summary: textField(40, '别的列表提到这一页时，跟在标题后面的一句话，'),
});

/** The general pages that lists of pages show, in their order; each is the address without `.html`. */
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

/** What the subject says of each general page. */
const pagesSchema = z.strictObject({
  ...(Object.fromEntries(LISTED_PAGES.map((name) => [name, listedPageSchema])) as Record<
    (typeof LISTED_PAGES)[number],
    typeof listedPageSchema
  >),
  search: unlistedPageSchema,
  download: unlistedPageSchema,
});

/** The subject: what the guide is about, which authority it does not belong to, and what its general pages are called. */
export const subjectSchema = z.strictObject({
  name: textField(10, '网站的名称，'),
  authority: wordField(10, '管这件事的机构，例如「某市市场监管局」。网站不是它办的，每一页都会写明，'),
  file: idField.describe('下载的文件名用的英文名，例如 my-guide。'),
  deed: wordField(6, '读者要办的事，一个动词，例如「退证」，'),
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
  since: dateField.describe('比这一天更早的日期一定是写错了：那时候还没有这些账号。日期都写成 2026-11-23 这样。'),
  'event-groups': groupsField('events.yaml 里的事件'),
  'question-groups': groupsField('常见问题'),
  tiers: z
    .strictObject(Object.fromEntries(TIERS.map((tier) => [tier, tierSchema])) as Record<Tier, typeof tierSchema>)
    .describe('出处的等级，从最可信的到最不可信的。'),
  examples: z
    .strictObject({
      queries: z.array(wordField(16, '读者会怎样搜，')).min(2).describe('搜索框里和搜索页上举的例子。'),
      codes: z.array(idField).min(1).describe('举例用的情形代码。'),
    })
    .describe('举例用的话。'),
  wording: wordingSchema.optional().describe('写法的规矩，检查照它来。'),
  ways: z
    .array(wordField(6, '一种办法，'))
    .min(1)
    .optional()
    .describe('验证、提交的办法：一句答案里说到其中一种，它依据的陈述里也要说到。'),
  series: z.array(seriesSchema).min(1).optional().describe('读者会整个贴进搜索框的编号：按它是哪种编号来找。'),
  pages: pagesSchema.describe('各个总页面的标题和说明。'),
});

/** What the guide is about, which authority it does not belong to, and what its general pages are called. */
export type Subject = z.infer<typeof subjectSchema>;

/** How the content spells and names things. */
export type Wording = NonNullable<Subject['wording']>;

/** A kind of account. */
export type AccountKind = Subject['accounts'][number];
