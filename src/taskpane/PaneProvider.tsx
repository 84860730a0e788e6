import { useMemo, type ReactNode } from "react";
import { PaneContext, type Pane } from "./services/PaneContext";
import { LiveRegion, useLiveRegion } from "./parts/LiveRegion";

interface Props extends Pick<Pane, "readDataset" | "readJson" | "functions"> {
  readonly children: ReactNode;
}

/** Gives the views what they need from outside. What is said aloud does not draw them anew. */
export function PaneProvider({ readDataset, readJson, functions, children }: Props) {
  const { said, announce } = useLiveRegion();
  const pane = useMemo(
    () => ({ readDataset, readJson, functions, announce }),
    [readDataset, readJson, functions, announce],
  );
  return (
    <PaneContext value={pane}>
      {children}
      <LiveRegion said={said} />
    </PaneContext>
  );
}
