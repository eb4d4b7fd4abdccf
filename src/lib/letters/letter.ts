import type { When } from '../cases/condition.ts';
import { LETTER_IDS, type LetterId } from '../schemas/letter-id.ts';
import { writeApplication } from './application.ts';
import type { FieldId } from './field.ts';
import { writeNicknameApplication, writeNicknameMail } from './nickname-release.ts';
import { writeDeregistrationLetter, writeRenameStatement } from './renamed-entity.ts';
import type { Writing } from './writing.ts';

/** A field that a letter has. */
export interface FieldUse {
  id: FieldId;
  /** The letter is complete without it; `one-of`: one of the fields so marked will do. */
  optional?: true | 'one-of';
  when?: When;
}

/** A letter the site helps to write. Its words are the site's own draft, as no source prescribes any. */
export interface Letter {
  /** `mail` has a subject and no place for a seal. */
  kind: 'letter' | 'mail';
  /** Its title, as it stands above the text. */
  title: string;
  /** What it is for, in one sentence. */
  purpose: string;
  /** To whom it is addressed; a mail goes to the address of its channel. */
  to: string;
  /** The facets that decide how it is written, sealed or signed; nothing else is asked. */
  asks: readonly string[];
  fields: readonly FieldUse[];
  /** Which of the scenario's other papers it lists: all, or only those that others issued. */
  encloses: 'all' | 'documents';
  /** Words under which people look for it. */
  aliases: readonly string[];
  write: (writing: Writing) => string[];
}

const PLATFORM = '微信公众平台';

const ABOUT_ENTITY: readonly FieldUse[] = [
  { id: 'entity-name' },
  { id: 'credit-code', optional: true },
  { id: 'representative', optional: true },
];
const END: readonly FieldUse[] = [{ id: 'phone', optional: true }, { id: 'date' }];
const GONE: When = { 'entity-status': 'deregistered' };

const application = {
  kind: 'letter',
  to: PLATFORM,
  asks: ['entity-status', 'entity', 'seal'],
  encloses: 'all',
  write: writeApplication,
} as const;

const afterEntity: readonly FieldUse[] = [
  ...ABOUT_ENTITY,
  { id: 'identity-number', optional: true },
  { id: 'deregistered-on', optional: true, when: GONE },
  ...END,
];

const renamed = {
  kind: 'letter',
  to: PLATFORM,
  asks: ['account'],
} as const;

const RENAMED: When = { 'entity-status': 'renamed' };

/** What a letter says of an account and its entity's names; what was renamed only `when` that counts. */
const aboutNames = (renaming: { when?: When }): readonly FieldUse[] => [
  { id: 'account-name' },
  { id: 'original-id' },
  { id: 'old-name', ...renaming },
  { id: 'entity-name' },
  { id: 'credit-code', optional: true },
  { id: 'cause', ...renaming },
  { id: 'changed-on', optional: true, ...renaming },
  { id: 'document', optional: true, ...renaming },
];

/** Every letter, by its name, which is that of its page. */
export const LETTERS: Readonly<Record<LetterId, Letter>> = {
  'mini-program-application': {
    ...application,
    title: '小程序注销申请书',
    purpose: '用工单注销小程序时，和别的材料一起交的注销书面申请。',
    fields: [
      { id: 'account-name' },
      { id: 'original-id', optional: 'one-of' },
      { id: 'email', optional: 'one-of' },
      ...afterEntity,
    ],
    aliases: ['小程序注销申请书模板', '小程序注销申请书怎么写', '小程序注销书面申请', '小程序申请书范本'],
  },
  'official-account-application': {
    ...application,
    title: '公众号注销申请书',
    purpose: '主体已注销、用工单注销公众号时，和别的材料一起交的注销书面申请。',
    asks: ['entity', 'seal'],
    fields: [
      { id: 'account-name' },
      { id: 'original-id', optional: 'one-of' },
      { id: 'email', optional: 'one-of' },
      { id: 'wechat-id', optional: 'one-of' },
      ...afterEntity,
    ],
    aliases: ['公众号注销申请书模板', '公众号注销申请书怎么写', '公众号注销书面申请', '公众号申请书范本'],
  },
  'deregistration-letter': {
    ...renamed,
    title: '注销申请函',
    purpose: '政府单位写给平台、申请注销账号的函；改过名的，由新主体来写。',
    asks: ['account', 'entity-status'],
    fields: [...aboutNames({ when: RENAMED }), ...END],
    encloses: 'all',
    aliases: ['注销申请函模板', '申请函怎么写', '注销函范本', '注销公函怎么写'],
    write: writeDeregistrationLetter,
  },
  'rename-statement': {
    ...renamed,
    title: '主体名称变更情况说明书',
    purpose: '政府单位改名以后，说明主体名称怎样从旧的变成新的。',
    fields: [...aboutNames({}), ...END],
    encloses: 'documents',
    aliases: ['情况说明书模板', '情况说明怎么写', '主体名称变更说明范本', '更名说明怎么写'],
    write: writeRenameStatement,
  },
  'nickname-release-application': {
    kind: 'letter',
    title: '小程序名称释放申请书',
    purpose: '门店小程序占着昵称时，由小程序所有者写的书面申请，附在释放昵称的邮件里。',
    to: PLATFORM,
    asks: ['entity', 'seal'],
    fields: [
      { id: 'account-name' },
      { id: 'original-id' },
      { id: 'administrator-wechat-id' },
      ...ABOUT_ENTITY,
      { id: 'reason' },
      ...END,
    ],
    encloses: 'documents',
    aliases: ['名称释放申请书模板', '昵称释放申请怎么写', '名称释放申请范本'],
    write: writeNicknameApplication,
  },
  'nickname-release-mail': {
    kind: 'mail',
    title: '释放昵称的邮件',
    purpose: '门店小程序占着昵称时，按规定的标题格式发的邮件。',
    to: '',
    asks: [],
    fields: [
      { id: 'account-name' },
      { id: 'original-id' },
      { id: 'administrator-wechat-id' },
      { id: 'entity-name' },
      { id: 'background' },
      { id: 'reason' },
      { id: 'phone', optional: true },
    ],
    encloses: 'all',
    aliases: ['释放昵称邮件模板', '释放昵称邮件怎么写', '名称释放邮件标题怎么写'],
    write: writeNicknameMail,
  },
};

/** Every letter with its name, in the order in which lists show them. */
export const LETTER_LIST = LETTER_IDS.map((id) => ({ id, ...LETTERS[id] }));
