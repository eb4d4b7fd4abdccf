import { z } from 'zod';
import { idField } from './fields.ts';

/** Lines that state no rule, each with the words by which such a line is known. */
export const PLAIN_LINES = {
  look: { label: '叫人去看、去试、去想', words: /[看查找数试想算]|对照|确认|分清|登录/ },
  ask: { label: '叫人去问', words: /问|联系|请/ },
  keep: { label: '叫人备好、留下', words: /[存留记备]|截图/ },
  unknown: { label: '照实说没有答案', words: /没有|说法不一|没读到/ },
} as const;

const labels = Object.entries(PLAIN_LINES).map(([id, { label }]) => `${id} ${label}`);

/** What a line of a question rests on; one of the two is there, which `checkGrounds` sees to. */
export const groundsFields = {
  'rests-on': z.array(idField).min(1).optional().describe('这一句依据的陈述：本页 claims 里的编号。'),
  plain: z
    .enum(Object.keys(PLAIN_LINES) as [keyof typeof PLAIN_LINES])
    .optional()
    .describe(`这一句没有说规定时写，不写 rests-on：${labels.join('；')}。`),
};
