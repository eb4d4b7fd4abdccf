import type { Writing } from './writing.ts';

/** The ways to say which account it is; any one will do. */
const IDENTIFIERS = [
  ['original-id', '原始ID'],
  ['email', '绑定邮箱'],
  ['wechat-id', '微信号'],
] as const;

/** Writes an application to deregister an account whose kind the scenario fixes. */
export function writeApplication({ known, fill, perhaps }: Writing): string[] {
  const official = known.account === 'official-account';
  const kind = official ? '公众号' : '小程序';
  const identifiers = IDENTIFIERS.slice(0, official ? 3 : 2)
    .map(([id, label]) => perhaps(id, (text) => `${label}：${text}`))
    .filter(Boolean);
  const which = identifiers.length > 0 ? identifiers.join('，') : `原始ID：${fill('original-id')}`;
  const code = perhaps('credit-code', (text) => `（统一社会信用代码：${text}）`);
  const identity = perhaps('identity-number', (text) => `（身份证号：${text}）`);
  const representative = perhaps('representative', (text) => `，法人是${text}${identity}`);
  const gone = perhaps('deregistered-on', (text) => `于${text}`);
  return [
    `微信${kind}「${fill('account-name')}」（${which}）的主体是${fill('entity-name')}${code}${representative}。`,
    ...(known['entity-status'] === 'deregistered' ? [`该主体已${gone}办理注销登记。`] : []),
    `现申请注销该${kind}，请予办理。`,
    ...[perhaps('phone', (text) => `联系电话：${text}。`)].filter(Boolean),
  ];
}
