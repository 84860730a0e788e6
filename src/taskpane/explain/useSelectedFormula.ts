import { useCallback, useEffect, useRef, useState } from "react";
import { selectedFormula, type SelectedFormula } from "../../excel/explain/selectedFormula";
import { watchCalculated } from "../../excel/explain/watchCalculated";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { watchSelection } from "../../excel/workbook/watchSelection";

export type Followed =
  | { readonly state: "looking" }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: "ready"; readonly selection: SelectedFormula };

/** Selections come in bursts while the user drags or holds an arrow key. */
const QUIET = 150;

/** Whether the cell stays as the selection moves: as the user asked, or because a sheet was made of it. */
export type Hold = "none" | "asked" | "while written out";

/**
 * The selected cell's formula, followed as the selection moves and the sheets calculate; while it is held
 * the selection may move and the cell stays. A hold that nobody asked for ends at the next formula of ours.
 */
export function useSelectedFormula(held: Hold, onLetGo: () => void) {
  const [followed, setFollowed] = useState<Followed>({ state: "looking" });
  /** Grows with every calculation, so that a held cell is read again too. */
  const [calculation, setCalculation] = useState(0);
  const isHeld = useRef(held);
  isHeld.current = held;
  const shown = useRef(followed);
  shown.current = followed;

  const look = useCallback(() => {
    if (isHeld.current === "asked") return;
    selectedFormula().then(
      (selection) => {
        const isNews = selection.kind === "ours" && !isSame(shown.current, selection);
        if (isHeld.current === "while written out" && isNews) onLetGo();
        else if (isHeld.current !== "none") return;
        setFollowed({ state: "ready", selection });
      },
      (error: unknown) => setFollowed({ state: "failed", sentence: sentenceFor(error) }),
    );
  }, [onLetGo]);

  useEffect(look, [look, held]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (then: () => void) => () => {
      clearTimeout(timer);
      timer = setTimeout(then, QUIET);
    };
    const recalculated = (): void => {
      look();
      setCalculation((count) => count + 1);
    };
    // A host without these events still explains: the button looks again.
    const watching = [watchSelection(later(look)), watchCalculated(later(recalculated))].map(
      (each) => each.catch(() => null),
    );
    return () => {
      clearTimeout(timer);
      for (const each of watching) void each.then((stop) => stop?.());
    };
  }, [look]);

  return { followed, calculation, look };
}

const isSame = (before: Followed, selection: Extract<SelectedFormula, { kind: "ours" }>): boolean =>
  before.state === "ready" &&
  before.selection.kind === "ours" &&
  before.selection.home.address === selection.home.address;
