import type { ProseNode } from '../knowledge/prose.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { UNFILLED } from '../schemas/fields.ts';
import { descriptionAt, textsIn } from '../schemas/schema-paths.ts';
import type { Issue } from './issue.ts';

/** The marker, but not words that merely begin with it, such as 「待填写的表」; and what programmers write for it. */
const MARK = new RegExp(`${UNFILLED}(?![写报入充表])|\\b(?:TODO|FIXME|TBD)\\b`);

/** Finds the fields of an entry that nobody has filled in yet. */
export function checkUnfilled(collection: CollectionName, entry: string, data: unknown): Issue[] {
  return textsIn(data).flatMap(({ text, path }): Issue[] => {
    const [mark] = MARK.exec(text) ?? [];
    if (mark === undefined) return [];
    const expected = descriptionAt(collection, path, data) ?? '填好的内容；用不到的字段就删掉这一行';
    return [{ code: 'unfilled', collection, entry, path, found: `「${mark}」`, expected }];
  });
}

/** Finds the lines of prose that nobody has filled in yet. */
export function checkUnfilledProse(place: { collection: CollectionName; entry: string }, node: ProseNode): Issue[] {
  const start = node.position?.start.line ?? 1;
  const own = (node.value ?? '').split('\n').flatMap((text, index): Issue[] => {
    const [mark] = MARK.exec(text) ?? [];
    if (mark === undefined) return [];
    const expected = '正文；没有要补充的就删掉这一行';
    return [{ code: 'unfilled', ...place, path: [], line: start + index, found: `「${mark}」`, expected }];
  });
  return [...own, ...(node.children ?? []).flatMap((child) => checkUnfilledProse(place, child))];
}
