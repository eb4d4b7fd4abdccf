import { afterAll, expect, it } from 'vitest';
import { checkContent } from '../../src/content-files/check.ts';
import { formatReport } from '../../src/content-files/report.ts';
import { copyContent } from './content-copy.ts';
import { generateScenarios } from './generated-content.ts';

const copy = copyContent();

afterAll(copy.discard);

it('is sound content with generated scenarios, so that growth can be measured', () => {
  generateScenarios(copy.root, 3);
  const { issues } = checkContent(copy.root);
  expect(issues.length === 0 ? '' : formatReport(issues)).toBe('');
});
