import type { IssueCode } from '../../src/lib/knowledge/issue.ts';
import type { ContentCopy } from './content-copy.ts';

/** One issue that the check must report. */
export interface Expected {
  code: IssueCode;
  file: string;
  /** The line's number, or text that stands on that one line of the spoilt file. */
  line: number | string;
  /** Way to the field, as the report writes it; empty for a file as a whole and for prose. */
  field: string;
  /** Text that the report names as found. */
  found?: string;
  nearest?: string;
}

/** A mistake an editor can make: in words, as a change of the content, and every issue that must come of it. */
export interface Mistake {
  what: string;
  make: (content: ContentCopy) => void;
  expected: Expected[];
  /** What the mistake took away: every other place that names it is reported too, however many the content has. */
  gone?: string;
}

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

const edit = (file: string, from: string, to: string) => (content: ContentCopy) => content.edit(file, from, to);
const append = (file: string, text: string) => (content: ContentCopy) => content.write(file, content.read(file) + text);
const write = (file: string, text: string | Uint8Array) => (content: ContentCopy) => content.write(file, text);
const remove = (file: string) => (content: ContentCopy) => content.remove(file);

const issue = (
  code: IssueCode,
  file: string,
  line: number | string,
  field = '',
  rest: Pick<Expected, 'found' | 'nearest'> = {},
): Expected => ({ code, file, line, field, ...rest });

/** One changed place and the one issue that comes of it. */
const one = (what: string, make: Mistake['make'], ...expected: Parameters<typeof issue>): Mistake => ({
  what,
  make,
  expected: [issue(...expected)],
});

const several = (what: string, make: Mistake['make'], ...expected: Expected[]): Mistake => ({ what, make, expected });

const losing = (gone: string, mistake: Mistake): Mistake => ({ ...mistake, gone });

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
    '  - actor: system',
    'steps[0].sources',
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
    edit(MP7, 'materials-note: 资料没有要求交任何材料，也没有提到要做什么操作。', 'materials-note: [资料没有要求]'),
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
    { found: '「yes」' },
  ),
  one(
    'wrote true for an option',
    edit(MP2, '    when: { corporate-account: yes }\n    answer', '    when: { corporate-account: true }\n    answer'),
    'invalid',
    MP2,
    '{ corporate-account: true }',
    'variants[0].when.corporate-account',
    { found: 'true' },
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
    'invalid',
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
  one('named a tier in Chinese', edit(ARTICLE, 'tier: community', 'tier: 社区'), 'invalid', ARTICLE, 'tier:', 'tier'),
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
    edit(MP2, 'updated: 2026-11-23', 'updated: 2026/11/23'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    { found: '「2026/11/23」' },
  ),
  one(
    'wrote a date in Chinese',
    edit(MP2, 'updated: 2026-11-23', 'updated: 2026年11月23日'),
    'invalid',
    MP2,
    'updated:',
    'updated',
  ),
  one(
    'wrote a day that never was',
    edit(MP2, 'updated: 2026-11-23', 'updated: 2026-02-30'),
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
    edit(MP2, 'updated: 2026-11-23', 'updated: 2027-01-01'),
    'invalid',
    MP2,
    'updated:',
    'updated',
    { found: '「2027-01-01」' },
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
  one('wrote an HTML comment', append(MP5, '\n<!-- 以后再写 -->\n'), 'syntax', MP5, '<!-- 以后'),
  one('put in a picture', append(MP5, '\n![截图](/shot.png)\n'), 'invalid', MP5, '![截图]'),
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
    'steps[2].channel',
    { nearest: 'mini-program-ticket' },
  ),
  one(
    'misspelt a deadline',
    edit(MP2, '{ deadline: confirmation }', '{ deadline: confimation }'),
    'unknown-reference',
    MP2,
    'confimation',
    'deadlines[2].deadline',
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
    edit(MP5, '{ code: mp-4, why', '{ code: mp-44, why'),
    'unknown-reference',
    MP5,
    'mp-44',
    'related[0].code',
    { nearest: 'mp-4' },
  ),
  one(
    'sent readers to a scenario that there is not',
    edit(MP5, '整个注销掉, go: mp-4', '整个注销掉, go: mp-44'),
    'unknown-reference',
    MP5,
    'mp-44',
    'not-applies[0].go',
    { nearest: 'mp-4' },
  ),
  one(
    'let a word lead to a scenario that there is not',
    append(ENTITY, 'see: [mp-99]\n'),
    'unknown-reference',
    ENTITY,
    'mp-99',
    'see[0]',
    { nearest: 'mp-0' },
  ),
  one(
    'linked in prose to a scenario that there is not',
    append(MP5, '\n看<Scenario code="mp-9" />。\n'),
    'unknown-reference',
    MP5,
    'mp-9',
    '',
    { found: '「mp-9」', nearest: 'mp-0' },
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
    edit(MP5, 'entity: individual-business, seal', 'individual-business: yes, seal'),
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
  losing(
    'mp-6',
    several(
      'renamed a scenario file',
      (content) => content.rename('scenarios/mp-6.mdx', 'scenarios/mp-8.mdx'),
      issue('unknown-reference', 'glossary/reused-qualification.yaml', 'see:', 'see[0]', { nearest: 'mp-0' }),
      issue('unknown-reference', 'scenarios/mp-0.mdx', '{ code: mp-6', 'related[1].code', { nearest: 'mp-0' }),
      issue('unknown-reference', 'scenarios/mp-4.mdx', 'go: mp-6', 'not-applies[1].go', { nearest: 'mp-0' }),
      issue('mismatch', 'scenarios/mp-8.mdx', '\ncode:', 'code', { found: '「mp-6」' }),
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
    { found: 'slug：' },
  ),
  one(
    'wrote no blank after a colon',
    edit(MP2, 'slug: individual-business', 'slug:individual-business'),
    'syntax',
    MP2,
    'slug:individual',
    '',
    { found: 'slug:' },
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

const FILES: Mistake[] = [
  one('left a note beside the collections', write('todo.txt', '写 mp-8'), 'unreadable', 'todo.txt', 1),
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
    nearest: 'materials',
  }),
  one('removed facets.yaml', remove('facets.yaml'), 'unreadable', 'facets.yaml', 1, '', { found: '没有这个文件' }),
  one('wrote facets.yaml as a group', write('facets.yaml', 'account:\n  name: 账号\n'), 'invalid', 'facets.yaml', 1),
  one('emptied the list of facets', write('facets.yaml', '[]\n'), 'invalid', 'facets.yaml', 1),
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
    'scenarios/mp-0.mdx',
    'when:\n',
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
      issue('unknown-reference', 'scenarios/oa-5.mdx', '也没选微信认证, go', 'not-applies[2].go', { nearest: 'oa-0' }),
      issue('unknown-reference', 'scenarios/oa-5.mdx', '  - { code: oa-4', 'related[1].code', { nearest: 'oa-0' }),
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
  one(
    'wrote a step that contradicts its scenario',
    edit(
      MP5,
      '    do: 发邮件，标题照格式写，正文写明背景和释放请求原因，附上材料。\n',
      '    do: 发邮件。\n    when: { goal: deregister }\n',
    ),
    'mismatch',
    MP5,
    'when: { goal: deregister }',
    'steps[1].when',
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
    edit(MP2, 'updated: 2026-11-23', 'updated: 待填'),
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
  CASES,
  UNFILLED,
} as const satisfies Record<string, readonly Mistake[]>;
