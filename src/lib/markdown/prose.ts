import { anchorPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { periodWords } from '../schemas/deadline-words.ts';

/** Turns prose into plain Markdown: each of its components becomes the words or the link it stands for. */
export function plainProse(body: string, knowledge: Knowledge): string {
  return body
    .replace(/<(\w+) (?:id|code)="([^"]*)" *\/>/g, (whole, name: string, id: string) => {
      const { scenarios, topics, questions, conflicts, deadlines, glossary } = knowledge;
      const scenario = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
      const deadline = Object.hasOwn(deadlines, id) ? deadlines[id] : undefined;
      if (name === 'Scenario' && scenario !== undefined)
        return `[${scenario.title}](${scenarioPath(scenario, knowledge.subject)})`;
      if (name === 'Deadline' && deadline !== undefined) return periodWords(deadline);
      if (name === 'Topic') return `[${topics[id]?.title}](${topicPath(id)})`;
      if (name === 'Question') return `[${questions[id]?.title}](${questionPath(id)})`;
      if (name === 'Conflict') return `[${conflicts[id]?.title}](${anchorPath('conflicts', id)})`;
      if (name === 'Term') return `[${glossary[id]?.term}](${anchorPath('glossary', id)})`;
      return whole;
    })
    .replace(/\]\(\/([a-z]+-\d+)\.html\)/g, (whole, code: string) => {
      const scenario = knowledge.scenarios[code];
      return scenario === undefined ? whole : `](${scenarioPath(scenario, knowledge.subject)})`;
    })
    .trim();
}
