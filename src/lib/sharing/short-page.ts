import { scenarioPath } from '../addresses/routes.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Subject } from '../schemas/subject.ts';
import type { MetaTag } from './open-graph.ts';

// Takes along what a refresh drops: the answers that choose a case.
const FOLLOW = 'location.replace(document.links[0].href+location.search+location.hash)';

/**
 * Writes the page at a scenario's short address, which leads to its own. It is the address that people pass on, and a chat
 * that shows it follows no refresh, so all that a card needs is here: `tags`, by property.
 */
export function shortPage(
  scenario: Pick<Scenario, 'code' | 'slug' | 'title' | 'answer'>,
  tags: readonly MetaTag[],
  subject: Pick<Subject, 'accounts'>,
): string {
  const { code, title, answer } = scenario;
  const path = escapeHtml(scenarioPath(scenario, subject));
  const name = escapeHtml(`${code} ${title}`);
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="refresh" content="0; url=${path}"><meta name="robots" content="noindex">`,
    `<title>${name}</title>`,
    `<meta name="description" property="og:description" content="${escapeHtml(answer)}">`,
    ...tags.map(([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`),
    `</head><body><main><h1><a href="${path}" data-code="${code}">${name}</a></h1></main>`,
    `<script>${FOLLOW}</script></body></html>\n`,
  ].join('');
}
