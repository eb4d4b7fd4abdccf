import { formatDraft, parseDraft } from '../../lib/letters/draft.ts';
import type { Values } from '../../lib/letters/field.ts';

const KEY = 'letters';

/** Gives what the reader asked this device to remember; nothing where storage is refused. */
export function keptDraft(): Values | undefined {
  try {
    return parseDraft(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

/** Keeps what was typed on this device; `false` where the browser refuses. Fields of other letters stay as they are. */
export function keepDraft(values: Values): boolean {
  try {
    localStorage.setItem(KEY, formatDraft({ ...keptDraft(), ...values }));
    return true;
  } catch {
    return false;
  }
}

/** Takes everything kept away. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept where storage is refused.
  }
}
