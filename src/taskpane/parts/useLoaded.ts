import { useCallback, useEffect, useMemo, useState } from "react";
import { sentenceFor } from "../../excel/workbook/sentenceFor";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: "ready"; readonly value: T };

/** Loads once `load` changes, and again on request. An answer that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> & { readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setLoaded({ state: "loading" });
    load().then(
      (value) => current && setLoaded({ state: "ready", value }),
      (error: unknown) => current && setLoaded({ state: "failed", sentence: sentenceFor(error) }),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => ({ ...loaded, reload }), [loaded, reload]);
}
