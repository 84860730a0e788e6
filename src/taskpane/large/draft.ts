import type { LargeColumn } from "../../datasets/large/columnSample";
import {
  columnsUsed,
  joinedName,
  type CodeJoin,
  type ColumnKind,
  type Condition,
  type Question,
  type TotalKind,
} from "../../datasets/large/question";

/** What becomes of a column in the answer. */
export type ColumnUse = "leave out" | "show" | "group by" | TotalKind;

/** A question as the form holds it, with a choice for every column. */
export interface Draft {
  readonly mode: Question["answer"]["kind"];
  readonly kinds: Readonly<Record<string, ColumnKind>>;
  readonly shown: readonly string[];
  readonly uses: Readonly<Record<string, ColumnUse>>;
  readonly filters: readonly Condition[];
  readonly join: CodeJoin | null;
}

/** More columns than this are shown when they are asked for. */
const SHOWN_AT_FIRST = 20;

export function firstDraft(columns: readonly LargeColumn[]): Draft {
  return {
    mode: "rows",
    kinds: Object.fromEntries(columns.map(({ name, kind }) => [name, kind])),
    shown: columns.slice(0, SHOWN_AT_FIRST).map(({ name }) => name),
    uses: {},
    filters: [],
    join: null,
  };
}

/** The question, or what is missing in it. */
export function questionOf(draft: Draft, columns: readonly LargeColumn[]): Question | string {
  const names = columns.map(({ name }) => name);
  const { mode, filters, join } = draft;
  const joined = join === null ? [] : join.add.map((name) => joinedName(join, name));
  const use = (name: string): ColumnUse => draft.uses[name] ?? "leave out";
  if (join !== null && join.column === "") return "Choose the column that holds the codes.";
  if (mode === "rows") {
    const shown = names.filter((name) => draft.shown.includes(name));
    if (shown.length === 0) return "Choose at least one column to show.";
    return withKinds({ ...draft, filters, answer: { kind: "rows", columns: shown } });
  }
  const by = [...names, ...joined].filter((name) => use(name) === "group by");
  const totals = names.flatMap((column) => {
    const how = use(column);
    return how === "leave out" || how === "show" || how === "group by" ? [] : [{ column, how }];
  });
  if (by.length + totals.length === 0) {
    return "Choose columns to group by, and what to add up.";
  }
  const text = totals.find(({ column, how }) => how !== "number" && draft.kinds[column] === "text");
  if (text) return `${text.column} is read as text. Read it as a number to take its ${text.how}.`;
  return withKinds({ ...draft, filters, answer: { kind: "totals", by, totals } });
}

/** Only the kinds that it needs travel with a question. */
function withKinds({ kinds, filters, join, answer }: Question): Question {
  const question = { kinds, filters, join, answer };
  const used = columnsUsed(question);
  return {
    ...question,
    kinds: Object.fromEntries(used.map((name) => [name, kinds[name] ?? "text"])),
  };
}
