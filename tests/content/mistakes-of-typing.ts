import { edit, issue, losing, type Mistake, one, placeInList, remove, several } from './mistake.ts';

const MP2 = 'scenarios/mp-2.mdx';
const EMAIL = 'materials/bound-email.yaml';
const CHANGES = 'changes.yaml';
const TICKET = 'questions/ticket-silent.mdx';
const CONFIRMATION = 'deadlines/confirmation.yaml';
const CLAIM = 'claims/confirm-7.yaml';
const ARTICLE = 'sources/article-2022-04-08.yaml';
const TITLE = 'title: 请人逐页重读，改掉比资料说得多的句子';
const ALSO = 'also: [登录邮箱, 注册邮箱]';
const ITEM = '  - 提交日期和单号\n';

/** What fingers, keyboards and other programs do to a text that is meant well. */
export const TYPING: Mistake[] = [
  one(
    'put no space after the dash of an item',
    edit(TICKET, ITEM, '  -提交日期和单号\n'),
    'syntax',
    TICKET,
    '  -提交',
    '',
    {
      found: '减号后面没有空格：「-提交日期和单号」',
      expected: /减号加空格/,
    },
  ),
  one(
    'wrote a wide colon in braces',
    edit(MP2, 'when: { corporate-account: yes }\n    answer', 'when: { corporate-account：yes }\n    answer'),
    ...(['syntax', MP2, 'corporate-account：yes', '', { found: '全角冒号' }] as const),
  ),
  one(
    'wrote ids apart with a wide comma',
    edit(CLAIM, 'guide-copy-2019, ', 'guide-copy-2019，'),
    'invalid',
    CLAIM,
    'guide-copy-2019，',
    'sources[2]',
    {
      expected: /英文半角逗号加空格/,
    },
  ),
  one('wrote a word in Chinese quotes', edit(EMAIL, ALSO, 'also: [“登录邮箱”]'), 'invalid', EMAIL, 'also:', 'also[0]', {
    expected: /不加中文引号/,
  }),
  one(
    'quoted in the other kind of quotes',
    edit(CHANGES, TITLE, 'title: “逐页”重读'),
    'style',
    CHANGES,
    'title: “',
    `${placeInList(CHANGES, 'independent-reading').field}.title`,
    {
      expected: /「」/,
    },
  ),
  one(
    'wrote a code with an underscore',
    edit(TICKET, 'code: oa-3, plain', 'code: oa_3, plain'),
    'invalid',
    TICKET,
    'oa_3',
    'next[1].code',
    {
      nearest: 'oa-3',
    },
  ),
  one(
    'wrote a number with its unit',
    edit(CONFIRMATION, '\nvalue: 7\n', '\nvalue: 7天\n'),
    'invalid',
    CONFIRMATION,
    'value:',
    'value',
    {
      nearest: '7',
    },
  ),
  one(
    'wrote a wide number',
    edit(CONFIRMATION, '\nvalue: 7\n', '\nvalue: ７\n'),
    'invalid',
    CONFIRMATION,
    'value:',
    'value',
    {
      nearest: '7',
    },
  ),
  one(
    'wrote a date with the time',
    edit(MP2, 'updated: 2026-11-30', 'updated: 2026-11-30 10:00'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    {
      nearest: '2026-11-30',
    },
  ),
  one(
    'wrote a date as a number',
    edit(MP2, 'updated: 2026-11-30', 'updated: 20261130'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    {
      nearest: '2026-11-30',
    },
  ),
  one(
    'copied the full stop after an address',
    edit(ARTICLE, 'cd3c71151c13', 'cd3c71151c13。'),
    'invalid',
    ARTICLE,
    'url:',
    'url',
    {
      expected: /没有全角标点/,
    },
  ),
  one(
    'named a source twice',
    edit(CLAIM, '[article-2022-04-08, ', '[article-2022-04-08, article-2022-04-08, '),
    'duplicate',
    CLAIM,
    'sources:',
    'sources[1]',
  ),
  one('left a note to do', edit(EMAIL, 'name: 绑定邮箱', 'name: TODO'), 'unfilled', EMAIL, 'name:', 'name', {
    found: 'TODO',
  }),
  one(
    'called a copy official',
    edit('sources/agreement-copy-2021.yaml', 'tier: official-copy', 'tier: official'),
    'mismatch',
    'sources/agreement-copy-2021.yaml',
    'tier:',
    'tier',
    {
      expected: /qq\.com/,
    },
  ),
  several(
    'emptied what a general page is made of',
    (content) => content.write(CHANGES, ''),
    issue('unreadable', CHANGES, 1, '', { found: '空文件' }),
  ),
  losing('agreement-copy-2021', several('removed a source', remove('sources/agreement-copy-2021.yaml'))),
];
