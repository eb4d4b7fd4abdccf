import { formatDraft, parseDraft } from '../../lib/letters/draft.ts';
import type { Values } from '../../lib/letters/field.ts';
import { storageKey } from '../browser/storage-key.ts';

const key = () => storageKey('letters');

/** Returns what the reader asked this device to remember; nothing where storage is refused. */
export function keptDraft(): Values | undefined {
  try {
    return parseDraft(localStorage.getItem(key()));
  } catch {
    return undefined;
  }
}

/** Keeps what was typed on this device; `false` where the browser refuses. Fields of other letters stay as they are. */
export function keepDraft(values: Values): boolean {
  try {
    localStorage.setItem(key(), formatDraft({ ...keptDraft(), ...values }));
    return true;
  } catch {
    return false;
  }
}

/** Takes everything kept away. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(key());
  } catch {
    // Nothing is kept where storage is refused.
  }
}
