import { type Case, judge, type Verdict, type When } from '../cases/condition.ts';
import type { Requirement } from '../cases/requirements.ts';

/** A text that counts under a condition. */
export interface Remark {
  text: string;
  when?: When;
}

/** A place where a scenario asks for the letter: when, how it is sealed or signed, and what goes with it. */
export interface LetterUse {
  code: string;
  when: When;
  /** Seal and signature, each with its condition, as `requirementsOf` gives them. */
  requirements: readonly Requirement[];
  /** The source wants the signature in handwriting. */
  handwritten: boolean;
  /** Who may sign, in words; absent where nobody may. */
  signer?: string;
  /** The other papers, by name. */
  enclosures: readonly Remark[];
  /** What the source says of this paper besides. */
  note?: string;
  /** What no source says and the reader would ask. */
  unknowns: readonly Remark[];
}

/** How a letter is made valid: sealed, signed, one of the two and not yet clear which, or the sources do not say. */
export type SealPlace = 'seal' | 'signature' | 'either' | 'silent';

/** The place of seal or signature in a case, and what to tell the reader of it. */
export interface Closing {
  place: SealPlace;
  handwritten: boolean;
  /** Who may sign it, in words; where no source lets anybody, the letter has no place for a signature. */
  signer: string | undefined;
  /** The demands, word for word as on the scenario's page. */
  demands: readonly Remark[];
  remarks: readonly string[];
}

/** Returns the uses that a case does not rule out. */
export function usesIn(uses: readonly LetterUse[], known: Case): LetterUse[] {
  return uses.filter(({ when }) => judge(when, known) !== 'no');
}

function verdictOn({ when, unless }: Requirement, known: Case): Verdict {
  if (unless !== undefined) {
    const lifted = judge(unless, known);
    if (lifted !== 'no') return lifted === 'yes' ? 'no' : judge(when, known) === 'no' ? 'no' : 'open';
  }
  return judge(when, known);
}

/** Whether all uses that fit demand a thing, none does, or it is not clear yet. */
function verdictOfAll(uses: readonly LetterUse[], kind: Requirement['kind'], known: Case): Verdict {
  const verdicts = uses.map(({ requirements }) => {
    const found = requirements.find((requirement) => requirement.kind === kind);
    return found === undefined ? 'no' : verdictOn(found, known);
  });
  const [first = 'no'] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : 'open';
}

/** Returns the place of seal or signature in a case, by the same conditions as the scenarios' own lists of papers. */
export function closingOf(all: readonly LetterUse[], known: Case): Closing {
  const uses = usesIn(all, known);
  const seal = verdictOfAll(uses, 'seal', known);
  const signature = verdictOfAll(uses, 'signature', known);
  const open = uses.flatMap(({ requirements }) => requirements.filter((one) => verdictOn(one, known) !== 'no'));
  const texts = new Map(open.map(({ text, when }) => [JSON.stringify([text, when]), { text, ...(when && { when }) }]));
  const unsaid = uses.flatMap(({ unknowns }) => unknowns.filter(({ when }) => judge(when, known) === 'yes'));
  const notes = uses.length === 1 ? uses.flatMap(({ note }) => note ?? []) : [];
  return {
    place: placeFrom(seal, signature),
    handwritten: uses.some(({ handwritten }) => handwritten),
    signer: uses.find(({ signer }) => signer !== undefined)?.signer,
    demands: [...texts.values()],
    remarks: [...new Set([...notes, ...unsaid.map(({ text }) => `资料没有说：${text}`)])],
  };
}

function placeFrom(seal: Verdict, signature: Verdict): SealPlace {
  if (seal === 'no' && signature === 'no') return 'silent';
  if (signature === 'yes' && seal !== 'yes') return 'signature';
  return seal === 'yes' && signature !== 'yes' ? 'seal' : 'either';
}

/** Returns the papers that go with the letter in a case; where the uses that remain name different ones, those stand in one line. */
export function enclosuresOf(all: readonly LetterUse[], known: Case): string[] {
  const lists = usesIn(all, known).map(({ enclosures }) =>
    enclosures.filter(({ when }) => judge(when, known) !== 'no').map(({ text }) => text),
  );
  const shared = (name: string) => lists.every((list) => list.includes(name));
  const own = lists.map((list) => list.filter((name) => !shared(name)).join('、')).filter(Boolean);
  const either = [...new Set(own)].join('，或者');
  return [...(either === '' ? [] : [either]), ...(lists[0] ?? []).filter(shared)];
}
