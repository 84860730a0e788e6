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

/**
 * The selected cell's formula, followed as the selection moves and the sheets calculate; while it is held
 * the selection may move and the cell stays.
 */
export function useSelectedFormula(held: boolean) {
  const [followed, setFollowed] = useState<Followed>({ state: "looking" });
  /** Grows with every calculation, so that a held cell is read again too. */
  const [calculation, setCalculation] = useState(0);
  const isHeld = useRef(held);
  isHeld.current = held;

  const look = useCallback(() => {
    if (isHeld.current) return;
    selectedFormula().then(
      (selection) => setFollowed({ state: "ready", selection }),
      (error: unknown) => setFollowed({ state: "failed", sentence: sentenceFor(error) }),
    );
  }, []);

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
