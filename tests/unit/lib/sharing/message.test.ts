import { describe, expect, it, test } from 'vitest';
import { placeInSite, sharedTitle, shareMessage } from '../../../../src/lib/sharing/message.ts';

describe('the title of a page that is passed on', () => {
  test.each([
    [{ code: 'mp-2', title: '标题' }, 'mp-2 标题'],
    [{ code: 'mp-2', title: 'mp-2 标题' }, 'mp-2 标题'],
    [{ title: '规则' }, '规则'],
  ])('of %j is %s', (page, title) => {
    expect(sharedTitle(page)).toBe(title);
  });
});

describe('the message for a colleague', () => {
  it('says code and title, the answer, and where the page is', () => {
    const page = { code: 'mp-2', title: '标题', answer: '答案。', place: 'https://example.com/mp-2.html' };
    expect(shareMessage(page)).toBe('【mp-2 标题】\n答案。\nhttps://example.com/mp-2.html');
  });

  it('has no empty line where a page has no answer', () => {
    expect(shareMessage({ title: '标题', answer: '', place: 'x' })).toBe('【标题】\nx');
  });

  it('names the place in the site where there is no address', () => {
    expect(placeInSite('mp-2.html', '指南')).toBe('在「指南」里的位置：mp-2.html');
  });
});
