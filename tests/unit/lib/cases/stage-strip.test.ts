import { describe, expect, it } from 'vitest';
import { paperGroups } from '../../../../src/lib/cases/paper-groups.ts';
import { stageStrip, tellsTime, timeWords } from '../../../../src/lib/cases/stage-strip.ts';
import { ACTORS, deadline, materialUse, scenario, step } from '../../../builders.ts';

const DEADLINES = {
  week: deadline(),
  month: deadline({ value: 30 }),
  work: deadline({ value: 3, most: 10, unit: 'working-day' }),
};
const strip = (steps: Parameters<typeof step>[0][]) =>
  stageStrip(scenario('mp-1', { steps: steps.map(step) }), { deadlines: DEADLINES, actors: ACTORS }).map(
    ({ name, acts, open, period }) => `${name} ${acts ? 'acts' : 'waits'}${open ? ' open' : ''} ${period}`.trim(),
  );

describe('the strip of stages', () => {
  it('has the steps that name a stage, and says who acts', () => {
    expect(strip([{ stage: '交' }, {}, { stage: '完', actor: 'system' }])).toEqual(['交 acts', '完 waits']);
  });

  it('says of a wait that no source tells how long it is', () => {
    const steps = [
      { stage: '等', actor: 'tencent' as const },
      { stage: '点', actor: 'administrator' as const },
    ];
    expect(strip(steps)).toEqual(['等 waits open', '点 acts']);
  });

  it('gives the period of a step, from the shortest to the longest', () => {
    const waits = { stage: '等', actor: 'system' as const };
    expect(strip([{ ...waits, deadlines: ['week'] }, { stage: '点' }])[0]).toBe('等 waits 7 天');
    expect(strip([{ ...waits, deadlines: ['month', 'week'] }, { stage: '点' }])[0]).toBe('等 waits 7 或 30 天');
    expect(strip([{ ...waits, deadlines: ['work'] }, { stage: '点' }])[0]).toBe('等 waits 3–10 个工作日');
  });

  it('adds nothing up that is counted differently', () => {
    expect(strip([{ stage: '等', deadlines: ['week', 'work'] }])).toEqual(['等 acts']);
  });
});

describe('how long a case takes', () => {
  const [A, B] = [{ kind: 'a' }, { kind: 'b' }];
  const stages = (...steps: Parameters<typeof step>[0][]) =>
    stageStrip(scenario('mp-1', { steps: steps.map(step) }), { deadlines: DEADLINES, actors: ACTORS });
  const both = stages(
    { stage: '审核', actor: 'tencent', when: A },
    { stage: '冻结', actor: 'system', deadlines: ['week'] },
    { stage: '点', deadlines: ['week'], when: A },
    { stage: '完', when: B },
  );

  it('is said stage by stage, a wait of unknown length too', () => {
    expect(timeWords(both, A)).toBe('审核多久没写，冻结 7 天，点 7 天');
    expect(timeWords(both, B)).toBe('冻结 7 天');
  });

  it('is said to be unknown where no stage tells', () => {
    const silent = stages({ stage: '交' }, { stage: '完', actor: 'system' });
    expect([tellsTime(silent, undefined), timeWords(silent, undefined)]).toEqual([false, '资料没有写']);
    expect(tellsTime(both, B)).toBe(true);
  });

  it('ends with the last stage of each case', () => {
    expect(both.filter(({ last }) => last).map(({ name }) => name)).toEqual(['点', '完']);
  });
});

describe('the papers of a scenario', () => {
  it('are grouped by those who have to hand them in, in their order', () => {
    const when = { account: 'no' };
    const materials = [materialUse(), materialUse({ when }), materialUse({ when }), materialUse()];
    expect(paperGroups({ materials }).map(({ when: condition, papers }) => [condition, papers.length])).toEqual([
      [undefined, 1],
      [when, 2],
      [undefined, 1],
    ]);
  });
});
