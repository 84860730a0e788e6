/**
 * Univer's defined names call `some` on a map's iterator, which browsers before 2024 and Node 20 do
 * not have. Imported before Univer for its effect.
 */
const iterator = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) as object;

if (!("some" in iterator)) {
  Object.defineProperty(iterator, "some", {
    configurable: true,
    writable: true,
    value: function some<T>(this: Iterable<T>, test: (item: T) => boolean): boolean {
      for (const item of this) if (test(item)) return true;
      return false;
    },
  });
}
