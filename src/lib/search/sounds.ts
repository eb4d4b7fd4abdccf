import { SOUNDING } from './features.ts';
import { isHan } from './fold.ts';
import type { Feature, Model, Neighbours } from './model.ts';

/** Of several grams that sound the same, so many stand in for one. */
const MOST = 3;

function soundOf(gram: string, syllables: ReadonlyMap<string, string>): string | undefined {
  const parts = [...gram].map((char) => syllables.get(char));
  return parts.length < SOUNDING || parts.includes(undefined) ? undefined : parts.join(' ');
}

/**
 * Finds grams of the model that sound like one that it does not know: 「压金」 for 「押金」. Nobody has to write wrong
 * characters down.
 */
export function soundNeighbours({ grams }: Model, syllables: ReadonlyMap<string, string>): Neighbours {
  let bySound: Map<string, Feature[]> | undefined;
  return (gram) => {
    if (![...gram].every(isHan)) return [];
    const sound = soundOf(gram, syllables);
    if (sound === undefined) return [];
    if (bySound === undefined) {
      bySound = new Map();
      for (const [known, row] of grams) {
        const own = soundOf(known, syllables);
        if (own !== undefined) bySound.set(own, [...(bySound.get(own) ?? []), row]);
      }
    }
    return (bySound.get(sound) ?? []).slice(0, MOST);
  };
}
