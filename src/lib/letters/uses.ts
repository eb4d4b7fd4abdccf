import { both, compatible } from '../cases/condition.ts';
import { sealUnknowns } from '../cases/paper-unknowns.ts';
import { requirementsOf } from '../cases/requirements.ts';
import { type Knowledge, scenariosInOrder } from '../knowledge/knowledge.ts';
import { labelOf } from '../knowledge/named.ts';
import type { Letter } from '../schemas/letter.ts';
import type { MaterialUse, Scenario } from '../schemas/scenario.ts';
import type { LetterUse, Remark } from './closing.ts';
import type { LetterPage } from './document.ts';
import { fieldsOf } from './letter.ts';

/** Names the papers that a letter is for: materials, or channels for a mail. */
export function papersOf(id: string, { materials, channels }: Pick<Knowledge, 'materials' | 'channels'>) {
  return {
    materials: Object.keys(materials).filter((key) => materials[key]?.letter === id),
    channels: Object.entries(channels).flatMap(([key, channel]) =>
      channel.kind === 'email' && channel.letter === id ? [key] : [],
    ),
  };
}

/**
 * A scenario's papers that somebody else issued or the reader wrote, by name; what is only filled in is none.
 * What belongs to a case other than the letter's own is none of its papers, nor is the letter as another case asks for it.
 */
function enclosuresIn(scenario: Scenario, own: MaterialUse | undefined, id: string, knowledge: Knowledge): Remark[] {
  return (scenario.materials ?? []).flatMap((use): Remark[] => {
    if (use === own || (use.form ?? []).some((form) => form === 'filled-in')) return [];
    if (!compatible(own?.when, use.when)) return [];
    const found = [use.material].flat().flatMap((key) => knowledge.materials[key] ?? []);
    if (found.some(({ seal }) => seal !== undefined)) return [];
    if (knowledge.letters[id]?.encloses === 'documents' && found.some(({ letter }) => letter !== undefined)) return [];
    const text = found.map(({ name }) => name).join('或') + (use.sides === 'both' ? '（正反面）' : '');
    return [{ text, ...(use.when && { when: use.when }) }];
  });
}

/** Lists where scenarios ask for a letter, in the order of their codes. */
export function letterUses(id: string, knowledge: Knowledge): LetterUse[] {
  const { materials, channels } = papersOf(id, knowledge);
  return scenariosInOrder(knowledge).flatMap((scenario): LetterUse[] => {
    const papers = (scenario.materials ?? []).filter((use) =>
      [use.material].flat().some((key) => materials.includes(key)),
    );
    const { code } = scenario;
    const unknowns = sealUnknowns(scenario, papers);
    const mails = scenario.steps.filter(({ channel }) => channel !== undefined && channels.includes(channel));
    return [
      ...papers.map((use) => ({
        code,
        unknowns,
        when: both(scenario.when, use.when),
        requirements: requirementsOf(use, {}, knowledge).filter(({ kind }) => kind === 'seal' || kind === 'signature'),
        handwritten: use.signature?.handwritten ?? false,
        ...(use.signature && { signer: labelOf(knowledge.actors, use.signature.by) }),
        enclosures: enclosuresIn(scenario, use, id, knowledge),
        ...(use.note === undefined ? {} : { note: use.note }),
      })),
      ...mails.map(({ when }) => ({
        code,
        unknowns: [],
        when: both(scenario.when, when),
        requirements: [],
        handwritten: false,
        enclosures: enclosuresIn(scenario, undefined, id, knowledge),
      })),
    ];
  });
}

/** Returns the sources of what a letter's page says of seal, signature, template and address. */
export function letterSources(id: string, knowledge: Knowledge): string[] {
  const { materials, channels } = papersOf(id, knowledge);
  const uses = Object.values(knowledge.scenarios).flatMap((scenario) =>
    (scenario.materials ?? []).filter((use) => [use.material].flat().some((key) => materials.includes(key))),
  );
  const ids = [
    ...uses.flatMap(({ sources }) => sources),
    ...materials.flatMap((key) => knowledge.materials[key]?.template?.sources ?? []),
    ...channels.flatMap((key) => knowledge.channels[key]?.sources ?? []),
  ];
  return [...new Set(ids)];
}

/** Returns what a letter's page is made from, with those fields that the letter has. */
export function letterPage(letter: Letter, id: string, knowledge: Knowledge): LetterPage {
  const fields = fieldsOf({ letter, fields: knowledge['letter-fields'] });
  return { letter, fields, uses: letterUses(id, knowledge) };
}
