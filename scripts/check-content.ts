import { checkContent } from '../src/content-files/check.ts';
import { contentFolder } from '../src/content-files/content-folder.ts';
import { printed } from '../src/content-files/report.ts';
import { todayInChina } from '../src/content-files/today.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { argumentsOrEnd } from './arguments.ts';

argumentsOrEnd({});
const content = contentFolder(settingsOrEnd());
const { issues, knowledge } = checkContent(content, todayInChina(new Date()));
if (issues.length > 0) {
  console.error(printed(issues, process.env, content));
  process.exitCode = 1;
} else {
  console.log(`内容没有问题：${Object.keys(knowledge?.scenarios ?? {}).length} 个情形。`);
}
