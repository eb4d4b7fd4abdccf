import { describe, expect, it, test } from 'vitest';
import { type Act, actWords, copiedMailWords } from '../../../../src/lib/sharing/browser-acts.ts';

const WECHAT = 'Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 MicroMessenger/8.0.50';
const ACTS: Act[] = ['download', 'print', 'share', 'mail'];

describe('what should have happened', () => {
  test.each(ACTS)('is said of %s differently, with what else works', (act) => {
    const said = actWords(act, 'Mozilla/5.0 Firefox/153.0', ['复制文字']);
    expect(ACTS.filter((other) => actWords(other, '', ['复制文字']) === said)).toEqual([act]);
    expect(said).toContain('「复制文字」');
    expect(said).not.toContain('···');
  });

  test.each(ACTS)('is not promised of %s inside WeChat, which is told to open a browser', (act) => {
    const said = actWords(act, WECHAT, ['复制文字']);
    expect(said).toContain('右上角「···」');
    expect(said).toContain('「复制文字」');
    expect(said).not.toContain('应该');
  });

  it('is not promised of a mail whose text was copied inside WeChat', () => {
    expect(copiedMailWords('Mozilla/5.0 Firefox/153.0')).toContain('在打开的邮件里粘贴');
    expect(copiedMailWords(WECHAT)).not.toContain('打开的邮件');
    expect(copiedMailWords(WECHAT)).toContain('右上角「···」');
  });

  it('names no other way where there is none', () => {
    expect(actWords('print', WECHAT)).not.toContain('或者');
  });
});
