/** What a field holds, which decides how it is checked and typed. */
export type FieldKind =
  | 'text'
  | 'long'
  | 'original-id'
  | 'credit-code'
  | 'identity-number'
  | 'phone'
  | 'email'
  | 'day'
  | 'past-day';

/** A field of a letter, as the reader sees it. */
export interface Field {
  label: string;
  kind: FieldKind;
  /** Where it is found, or what to write. */
  hint?: string;
  /** What browsers may fill in by themselves. */
  autocomplete?: string;
}

/** Every field that letters have; the same field of two letters is typed once. */
export const FIELDS = {
  'account-name': { label: '账号名称', kind: 'text' },
  'original-id': { label: '原始ID', kind: 'original-id', hint: '以 gh_ 开头，在后台的设置里能看到。' },
  email: { label: '账号绑定的邮箱', kind: 'email' },
  'wechat-id': { label: '公众号的微信号', kind: 'text' },
  'administrator-wechat-id': { label: '绑定的管理员微信号', kind: 'text' },
  'entity-name': { label: '主体名称', kind: 'text', autocomplete: 'organization', hint: '和证件上的一字不差。' },
  'old-name': { label: '变更前的主体名称', kind: 'text', hint: '账号上登记的那个名称。' },
  'credit-code': { label: '统一社会信用代码', kind: 'credit-code', hint: '证件上的 18 位。' },
  representative: { label: '法人姓名', kind: 'text', hint: '公司写法定代表人，个体工商户写经营者。' },
  'identity-number': { label: '法人身份证号', kind: 'identity-number' },
  'deregistered-on': { label: '主体注销的日期', kind: 'past-day' },
  cause: { label: '变更的原因', kind: 'text', hint: '例如机构改革、单位合并、撤一建一。' },
  'changed-on': { label: '名称变更的日期', kind: 'past-day' },
  document: { label: '红头文件的名称和文号', kind: 'text' },
  background: { label: '背景', kind: 'long', hint: '公众号和小程序各是什么情况。' },
  reason: { label: '释放请求原因', kind: 'long', hint: '为什么要把这个昵称让出来。' },
  phone: { label: '联系电话', kind: 'phone', autocomplete: 'tel' },
  date: { label: '落款日期', kind: 'day' },
} as const satisfies Record<string, Field>;

/** The name of a field. */
export type FieldId = keyof typeof FIELDS;

/** What the reader typed: field → text. */
export type Values = Readonly<Partial<Record<FieldId, string>>>;

/** Whether a name is that of a field. */
export function isFieldId(name: string): name is FieldId {
  return Object.hasOwn(FIELDS, name);
}

/** No character that XML forbids, nor half of one; they come in with what is pasted. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take away.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

/** What nobody sees and chats put around copied text: marks of direction, zero-width spaces, soft hyphens. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Returns a text without the characters that nobody sees, and how many there were. */
export function seenText(text: string): { text: string; unseen: number } {
  const seen = text.replace(INVISIBLE, '');
  return { text: seen, unseen: text.length - seen.length };
}

/** Takes out of a text what no document can hold, and what nobody sees. */
export function writableText(text: string): string {
  // The halves that come second: one by one, as looking back is too new for the oldest engines.
  return seenText(text)
    .text.replace(UNWRITABLE, '')
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\udc00-\udfff]/g, (found) => (found.length === 2 ? found : ''));
}

/** Returns the lines of what was typed into a field, without what no document can hold; none where it is empty. */
export function linesOf(values: Values, id: FieldId): string[] {
  const lines = writableText(values[id] ?? '').split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Returns what was typed into a field, in one line. */
export function typedText(values: Values, id: FieldId): string {
  return linesOf(values, id).join(' ');
}
