/**
 * Returns a function that works something out once for each object, and gives the same answer again for as long as the object
 * is in use. The objects must not change: what has been read from a file does not, and a changed file is read as a new object.
 */
export function onceForEach<T extends object, R>(work: (object: T) => R): (object: T) => R {
  const known = new WeakMap<T, { answer: R }>();
  return (object) => {
    const found = known.get(object) ?? { answer: work(object) };
    known.set(object, found);
    return found.answer;
  };
}
