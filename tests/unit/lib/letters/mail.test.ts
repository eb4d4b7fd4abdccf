import { describe, expect, it, test } from 'vitest';
import { LONGEST_MAILTO, mailSubject, mailText, mailtoAddress } from '../../../../src/lib/letters/mail.ts';

const FORMAT = '【关于XXX名称释放请求】';
const MAIL = { title: '标题', to: 'a@example.com', body: ['一', '二'], enclosures: ['证件'], closing: [] };

describe('the subject', () => {
  test.each([
    ['老王早餐', '【关于老王早餐名称释放请求】'],
    [' $& XXX ', '【关于$& XXX名称释放请求】'],
    ['', '【关于____________名称释放请求】'],
  ])('names the account %j in the format of the source', (name, subject) => {
    expect(mailSubject(FORMAT, { 'shop-name': name }, 'shop-name')).toBe(subject);
  });
});

describe('the mail', () => {
  it('is a text with its papers at the end', () => {
    expect(mailText(MAIL)).toBe('一\n二\n\n附件：证件\n');
  });

  it('opens in a mail program with subject and text, lines as mail has them', () => {
    const { address, cut } = mailtoAddress('a@example.com', '【关于a&b=c名称】', '一\n二?#');
    const url = new URL(address);
    expect(cut).toBe(false);
    expect(url.protocol + url.pathname).toBe('mailto:a@example.com');
    expect(Object.fromEntries(url.searchParams)).toEqual({ subject: '【关于a&b=c名称】', body: '一\r\n二?#' });
  });

  it('is not stopped by half a character', () => {
    expect(mailtoAddress('a@example.com', '\ud83d', '\udc4d').address).toBe('mailto:a@example.com?subject=&body=');
  });

  it('leaves its text out of an address that would be longer than mail programs take', () => {
    const room = (text: string) => mailtoAddress('a@example.com', '标题', text);
    const rest = LONGEST_MAILTO - room('').address.length;
    expect(room('x'.repeat(rest)).cut).toBe(false);
    expect(room('x'.repeat(rest + 1))).toEqual({
      address: 'mailto:a@example.com?subject=%E6%A0%87%E9%A2%98',
      cut: true,
    });
  });
});
