import type { KeyboardEvent } from "react";

interface Marks<Mark> {
  readonly marks: readonly Mark[];
  /** The attribute of the elements of the drawing that says which mark they are. */
  readonly attribute: `data-${string}`;
  /** What stands in the attribute. */
  readonly idOf: (mark: Mark) => string;
  readonly choose: (mark: Mark) => void;
  /** Where a key leads from the mark at a place; undefined where nowhere. */
  readonly next: (key: string, from: Mark, at: number) => Mark | undefined;
}

/** The keys of a drawing: Enter and the space bar choose the mark that has the focus, others lead to its neighbours. */
export function moveAmong<Mark>(
  event: KeyboardEvent<SVGSVGElement>,
  { marks, attribute, idOf, choose, next }: Marks<Mark>,
): void {
  const id = (event.target as Element).getAttribute(attribute);
  const at = marks.findIndex((mark) => idOf(mark) === id);
  const from = marks[at];
  if (from === undefined) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(from);
    return;
  }
  const to = next(event.key, from, at);
  if (to === undefined) return;
  event.preventDefault();
  const groups = event.currentTarget.querySelectorAll<SVGGElement>(`[${attribute}]`);
  [...groups].find((group) => group.getAttribute(attribute) === idOf(to))?.focus();
}
