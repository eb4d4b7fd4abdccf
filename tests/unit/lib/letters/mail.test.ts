import { describe, expect, it, test } from 'vitest';
import { formatMail, mailSubject, mailText, mailtoAddress } from '../../../../src/lib/letters/mail.ts';

const FORMAT = '【关于XXX名称释放请求】';
const MAIL = { title: '标题', to: 'a@example.com', body: ['一', '二'], enclosures: ['证件'], closing: [] };

describe('the subject', () => {
  test.each([
    ['老王早餐', '【关于老王早餐名称释放请求】'],
    [' $& XXX ', '【关于$& XXX名称释放请求】'],
    ['', FORMAT],
  ])('names the account %j in the format of the source', (name, subject) => {
    expect(mailSubject(FORMAT, { 'account-name': name })).toBe(subject);
  });
});

describe('the mail', () => {
  it('is a text with its papers at the end', () => {
    expect(mailText(MAIL)).toBe('一\n二\n\n附件：证件\n');
    expect(formatMail(MAIL)).toBe('收件人：a@example.com\n标题：标题\n\n一\n二\n\n附件：证件\n');
  });

  it('opens in a mail program with subject and text, lines as mail has them', () => {
    const url = new URL(mailtoAddress('a@example.com', '【关于a&b=c名称】', '一\n二?#'));
    expect(url.protocol + url.pathname).toBe('mailto:a@example.com');
    expect(Object.fromEntries(url.searchParams)).toEqual({ subject: '【关于a&b=c名称】', body: '一\r\n二?#' });
  });

  it('is not stopped by half a character', () => {
    expect(mailtoAddress('a@example.com', '\ud83d', '\udc4d')).toBe('mailto:a@example.com?subject=&body=');
  });
});
