/** Loads each thing once, by its name, and hands out the same again: for the length of one look, not longer. */
export function onceEach<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const loading = load(name);
    loaded.set(name, loading);
    return loading;
  };
}
