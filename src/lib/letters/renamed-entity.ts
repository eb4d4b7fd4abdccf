import type { Writing } from './writing.ts';

/** How letters call an account; both where it is not known which, to be crossed out by hand. */
const ACCOUNT_WORDS: Readonly<Record<string, string>> = {
  'mini-program': '微信小程序',
  'official-account': '微信公众号',
};

function accountPhrase({ known, fill }: Writing): string {
  const kind = ACCOUNT_WORDS[known.account ?? ''] ?? '微信小程序／公众号';
  return `${kind}「${fill('account-name')}」（原始ID：${fill('original-id')}）`;
}

/** Says what an entity was called, what it is called now, and by what. */
function renamingPhrase({ fill, perhaps }: Writing): string {
  const day = perhaps('changed-on', (text) => `于${text}`);
  const code = perhaps('credit-code', (text) => `（统一社会信用代码：${text}）`);
  const document = perhaps('document', (text) => `，依据是${text}`);
  return `因${fill('cause')}，主体名称已${day}变更为「${fill('entity-name')}」${code}${document}。`;
}

const phone = ({ perhaps }: Writing) => [perhaps('phone', (text) => `联系电话：${text}。`)].filter(Boolean);

/** Says whose account it is; that its entity was renamed too, to be crossed out by hand where it is not known whether it was. */
function entityPhrase(writing: Writing): string {
  const { known, fill, perhaps } = writing;
  const status = known['entity-status'];
  const account = `${accountPhrase(writing)}登记的主体是`;
  if (status === 'active') {
    const code = perhaps('credit-code', (text) => `（统一社会信用代码：${text}）`);
    return `${account}「${fill('entity-name')}」${code}。`;
  }
  const crossing = status === 'renamed' ? '' : '（没有改过名的，划掉后面这一句）';
  return `${account}「${fill('old-name')}」。${crossing}${renamingPhrase(writing)}`;
}

/** Writes the letter in which an entity, renamed or not, applies to deregister an account. */
export function writeDeregistrationLetter(writing: Writing): string[] {
  return [entityPhrase(writing), '现由我单位申请注销该账号，请予办理。', ...phone(writing)];
}

/** Writes the statement of how an entity's name changed. */
export function writeRenameStatement(writing: Writing): string[] {
  return [
    `${accountPhrase(writing)}登记的主体名称是「${writing.fill('old-name')}」。`,
    renamingPhrase(writing),
    '以上变更情况属实，特此说明。',
    ...phone(writing),
  ];
}
