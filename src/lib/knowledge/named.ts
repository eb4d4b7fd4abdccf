// The script that counts days uses these; they import types only, so it does not bring the schemas along.
import type { Actor, Event, Named } from '../schemas/named.ts';

/** Returns the label of the item with an id; the id itself where the list has no such item. */
export function labelOf(list: readonly Named[], id: string): string {
  return list.find((item) => item.id === id)?.label ?? id;
}

/** Returns the events that an event names in `until`: those to wait for where no period is counted from the event itself. */
export function laterEvents({ until = [] }: Pick<Event, 'until'>, events: readonly Event[]): Event[] {
  return events.filter(({ id }) => until.includes(id));
}

/**
 * Returns whether readers can only wait for an actor: it is marked `office`, or it is `system`, which stands for what
 * happens by itself.
 */
export function isAwaited(actor: string, actors: readonly Actor[]): boolean {
  return actor === 'system' || actors.some(({ id, office }) => id === actor && office === true);
}
