import { expect, test } from 'vitest';
import { withoutTracking } from '../../../../src/lib/addresses/tracking.ts';

test.each([
  ['', ''],
  ['?from=singlemessage&isappinstalled=0', ''],
  ['?q=%E5%85%AC%E5%8F%B8&from=timeline', '?q=%E5%85%AC%E5%8F%B8'],
  ['?account=mini-program&utm_source=a&utm_medium=b&seal=never-had', '?account=mini-program&seal=never-had'],
  ['?_wwv=1&subscene=2&sessionid=3&entity=media', '?entity=media'],
  ['?entity=government', '?entity=government'],
])('of the query %s, %s is the page’s own', (query, own) => {
  expect(withoutTracking(query)).toBe(own);
});
