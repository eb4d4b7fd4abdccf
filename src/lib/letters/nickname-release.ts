import type { Writing } from './writing.ts';

/** The source calls it by both names and does not tell them apart. */
const STORE = '门店小程序／小店小程序';

const phone = ({ perhaps }: Writing, end: string) =>
  [perhaps('phone', (text) => `联系电话：${text}${end}`)].filter(Boolean);

/** Writes the application to release the nickname of a store mini program. */
export function writeNicknameApplication(writing: Writing): string[] {
  const { fill, perhaps, lines } = writing;
  const code = perhaps('credit-code', (text) => `（统一社会信用代码：${text}）`);
  const representative = perhaps('representative', (text) => `，法人是${text}`);
  const account = `原始ID：${fill('original-id')}，绑定的管理员微信号：${fill('administrator-wechat-id')}`;
  const [first = '', ...more] = lines('reason');
  return [
    `${STORE}「${fill('account-name')}」（${account}）的主体是${fill('entity-name')}${code}${representative}。`,
    `现申请释放该小程序占用的名称「${fill('account-name')}」。释放请求原因：${first}`,
    ...more,
    '请予办理。',
    ...phone(writing, '。'),
  ];
}

/** Writes the mail that asks for it; what it has to say stands under the names by which the source asks for it. */
export function writeNicknameMail(writing: Writing): string[] {
  const { fill, lines } = writing;
  const [background = '', ...moreBackground] = lines('background');
  const [reason = '', ...moreReason] = lines('reason');
  return [
    `你好，我们申请释放${STORE}「${fill('account-name')}」占用的名称。`,
    `小程序账号（原始ID）：${fill('original-id')}`,
    `绑定的管理员微信号：${fill('administrator-wechat-id')}`,
    `小程序主体：${fill('entity-name')}`,
    `背景：${background}`,
    ...moreBackground,
    `释放请求原因：${reason}`,
    ...moreReason,
    ...phone(writing, ''),
  ];
}
