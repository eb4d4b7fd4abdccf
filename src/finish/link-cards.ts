import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import type { LocatedIssue } from '../content-files/check-entry.ts';
import { readEntry } from '../content-files/read-entry.ts';
import { formatReport } from '../content-files/report.ts';
import { cardPath, MOST_CARDS, SITE_CARD_PATH } from '../lib/addresses/routes.ts';
import type { Issue } from '../lib/checks/issue.ts';
import { type Knowledge, scenariosInOrder } from '../lib/knowledge/knowledge.ts';
import { charactersOf, checkCardLetters } from '../lib/sharing/card-check.ts';
import { type LinkCard, scenarioCard, siteCard, wordsOf } from '../lib/sharing/link-card.ts';
import type { Stage } from './stage.ts';

/** Draws one card as PNG. */
export type DrawCard = (card: LinkCard) => Buffer;

const namesOf = ({ name, authority }: Knowledge['subject']) => ({ site: name, independent: `非${authority}官方` });

/** Returns the cards of a site by their addresses. */
export function cardsOf(knowledge: Knowledge): Map<string, LinkCard> {
  return new Map([
    [SITE_CARD_PATH, siteCard(knowledge.subject.description)],
    ...scenariosInOrder(knowledge)
      .slice(0, MOST_CARDS)
      .map((scenario, place): [string, LinkCard] => [
        cardPath(scenario.code, place),
        scenarioCard(scenario, knowledge),
      ]),
  ]);
}

function locate(content: string, issue: Issue): LocatedIssue {
  const isList = issue.collection === 'facets';
  const file = isList ? 'facets.yaml' : `${issue.collection}/${issue.entry}.mdx`;
  const entry = readEntry(readFileSync(path.join(content, file)), isList ? 'yaml' : 'mdx');
  const whole = isList ? [Number(issue.entry), ...issue.path] : issue.path;
  return { ...issue, path: whole, file, ...entry.locate(whole) };
}

/** Opens what is needed to draw some cards; gives the mistakes instead where the typeface lacks a character of them. */
export async function openDrawer(cards: readonly LinkCard[], knowledge: Knowledge): Promise<DrawCard | Issue[]> {
  // Font and renderer are loaded here only: most builds do without.
  const [{ loadTypeface }, { cardDrawer }] = await Promise.all([
    import('./link-cards/typeface.ts'),
    import('./link-cards/draw.ts'),
  ]);
  const names = namesOf(knowledge.subject);
  const { typeface, missing } = await loadTypeface(charactersOf(cards, Object.values(names)));
  const issues = checkCardLetters(knowledge, missing);
  if (issues.length > 0) return issues;
  if (missing.size > 0)
    throw new Error(`subject.yaml has characters that the typeface lacks: ${[...missing].join(' ')}`);
  return cardDrawer({ names, words: wordsOf(knowledge), typeface });
}

/** Draws the picture with which chats show a link to the site: one a scenario, one for all else. Only for a site with an address. */
export function linkCards(knowledge: Knowledge, content: string): Stage {
  let said = '';
  return {
    name: 'link-cards',
    async add() {
      const cards = cardsOf(knowledge);
      const draw = await openDrawer([...cards.values()], knowledge);
      if (typeof draw !== 'function')
        throw new AstroError(
          formatReport(
            draw.map((issue) => locate(content, issue)),
            content,
          ),
        );
      const started = performance.now();
      const files = new Map([...cards].map(([file, card]) => [file, draw(card)]));
      said = `分享图 ${cards.size} 张，每张 ${((performance.now() - started) / cards.size).toFixed(0)} 毫秒`;
      return { files, facts: {} };
    },
    report: () => said,
  };
}
