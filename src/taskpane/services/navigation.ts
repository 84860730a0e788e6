import { createContext, useContext, useEffect, useRef } from "react";
import type { Filter } from "../../datasets/filter/filter";
import type { ViewInfo } from "./viewInfo";

/** A view, or a page in it. */
export interface Destination {
  readonly view: string;
  /** As the view's list names it. */
  readonly item?: string;
  /** The rows to show of a dataset. */
  readonly filter?: Filter;
}

export interface Navigation {
  readonly views: readonly ViewInfo[];
  readonly goTo: (destination: Destination) => void;
  /** Where the pane was last sent to. */
  readonly arrival: Destination | null;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useNavigation is for components inside the pane.");
  return navigation;
}

/** Tells a view once of each page of it that is asked for from elsewhere. */
export function useArrival(view: string, onArrive: (item: string, filter?: Filter) => void): void {
  const { arrival } = useNavigation();
  const met = useRef<Destination | null>(null);
  useEffect(() => {
    if (arrival?.view !== view || arrival.item === undefined || met.current === arrival) return;
    met.current = arrival;
    onArrive(arrival.item, arrival.filter);
  });
}
