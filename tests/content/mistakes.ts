import { append, edit, issue, losing, type Mistake, one, remove, several, write } from './mistake.ts';
import { MISTAKES_BY_COLLECTION } from './mistakes-by-collection.ts';
import { MISTAKES_IN_SUBJECT } from './mistakes-in-subject.ts';
import { TYPING } from './mistakes-of-typing.ts';

const MP2 = 'scenarios/mp-2.mdx';
const MP5 = 'scenarios/mp-5.mdx';
const MP7 = 'scenarios/mp-7.mdx';
const TICKET = 'channels/mini-program-ticket.yaml';
const CONFIRMATION = 'deadlines/confirmation.yaml';
const STORE_NAME = 'releases/store-nickname.yaml';
const ARTICLE = 'sources/article-2022-04-08.yaml';
const PROOF = 'materials/entity-deregistration-proof.yaml';
const ENTITY = 'glossary/entity.yaml';
const GOAL = '  question: 你想达到什么目的？\n';

const KEYS: Mistake[] = [
  several(
    'misspelt a key',
    edit(MP2, '\nanswer: ', '\nanwser: '),
    issue('missing', MP2, 2, 'answer', { found: '没有写' }),
    issue('unknown-key', MP2, 'anwser: ', 'anwser', { found: '「anwser」', nearest: 'answer' }),
  ),
  one('wrote a key of their own', edit(MP2, 'slug: ', 'author: 某人\nslug: '), 'unknown-key', MP2, 'author:', 'author'),
  one(
    'misspelt a key inside a paper',
    edit(MP2, '    sides: both', '    side: both'),
    'unknown-key',
    MP2,
    '    side: both',
    'materials[2].side',
    { nearest: 'sides' },
  ),
  one(
    'misspelt a key inside a braced group',
    edit(
      MP2,
      '{ by: legal-representative, handwritten: true,',
      '{ by: legal-representative, handwritten: true, wen: {},',
    ),
    'unknown-key',
    MP2,
    'wen: {}',
    'materials[3].signature.wen',
    { nearest: 'when' },
  ),
  one(
    'gave a ticket the key of an email',
    append(TICKET, 'subject: 标题\n'),
    'unknown-key',
    TICKET,
    'subject:',
    'subject',
  ),
  one('wrote a key in Chinese', append(ENTITY, '别名: [甲]\n'), 'unknown-key', ENTITY, '别名', '别名'),
];

const MISSING: Mistake[] = [
  one('left out the title of a scenario', edit(MP2, 'title: 个体工商户注销小程序\n', ''), 'missing', MP2, 2, 'title'),
  one(
    'left out the sources of a step',
    edit(MP7, '    channel: system\n    sources: [article-2022-04-08]\n', '    channel: system\n'),
    'missing',
    MP7,
    '  - actor: system\n    stage: 释放',
    'steps[1].sources',
  ),
  one('left a field empty', edit(MP2, 'slug: individual-business', 'slug:'), 'missing', MP2, 'slug:', 'slug', {
    found: '没有写',
  }),
  one(
    'left out the definition of a material',
    edit(PROOF, 'definition: 证明主体已经注销的文件。资料没有说哪些文件算数。\n', ''),
    'missing',
    PROOF,
    1,
    'definition',
  ),
  one('left out the device of a channel', edit(TICKET, 'device: mobile\n', ''), 'missing', TICKET, 1, 'device'),
  one('left out the kind of a channel', edit(TICKET, 'kind: ticket\n', ''), 'missing', TICKET, 1, 'kind'),
  one(
    'left out what a deadline is counted from',
    edit(CONFIRMATION, 'starts: 注销进入确认期\n', ''),
    'missing',
    CONFIRMATION,
    1,
    'starts',
  ),
  one(
    'left out what a release frees',
    edit(STORE_NAME, 'items:\n  - { resource: nickname, disposition: released }\n', ''),
    'missing',
    STORE_NAME,
    1,
    'items',
  ),
  one('left out the tier of a source', edit(ARTICLE, 'tier: community\n', ''), 'missing', ARTICLE, 1, 'tier'),
  one(
    'left out the definition of a word',
    edit(ENTITY, 'definition: 账号登记在谁名下：个人、公司、单位等。\n', ''),
    'missing',
    ENTITY,
    1,
    'definition',
  ),
  one(
    'left out the question of a facet',
    edit('facets.yaml', GOAL, ''),
    'missing',
    'facets.yaml',
    '- id: goal',
    '[1].question',
  ),
];

const VALUES: Mistake[] = [
  one(
    'wrote a sentence where a list belongs',
    edit(
      MP7,
      'aliases: [小程序没认证怎么释放, 小程序认证失败怎么办, 小程序30天未认证, 小程序邮箱释放]',
      'aliases: 小程序没认证怎么释放',
    ),
    'invalid',
    MP7,
    'aliases:',
    'aliases',
  ),
  one(
    'wrote a list where a sentence belongs',
    edit(MP7, 'materials-note: 资料没有要求交材料，也没有提到要做什么操作。', 'materials-note: [资料没有要求]'),
    'invalid',
    MP7,
    'materials-note:',
    'materials-note',
  ),
  one(
    'left a title unquoted that is a number',
    edit(MP2, 'title: 个体工商户注销小程序', 'title: 2026'),
    'invalid',
    MP2,
    '\ntitle:',
    'title',
    { found: '2026' },
  ),
  one('left an alias unquoted that is a date', edit(MP7, '小程序30天未认证', '2026-11-23'), 'syntax', MP7, 'aliases:'),
  one(
    'wrote yes for true',
    edit(ARTICLE, 'complete: true', 'complete: yes'),
    'invalid',
    ARTICLE,
    'complete:',
    'complete',
    { found: '「yes」', nearest: 'true' },
  ),
  one(
    'wrote true for an option',
    edit(MP2, '    when: { corporate-account: yes }\n    answer', '    when: { corporate-account: true }\n    answer'),
    'invalid',
    MP2,
    '{ corporate-account: true }',
    'variants[0].when.corporate-account',
    { found: 'true', nearest: 'yes' },
  ),
  one(
    'wrote a number in words',
    edit(CONFIRMATION, 'value: 7', 'value: 七'),
    'invalid',
    CONFIRMATION,
    'value:',
    'value',
    { found: '「七」' },
  ),
  one(
    'gave a deadline half a day',
    edit(CONFIRMATION, 'value: 7', 'value: 0.5'),
    'invalid',
    CONFIRMATION,
    'value:',
    'value',
  ),
  one(
    'misspelt an actor',
    edit(MP5, 'actor: mini-program-owner', 'actor: mini-program-owners'),
    'unknown-reference',
    MP5,
    'actor: mini-program-owners',
    'steps[0].actor',
    { nearest: 'mini-program-owner' },
  ),
  one(
    'misspelt the kind of a channel',
    edit(TICKET, 'kind: ticket', 'kind: tickets'),
    'invalid',
    TICKET,
    'kind:',
    'kind',
    { nearest: 'ticket' },
  ),
  one('named a tier in Chinese', edit(ARTICLE, 'tier: community', 'tier: 社区'), 'invalid', ARTICLE, 'tier:', 'tier', {
    nearest: 'community',
  }),
  one(
    'wrote a title that is too long',
    edit(MP2, 'title: 个体工商户注销小程序', `title: ${'长'.repeat(30)}`),
    'invalid',
    MP2,
    '\ntitle:',
    'title',
    { found: '30 个字' },
  ),
  one(
    'wrote an address without https://',
    edit(TICKET, 'url: https://kf', 'url: kf'),
    'invalid',
    TICKET,
    'url:',
    'url',
  ),
  one(
    'wrote a mail address without @',
    edit('channels/nickname-release-mail.yaml', 'miniprogram@tencent.com', 'miniprogram.tencent.com'),
    'invalid',
    'channels/nickname-release-mail.yaml',
    'address:',
    'address',
  ),
  one('wrote a code with a capital letter', edit(MP2, 'code: mp-2', 'code: MP-2'), 'invalid', MP2, '\ncode:', 'code', {
    found: '「MP-2」',
    nearest: 'mp-2',
  }),
  one(
    'wrote an address in Chinese',
    edit(MP2, 'slug: individual-business', 'slug: 个体工商户'),
    'invalid',
    MP2,
    'slug:',
    'slug',
  ),
  one(
    'chose between one material',
    edit(MP2, '[bound-email, original-id]', '[original-id]'),
    'invalid',
    MP2,
    '[original-id]',
    'materials[0].material',
  ),
];

const DATES: Mistake[] = [
  one(
    'wrote a date with slashes',
    edit(MP2, 'updated: 2026-11-30', 'updated: 2026/11/23'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    { found: '「2026/11/23」', nearest: '2026-11-23' },
  ),
  one(
    'wrote a date in Chinese',
    edit(MP2, 'updated: 2026-11-30', 'updated: 2026年11月23日'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    { nearest: '2026-11-23' },
  ),
  one(
    'wrote a day that never was',
    edit(MP2, 'updated: 2026-11-30', 'updated: 2026-02-30'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    { found: '「2026-02-30」' },
  ),
  one(
    'wrote a month without its zero',
    edit(ARTICLE, 'published: 2022-04-08', 'published: 2022-4-8'),
    'invalid',
    ARTICLE,
    'published:',
    'published',
    { nearest: '2022-04-08' },
  ),
  one(
    'wrote the year alone',
    edit(ARTICLE, 'published: 2022-04-08', 'published: 2022'),
    'invalid',
    ARTICLE,
    'published:',
    'published',
  ),
  one(
    'wrote a date that has not come yet',
    edit(MP2, 'updated: 2026-11-30', 'updated: 2077-01-01'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    { found: '「2077-01-01」' },
  ),
  several(
    'wrote two future dates into a source',
    (content) => {
      content.edit(ARTICLE, 'published: 2022-04-08', 'published: 2062-04-08');
      content.edit(ARTICLE, 'read: 2026-11-23', 'read: 2062-11-23');
    },
    issue('invalid', ARTICLE, 'published:', 'published'),
    issue('invalid', ARTICLE, 'read:', 'read'),
  ),
  one(
    'read a source before it was published',
    edit(ARTICLE, 'read: 2026-11-23', 'read: 2021-11-23'),
    'mismatch',
    ARTICLE,
    'read:',
    'read',
  ),
];

const PROSE: Mistake[] = [
  one(
    'opened a tag and never closed it',
    append(MP5, '\n<Term id="entity">\n'),
    'syntax',
    MP5,
    '<Term id="entity">',
    '',
    { found: '<Term' },
  ),
  one('closed a tag that was never open', append(MP5, '\n文字</Term>\n'), 'syntax', MP5, '文字</Term>'),
  one('wrote a bare less-than sign', append(MP5, '\n少于 <7 天\n'), 'syntax', MP5, '少于 <7 天'),
  one('wrote a bare brace', append(MP5, '\n写成 {名称\n'), 'syntax', MP5, '写成 {名称'),
  one('misspelt a component', append(MP5, '\n看<Scenaro code="mp-4" />。\n'), 'invalid', MP5, '看<Scenaro', '', {
    found: '<Scenaro>',
    nearest: '<Scenario />',
  }),
  one(
    'used a component that there is not',
    append(MP5, '\n<Callout>注意</Callout>\n'),
    'invalid',
    MP5,
    '<Callout>',
    '',
    { found: '<Callout>' },
  ),
  one(
    'gave a component the wrong attribute',
    append(MP5, '\n看<Scenario id="mp-4" />。\n'),
    'invalid',
    MP5,
    '看<Scenario id',
    '',
    { found: 'id' },
  ),
  one('imported something', append(MP5, "\nimport Card from './card.astro'\n"), 'invalid', MP5, 'import Card'),
  one('exported something', append(MP5, '\nexport const days = 7\n'), 'invalid', MP5, 'export const'),
  one('wrote an expression', append(MP5, '\n一共 {3 + 4} 天\n'), 'invalid', MP5, '一共 {3'),
  one('wrote an HTML tag', append(MP5, '\n<b>注意</b>\n'), 'invalid', MP5, '<b>注意', '', { found: '<b>' }),
  ...(
    [
      ['wrote an HTML comment', '<!-- 以后再写 -->', '注释'],
      ['broke a line with a tag', '一行<br>两行', 'HTML 标签'],
      ['put an address in angles', '看 <https://a.example/b>。', '尖括号里的网址'],
      ['wrote Chinese quotes in a tag', '看<Term id=“entity” />。', '中文引号'],
    ] as const
  ).map(([what, text, found]) => one(what, append(MP5, `\n${text}\n`), 'syntax', MP5, text, '', { found })),
  one('put in a picture', append(MP5, '\n![截图](/shot.png)\n'), 'invalid', MP5, '![截图]'),
  ...(
    [
      ['linked by reference', '看[客服的页面][x]。\n\n[x]: https://a.example/b', '分开写的链接', '分开写的链接地址'],
      ['gave a script as the address of a reference', '看[页面][x]。\n\n[x]: javascript:alert(1)', '链接', '链接地址'],
      ['put in a picture by reference', '![截图][x]\n\n[x]: data:text/html,1', '图片', '分开写的链接地址'],
      ['wrote a footnote', '正文[^1]\n\n[^1]: 脚注的话', '脚注', '脚注'],
    ] as const
  ).map(([what, text, first, second]) =>
    several(
      what,
      append(MP5, `\n${text}\n`),
      issue('invalid', MP5, text.split('\n')[0] ?? '', '', { found: first }),
      issue('invalid', MP5, text.split('\n')[2] ?? '', '', { found: second }),
    ),
  ),
  ...(
    [
      ['wrote a table', '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |', '表格'],
      ['quoted something', '> 原话是这样', '引用'],
      ['wrote a block of code', '```\ngh_1\n```', '代码块'],
      ['wrote a list to be ticked', '- [ ] 先做这件', '打勾'],
      ['wrote in italics', '这是*斜体*的字', '斜体'],
      ['struck something out', '~~不再收~~', '删除线'],
      ['drew a line across', '***', '分隔线'],
      ['broke a line inside a paragraph', '第一行\\\n第二行', '换行'],
      ['pasted a bare address', '看 https://a.example/b，再回来', '直接写的网址'],
      ['linked to a script', '看[这一页的说明](javascript:alert)', 'javascript:alert'],
      ['linked to data', '看[这一页的说明](data:text/html,1)', 'data:text'],
      ['linked to a script that hides', '看[这一页的说明](java&#10;script:alert)', 'script:alert'],
      ['gave a link a hint', '看[引导问答](/guide.html "提示")', '提示'],
      ['wrote words into a component', '看<Term id="entity">主体的意思</Term>', '主体的意思'],
      ['named a reference that there is not', '看[客服的页面][x]。', '[客服的页面][x]'],
      ['escaped a mark of direction in prose', '名称&#x202e;倒过来', 'U+202E'],
      ['escaped a zero-width space in prose', '名称&#8203;断开', 'U+200B'],
    ] as const
  ).map(([what, text, found]) => one(what, append(MP5, `\n${text}\n`), 'invalid', MP5, `\n${text}`, '', { found })),
  ...(
    [
      ['a page that there is not', '/giude.html', '/guide.html'],
      ['a page without .html', '/glossary', '/glossary.html'],
      ['a rule that there is not', '/rules/freeze-periods.html', 'freeze-period'],
      ['a question that there is not', '/questions/quota-ful.html', 'quota-full'],
      ['a word that there is not', '/glossary.html#entitty', 'entity'],
      ['a scenario that there is not', '/mp-99.html', undefined],
      [
        'a page of a scenario that there is not',
        '/mini-program/individual-busines.html',
        '/mini-program/individual-business.html',
      ],
    ] as const
  ).map(([what, url, nearest]) =>
    one(
      `linked to ${what}`,
      append(MP5, `\n看[说明页](${url})。\n`),
      'unknown-reference',
      MP5,
      `看[说明页](${url}`,
      '',
      nearest === undefined ? {} : { nearest },
    ),
  ),
  one('began the prose with a heading of level 1', append(MP5, '\n# 补充\n'), 'invalid', MP5, '# 补充'),
  one('went down to a heading of level 4', append(MP5, '\n#### 补充\n'), 'invalid', MP5, '#### 补充'),
];

const REFERENCES: Mistake[] = [
  one(
    'named a material that there is not',
    edit(MP5, 'material: entity-document', 'material: entity-documents'),
    'unknown-reference',
    MP5,
    'material: entity-documents',
    'materials[2].material',
    { found: '「entity-documents」', nearest: 'entity-document' },
  ),
  one(
    'misspelt one of several materials',
    edit(MP2, '[bound-email, original-id]', '[bound-email, orignal-id]'),
    'unknown-reference',
    MP2,
    'orignal-id',
    'materials[0].material[1]',
    { nearest: 'original-id' },
  ),
  one(
    'misspelt a channel',
    edit(MP2, 'channel: mini-program-ticket', 'channel: mini-program-tiket'),
    'unknown-reference',
    MP2,
    'mini-program-tiket',
    'steps[5].channel',
    { nearest: 'mini-program-ticket' },
  ),
  one(
    'misspelt a deadline',
    edit(MP2, '{ deadline: confirmation }', '{ deadline: confimation }'),
    'unknown-reference',
    MP2,
    'confimation',
    'deadlines[5].deadline',
    { nearest: 'confirmation' },
  ),
  several(
    'misspelt the only use of a release',
    edit(MP5, 'release: store-nickname', 'release: store-nick'),
    issue('unused', STORE_NAME, 1, ''),
    issue('unknown-reference', MP5, 'release: store-nick', 'releases[0].release', { nearest: 'store-nickname' }),
  ),
  one(
    'misspelt a source',
    edit(MP7, 'sources: [article-2022-04-08]\nupdated', 'sources: [artcle-2022-04-08]\nupdated'),
    'unknown-reference',
    MP7,
    'artcle',
    'sources[0]',
    { nearest: 'article-2022-04-08' },
  ),
  one(
    'called a related scenario by a code that there is not',
    edit(MP2, '{ code: oa-6, why', '{ code: oa-66, why'),
    'unknown-reference',
    MP2,
    'oa-66',
    'related[0].code',
  ),
  one(
    'sent readers to a scenario that there is not',
    edit(MP5, '整个注销掉, go: mp-4', '整个注销掉, go: mp-44'),
    'unknown-reference',
    MP5,
    'mp-44',
    'not-applies[0].go',
  ),
  one(
    'let a word lead to a scenario that there is not',
    append(ENTITY, 'see: [mp-99]\n'),
    'unknown-reference',
    ENTITY,
    'mp-99',
    'see[0]',
  ),
  one(
    'linked in prose to a scenario that there is not',
    append(MP5, '\n看<Scenario code="mp-9" />。\n'),
    'unknown-reference',
    MP5,
    'mp-9',
    '',
    { found: '「mp-9」' },
  ),
  one(
    'linked in prose to a word that there is not',
    append(MP5, '\n<Term id="entitty" />\n'),
    'unknown-reference',
    MP5,
    'entitty',
    '',
    { nearest: 'entity' },
  ),
  one(
    'named in prose a deadline that there is not',
    append(MP5, '\n过 <Deadline id="confirmations" />\n'),
    'unknown-reference',
    MP5,
    'confirmations',
    '',
    { nearest: 'confirmation' },
  ),
  one(
    'misspelt a facet',
    edit(MP2, '    when: { corporate-account: yes }\n    answer', '    when: { corporate-acount: yes }\n    answer'),
    'unknown-reference',
    MP2,
    'corporate-acount',
    'variants[0].when.corporate-acount',
    { nearest: 'corporate-account' },
  ),
  one(
    'misspelt an option',
    edit(MP2, 'when: { seal: never-had }', 'when: { seal: never-have }'),
    'unknown-reference',
    MP2,
    'never-have',
    'materials[3].signature.when.seal',
    { nearest: 'never-had' },
  ),
  one(
    'took an option for a facet',
    edit(
      MP5,
      'entity: individual-business, seal: never-had } }\n    ',
      'individual-business: yes, seal: never-had } }\n    ',
    ),
    'unknown-reference',
    MP5,
    'individual-business: yes',
    'materials[3].signature.when.individual-business',
  ),
];

const NAMES: Mistake[] = [
  several(
    'copied a scenario and changed only its name',
    (content) => content.write('scenarios/mp-8.mdx', content.read('scenarios/mp-6.mdx')),
    issue('mismatch', 'scenarios/mp-8.mdx', '\ncode:', 'code'),
    issue('duplicate', 'scenarios/mp-8.mdx', '\ncode:', 'code', { found: '「mp-6」' }),
    issue('duplicate', 'scenarios/mp-8.mdx', 'slug:', 'slug', { found: '「reused-qualification」' }),
    issue('duplicate', 'scenarios/mp-8.mdx', 'title:', 'title'),
    ...[0, 1, 2, 3].map((index) => issue('duplicate', 'scenarios/mp-8.mdx', 'aliases:', `aliases[${index}]`)),
  ),
  one(
    'gave a scenario the address of another',
    edit(MP2, 'slug: individual-business', 'slug: government'),
    'duplicate',
    MP2,
    'slug:',
    'slug',
    { found: '「government」' },
  ),
  one(
    'gave a scenario the title of another',
    edit(MP2, 'title: 个体工商户注销小程序', 'title: 主体已注销，注销小程序'),
    'duplicate',
    'scenarios/mp-3.mdx',
    'title:',
    'title',
  ),
  one(
    'gave two scenarios the same alias',
    edit(MP7, '小程序30天未认证', '个体户小程序注销'),
    'duplicate',
    MP7,
    'aliases:',
    'aliases[2]',
    { found: '「个体户小程序注销」' },
  ),
  one(
    'gave two words the same meaning',
    edit(ENTITY, 'also: [账号主体]', 'also: [公户]'),
    'duplicate',
    ENTITY,
    'also:',
    'also[0]',
    { found: '「公户」' },
  ),
  losing(
    'release-nickname',
    several(
      'gave two options of a question the same id',
      edit('facets.yaml', '    - id: release-nickname\n', '    - id: deregister\n'),
      issue('duplicate', 'facets.yaml', '    - id: deregister\n      label: 账号留着', '[1].options[1].id'),
      issue('unknown-reference', MP5, '\nwhen: ', 'when.goal', { found: '「release-nickname」' }),
    ),
  ),
  one(
    'wrote a material that nothing uses',
    write('materials/stamp.yaml', 'name: 印章\ndefinition: 一种印章。\n'),
    'unused',
    'materials/stamp.yaml',
    1,
  ),
  one(
    'wrote a source that nothing uses',
    (content) => content.write('sources/copy.yaml', content.read(ARTICLE)),
    'unused',
    'sources/copy.yaml',
    1,
  ),
  one(
    'wrote a channel that nothing uses',
    (content) => content.write('channels/copy.yaml', content.read(TICKET)),
    'unused',
    'channels/copy.yaml',
    1,
  ),
  one(
    'wrote a deadline that nothing uses',
    (content) => content.write('deadlines/copy.yaml', content.read(CONFIRMATION)),
    'unused',
    'deadlines/copy.yaml',
    1,
  ),
  one(
    'wrote a release that nothing uses',
    (content) => content.write('releases/copy.yaml', content.read(STORE_NAME)),
    'unused',
    'releases/copy.yaml',
    1,
  ),
];

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const ENCODINGS: Mistake[] = [
  one('emptied a file', write(ENTITY, ''), 'unreadable', ENTITY, 1),
  one('left only blanks', write(ENTITY, ' \n\n  \n'), 'unreadable', ENTITY, 1),
  one('left only a comment', write(ENTITY, '# 以后再写\n'), 'missing', ENTITY, 1),
  one('saved with a BOM', (content) => content.write(MP2, `\uFEFF${content.read(MP2)}`), 'unreadable', MP2, 1, '', {
    found: 'BOM',
  }),
  one(
    'saved with Windows line ends',
    (content) => content.write(MP2, content.read(MP2).replaceAll('\n', '\r\n')),
    'unreadable',
    MP2,
    1,
    '',
    { found: 'CRLF' },
  ),
  one(
    'pasted one line with a Windows line end',
    (content) => content.edit(MP2, 'title: 个体工商户注销小程序\n', 'title: 个体工商户注销小程序\r\n'),
    'unreadable',
    MP2,
    '\ntitle:',
    '',
    { found: 'CRLF' },
  ),
  one(
    'saved as GBK',
    write(ENTITY, Uint8Array.of(0x74, 0x65, 0x72, 0x6d, 0x3a, 0x20, 0xd6, 0xf7, 0xcc, 0xe5, 0x0a)),
    'unreadable',
    ENTITY,
    1,
    '',
    { found: 'GBK' },
  ),
  one(
    'saved a Word document under the name of a text',
    write(ENTITY, Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)),
    'unreadable',
    ENTITY,
    1,
    '',
    { found: '不是文字文件' },
  ),
  one(
    'left two versions of a line unmerged',
    edit(MP2, 'part: route\n', '<<<<<<< HEAD\npart: route\n=======\npart: case\n>>>>>>> theirs\n'),
    'unreadable',
    MP2,
    '<<<<<<< HEAD',
    '',
    { found: '还没有合并好' },
  ),
  one(
    'left two versions of prose unmerged',
    append(MP5, '\n<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> theirs\n'),
    'unreadable',
    MP5,
    '<<<<<<< HEAD',
    '',
    { found: '还没有合并好' },
  ),
  one('saved as UTF-16', (content) => content.write(ENTITY, utf16(content.read(ENTITY))), 'unreadable', ENTITY, 1, '', {
    found: 'UTF-16',
  }),
  one(
    'pasted a NUL character',
    (content) => content.edit(MP2, 'title: 个体', 'title: 个\u0000体'),
    'unreadable',
    MP2,
    '\ntitle:',
    '',
    { found: 'U+0000' },
  ),
  one(
    'pasted a zero-width space',
    (content) => content.edit(MP2, 'title: 个体', 'title: 个\u200B体'),
    'unreadable',
    MP2,
    '\ntitle:',
    '',
    { found: 'U+200B' },
  ),
  ...(
    [
      ['escaped an override of the direction', '"个\\u202e体"', 'U+202E'],
      ['escaped a zero-width space', '"个\\u200B体工商户"', 'U+200B'],
      ['escaped a NUL', '"个\\0体工商户"', 'U+0000'],
      ['escaped a line break', '"个体\\n工商户"', '换行'],
      ['escaped a space that does not break', '"个体\\_工商户"', 'U+00A0'],
    ] as const
  ).map(([what, title, found]) =>
    one(what, edit(MP2, 'title: 个体工商户注销小程序', `title: ${title}`), 'invalid', MP2, '\ntitle:', 'title', {
      found,
    }),
  ),
  ...(
    [
      ['pasted a full-width space', '个体\u3000工商户', '全角空格'],
      ['pasted a space that does not break', '个体\u00A0工商户', '不换行空格'],
      ['pasted a picture made of several', '👨‍👩‍👧个体工商户', '表情符号「👨‍👩‍👧」'],
      ['pasted a picture', '⚠️个体工商户', '表情符号「⚠️」'],
      ['pasted a digit on a key', '1️⃣个体工商户', '表情符号「1️⃣」'],
      ['pasted a mark of direction', '个体\u202E工商户', 'U+202E'],
    ] as const
  ).map(([what, title, found]) =>
    one(what, edit(MP2, 'title: 个体工商户注销小程序', `title: ${title}`), 'unreadable', MP2, '\ntitle:', '', {
      found,
    }),
  ),
  one(
    'indented with full-width spaces',
    edit(MP2, '    title: 有对公账户\n', '\u3000\u3000title: 有对公账户\n'),
    'unreadable',
    MP2,
    '\u3000\u3000title',
    '',
    { found: '全角空格 U+3000，在开头' },
  ),
  several(
    'indented two lines with spaces that do not break',
    edit(MP2, '    title: 有对公账户\n    when', '\u00A0\u00A0title: 有对公账户\n\u00A0\u00A0when'),
    issue('unreadable', MP2, '\u00A0title', '', { found: '不换行空格' }),
    issue('unreadable', MP2, '\u00A0when', '', { found: '不换行空格' }),
  ),
  one(
    'pasted text broken in conversion',
    (content) => content.edit(MP2, 'title: 个体', 'title: 个\uFFFD'),
    'unreadable',
    MP2,
    '\ntitle:',
  ),
];

const YAML: Mistake[] = [
  one(
    'removed the front matter',
    (content) => content.write(MP5, content.read(MP5).replace(/^---[\s\S]*?\n---\n/, '')),
    'syntax',
    MP5,
    1,
  ),
  one(
    'did not close the front matter',
    (content) => content.write(MP5, content.read(MP5).replace('\n---\n', '\n')),
    'syntax',
    MP5,
    1,
  ),
  one(
    'wrote a blank line before the front matter',
    (content) => content.write(MP5, `\n${content.read(MP5)}`),
    'syntax',
    MP5,
    1,
  ),
  one('wrote a key twice', append(ENTITY, 'term: 主体\n'), 'syntax', ENTITY, '\nterm: 主体', '', { found: '两次' }),
  one(
    'wrote a key twice in a scenario',
    edit(MP2, 'part: route\n', 'part: route\nslug: other\n'),
    'syntax',
    MP2,
    'slug: other',
    '',
    { found: '两次' },
  ),
  one(
    'indented with a tab',
    edit(MP2, '  - id: corporate-account\n', '\t- id: corporate-account\n'),
    'syntax',
    MP2,
    '\t- id:',
    '',
    { found: 'Tab' },
  ),
  one(
    'indented one line too far',
    edit(MP2, '    title: 有对公账户\n', '     title: 有对公账户\n'),
    'syntax',
    MP2,
    '     title: 有对公账户',
  ),
  ...(
    [
      ['indented a key one short', '    title: 有对公账户\n', '   title: 有对公账户\n', '前面有 3 个空格'],
      ['indented a key not at all', '    title: 有对公账户\n', 'title: 有对公账户\n', '前面没有空格'],
      [
        'indented an item one short',
        '  - id: no-corporate-account\n',
        ' - id: no-corporate-account\n',
        '前面有 1 个空格',
      ],
      [
        'indented an item one too far',
        '  - id: no-corporate-account\n',
        '   - id: no-corporate-account\n',
        '有 3 个空格',
      ],
      ['indented only the line that follows', '    sides: both\n', 'sides: both\n', '前面没有空格：「sides'],
    ] as const
  ).map(([what, from, to, found]) => one(what, edit(MP2, from, to), 'syntax', MP2, `\n${to}`, '', { found })),
  ...(
    [
      ['wrote a backslash in double quotes', '"个体\\工商户"', '双引号里有反斜杠'],
      ['quoted inside quotes', '"个体"工商户"', '引号后面还有字'],
      ['quoted only the first words', "'个体'工商户", '引号后面还有字'],
      ['began a text with brackets', '[个体]工商户', '括号后面还有字'],
      ['began a text with >', '> 个体工商户', '以 > 或 | 开头'],
      ['began a text with #', '#个体工商户', '会被当成注释'],
      ['wrote a # after a blank', '个体工商户 #1 注销', '会被当成注释'],
    ] as const
  ).map(([what, title, found]) =>
    one(what, edit(MP2, 'title: 个体工商户注销小程序', `title: ${title}`), 'syntax', MP2, '\ntitle:', '', { found }),
  ),
  one(
    'wrote no blank after a dash',
    edit(MP2, '  - id: no-corporate-account\n', '  -id: no-corporate-account\n'),
    'syntax',
    MP2,
    '  -id: no',
    '',
    { found: '减号后面没有空格' },
  ),
  one(
    'left out a comma inside braces',
    edit(MP2, 'entity-status: active, entity', 'entity-status: active entity'),
    'syntax',
    MP2,
    '\nwhen: {',
    '',
    { found: '少了逗号' },
  ),
  one(
    'wrote a full-width comma in a list of words',
    edit(ENTITY, 'also: [账号主体]', 'also: [账号主体，账户主体]'),
    'invalid',
    ENTITY,
    'also:',
    'also[0]',
  ),
  one(
    'wrote a full-width comma in a list of buttons',
    edit('channels/mini-program-self-service.yaml', '[设置, 原始ID, 账号注销]', '[设置，原始ID，账号注销]'),
    'invalid',
    'channels/mini-program-self-service.yaml',
    'path:',
    'path[0]',
  ),
  one(
    'wrote a full-width comma in a list of sources',
    edit(
      CONFIRMATION,
      '[article-2022-04-08, kf-organization-mini-program,',
      '[article-2022-04-08，kf-organization-mini-program,',
    ),
    'invalid',
    CONFIRMATION,
    'sources:',
    'sources[0]',
  ),
  one(
    'wrote a full-width colon after a key',
    edit(MP2, 'slug: individual-business', 'slug：individual-business'),
    'syntax',
    MP2,
    'slug：',
    '',
    { found: '全角冒号：「slug：' },
  ),
  one(
    'wrote no blank after a colon',
    edit(MP2, 'slug: individual-business', 'slug:individual-business'),
    'syntax',
    MP2,
    'slug:individual',
    '',
    { found: '没有空格：「slug:' },
  ),
  one(
    'did not close a bracket',
    edit(
      MP2,
      'sources: [article-2022-04-08, kf-organization-mini-program]\nupdated',
      'sources: [article-2022-04-08, kf-organization-mini-program\nupdated',
    ),
    'syntax',
    MP2,
    '\nsources: [article',
  ),
  one('did not close a quote', edit(ENTITY, 'term: 主体', "term: '主体"), 'syntax', ENTITY, 1),
  one('began a text with an asterisk', edit(ENTITY, 'term: 主体', 'term: *主体*'), 'syntax', ENTITY, 1),
  one('began a text with @', edit(ENTITY, 'term: 主体', 'term: @主体'), 'syntax', ENTITY, 1),
  one('wrote a colon and a blank inside a text', edit(ENTITY, 'term: 主体', 'term: 主体: 账号的'), 'syntax', ENTITY, 1),
  one(
    'wrote __proto__ for a facet',
    edit(MP2, 'when: { seal: never-had }', 'when: { __proto__: never-had }'),
    'syntax',
    MP2,
    '__proto__',
  ),
  one('divided a file with ---', append(ENTITY, '---\nterm: 别的\n'), 'syntax', ENTITY, '---\nterm'),
];

/** What belongs beside the collections: folders by their names, then files by theirs, none among the other. */
const COLLECTIONS_BY_NAME = /这里只有文件夹 scenarios(?:、[a-z]+)+，和文件 subject\.yaml(?:、[a-z-]+\.yaml)+(?:；|$)/;

const FILES: Mistake[] = [
  one('left a note beside the collections', write('todo.txt', '写 mp-8'), 'unreadable', 'todo.txt', 1, '', {
    found: '不属于哪一类内容的文件',
    expected: COLLECTIONS_BY_NAME,
  }),
  one(
    'used the extension yml',
    (content) => content.rename(ENTITY, 'glossary/entity.yml'),
    'unreadable',
    'glossary/entity.yml',
    1,
    '',
    { nearest: 'entity.yaml' },
  ),
  one(
    'wrote a scenario as md',
    (content) => content.rename(MP2, 'scenarios/mp-2.md'),
    'unreadable',
    'scenarios/mp-2.md',
    1,
    '',
    { nearest: 'mp-2.mdx' },
  ),
  one(
    'wrote a file name with capitals',
    (content) => content.rename(MP2, 'scenarios/MP-2.mdx'),
    'unreadable',
    'scenarios/MP-2.mdx',
    1,
    '',
    { nearest: 'mp-2.mdx' },
  ),
  one(
    'wrote a file name in Chinese',
    write('materials/印章.yaml', 'name: 印章\n'),
    'unreadable',
    'materials/印章.yaml',
    1,
  ),
  one(
    'left a copy that a file manager made',
    (content) => content.write('scenarios/mp-2 copy.mdx', content.read(MP2)),
    'unreadable',
    'scenarios/mp-2 copy.mdx',
    1,
    '',
    { nearest: 'mp-2-copy.mdx' },
  ),
  one('left a document of Word', write('scenarios/mp-2.docx', 'x'), 'unreadable', 'scenarios/mp-2.docx', 1, '', {
    found: '不是文字文件',
  }),
  one(
    'made a folder inside a collection',
    write('scenarios/drafts/mp-8.mdx', 'x'),
    'unreadable',
    'scenarios/drafts',
    1,
  ),
  one(
    'named a folder like an entry',
    write('materials/stamp.yaml/a.txt', 'x'),
    'unreadable',
    'materials/stamp.yaml',
    1,
  ),
  one('misspelt a folder', write('material/stamp.yaml', 'name: 印章\n'), 'unreadable', 'material', 1, '', {
    found: '不属于哪一类内容的文件夹',
    nearest: 'materials',
    expected: COLLECTIONS_BY_NAME,
  }),
  ...(
    [
      ['a scenario whose real ending the system hides', 'scenarios/mp-2.mdx', 'scenarios/mp-9.mdx.txt', 'mp-9.mdx'],
      ['a word kept by an editor', 'glossary/entity.yaml', 'glossary/entity.yaml.bak', 'entity.yaml'],
    ] as const
  ).map(([what, from, to, nearest]) =>
    one(`left ${what}`, (content) => content.write(to, content.read(from)), 'unreadable', to, 1, '', {
      found: `末尾多了「${to.slice(to.lastIndexOf('.'))}」`,
      nearest,
    }),
  ),
  ...(
    [
      ['a scenario among the rules', MP2, 'topics/mp-2.mdx', '写的是情形', 'scenarios/mp-2.mdx'],
      ['a rule among the scenarios', 'topics/stages.mdx', 'scenarios/stages.mdx', '写的是规则', 'topics/stages.mdx'],
      ['a paper among the channels', PROOF, `channels${PROOF.slice(9)}`, '写的是材料', PROOF],
    ] as const
  ).map(([what, from, to, found, nearest]) =>
    one(`put ${what}`, (content) => content.rename(from, to), 'mismatch', to, to.endsWith('.mdx') ? 2 : 1, '', {
      found,
      nearest,
    }),
  ),
  one(
    'made an empty folder',
    (content) => {
      content.write('drafts/x', '');
      content.remove('drafts/x');
    },
    'unreadable',
    'drafts',
    1,
    '',
    { found: '空的文件夹', expected: new RegExp(`^删掉它；${COLLECTIONS_BY_NAME.source}`) },
  ),
  ...['', '.DS_Store'].map((left) =>
    one(
      `emptied a collection${left && ` but for ${left}`}`,
      (content) => {
        content.remove('asked');
        content.write(`asked/${left || 'x'}`, '');
        if (left === '') content.remove('asked/x');
      },
      'unreadable',
      'asked',
      1,
      '',
      { found: '文件夹是空的', expected: /以 \.yaml 结尾，至少一个；误删了就从备份里找回来$/ },
    ),
  ),
  one('removed a whole collection', remove('asked'), 'unreadable', 'asked', 1, '', { found: '没有这个文件夹' }),
  one('removed facets.yaml', remove('facets.yaml'), 'unreadable', 'facets.yaml', 1, '', { found: '没有这个文件' }),
  one('wrote facets.yaml as a group', write('facets.yaml', 'account:\n  name: 账号\n'), 'invalid', 'facets.yaml', 1),
  one('emptied the list of facets', write('facets.yaml', '[]\n'), 'invalid', 'facets.yaml', 1),
];

const LABELS: Mistake[] = [
  one(
    'wrote the label of an option',
    edit(MP2, 'entity: individual-business }', 'entity: 个体工商户 }'),
    'unknown-reference',
    MP2,
    '\nwhen:',
    'when.entity',
    { found: '「个体工商户」', nearest: 'individual-business' },
  ),
  one(
    'wrote the name of a facet',
    edit(MP2, 'when: { seal: never-had }', 'when: { 公章: never-had }'),
    'unknown-reference',
    MP2,
    '公章: never-had',
    'materials[3].signature.when.公章',
    { nearest: 'seal' },
  ),
  one(
    'wrote the name of a paper',
    edit(MP5, 'material: administrator-wechat-id', 'material: 绑定的管理员微信号'),
    'invalid',
    MP5,
    'material: 绑定',
    'materials[1].material',
    { nearest: 'administrator-wechat-id' },
  ),
  one(
    'wrote the form of a paper in Chinese',
    edit(MP2, 'form: [clear-scan, photo]', 'form: [扫描件, photo]'),
    'invalid',
    MP2,
    'form: [扫描件',
    'materials[2].form[0]',
    { found: '「扫描件」', nearest: 'clear-scan' },
  ),
  one(
    'wrote the only value there is in Chinese',
    edit(MP2, '    sides: both', '    sides: 正反面'),
    'invalid',
    MP2,
    'sides: ',
    'materials[2].sides',
    { nearest: 'both' },
  ),
];

const RENAMED: Mistake[] = [
  several(
    'renamed a paper',
    (content) => content.rename('materials/new-entity-document.yaml', 'materials/licence.yaml'),
    ...['scenarios/mp-1.mdx', 'scenarios/oa-1.mdx'].map((file) =>
      issue('unknown-reference', file, 'material: new-entity', 'materials[5].material', {
        found: '「new-entity-document」',
        nearest: 'licence',
      }),
    ),
  ),
  one(
    'renamed the file of a scenario',
    (content) => content.rename(MP2, 'scenarios/mp-9.mdx'),
    'mismatch',
    'scenarios/mp-9.mdx',
    2,
    'code',
    { found: '「mp-2」，文件名是 mp-9.mdx' },
  ),
];

const CASES: Mistake[] = [
  one(
    'let two scenarios claim the same case',
    edit(
      MP2,
      'entity-status: active, entity: individual-business }',
      'entity-status: active, entity: [individual-business, individual] }',
    ),
    'overlap',
    MP2,
    '\nwhen: {',
    'when',
    { found: 'mp-0 和 mp-2' },
  ),
  losing(
    'oa-4',
    several(
      'removed a scenario that others lead to',
      (content) => {
        content.remove('scenarios/oa-4.mdx');
        content.remove('releases/official-account-registration-expired.yaml');
      },
      issue('unknown-reference', 'scenarios/oa-5.mdx', '也没选微信认证, go', 'not-applies[1].go'),
      issue('gap', 'scenarios/uncovered.mdx', 'when:\n', 'when', { found: '公众号 · 没走完注册' }),
    ),
  ),
  several(
    'removed the last outcome for uncovered cases',
    edit('scenarios/uncovered.mdx', '  - { account: mini-program, registration: registration-unfinished }\n', ''),
    issue('gap', 'scenarios/uncovered.mdx', 'when:\n', 'when', { found: '小程序 · 没走完注册' }),
    issue('mismatch', 'scenarios/uncovered.mdx', 'when: { registration: registration-unfinished }', 'variants[0].when'),
  ),
  one(
    'added an option that no scenario knows',
    edit(
      'facets.yaml',
      '    - id: official-account\n',
      '    - id: web-game\n      label: 小游戏\n      short: 小游戏\n    - id: official-account\n',
    ),
    'gap',
    'scenarios/uncovered.mdx',
    'when:\n',
    'when',
    { found: '小游戏' },
  ),
  one(
    'let two variants overlap',
    edit(
      MP2,
      '    when: { corporate-account: no }\n    answer',
      '    when: { corporate-account: [yes, no] }\n    answer',
    ),
    'overlap',
    MP2,
    '[yes, no]',
    'variants[1].when',
  ),
  one(
    'let the variants leave a case out',
    edit(
      'scenarios/mp-0.mdx',
      '    when: { entity: [media, other-organization] }\n    answer',
      '    when: { entity: media }\n    answer',
    ),
    'gap',
    'scenarios/mp-0.mdx',
    'variants:',
    'variants',
    { found: '其他组织' },
  ),
  several(
    'wrote a variant that contradicts its scenario',
    edit(
      MP2,
      '    when: { corporate-account: yes }\n    answer',
      '    when: { account: official-account }\n    answer',
    ),
    issue('gap', MP2, 'variants:', 'variants'),
    issue('mismatch', MP2, '{ account: official-account }', 'variants[0].when'),
  ),
  several(
    'wrote a step that contradicts its scenario',
    edit(MP5, '    do: 发邮件，附上 4 项材料。\n', '    do: 发邮件。\n    when: { goal: deregister }\n'),
    issue('mismatch', MP5, 'when: { goal: deregister }', 'steps[1].when'),
  ),
  one(
    'wrote a seal that contradicts its paper',
    edit(
      MP2,
      'seal: { owner: not-stated, kind: official }',
      'seal: { owner: not-stated, kind: official, when: { corporate-account: yes } }',
    ),
    'mismatch',
    MP2,
    'seal: { owner',
    'materials[3].seal.when',
  ),
];

const UNFILLED: Mistake[] = [
  one(
    'left a title to be filled in',
    edit(MP2, 'title: 个体工商户注销小程序', 'title: 待填'),
    'unfilled',
    MP2,
    '\ntitle:',
    'title',
    { found: '待填' },
  ),
  one(
    'left a date to be filled in',
    edit(MP2, 'updated: 2026-11-30', 'updated: 待填'),
    'unfilled',
    MP2,
    'updated:',
    'updated',
  ),
  one(
    'left an option to be filled in',
    edit(MP2, 'when: { seal: never-had }', 'when: { seal: 待填 }'),
    'unfilled',
    MP2,
    '{ seal: 待填 }',
    'materials[3].signature.when.seal',
  ),
  one('left prose to be filled in', append(MP5, '\n第一行\n待填\n'), 'unfilled', MP5, '待填'),
];

/** Mistakes of every kind, each with everything the check must say about it. */
export const MISTAKES = {
  TYPING,
  KEYS,
  MISSING,
  VALUES,
  DATES,
  PROSE,
  REFERENCES,
  NAMES,
  ENCODINGS,
  YAML,
  FILES,
  LABELS,
  RENAMED,
  CASES,
  UNFILLED,
  ...MISTAKES_BY_COLLECTION,
  ...MISTAKES_IN_SUBJECT,
} as const satisfies Record<string, readonly Mistake[]>;
