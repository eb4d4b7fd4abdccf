import { FIELDS, type FieldId, isFieldId, type Values } from './field.ts';

const VERSION = 1;
const LONGEST = 2000;

/** Writes what was typed so that it can be kept on the reader's device; empty fields are left out. */
export function formatDraft(values: Values): string {
  const kept = Object.entries(values).filter(([id, text]) => isFieldId(id) && text !== '');
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
  const values: Partial<Record<FieldId, string>> = {};
  for (const id of Object.keys(FIELDS) as FieldId[]) {
    const value: unknown = Object.hasOwn(kept, id) ? Reflect.get(kept, id) : undefined;
    if (typeof value === 'string' && value !== '') values[id] = value.slice(0, LONGEST);
  }
  return values;
}
