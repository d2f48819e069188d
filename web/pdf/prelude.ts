// What pdf.js calls and Chromium 78 or Node 18 does not have. Imported before it.

function add(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

add(Promise, 'withResolvers', function (this: PromiseConstructor) {
  let resolve: unknown;
  let reject: unknown;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
});
add(Promise, 'try', function (call: (...given: unknown[]) => unknown, ...given: unknown[]) {
  return new Promise((resolve) => resolve(call(...given)));
});
add(Math, 'sumPrecise', (values: Iterable<number>) => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
});
add(Object, 'hasOwn', (object: object, key: string) => Object.prototype.hasOwnProperty.call(object, key));
for (const type of [Map, WeakMap]) {
  type Any = Map<unknown, unknown>;
  add(type.prototype, 'getOrInsertComputed', function (this: Any, key: unknown, make: (key: unknown) => unknown) {
    if (!this.has(key)) this.set(key, make(key));
    return this.get(key);
  });
  add(type.prototype, 'getOrInsert', function (this: Any, key: unknown, value: unknown) {
    if (!this.has(key)) this.set(key, value);
    return this.get(key);
  });
}
for (const type of [Array, String, Object.getPrototypeOf(Uint8Array)]) {
  add(type.prototype, 'at', function (this: ArrayLike<unknown>, index: number) {
    return this[index < 0 ? this.length + index : index];
  });
}
add(String.prototype, 'replaceAll', function (this: string, from: string | RegExp, to: string) {
  return typeof from === 'string' ? this.split(from).join(to) : this.replace(from, to);
});
add(Set.prototype, 'intersection', function (this: Set<unknown>, other: Set<unknown>) {
  return new Set(Array.from(this).filter((value) => other.has(value)));
});
add(Uint8Array.prototype, 'toHex', function (this: Uint8Array) {
  return Array.from(this, (byte) => (byte < 16 ? '0' : '') + byte.toString(16)).join('');
});
add(URL, 'parse', (text: string, base?: string) => {
  try {
    return new URL(text, base);
  } catch (error) {
    return null;
  }
});
{
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  function Iterator(): void {}
  Iterator.prototype = iterator;
  add(globalThis, 'Iterator', Iterator);
  for (const name of ['some', 'find', 'filter', 'join', 'map'] as const) {
    add(iterator, name, function (this: Iterable<unknown>, ...given: unknown[]) {
      return (Array.from(this)[name] as (...given: unknown[]) => unknown)(...given);
    });
  }
}
add(globalThis, 'FinalizationRegistry', class {
  register(): void {}
  unregister(): void {}
});
