import { z } from 'zod';

/** The kinds of seal that sources name. */
export const sealKindField = z
  .enum(['official', 'fresh-ink'])
  .describe('official 公章；fresh-ink 鲜章（不能是复印的章）。');
