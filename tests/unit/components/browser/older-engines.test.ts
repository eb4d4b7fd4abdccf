import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, it, test } from 'vitest';

const source = readFileSync(new URL('../../../../src/components/browser/older-engines.ts', import.meta.url), 'utf8');

/** An engine of its own that has lost the given built-ins and then loads the module. */
const old = createContext({});
runInContext('delete Object.hasOwn; delete Array.prototype.toSorted; delete Array.prototype.at;', old);
runInContext(transformSync(source, { loader: 'ts' }).code, old);

test.each([
  ['what an object has', "Object.hasOwn({ a: undefined }, 'a')", true],
  ['not what it inherits', "Object.hasOwn({}, 'toString')", false],
  ['not what it does not know', "Object.hasOwn({}, 'a')", false],
  ['a position of a list', "Object.hasOwn(['x'], 0)", true],
])('an engine without Object.hasOwn tells %s', (_what, code, expected) => {
  expect(runInContext(code, old)).toBe(expected);
});

it('an engine without at() counts places from both ends', () => {
  const code = "const all = ['a', 'b', 'c']; JSON.stringify([0, 2, -1, -3].map((place) => all.at(place)))";
  expect(runInContext(code, old)).toBe('["a","c","c","a"]');
  expect(runInContext('[[].at(0), [1].at(1), [1].at(-2)].every((one) => one === undefined)', old)).toBe(true);
});

it('an engine without toSorted sorts a copy', () => {
  const code = 'const list = [3, 1, 2]; JSON.stringify([list.toSorted(), list.toSorted((a, b) => b - a), list])';
  expect(runInContext(code, old)).toBe('[[1,2,3],[3,2,1],[3,1,2]]');
});
