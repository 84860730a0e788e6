import type { GridColumn } from "../modelSpec";
import type { FlowTable } from "./flowTable";

export const TITLE: GridColumn = {
  id: "title",
  header: "Industry",
  formula: "=INDEX({sectors.title},{row})",
};

/** One formula for each industry. */
export const eachIndustry = (table: FlowTable, formula: (industry: number) => string): string[] =>
  table.industries.map((_, industry) => formula(industry));
