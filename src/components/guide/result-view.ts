import type { GuideState } from '../../lib/cases/replay.ts';
import { optionWord } from '../../lib/cases/words.ts';
import { withQuery } from '../../lib/editions/spot.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';
import { element } from '../element.ts';
import { narrowCase } from './narrow-case.ts';

type TemplateOf = (code: string) => HTMLTemplateElement | null;

/** A link to a scenario, taken from its template so that its address is the one the build made. */
function scenarioLink(code: string, templateOf: TemplateOf): Node {
  return templateOf(code)?.content.querySelector('a[data-code]')?.cloneNode(true) ?? document.createTextNode(code);
}

/** Links in one line, a comma between. */
function linkRow(codes: readonly string[], templateOf: TemplateOf): (Node | string)[] {
  return codes.flatMap((code, index) => [...(index > 0 ? ['、'] : []), scenarioLink(code, templateOf)]);
}

function scenarioList(codes: readonly string[], templateOf: TemplateOf): HTMLElement {
  const item = (code: string) =>
    element('li', {}, element('span', { class: 'code' }, code), ' ', scenarioLink(code, templateOf));
  return element('ul', { class: 'plain' }, ...codes.map(item));
}

/** What to know before the procedure: the scenario's answer and the way to its page. */
function preludeView(code: string, templateOf: TemplateOf): HTMLElement {
  const answer = templateOf(code)?.content.querySelector('.answer')?.textContent ?? '';
  const heading = element('p', {}, element('span', { class: 'code' }, code), ' ', scenarioLink(code, templateOf));
  return element('div', { class: 'prelude' }, heading, element('p', {}, answer));
}

/** The papers, steps and days of one scenario in the case that is known; its page is told the answers. */
function caseView(
  code: string,
  facets: readonly Facet[],
  state: GuideState,
  query: string,
  templateOf: TemplateOf,
): Node {
  const content = templateOf(code)?.content.cloneNode(true) as DocumentFragment | undefined;
  if (content === undefined) return document.createTextNode(code);
  narrowCase(content, facets, state.known);
  for (const link of content.querySelectorAll(`a[data-code="${code}"], a[data-letter]`)) {
    link.setAttribute('href', withQuery(link.getAttribute('href') ?? '', query));
  }
  return content;
}

/** Says which answers ruled the other scenarios out. */
function reasons(facets: readonly Facet[], state: GuideState): HTMLElement | string {
  const rows = state.given
    .filter(({ ruledOut }) => ruledOut.length > 0)
    .map(({ facet, option, ruledOut }) =>
      element('li', {}, `「${optionWord(facets, facet, option)}」排除了 ${ruledOut.join('、')}`),
    );
  if (rows.length === 0) return '';
  return element('details', {}, element('summary', {}, '为什么是它'), element('ul', { class: 'plain' }, ...rows));
}

/** Says what to find out to choose between the scenarios that remain. */
function deciders(facets: readonly Facet[], state: GuideState, templateOf: TemplateOf): HTMLElement[] {
  return state.open.map(({ facet: id, leaves }) => {
    const facet = facets.find((candidate) => candidate.id === id);
    const rows = Object.entries(leaves).map(([option, codes]) =>
      element('li', {}, `${optionWord(facets, id, option)}：`, ...linkRow(codes, templateOf)),
    );
    return element(
      'section',
      { class: 'block' },
      element('h3', {}, `弄清这一点就能缩小范围：${facet?.question ?? id}`),
      element('ul', { class: 'plain' }, ...rows),
    );
  });
}

/** Shows what the answers come to: one scenario in full, or those that remain and what would decide between them. */
export function resultView(
  facets: readonly Facet[],
  state: GuideState,
  query: string,
  templateOf: TemplateOf,
): HTMLElement {
  const asking = state.next !== undefined;
  const [only, ...others] = state.routes;
  const outcome = [...state.preludes, ...state.routes].join(' ');
  const section = element('section', { class: 'result block', 'data-outcome': outcome, 'aria-label': '结果' });
  const title = (text: string) => element('h2', asking ? {} : { tabindex: '-1', 'data-focus': '' }, text);
  if (only !== undefined && others.length === 0) {
    section.append(title('你的情形'));
    if (asking) section.append(element('p', {}, '已经确定是这一种。再回答上面的问题，材料和步骤会更准。'));
    section.append(...state.preludes.map((code) => preludeView(code, templateOf)));
    section.append(caseView(only, facets, state, query, templateOf));
    section.append(reasons(facets, state));
    return section;
  }
  if (asking) {
    const summary = element('summary', {}, `还可能是这 ${state.routes.length} 种情形`);
    section.append(element('details', {}, summary, scenarioList(state.routes, templateOf)));
    return section;
  }
  section.append(
    title(`还有 ${state.routes.length} 种可能`),
    ...state.preludes.map((code) => preludeView(code, templateOf)),
    scenarioList(state.routes, templateOf),
    ...deciders(facets, state, templateOf),
    reasons(facets, state),
  );
  return section;
}
