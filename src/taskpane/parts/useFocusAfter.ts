import { useEffect, useRef, type RefObject } from "react";

/**
 * Gives the focus to the button, or to the first one within the element, when what ran has ended, as the
 * button that had it is gone.
 */
export function useFocusAfter(isRunning: boolean, element: RefObject<HTMLElement | null>): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) focusOn(element.current);
    wasRunning.current = isRunning;
  }, [isRunning, element]);
}

function focusOn(element: HTMLElement | null): void {
  const button =
    element instanceof HTMLButtonElement ? element : element?.querySelector<HTMLElement>("button");
  button?.focus();
}
