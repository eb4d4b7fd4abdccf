// Lists the sources that are due for review and writes a report to reports/, beside another content if there is one:
// `npm run check:freshness [-- --today=2026-11-23] [-- --strict]`
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../src/content-files/check.ts';
import { contentFolder } from '../src/content-files/content-folder.ts';
import { formatReport } from '../src/content-files/report.ts';
import { todayInChina } from '../src/content-files/today.ts';
import { freshnessReport, judgeFreshness } from '../src/lib/provenance/freshness.ts';
import { dateField } from '../src/lib/schemas/fields.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { argumentsOrEnd } from './arguments.ts';
import { siteFolder } from './built-site.ts';

const values = argumentsOrEnd({ today: { type: 'string' }, strict: { type: 'boolean', default: false } });
const today = values.today ?? todayInChina(new Date());
if (!dateField.safeParse(today).success) {
  console.error(`--today=${today} 不是日期，写成 2026-11-23 这样。`);
  process.exit(1);
}
const settings = settingsOrEnd();
const content = contentFolder(settings);
const { issues, knowledge } = checkContent(content);
if (knowledge === undefined) {
  console.error(formatReport(issues, content));
  process.exit(1);
}

const list = judgeFreshness(knowledge, today);
const due = list.filter(({ left }) => left <= 0);
const file = path.join(siteFolder(), '..', 'reports', 'freshness.md');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, freshnessReport(list, today, knowledge.subject));

for (const { id, source, left } of due) console.log(`${id}  ${source.tier}  ${source.read} 读到，过期 ${-left} 天`);
const next = list.find(({ left }) => left > 0);
console.log(`${list.length} 份出处，${due.length} 份该复核。报告：${path.relative('', file)}`);
if (next !== undefined) console.log(`下一份：${next.id}，还有 ${next.left} 天。`);
if (values.strict && due.length > 0) process.exitCode = 1;
