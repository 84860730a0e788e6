import { useCallback, useEffect, useMemo, useState } from "react";
import { findPlace, type FoundPlace, type Place } from "../../excel/formulas/formulaPlace";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { watchSelection } from "../../excel/workbook/watchSelection";

export type PlaceState = FoundPlace | { readonly obstacle: string; readonly address: null } | null;

/** Selections come in bursts while the user drags or holds an arrow key. */
const QUIET = 120;

/** The cell that a formula would go into, followed as the selection moves; null while it is looked up. */
export function usePlace(place: Place | null): FollowedPlace {
  const key = JSON.stringify(place);
  const find = useMemo(() => {
    const wanted = JSON.parse(key) as Place | null;
    return wanted === null ? null : () => findPlace(wanted);
  }, [key]);
  return useFollowedPlace(find);
}

export interface FollowedPlace {
  readonly found: PlaceState;
  readonly refresh: () => void;
}

/** What `find` finds, looked up anew whenever another cell is selected. */
export function useFollowedPlace(find: (() => Promise<FoundPlace>) | null): FollowedPlace {
  const [found, setFound] = useState<PlaceState>(null);
  const [attempt, setAttempt] = useState(0);
  const refresh = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    let current = true;
    if (find === null) return;
    find().then(
      (next) => current && setFound(next),
      (error: unknown) => current && setFound({ obstacle: sentenceFor(error), address: null }),
    );
    return () => {
      current = false;
    };
  }, [find, attempt]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A host without selection events still inserts; the pane then shows the place when it is opened.
    const watching = watchSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, QUIET);
    }).catch(() => null);
    return () => {
      clearTimeout(timer);
      // While a cell is edited Excel does not let go; then a later selection is looked up in vain.
      watching.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [refresh]);

  return { found, refresh };
}
