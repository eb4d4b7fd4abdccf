import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/integrations/content-check/check.ts';
import { formatReport } from '../src/integrations/content-check/report.ts';

const { issues, knowledge } = checkContent(fileURLToPath(new URL('../src/content/', import.meta.url)));
if (issues.length > 0) {
  console.error(formatReport(issues));
  process.exitCode = 1;
} else {
  console.log(`内容没有问题：${Object.keys(knowledge?.scenarios ?? {}).length} 个情形。`);
}
