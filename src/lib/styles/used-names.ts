/** An attribute of HTML, a property or a key of a script: `class="a b"`, `className="a"`, `class:"a"`. */
const GIVEN = /\bclass(?:Name)?["']?\s*[:=]\s*(["'`])([^"'`]*)\1/g;
const LISTED = /\bclassList\.\w+\(([^)]*)\)/g;
const STRING = /(["'`])([^"'`]*)\1/g;
const ELEMENT = /<([a-z]+(?:-[a-z]+)+)/g;

/** What a text of HTML or script may put on a page. */
export interface UsedNames {
  names: ReadonlySet<string>;
  /** Beginnings of names that a script completes. */
  beginnings: readonly string[];
}

/**
 * Finds the classes and elements of our own in HTML and in scripts. A script has to write its classes out where it gives
 * them, or at least how they begin; `tests/unit/architecture.test.ts` holds ours to that.
 */
export function usedNames(text: string): UsedNames {
  const given = [
    ...[...text.matchAll(GIVEN)].map(([, , value]) => value ?? ''),
    ...[...text.matchAll(LISTED)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(STRING)].map(([, , value]) => value ?? ''),
    ),
  ];
  const words = given.flatMap((value) => value.split(/\s/));
  return {
    names: new Set([...words, ...[...text.matchAll(ELEMENT)].map(([, name]) => name ?? '')]),
    beginnings: words.filter((word) => word.includes('${')).map((word) => word.slice(0, word.indexOf('${'))),
  };
}

/** Whether a name is among those that a text uses. */
export function isUsedName(name: string, { names, beginnings }: UsedNames): boolean {
  return names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
