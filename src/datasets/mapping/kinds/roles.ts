import type { ColumnRole, Holds } from "../tableKind";

type Further = Omit<Partial<ColumnRole>, "name" | "title" | "holds" | "names">;

export function role(
  name: string,
  title: string,
  holds: Holds,
  names: readonly string[] = [],
  further: Further = {},
): ColumnRole {
  return { name, title, holds, names, ...further };
}

export const required = { required: true } as const;
export const helper = { helper: true } as const;

/** Names of headers, with commas between them: a hundred stand in as many words as they have. */
export const listed = (names: string): string[] => names.split(",").map((name) => name.trim());
