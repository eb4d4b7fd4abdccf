import type { Knowledge } from '../knowledge/knowledge.ts';
import { labelOf } from '../knowledge/named.ts';
import { NOT_STATED } from '../schemas/named.ts';
import { FORM_LABELS, type MaterialUse } from '../schemas/scenario.ts';
import { type Case, judge, type When } from './condition.ts';

/** One demand on a paper, with the condition under which it counts where that is still open. */
export interface Requirement {
  kind: 'form' | 'sides' | 'whose' | 'seal' | 'signature';
  text: string;
  /** When it counts; absent where it counts in any case. */
  when?: When;
  /** A condition that takes the demand away again. */
  unless?: When;
}

function sealText({ owner, kind }: NonNullable<MaterialUse['seal']>, owners: Knowledge['seal-owners']): string {
  if (kind === 'fresh-ink') return '有鲜章';
  return `加盖${owner === NOT_STATED ? '' : labelOf(owners, owner)}公章`;
}

/** Words for how a paper is signed instead of sealed. */
function signatureText(
  { by, handwritten }: NonNullable<MaterialUse['signature']>,
  actors: Knowledge['actors'],
): string {
  return `由${labelOf(actors, by)}${handwritten ? '手写签名' : '签名'}代替公章`;
}

/**
 * Returns everything a source demands of one paper in a case, in words, seal and signature last.
 * A signature replaces the seal exactly where the source allows it; a source's silence gives nothing.
 */
export function requirementsOf(
  use: MaterialUse,
  known: Case,
  knowledge: Pick<Knowledge, 'seal-owners' | 'actors'>,
): Requirement[] {
  const { form, sides, whose, seal, signature } = use;
  const list: Requirement[] = [];
  if (form !== undefined && !form.every((id) => id === 'written' || id === 'filled-in')) {
    const forms = form.map((id) => FORM_LABELS[id]).join('或');
    list.push({ kind: 'form', text: form.length > 1 ? `${forms}，任选一种` : forms });
  }
  if (sides === 'both') list.push({ kind: 'sides', text: '正反两面都要' });
  if (whose !== undefined) list.push({ kind: 'whose', text: `必须是${whose}的` });
  const add = (kind: Requirement['kind'], text: string, when: When | undefined, unless?: When) => {
    list.push({
      kind,
      text,
      ...(when === undefined ? {} : { when }),
      ...(unless === undefined ? {} : { unless }),
    });
  };
  const signs = signature === undefined ? 'no' : judge(signature.when, known);
  if (seal !== undefined && signs !== 'yes' && judge(seal.when, known) !== 'no') {
    add('seal', sealText(seal, knowledge['seal-owners']), seal.when, signature?.when);
  }
  if (signature !== undefined && signs !== 'no')
    add('signature', signatureText(signature, knowledge.actors), signature.when);
  return list;
}
