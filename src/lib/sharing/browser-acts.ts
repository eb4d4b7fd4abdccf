/** What a page asks of a browser that may do nothing and say nothing. */
export type Act = 'download' | 'print' | 'share' | 'mail';

const DONE: Readonly<Record<Act, string>> = {
  download: '文件交给浏览器下载了。',
  print: '打印窗口应该打开了。',
  share: '系统的分享应该打开了。',
  mail: '邮件程序应该打开了。',
};

/** The browser inside the chat app that most readers use, by what it calls itself. */
export const isInChat = (userAgent: string) => /MicroMessenger/i.test(userAgent);

const INTO_BROWSER = '点右上角「···」，选「在浏览器打开」';

/**
 * Says what should have happened, and what to do where it has not. `instead` names ways that work anywhere, such as
 * buttons that copy.
 */
export function actWords(act: Act, userAgent: string, instead: readonly string[] = []): string {
  const copy = instead.length === 0 ? '' : `，或者用${instead.map((name) => `「${name}」`).join('')}`;
  return isInChat(userAgent)
    ? `聊天软件里多半没有反应：${INTO_BROWSER}，再试一次${copy}。`
    : `${DONE[act]}没有反应的话，换一个浏览器打开这一页${copy}。`;
}

/** Says what to do with the text of a mail that was copied because no address holds it. */
export function copiedMailWords(userAgent: string): string {
  const next = isInChat(userAgent) ? `自己打开邮箱粘贴，或者${INTO_BROWSER}再点一次。` : '在打开的邮件里粘贴。';
  return `正文太长，已经替你复制好：${next}`;
}
