import type { Worksheet } from "@cj-tech-master/excelts";

/** A sheet of the file, and the id of the sheet that it became here. */
export interface Place {
  source: Worksheet;
  sheet: string;
}
