import { expect, it } from 'vitest';
import { LETTERS } from '../../../../src/lib/letters/letter.ts';
import { letterMarkdown } from '../../../../src/lib/markdown/letter.ts';
import { facet, knowledge, material, materialUse, scenario, source } from '../../../builders.ts';

const KNOWLEDGE = knowledge({
  facets: [facet('seal', ['never-had'])],
  materials: {
    paper: material({
      letter: 'mini-program-application',
      template: { url: 'https://example.com/t', read: false, sources: ['page'] },
    }),
  },
  channels: {
    mail: {
      kind: 'email',
      name: '邮箱',
      address: 'a@example.com',
      subject: '【关于XXX】',
      body: ['背景'],
      letter: 'nickname-release-mail',
      sources: ['page'],
    },
  },
  scenarios: {
    'mp-2': scenario('mp-2', {
      materials: [
        materialUse({
          seal: { owner: 'not-stated', kind: 'official' },
          signature: { by: 'legal-representative', handwritten: true, when: { seal: 'never-had' } },
        }),
      ],
    }),
  },
  sources: { page: source() },
});

it('has the draft with its lines to fill in, the template to prefer, and seal or signature by scenario', () => {
  const text = letterMarkdown('mini-program-application', KNOWLEDGE, KNOWLEDGE);
  const { title, purpose } = LETTERS['mini-program-application'];
  expect(text.split('\n').slice(0, 5)).toEqual([
    `# ${title}`,
    '',
    `> ${purpose}`,
    '',
    '先用腾讯的模板：https://example.com/t',
  ]);
  expect(text).toContain('本站拟的草稿');
  expect(text).toContain('```text\n小程序注销申请书\n\n微信公众平台：\n　　微信小程序「____________」');
  expect(text).toContain('- [mp-2](/mp-2.html)\n  - 加盖公章\n  - 〔NEVER-HAD〕由法人手写签名代替公章\n');
  expect(text.match(/^##.*/gm)).toEqual(['## 草稿', '## 哪些情形要它', '## 出处']);
  expect(text).toMatch(/[^\n]\n```\n\n## 哪些/);
  expect(text).toMatch(/[^\n]\n$/);
});

it('has address and subject of a mail', () => {
  expect(letterMarkdown('nickname-release-mail', KNOWLEDGE, KNOWLEDGE)).toContain(
    '```text\n收件人：a@example.com\n标题：【关于XXX】\n\n你好，',
  );
});
