import { checkContent } from '../src/content-files/check.ts';
import { contentFolder } from '../src/content-files/content-folder.ts';
import { printed } from '../src/content-files/report.ts';
import { todayInChina } from '../src/content-files/today.ts';
import { readModel } from '../src/finish/search-index/model-file.ts';
import { digestOf } from '../src/finish/search-index/training.ts';
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
  const learnt = readModel(content);
  if (knowledge !== undefined && learnt !== undefined && learnt.from !== digestOf(knowledge))
    console.log('搜索还没有学到改过的话：运行 npm run tune:search，连同 search-model.json 一起提交。');
}
