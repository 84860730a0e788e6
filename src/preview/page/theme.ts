import type { FUniver } from "@univerjs/core/facade";
import { element } from "./element";

export const prefersDark = matchMedia("(prefers-color-scheme: dark)");

/** Light or dark, as the system is until the button is pressed. */
export function followTheme(api: FUniver): void {
  const button = element("theme");
  const show = (dark: boolean) => {
    document.documentElement.classList.toggle("dark", dark);
    button.setAttribute("aria-pressed", String(dark));
    api.toggleDarkMode(dark);
  };
  prefersDark.addEventListener("change", ({ matches }) => {
    show(matches);
  });
  button.addEventListener("click", () => {
    show(button.getAttribute("aria-pressed") !== "true");
  });
  show(prefersDark.matches);
}
