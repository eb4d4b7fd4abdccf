// Lists the sources that are due for review and writes a report: `npm run check:freshness [-- --today=2026-11-23] [-- --strict]`
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/content-files/check.ts';
import { formatReport } from '../src/content-files/report.ts';
import { freshnessReport, judgeFreshness } from '../src/lib/provenance/freshness.ts';

const { values } = parseArgs({
  options: { today: { type: 'string' }, strict: { type: 'boolean', default: false } },
});
const today = values.today ?? new Date().toISOString().slice(0, 10);
const { issues, knowledge } = checkContent(fileURLToPath(new URL('../src/content/', import.meta.url)));
if (knowledge === undefined) {
  console.error(formatReport(issues));
  process.exit(1);
}
if (Number.isNaN(Date.parse(today))) {
  console.error(`--today=${today} 不是日期，写成 2026-11-23 这样。`);
  process.exit(1);
}

const list = judgeFreshness(knowledge, today);
const due = list.filter(({ left }) => left <= 0);
const folder = new URL('../reports/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('freshness.md', folder), freshnessReport(list, today, knowledge.subject));

for (const { id, source, left } of due) console.log(`${id}  ${source.tier}  ${source.read} 读到，过期 ${-left} 天`);
const next = list.find(({ left }) => left > 0);
console.log(`${list.length} 份出处，${due.length} 份该复核。报告：reports/freshness.md`);
if (next !== undefined) console.log(`下一份：${next.id}，还有 ${next.left} 天。`);
if (values.strict && due.length > 0) process.exitCode = 1;
