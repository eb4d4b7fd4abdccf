import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/content-files/check.ts';
import { printed } from '../src/content-files/report.ts';
import { todayInChina } from '../src/content-files/today.ts';

const content = fileURLToPath(new URL('../src/content/', import.meta.url));
const { issues, knowledge } = checkContent(content, todayInChina(new Date()));
if (issues.length > 0) {
  console.error(printed(issues, process.env));
  process.exitCode = 1;
} else {
  console.log(`内容没有问题：${Object.keys(knowledge?.scenarios ?? {}).length} 个情形。`);
}
