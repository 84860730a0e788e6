import { useSyncExternalStore } from "react";
import { storageKey } from "./storageKey";

/** A page that was visited or marked, as the home page lists it. */
export interface KeptPlace {
  readonly view: string;
  readonly item: string;
  readonly title: string;
}

interface KeptPlaces {
  readonly recent: readonly KeptPlace[];
  readonly favourites: readonly KeptPlace[];
}

const STORAGE_KEY = "linchpin.places";
const MOST_RECENT = 5;
const NONE: KeptPlaces = { recent: [], favourites: [] };

const listeners = new Set<() => void>();
let kept: KeptPlaces | null = null;

/** Pages visited last and pages marked, kept in this machine's browser storage. */
export function useKeptPlaces(): KeptPlaces {
  return useSyncExternalStore(subscribe, keptPlaces);
}

export function noteVisit(place: KeptPlace): void {
  const { recent, favourites } = keptPlaces();
  const others = recent.filter((each) => !isSame(each, place));
  keep({ recent: [place, ...others].slice(0, MOST_RECENT), favourites });
}

export function toggleFavourite(place: KeptPlace): void {
  const { recent, favourites } = keptPlaces();
  const others = favourites.filter((each) => !isSame(each, place));
  const wasOne = others.length < favourites.length;
  keep({ recent, favourites: wasOne ? others : [...favourites, place] });
}

export function isSame(a: KeptPlace, b: KeptPlace): boolean {
  return a.view === b.view && a.item === b.item;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keptPlaces(): KeptPlaces {
  kept ??= stored();
  return kept;
}

function keep(next: KeptPlaces): void {
  kept = next;
  try {
    localStorage.setItem(storageKey(STORAGE_KEY), JSON.stringify(next));
  } catch {
    // Storage is closed to embedded pages in some browsers; the lists then last as long as the pane.
  }
  for (const listener of listeners) listener();
}

function stored(): KeptPlaces {
  try {
    const { recent, favourites } = JSON.parse(
      localStorage.getItem(storageKey(STORAGE_KEY)) ?? "{}",
    ) as Partial<KeptPlaces>;
    return { recent: placesIn(recent), favourites: placesIn(favourites) };
  } catch {
    return NONE;
  }
}

function placesIn(list: unknown): KeptPlace[] {
  if (!Array.isArray(list)) return [];
  return (list as Partial<KeptPlace>[]).flatMap(({ view, item, title }) =>
    view === undefined || item === undefined || title === undefined ? [] : [{ view, item, title }],
  );
}
