import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeSubject } from '../../scripts/new-subject.ts';

/** What a subject may do without. */
const SPARED = [
  ...['letters', 'letter-fields.yaml', 'materials', 'seal-owners.yaml', 'conflicts', 'claims', 'questions', 'topics'],
  ...['events.yaml', 'deadlines', 'releases', 'resources.yaml', 'stages.yaml', 'glossary', 'changes.yaml'],
  'sources/reader-post.yaml',
];

/** Writes the example of a guide with nothing but what every guide has: scenarios, their questions and a source. */
export function writeBareSubject(folder: string): void {
  writeSubject(folder);
  const content = path.join(folder, 'content');
  for (const name of SPARED) rmSync(path.join(content, name), { recursive: true });
  const scenarios = path.join(content, 'scenarios');
  for (const name of readdirSync(scenarios)) {
    const file = path.join(scenarios, name);
    const lines = readFileSync(file, 'utf8')
      .replace(/, deadlines: \[refund\]|, letter: loss-statement/g, '')
      .split('\n')
      .filter((line) => !/^(?:materials|claims|releases):|^ {2}- \{ (?:material|claim|release):/.test(line));
    writeFileSync(file, lines.join('\n'));
  }
}
