import type { CellArea } from "../../excel/workbook/cellArea";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import type { Chain } from "./chainOf";
import type { ChainMarks } from "./marksOf";

export type ChainKind = "bill of materials" | "supply network" | "fault tree";

/** A table that is drawn as a chain, and what can be asked of it. */
export interface ChainSource {
  readonly kind: ChainKind;
  readonly name: string;
  /** Where it stands, for the source of a picture: "Table bom, Sheet1!A1:C9". */
  readonly place: string;
  readonly chain: Chain;
  /** Where a row of it stands; null for a dataset that is not in the workbook. */
  readonly areaOf: ((row: number) => CellArea) | null;
  /** What can be lost, and by what it is chosen; null where every loss is marked at once. */
  readonly question: {
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  } | null;
  readonly marks: (lost: string, functions: FunctionsRuntime) => ChainMarks;
  /** What the signs of the picture mean. */
  readonly signs: readonly string[];
}

/** What the cells say; where they stand is known to who read them. */
export type PlainSource = Omit<ChainSource, "areaOf" | "place">;

export const SINGLE_POINT = "● single point of failure";
