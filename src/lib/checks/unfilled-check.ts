import type { ProseNode } from '../knowledge/prose.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { UNFILLED } from '../schemas/fields.ts';
import { descriptionAt, textsIn } from '../schemas/schema-paths.ts';
import type { Issue } from './issue.ts';

/** The marker, but not words that merely begin with it, such as 「待填写的表」. */
const MARK = /待填(?![写报入充表])/;

/** Finds the fields of an entry that nobody has filled in yet. */
export function checkUnfilled(collection: CollectionName, entry: string, data: unknown): Issue[] {
  const unfilled = textsIn(data).filter(({ text }) => MARK.test(text));
  return unfilled.map(({ path }) => {
    const expected = descriptionAt(collection, path, data) ?? '填好的内容；用不到的字段就删掉这一行';
    return { code: 'unfilled', collection, entry, path, found: `「${UNFILLED}」`, expected };
  });
}

/** Finds the lines of prose that nobody has filled in yet. */
export function checkUnfilledProse(place: { collection: CollectionName; entry: string }, node: ProseNode): Issue[] {
  const start = node.position?.start.line ?? 1;
  const own = (node.value ?? '').split('\n').flatMap((text, index): Issue[] => {
    if (!MARK.test(text)) return [];
    const expected = '正文；没有要补充的就删掉这一行';
    return [{ code: 'unfilled', ...place, path: [], line: start + index, found: `「${UNFILLED}」`, expected }];
  });
  return [...own, ...(node.children ?? []).flatMap((child) => checkUnfilledProse(place, child))];
}
