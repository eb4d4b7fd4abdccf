import { accountOf } from '../cases/account.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AccountKind } from '../schemas/subject.ts';
import type { Issue } from './issue.ts';

/** A text that pages have from an entry they share: where it stands, and what it says. */
interface SharedText extends Pick<Issue, 'collection' | 'entry' | 'path'> {
  text: string;
}

type Shared = Pick<Knowledge, 'claims' | 'deadlines' | 'releases'>;

/** Lists what an entry says of itself in some of its fields. */
function textsOf(
  collection: keyof Shared,
  entry: string,
  fields: Record<string, string | undefined> = {},
): SharedText[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    text === undefined ? [] : [{ collection, entry, path: [field], text }],
  );
}

/** Lists the texts that the page of a scenario shows and does not say itself. */
function sharedTexts(scenario: Knowledge['scenarios'][string], { claims, deadlines, releases }: Shared): SharedText[] {
  const periods = [
    ...(scenario.deadlines ?? []).map(({ deadline }) => deadline),
    ...scenario.steps.flatMap((step) => step.deadlines ?? []),
  ];
  return [
    ...(scenario.claims ?? []).flatMap(({ claim: id }) => {
      const { text, note } = claims[id] ?? {};
      return textsOf('claims', id, { text, note });
    }),
    ...[...new Set(periods)].flatMap((id) => {
      const { name, starts, act, missed, note } = deadlines[id] ?? {};
      return textsOf('deadlines', id, { name, starts, act, missed, note });
    }),
    ...(scenario.releases ?? []).flatMap(({ release: id }) =>
      (releases[id]?.items ?? []).flatMap(({ note }, index) =>
        note === undefined
          ? []
          : [{ collection: 'releases' as const, entry: id, path: ['items', index, 'note'], text: note }],
      ),
    ),
  ];
}

/** Whether a text speaks of a kind of account, and not of the one that its readers have. */
const speaksOf = (text: string, other: AccountKind, own: AccountKind) =>
  text.includes(other.label) && !text.includes(own.label);

/**
 * Finds texts that several pages share and that name, on the page of a scenario, another kind of account than the
 * scenario's and not its own: readers would take for theirs what is said of another. Each is told once, with the first
 * such page.
 */
export function checkStrangers(knowledge: Knowledge): Issue[] {
  const { scenarios, subject } = knowledge;
  const issues = Object.values(scenarios).flatMap((scenario) => {
    const own = accountOf(scenario.when, subject);
    if (own === undefined) return [];
    return sharedTexts(scenario, knowledge).flatMap(({ text, ...place }) =>
      subject.accounts
        .filter((other) => other !== own && speaksOf(text, other, own))
        .map((other): Issue => {
          const found = `只说到「${other.label}」，可是 ${scenario.code} 讲的是「${own.label}」：${text}`;
          const expected = `${own.label}的读者也用得上的话；只属于${other.label}的，写成另一条`;
          return { code: 'mismatch', ...place, found, expected };
        }),
    );
  });
  const key = ({ collection, entry, path }: Issue) => [collection, entry, ...path].join(' ');
  return [...Map.groupBy(issues, key).values()].flatMap(([first]) => first ?? []);
}
