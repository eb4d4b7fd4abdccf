const LONGEST_GRAM = 2;

/** Whether a gram may stand for its sound: two characters or more. */
export const SOUNDING = 2;

/** Returns the grams of a folded text: every stretch of one or two characters inside its runs, each once. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of text.split(' ')) {
    const chars = [...run];
    for (let start = 0; start < chars.length; start += 1) {
      for (let length = 1; length <= LONGEST_GRAM && start + length <= chars.length; length += 1) {
        grams.add(chars.slice(start, start + length).join(''));
      }
    }
  }
  return [...grams];
}
