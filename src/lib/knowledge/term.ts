import { z } from 'zod';
import { codeField, sourcesField, textField, wordField } from './fields.ts';

/** A glossary term: a word of this field and the other words people use for it. */
export const termSchema = z.strictObject({
  term: textField(16, '词，本站统一用它，'),
  definition: textField(160, '意思，用自己的话写，'),
  also: z.array(wordField(20, '别的说法，')).optional().describe('人们用的别的说法，搜索时会当成同一个词。'),
  see: z.array(codeField).optional().describe('相关的情形。'),
  sources: sourcesField.optional().describe('定义里有事实时写出处。'),
});

/** A word of this field and the other words people use for it. */
export type Term = z.infer<typeof termSchema>;
