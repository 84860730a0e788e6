import { useEffect, useRef, type RefObject } from "react";
import { focusToRead } from "./focusToRead";

/**
 * Gives the focus to the button, to the first one within, or to a text to read on from, when what ran has
 * ended, as the button that had it is gone. A text is for where the buttons that stand there may go, too.
 */
export function useFocusAfter(isRunning: boolean, element: RefObject<HTMLElement | null>): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) focusOn(element.current);
    wasRunning.current = isRunning;
  }, [isRunning, element]);
}

function focusOn(element: HTMLElement | null): void {
  if (element instanceof HTMLButtonElement) element.focus();
  else if (element?.hasAttribute("tabindex")) focusToRead(element);
  else element?.querySelector("button")?.focus();
}
