// Browsers count days with these, and need no schema for it.
import type { Actor, Event, Named } from '../schemas/named.ts';

/** Returns what readers are told about the thing of an id; the id itself where there is no such thing. */
export function labelOf(list: readonly Named[], id: string): string {
  return list.find((item) => item.id === id)?.label ?? id;
}

/** Returns the later events from which days are counted where none are from this one. */
export function laterEvents({ until = [] }: Pick<Event, 'until'>, events: readonly Event[]): Event[] {
  return events.filter(({ id }) => until.includes(id));
}

/** Whether readers can only wait for somebody: the authority acts, or nobody. */
export function isAwaited(actor: string, actors: readonly Actor[]): boolean {
  return actor === 'system' || actors.some(({ id, office }) => id === actor && office === true);
}
