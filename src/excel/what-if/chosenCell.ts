import type { Constant } from "./constant";

/** A cell as it was found: where it is, what it is called and what it shows. */
export interface ChosenCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** `Model!B2` */
  readonly address: string;
  /** Its name, else the text beside or above it, else its address. */
  readonly label: string;
  /** The text to the left or above by which it is known in its place. */
  readonly beside: string | null;
  /** A hidden name that refers to it, where there is one. */
  readonly anchor?: string;
  readonly value: Constant;
  readonly text: string;
  readonly format: string;
}
