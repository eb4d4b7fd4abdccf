import { splitAddress } from '../addresses/relative.ts';
import { anchorPath, questionPath, scenarioPath, shortPath, topicPath } from '../addresses/routes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PROSE_COMPONENTS } from '../knowledge/prose.ts';
import { periodWords } from '../schemas/deadline-words.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Subject } from '../schemas/subject.ts';
import { escapeHtml } from './escape.ts';

/** The part of an HTML syntax tree (hast) that prose comes to. */
export interface HtmlNode {
  type: string;
  tagName?: string;
  /** Of a component, its name. */
  name?: string | null;
  value?: string;
  properties?: Readonly<Record<string, unknown>>;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly HtmlNode[];
}

const EMPTY = new Set(['br', 'hr', 'input']);

function textOf(node: HtmlNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** Makes ids of headings as Markdown readers know them, each once on a page. */
function slugs(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}

const link = (path: string, text = '', code?: string) =>
  `<a href="${escapeHtml(path)}"${code === undefined ? '' : ` data-code="${code}"`}>${escapeHtml(text)}</a>`;

const COMPONENTS: Record<keyof typeof PROSE_COMPONENTS, (id: string, knowledge: Knowledge) => string> = {
  Scenario: (code, { scenarios, subject }) => {
    const scenario = scenarios[code];
    return scenario === undefined ? '' : link(scenarioPath(scenario, subject), scenario.title, code);
  },
  Term: (id, { glossary }) => link(anchorPath('glossary', id), glossary[id]?.term),
  Deadline: (id, { deadlines }) => {
    const deadline = deadlines[id];
    return deadline === undefined ? '' : escapeHtml(periodWords(deadline));
  },
  Topic: (id, { topics }) => link(topicPath(id), topics[id]?.title),
  Question: (id, { questions }) => link(questionPath(id), questions[id]?.title),
  Conflict: (id, { conflicts }) => link(anchorPath('conflicts', id), conflicts[id]?.title),
};

/** A link of Markdown; one that names a scenario's short or full address is a link to that scenario like any other. */
function linkAttributes(
  properties: Readonly<Record<string, unknown>>,
  scenarios: ReadonlyMap<string, Scenario>,
  subject: Subject,
) {
  const { path, query, fragment } = splitAddress(String(properties.href));
  const scenario = scenarios.get(path);
  if (scenario === undefined) return properties;
  return { ...properties, href: scenarioPath(scenario, subject) + query + fragment, 'data-code': scenario.code };
}

/** The scenarios by both their addresses. */
function addressesOf({ scenarios, subject }: Knowledge): Map<string, Scenario> {
  return new Map(
    Object.values(scenarios).flatMap((scenario) => [
      [shortPath(scenario.code), scenario],
      [scenarioPath(scenario, subject), scenario],
    ]),
  );
}

/** Returns a function that turns prose, as its HTML syntax tree, into HTML: components become what they stand for. */
export function proseRenderer(knowledge: Knowledge): (tree: HtmlNode) => string {
  const scenarios = addressesOf(knowledge);
  return (tree) => {
    const slug = slugs();
    const render = (node: HtmlNode): string => {
      const inner = () => (node.children ?? []).map(render).join('');
      if (node.type === 'text') return escapeHtml(node.value ?? '');
      if (node.type.startsWith('mdxJsx')) {
        const component = COMPONENTS[node.name as keyof typeof COMPONENTS];
        const [attribute] = node.attributes ?? [];
        return component?.(String(attribute?.value), knowledge) ?? '';
      }
      const { tagName, properties = {} } = node;
      if (tagName === undefined) return inner();
      const own = linkAttributes(properties, scenarios, knowledge.subject);
      const all = ['h2', 'h3'].includes(tagName) ? { ...own, id: slug(textOf(node)) } : own;
      const attributes = Object.entries(all).map(([name, value]) => {
        if (value === false) return '';
        const text = Array.isArray(value) ? value.join(' ') : String(value);
        return ` ${name === 'className' ? 'class' : name}${value === true ? '' : `="${escapeHtml(text)}"`}`;
      });
      const start = `<${tagName}${attributes.join('')}>`;
      return EMPTY.has(tagName) ? start : `${start}${inner()}</${tagName}>`;
    };
    return render(tree);
  };
}
