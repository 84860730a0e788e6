import type { TableKind } from "./tableKind";

/** A kind for tables that are known by the names of their columns alone. */
export function columnsKind(id: string, title: string, columns: readonly string[]): TableKind {
  return {
    ...{ id, title, named: columns.slice(0, 1) },
    roles: columns.map((name) => ({
      ...{ name, title: name.replace(/_/g, " "), holds: "label" as const },
      ...{ names: [], required: true as const },
    })),
  };
}
