import { isFieldName, type Values } from './field.ts';

const VERSION = 1;

/** Writes what was typed so that it can be kept on the reader's device; empty fields are left out. */
export function formatDraft(values: Values): string {
  const kept = Object.entries(values).filter(([id, text]) => isFieldName(id) && text !== '');
  return JSON.stringify({ version: VERSION, values: Object.fromEntries(kept) });
}

/** Reads what was kept; nothing of what is not of this version or not a field's text. */
export function parseDraft(text: string | null): Values | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'version') !== VERSION) return undefined;
  const kept: unknown = Reflect.get(data, 'values');
  if (typeof kept !== 'object' || kept === null) return undefined;
  // The fields of other letters are kept as well, and this page does not know them.
  const values = Object.entries(kept).filter((entry): entry is [string, string] => {
    const [id, text] = entry;
    return isFieldName(id) && typeof text === 'string' && text !== '';
  });
  return Object.fromEntries(values);
}
