import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';

/** The scenario that the generated ones are modelled on: of middling size, with branches, papers, steps and prose. */
const MODEL = 'mp-2';
const FIRST_CODE = 1001;
/** So many of them are routes of their own; the guide asks no more than people can answer, the others are stages. */
const MOST_ROUTES = 100;
const ACCOUNT = 'other-account';
const MIXED = ['goal', 'registration', 'entity-status', 'entity'] as const;

/** Only who cannot sign is asked for the seal, which some cases of the last route rule out. */
const NOT_EVERYWHERE = 'seal';

type Condition = Record<string, string>;

/** Always the same numbers, as random as they need to be here. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}

function split(text: string): { data: Record<string, unknown>; prose: string } {
  const [, front = '', prose = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { data: parse(front), prose };
}

/** Every paragraph and list of the real prose, to be mixed anew. */
function paragraphsIn(content: string): string[] {
  return ['scenarios', 'topics', 'questions'].flatMap((folder) =>
    readdirSync(path.join(content, folder))
      .sort()
      .flatMap((name) => split(readFileSync(path.join(content, folder, name), 'utf8')).prose.split(/\n{2,}/))
      .map((part) => part.trim())
      .filter(
        (part) => part.length > 20 && !part.startsWith('#') && !/code="uncovered"|<(?:Topic|Question)/.test(part),
      ),
  );
}

/** Gives a kind of account of its own to the generated routes and every combination of what may decide between them. */
function addAccount(content: string): Condition[] {
  const file = path.join(content, 'facets.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.addIn([0, 'options'], document.createNode({ id: ACCOUNT, label: '另一种账号', short: '另一种账号' }));
  writeFileSync(file, document.toString());
  const facets: { id: string; options: { id: string }[] }[] = document.toJS();
  let cells: Condition[] = [{ account: ACCOUNT }];
  for (const id of MIXED) {
    const options = facets.find((facet) => facet.id === id)?.options ?? [];
    cells = cells.flatMap((cell) => options.map((option) => ({ ...cell, [id]: option.id })));
  }
  return cells;
}

/** Writes so many scenarios into a content folder: files of the usual size that pass every check of the content. */
export function generateScenarios(content: string, count: number): void {
  const model = split(readFileSync(path.join(content, 'scenarios', `${MODEL}.mdx`), 'utf8')).data;
  const { unknowns } = model as { unknowns: { when?: Condition }[] };
  const paragraphs = paragraphsIn(content);
  const cells = addAccount(content);
  const routes = Math.min(count, MOST_ROUTES);
  const next = numbers();
  for (let index = 0; index < count; index += 1) {
    const number = FIRST_CODE + index;
    const code = `mp-${number}`;
    // The last route takes all that is left, so that every case has exactly one outcome.
    const claimed = index < routes - 1 ? cells[index] : cells.slice(routes - 1);
    const data = {
      ...model,
      unknowns: unknowns.filter(({ when = {} }) => !Object.hasOwn(when, NOT_EVERYWHERE)),
      code,
      slug: `generated-${number}`,
      title: `第 ${number} 种情形怎么注销`,
      ...(index < routes ? { part: 'route', when: claimed } : { part: 'stage', when: { account: ACCOUNT } }),
      aliases: [`第${number}种`, `情形${number}注销`],
    };
    const prose = Array.from({ length: 3 }, () => paragraphs[next() % paragraphs.length] ?? '').join('\n\n');
    const text = `---\n${stringify(data, { lineWidth: 0 })}---\n\n## 第 ${number} 种的几点说明\n\n${prose}\n`;
    writeFileSync(path.join(content, 'scenarios', `${code}.mdx`), text);
  }
}
