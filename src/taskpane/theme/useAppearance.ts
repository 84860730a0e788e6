import { useCallback, useEffect, useMemo, useState } from "react";
import type { Theme } from "@fluentui/react-components";
import { storageKey } from "../services/storageKey";
import { contrastTheme, darkTheme, lightTheme } from "./themes";

/** What the user chose; "automatic" follows Office, and the system where Office does not say. */
export type Appearance = "automatic" | "light" | "dark";

const STORAGE_KEY = "linchpin.appearance";

export interface AppearanceSetting {
  readonly appearance: Appearance;
  readonly choose: (appearance: Appearance) => void;
  readonly theme: Theme;
  readonly scheme: "light" | "dark" | "contrast";
}

export function useAppearance(): AppearanceSetting {
  const [appearance, setAppearance] = useState(storedAppearance);
  const contrast = useMediaQuery("(forced-colors: active)");
  const systemDark = useMediaQuery("(prefers-color-scheme: dark)");
  const officeDark = useMemo(officeIsDark, []);
  const choose = useCallback((next: Appearance) => {
    setAppearance(next);
    store(next);
  }, []);

  const dark = appearance === "automatic" ? (officeDark ?? systemDark) : appearance === "dark";
  const scheme = contrast ? "contrast" : dark ? "dark" : "light";
  const theme = { contrast: contrastTheme, dark: darkTheme, light: lightTheme }[scheme];
  return { appearance, choose, theme, scheme };
}

/** Null where the host does not tell its theme, as Excel on the web does not. */
function officeIsDark(): boolean | null {
  // The typings promise a theme; Excel on the web gives none.
  const { officeTheme } = Office.context as Partial<Office.Context>;
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(
    officeTheme?.bodyBackgroundColor ?? "",
  );
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const update = (): void => setMatches(list.matches);
    update();
    list.addEventListener("change", update);
    return () => list.removeEventListener("change", update);
  }, [query]);
  return matches;
}

function storedAppearance(): Appearance {
  try {
    const stored = localStorage.getItem(storageKey(STORAGE_KEY));
    return stored === "light" || stored === "dark" ? stored : "automatic";
  } catch {
    // Storage is closed to embedded pages in some browsers; the choice then lasts as long as the pane.
    return "automatic";
  }
}

function store(appearance: Appearance): void {
  try {
    if (appearance === "automatic") localStorage.removeItem(storageKey(STORAGE_KEY));
    else localStorage.setItem(storageKey(STORAGE_KEY), appearance);
  } catch {
    return;
  }
}
