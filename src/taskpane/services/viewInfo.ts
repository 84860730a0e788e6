import type { FluentIcon } from "@fluentui/react-icons";

export type GroupId = "data" | "build" | "check" | "deliver" | "help";

/** The groups of views, in the order of the work. */
export const VIEW_GROUPS: readonly {
  readonly id: GroupId;
  readonly title: string;
  readonly line: string;
}[] = [
  { id: "data", title: "Data", line: "Figures with their sources" },
  { id: "build", title: "Build", line: "Models, formulas and what-ifs" },
  { id: "check", title: "Check", line: "What is wrong, and why" },
  { id: "deliver", title: "Deliver", line: "For people without the add-in" },
  { id: "help", title: "Help", line: "Learn, and troubleshoot" },
];

/** What the home page and the search say of a view. */
export interface ViewInfo {
  readonly id: string;
  readonly label: string;
  readonly group: GroupId;
  /** What it is for, in a line. */
  readonly line: string;
  /** What people call it who do not know its name. */
  readonly words: string;
  readonly Icon: FluentIcon;
}
