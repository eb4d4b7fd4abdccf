import path from 'node:path';
import type { IssueCode } from '../lib/checks/issue.ts';
import type { Path } from '../lib/schemas/schema-paths.ts';
import type { LocatedIssue } from './check-entry.ts';

const HEADINGS: Record<IssueCode, string> = {
  unreadable: '文件读不了',
  syntax: '写法有误',
  'unknown-key': '多了一个不认识的键',
  missing: '缺少必填的内容',
  unfilled: '还没有填',
  invalid: '内容不合要求',
  'unknown-reference': '指向了不存在的东西',
  duplicate: '重复',
  mismatch: '前后不一致',
  unused: '没有用到',
  gap: '有情况没人回答',
  overlap: '有情况被重复认领',
  style: '写法不合本站的规矩',
};

/** Puts a field's path the way people write it: `materials[2].sources[0]`. */
export function formatPath(keys: Path): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function formatIssue(issue: LocatedIssue, prefix: string): string {
  const field = formatPath(issue.path);
  return [
    `${prefix}${issue.file}:${issue.line}:${issue.column}  ${HEADINGS[issue.code]}${field === '' ? '' : `  ${field}`}`,
    `    找到：${issue.found}`,
    `    应为：${issue.expected}`,
    ...(issue.nearest === undefined ? [] : [`    最接近：${issue.nearest}`]),
  ].join('\n');
}

/** What becomes of the site, and of the live preview, until the mistakes are mended. */
const MEANWHILE = {
  site: '改好之前不会生成网站，已有的 dist/ 没有动。',
  preview: '改好之前，网页停在改坏以前的样子。',
} as const;

/** Where the content lies that most people check. */
const USUAL = 'src/content';

/** Returns the way from the working directory into a folder, to stand before the name of a file in it. */
function wayInto(folder: string): string {
  return `${path.relative('', folder).split(path.sep).join('/')}/`;
}

/** Returns the whole report for people: how many, then each with file, line, field, found, expected, nearest. */
export function formatReport(
  issues: readonly LocatedIssue[],
  folder = USUAL,
  where: keyof typeof MEANWHILE = 'site',
): string {
  const prefix = wayInto(folder);
  const files = new Set(issues.map((issue) => issue.file)).size;
  const head = `内容有 ${issues.length} 处要改（${files} 个文件）。${MEANWHILE[where]}`;
  return [head, ...issues.map((issue) => formatIssue(issue, prefix))].join('\n\n');
}

/** Returns the same for the pages of a change on GitHub, which show it at the line: one command for each mistake. */
export function formatAnnotations(issues: readonly LocatedIssue[], folder = USUAL): string {
  const prefix = wayInto(folder);
  const text = (value: string) => value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string) => text(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return issues
    .map((issue) => {
      const [, ...lines] = formatIssue(issue, prefix).split('\n');
      const title = `${HEADINGS[issue.code]} ${formatPath(issue.path)}`.trim();
      const place = `file=${property(prefix + issue.file)},line=${issue.line},col=${issue.column},title=${property(title)}`;
      return `::error ${place}::${text(lines.map((line) => line.trim()).join('\n'))}`;
    })
    .join('\n');
}

/** Returns what a command prints about the mistakes it found; `env` says whether it runs on GitHub. */
export function printed(issues: readonly LocatedIssue[], env: { GITHUB_ACTIONS?: string }, folder = USUAL): string {
  const report = formatReport(issues, folder);
  return env.GITHUB_ACTIONS === 'true' ? `${report}\n\n${formatAnnotations(issues, folder)}` : report;
}
