import { describe, expect, it, test } from 'vitest';
import { channelWords, pageLines, section, sourceLines } from '../../../../src/lib/markdown/parts.ts';
import type { Channel } from '../../../../src/lib/schemas/channel.ts';
import { channel } from '../../../builders.ts';
import { SITE } from './small-site.ts';

const common = { name: '渠道', sources: ['page'] };
const page = { ...common, url: 'https://example.com/', read: true };

describe('how to reach a channel', () => {
  test.each<[Channel, string]>([
    [{ kind: 'self-service', ...common, path: ['设置', '账号注销'] }, '渠道：「设置」 → 「账号注销」'],
    [{ kind: 'self-service', ...common, path: ['设置'], url: 'https://a.cn/' }, '渠道：「设置」 https://a.cn/'],
    [
      { kind: 'email', ...common, address: 'a@example.com', subject: '释放', body: ['名称', '原因'] },
      'a@example.com，标题 释放，正文写：名称、原因',
    ],
    [{ kind: 'contact', ...common, how: '打电话' }, '渠道：打电话'],
    [channel(), '系统自动处理'],
    [{ kind: 'ticket', ...page, device: 'mobile' }, '渠道（手机端打开） https://example.com/'],
    [{ kind: 'help-page', ...page, device: 'any', read: false }, '渠道 https://example.com/（内容本站没有读到）'],
  ])('%j', (one, words) => {
    expect(channelWords(one)).toBe(words);
  });
});

describe('a section', () => {
  it('is nothing without lines', () => {
    expect(section('标题', [])).toEqual([]);
  });

  it('has the level it is given, 2 without one', () => {
    expect(section('标题', ['- 一行'])).toEqual(['', '## 标题', '', '- 一行']);
    expect(section('标题', ['- 一行'], 3)[1]).toBe('### 标题');
  });
});

it('what does not exist is left out', () => {
  expect(pageLines({ scenarios: ['mp-99'] }, SITE)).toEqual([]);
  expect(sourceLines(['nowhere'], SITE)).toEqual([]);
});
