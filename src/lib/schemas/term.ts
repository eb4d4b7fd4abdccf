import { z } from 'zod';
import { codeField, idField, sourcesField, textField, wordField } from './fields.ts';
import { pagesSchema } from './related.ts';
import { conditionSchema } from './when.ts';

const words = (what: string) => z.array(wordField(20, what)).min(1);

const pairSchema = z.strictObject({
  first: words('前一半的说法，'),
  second: words('后一半的说法，'),
  'unless-after': words('前一半紧跟在这些字后面时不算，').optional(),
});

/** A glossary term: a word of this field and the other words people use for it. */
export const termSchema = z.strictObject({
  term: textField(16, '词，本站统一用它，'),
  definition: textField(160, '意思，用自己的话写，'),
  also: words('别的说法，')
    .optional()
    .describe('人们用的别的说法，显示在词语页上，搜索时会当成同一个词。繁体、拼音、错一个字都不用写，搜索自己会认。'),
  'searched-as': words('只用来搜索的说法，')
    .optional()
    .describe('人们搜索时的口头说法，不显示，搜索时会当成同一个词。一个说法只能属于一个词。'),
  pairs: z
    .array(pairSchema)
    .min(1)
    .optional()
    .describe(
      '分成两半的说法：前一半任一个、后一半任一个，中间最多隔 4 个无关的字，就当成这个词。例如「公司」……「没了」。',
    ),
  means: conditionSchema
    .optional()
    .describe('这个词说明账号是什么情况，写法同 when，例如 { card: lost }；搜索时排除与它矛盾的情形。'),
  alone: z
    .literal(true)
    .optional()
    .describe('写 true：同一句话里说到账号的种类时，就不是这个意思。例如「押金怎么退」。'),
  outside: textField(
    80,
    '本站没有哪个页面回答这个词。用一句话写知道什么、不知道什么，搜索时照原样告诉读者，',
  ).optional(),
  pages: pagesSchema
    .omit({ scenarios: true })
    .extend({ letters: z.array(idField).min(1).optional().describe('「写申请」里的页面。') })
    .optional()
    .describe('讲这个词的问题页、规则页、写申请的页面。'),
  see: z
    .array(codeField)
    .optional()
    .describe('搜这个词最该看的情形，最合适的放前面；有 outside 时，是最接近、但没有回答它的情形。'),
  sources: sourcesField.optional().describe('定义里有事实时写出处。'),
});

/** A word of this field and the other words people use for it. */
export type Term = z.infer<typeof termSchema>;
