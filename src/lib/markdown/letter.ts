import { shortPath } from '../addresses/routes.ts';
import { openWords } from '../cases/words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { composeLetter, formatText } from '../letters/document.ts';
import { LETTERS } from '../letters/letter.ts';
import { formatMail, mailSubject } from '../letters/mail.ts';
import { letterSources, letterUses, papersOf } from '../letters/uses.ts';
import type { LetterId } from '../schemas/letter-id.ts';
import { section, sourceLines } from './parts.ts';

/**
 * A letter's page as Markdown: the letter with every line to fill in, and how it is sealed or signed. The letter itself
 * stands in a block of its own, as it is; everything around it comes from `plain`, the knowledge made safe for Markdown.
 */
export function letterMarkdown(id: LetterId, knowledge: Knowledge, plain: Knowledge): string {
  const { kind, title, purpose } = LETTERS[id];
  const uses = letterUses(id, knowledge);
  const papers = papersOf(id, knowledge);
  const channel = papers.channels.map((key) => knowledge.channels[key]).find((found) => found?.kind === 'email');
  const blank = composeLetter({ id, uses }, {}, {});
  const letter =
    channel === undefined ? blank : { ...blank, to: channel.address, title: mailSubject(channel.subject, {}) };
  const templates = papers.materials.flatMap((key) => knowledge.materials[key]?.template ?? []);
  const demands = letterUses(id, plain).flatMap(({ code, requirements }) => [
    `- [${code}](${shortPath(code)})`,
    ...requirements.map(({ text, when }) => {
      const words = openWords(plain.facets, when, {});
      return `  - ${words === '' ? '' : `〔${words}〕`}${text}`;
    }),
  ]);
  return [
    `# ${title}`,
    '',
    `> ${purpose}`,
    '',
    ...templates.map(({ url }) => `先用腾讯的模板：${url}`),
    '下面的字句是本站拟的草稿，资料没有规定怎么写。',
    ...section('草稿', ['```text', (kind === 'mail' ? formatMail : formatText)(letter).trimEnd(), '```']),
    ...section('哪些情形要它', demands),
    ...section('出处', sourceLines(letterSources(id, plain), plain)),
    '',
  ].join('\n');
}
