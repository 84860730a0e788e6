import { makeStyles, SearchBox } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { RESULTS_ID } from "./resultsId";

const useStyles = makeStyles({
  box: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
});

export interface SearchState {
  readonly query: string;
  /** Whether the results stand in place of the view. */
  readonly isOpen: boolean;
}

interface Props {
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
}

/** The one search over all that the add-in and the workbook hold. */
export function HeaderSearch({ state, onChange }: Props) {
  const styles = useStyles();
  const { query, isOpen } = state;
  const search = (text: string): void => onChange({ query: text, isOpen: text.trim() !== "" });
  return (
    <SearchBox
      className={styles.box}
      value={query}
      onChange={(_, { value }) => search(value)}
      onFocus={() => search(query)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape") search("");
        if (event.key === "ArrowDown" && isOpen) enterResults(event);
      }}
      placeholder="Search everything"
      aria-label="Search everything"
      aria-controls={isOpen ? RESULTS_ID : undefined}
    />
  );
}

function enterResults(event: KeyboardEvent): void {
  const first = document.querySelector<HTMLElement>(`#${RESULTS_ID} [data-item]`);
  if (!first) return;
  event.preventDefault();
  first.focus();
}
