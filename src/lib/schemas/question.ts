import { z } from 'zod';
import { deadlinesField } from './claim.ts';
import { codeField, dateField, idField, textField, wordField } from './fields.ts';
import { groundsFields } from './grounds.ts';
import { pagesSchema } from './related.ts';

/** How far the sources answer a question, in words a reader sees. */
export const STATUS_LABELS = {
  answered: '资料有答案',
  partly: '资料只答了一部分',
  depends: '要看你的情况',
  uncovered: '资料没有答案',
} as const;

/** How far the sources answer a question. */
export type QuestionStatus = keyof typeof STATUS_LABELS;

const go = {
  code: codeField.optional().describe('去看哪个情形。'),
  topic: idField.optional().describe('去看哪条规则。'),
  question: idField.optional().describe('去看哪个问题。'),
  case: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe(
      '这句话说的账号，已经知道的情况：写「问题: 选项」，见 src/content/facets.yaml。写了 code，打开那个情形时已经选好；没写去哪里，就从引导问答接着答。',
    ),
};

const caseSchema = z.strictObject({
  if: textField(40, '什么情况，'),
  answer: textField(100, '那就怎样，'),
  deadlines: deadlinesField.optional(),
  ...groundsFields,
  ...go,
});

const nextSchema = z.strictObject({
  do: textField(100, '下一步做什么，'),
  channel: idField.optional().describe('通过哪个渠道：src/content/channels/ 里的编号。'),
  ...groundsFields,
  ...go,
});

const askSchema = z.strictObject({
  who: textField(30, '去问谁，'),
  about: textField(60, '问什么，'),
  channel: idField.optional().describe('怎么找到他：src/content/channels/ 里的编号。'),
});

/** A question: something people ask, what the sources answer and what they do not. */
export const questionSchema = z.strictObject({
  title: textField(28, '标题，写成读者会问的一句话，'),
  'asked-as': z
    .array(textField(50, '人们原来怎么问，改写过的短句，'))
    .min(1)
    .describe('人们原来怎么问，一行一种说法。'),
  comments: z.array(dateField).min(1).optional().describe('文章下面可见的留言里问过时，写留言的日期。'),
  status: z
    .enum(Object.keys(STATUS_LABELS) as [QuestionStatus])
    .describe('answered 资料有答案；partly 只答了一部分；depends 要看情况；uncovered 资料没有答案。'),
  subject: idField.describe('问的是哪方面的事，常见问题页按它分组：subject.yaml 里 question-groups 的编号。'),
  answer: textField(110, '一句话答案；资料没有答案就直说，'),
  deadlines: deadlinesField.optional(),
  cases: z.array(caseSchema).min(2).optional().describe('答案要看情况时，各种情况分别怎样。'),
  claims: z.array(idField).min(1).optional().describe('资料说了什么：陈述的编号。'),
  'not-known': z.array(textField(80, '资料没有说的事，')).min(1).optional().describe('读者会问、而资料没有回答的事。'),
  next: z.array(nextSchema).min(1).describe('接下来做什么，按先后。'),
  ask: z.array(askSchema).min(1).describe('可以去问谁。'),
  have: z.array(textField(40, '问之前要备好的一样东西，')).min(1).describe('问之前要备好的东西，一行一样。'),
  related: pagesSchema.optional().describe('接着看的页面。'),
  aliases: z.array(wordField(24, '搜索用的别的说法，')).min(1).describe('人们会怎么说这件事。'),
  updated: dateField.describe('本页内容最近一次改动的日期。'),
});

/** Something people ask. */
export type Question = z.infer<typeof questionSchema>;
