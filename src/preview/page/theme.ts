import type { FUniver } from "@univerjs/core/facade";
import { element } from "./element";

const systemPrefersDark = matchMedia("(prefers-color-scheme: dark)");

/** What the page shows, told to those who ask for `prefers-color-scheme`. */
class ShownScheme extends EventTarget {
  readonly media = "(prefers-color-scheme: dark)";
  matches = systemPrefersDark.matches;

  show(dark: boolean): void {
    this.matches = dark;
    this.dispatchEvent(new MediaQueryListEvent("change", { matches: dark, media: this.media }));
  }
}
const shown = new ShownScheme();

export const startsDark = shown.matches;

/** Light or dark, as the system is until the button is pressed. */
export function followTheme(api: FUniver): void {
  const button = element("theme");
  const show = (dark: boolean) => {
    document.documentElement.classList.toggle("dark", dark);
    button.textContent = dark ? "Light" : "Dark";
    api.toggleDarkMode(dark);
    shown.show(dark);
  };
  systemPrefersDark.addEventListener("change", ({ matches }) => {
    show(matches);
  });
  button.addEventListener("click", () => {
    show(!shown.matches);
  });
  show(shown.matches);
}

/**
 * Excel on the web does not tell an add-in its theme, so the add-in's page asks the system. There the
 * button has to count, too, or the grid would be dark and the pane light.
 */
export function shareTheme(pane: Window): void {
  const ofTheSystem = pane.matchMedia.bind(pane);
  pane.matchMedia = (query) =>
    query === shown.media ? (shown as unknown as MediaQueryList) : ofTheSystem(query);
}
