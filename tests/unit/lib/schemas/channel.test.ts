import { expect, test } from 'vitest';
import { type Channel, formOnPhone } from '../../../../src/lib/schemas/channel.ts';

const ticket: Channel = {
  kind: 'ticket',
  name: '工单',
  url: 'https://example.com/form',
  device: 'mobile',
  read: false,
  sources: ['page'],
};

test.each<[string, Channel, string | undefined]>([
  ['a form for phones only', ticket, 'https://example.com/form'],
  ['a form for any device', { ...ticket, device: 'any' }, undefined],
  ['what happens by itself', { kind: 'automatic', name: '自动', sources: ['page'] }, undefined],
])('the address to open on a phone of %s', (_what, channel, address) => {
  expect(formOnPhone(channel)).toBe(address);
});
