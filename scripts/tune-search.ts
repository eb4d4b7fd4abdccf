// Trains the search on what people type (src/content/asked/), on the pages' own words and on lines made of the glossary:
// `npm run tune:search`. Writes the numbers to src/finish/search-index/model.json; `-- --validate` holds every eighth
// wording back first and reports how many of them find their page.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/content-files/check.ts';
import { formatReport } from '../src/content-files/report.ts';
import { MODEL_FILE } from '../src/finish/search-index/model-file.ts';
import { digestOf, samplesOf, validate } from '../src/finish/search-index/training.ts';
import { trainModel } from '../src/lib/search/train-model.ts';
import { TRAINING } from '../src/lib/search/training-samples.ts';

const { knowledge, issues } = checkContent(fileURLToPath(new URL('../src/content/', import.meta.url)));
if (knowledge === undefined) {
  console.error(formatReport(issues));
  process.exit(1);
}
const samples = samplesOf(knowledge);
if (process.argv.includes('--validate')) {
  const { all, first, firstThree } = validate(samples);
  const percent = (part: number) => `${((100 * part) / all).toFixed(1)} %`;
  console.log(`${all} wordings held back: page first ${percent(first)}, in three ${percent(firstThree)}`);
}
const model = trainModel(samples, TRAINING);
writeFileSync(MODEL_FILE, `${JSON.stringify({ from: digestOf(knowledge), ...model }, null, 1)}\n`);
console.log(
  `${samples.length} lines, ${model.pages.length - 1} pages, ${model.rows.length / model.rank} features → ${MODEL_FILE}`,
);
