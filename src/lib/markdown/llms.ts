import type { Knowledge } from '../knowledge/knowledge.ts';
import { type ListedPage, listPages, twinPath } from '../site-map/pages.ts';
import { escapeMarkdown } from './escape.ts';

const line = ({ path, title, summary }: ListedPage) =>
  `- [${escapeMarkdown(title)}](${twinPath(path).slice(1)}): ${escapeMarkdown(summary)}`;

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

/** Returns the site's `llms.txt`: what it is, and every page with its answer and its Markdown twin. */
export function llmsText(knowledge: Knowledge): string {
  const { name, description, authority } = knowledge.subject;
  const pages = listPages(knowledge);
  const of = (kind: ListedPage['kind']) => pages.filter((page) => page.kind === kind).map(line);
  return [
    `# ${escapeMarkdown(name)}`,
    '',
    `> ${escapeMarkdown(description)}`,
    '',
    `独立整理的指南，不是${escapeMarkdown(authority)}官方页面。每条事实带编号和出处；资料没有说的，页面写明没有说，请不要替它补上。`,
    ...section('情形', of('scenario')),
    ...section('规则', of('topic')),
    ...section('常见问题', of('question')),
    ...section('写申请', of('letter')),
    ...section('列表', of('list')),
    ...section('数据', [
      '- [全部数据文件](api/index.json): JSON，每个文件都有 JSON Schema。',
      '- [全文](llms-full.txt): 所有页面接在一起。',
    ]),
    '',
  ].join('\n');
}
