import { expect, it, test } from 'vitest';
import { onceForEach } from '../../../../src/lib/knowledge/once-for-each.ts';

it('works something out once for each object, and for another object again', () => {
  const asked: object[] = [];
  const lengthOf = onceForEach((list: readonly string[]) => {
    asked.push(list);
    return list.length;
  });
  const [one, two] = [['a'], ['a']];
  expect([lengthOf(one), lengthOf(two), lengthOf(one), lengthOf(two)]).toEqual([1, 1, 1, 1]);
  expect(asked).toEqual([one, two]);
});

test.each([[undefined], [0], [''], [false]])('keeps %j as an answer like any other', (answer) => {
  let times = 0;
  const work = onceForEach((_object: object) => {
    times += 1;
    return answer;
  });
  const object = {};
  expect([work(object), work(object)]).toEqual([answer, answer]);
  expect(times).toBe(1);
});
