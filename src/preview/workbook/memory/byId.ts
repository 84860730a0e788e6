import { plainCopy } from "./plainCopy";

/** The list with the item in the place of the one of its id, or at the end. */
export function replaced<T extends { readonly id: string }>(list: readonly T[], item: T): T[] {
  const copy = plainCopy(item);
  return list.some(({ id }) => id === item.id)
    ? list.map((other) => (other.id === item.id ? copy : other))
    : [...list, copy];
}

/** The list without the item of that id. */
export const without = <T extends { readonly id: string }>(list: readonly T[], id: string): T[] =>
  list.filter((item) => item.id !== id);
