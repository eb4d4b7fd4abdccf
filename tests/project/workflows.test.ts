import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

describe.each(workflows)('the workflow %s', (_name, text) => {
  it('runs each action at a commit, which nobody can move, and says its version', () => {
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read the repository unless a job says otherwise', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });

  it('leaves no credentials for what it runs after the checkout', () => {
    const checkouts = text.split('uses: actions/checkout@').slice(1);
    for (const after of checkouts) expect(after.split('- uses:')[0]).toContain('persist-credentials: false');
  });
});
