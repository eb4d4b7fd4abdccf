// Trains the search on what people type (src/content/asked/), on the pages' own words and on lines made of the glossary:
// `npm run tune:search`. Writes the numbers to search-model.json beside the content; `-- --validate` holds every eighth
// wording back first and reports how many of them find their page.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../src/content-files/check.ts';
import { contentFolder } from '../src/content-files/content-folder.ts';
import { formatReport } from '../src/content-files/report.ts';
import { modelFile } from '../src/finish/search-index/model-file.ts';
import { digestOf, samplesOf, validate } from '../src/finish/search-index/training.ts';
import { trainModel } from '../src/lib/search/train-model.ts';
import { TRAINING } from '../src/lib/search/training-samples.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { argumentsOrEnd } from './arguments.ts';

const held = argumentsOrEnd({ validate: { type: 'boolean' } }).validate;
const content = contentFolder(settingsOrEnd());
const { knowledge, issues } = checkContent(content);
if (knowledge === undefined) {
  console.error(formatReport(issues, content));
  process.exit(1);
}
const samples = samplesOf(knowledge);
if (held) {
  const { all, first, firstThree } = validate(samples);
  const percent = (part: number) => `${((100 * part) / all).toFixed(1)} %`;
  console.log(`留出 ${all} 句不学：要找的那一页排第一的 ${percent(first)}，在前三的 ${percent(firstThree)}`);
}
const model = trainModel(samples, TRAINING);
writeFileSync(modelFile(content), `${JSON.stringify({ from: digestOf(knowledge), ...model }, null, 1)}\n`);
console.log(
  `学了 ${samples.length} 句、${model.pages.length - 1} 页，${(2 * model.rows.length) / model.rank} 个特征，写进 ${path.relative('', modelFile(content))}。`,
);
