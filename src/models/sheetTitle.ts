import { placeOf } from "../core/labels/place";
import type { Cell } from "../datasets/tableSchema";
import { SHEET_NAME_LENGTH } from "../sheet/limits";
import { legalSheetName, sheetNameFor } from "../sheet/names";
import type { Chosen, ModelSpec } from "./modelSpec";

/** Room for a number behind a name that is taken. */
const LONGEST = SHEET_NAME_LENGTH - 3;

/**
 * A name that tells two models of one kind apart: the kind, and what it is about as chosen. Countries stand by their
 * names, or by their codes where these are too long.
 */
export function sheetTitle({ title, about }: Pick<ModelSpec, "title" | "about">, values: Chosen) {
  const kind = title.replace(/ model$/, "");
  const named = (spoken: (value: string) => string): string => {
    const subjects = about
      .map((id) => legalSheetName(spoken(text(values[id]))))
      .filter((each) => each !== "");
    return subjects.length === 0 ? title : `${kind} ${subjects.join(", ")}`;
  };
  const names = [
    named((value) => placeOf(value)?.name ?? value),
    named((value) => placeOf(value)?.iso3 || value),
  ];
  const fitting = names.find(({ length }) => length <= LONGEST);
  return sheetNameFor(fitting ?? cut(names[1] ?? title), kind);
}

const text = (value: Cell | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const cut = (name: string): string => `${name.slice(0, LONGEST - 1).trim()}…`;
