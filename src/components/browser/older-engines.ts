// Built-ins that the oldest engines we support (Chromium 87, Safari 14) lack and our shared code uses.
Object.hasOwn ??= (object: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(object, key) !== undefined;
Array.prototype.at ??= function <T>(this: T[], index: number) {
  return this[index < 0 ? this.length + index : index];
};
Array.prototype.toSorted ??= function <T>(this: T[], compare?: (a: T, b: T) => number) {
  return [...this].sort(compare);
};
