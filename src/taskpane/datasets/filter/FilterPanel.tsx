import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Dataset } from "../../../datasets/dataset";
import { isWhole, WHOLE, type Filter } from "../../../datasets/filter/filter";
import { choicesIn } from "../../../datasets/filter/choicesIn";
import { usePane } from "../../services/PaneContext";
import { ChoiceList } from "./ChoiceList";
import { YearFields } from "./YearFields";

const useStyles = makeStyles({
  panel: { paddingBottom: tokens.spacingVerticalXS },
  toggle: {
    justifyContent: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
  },
  parts: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  clear: { justifySelf: "start" },
});

interface Props {
  readonly datasets: readonly Dataset[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  /** How many rows pass, in words: "120 of 593 rows". */
  readonly count: string;
  readonly disabled?: boolean;
}

/** Which rows to import, chosen from what the rows have. It takes no room until it is opened. */
export function FilterPanel({ datasets, filter, onChange, count, disabled = false }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const [open, setOpen] = useState(false);
  const [cleared, setCleared] = useState(0);
  const id = useId();
  const toggle = useRef<HTMLButtonElement | null>(null);
  const choices = useMemo(() => choicesIn(datasets), [datasets]);
  const change = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  const before = useRef(count);
  useEffect(() => {
    if (before.current !== count) announce(`${count}.`);
    before.current = count;
  }, [count, announce]);

  return (
    <div className={styles.panel}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          toggle.current = element;
        }}
        className={styles.toggle}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabledFocusable={disabled}
        onClick={() => setOpen(!open)}
      >
        {`Filter: ${count}`}
      </Button>
      {open && !disabled && (
        <div id={id} key={cleared} role="group" aria-label="Filter" className={styles.parts}>
          {choices.countries.length > 1 && (
            <ChoiceList
              title="Countries"
              choices={choices.countries}
              chosen={filter.countries}
              onChange={(countries) => change({ countries })}
            />
          )}
          {choices.years && (
            <YearFields years={choices.years} from={filter.from} to={filter.to} onChange={change} />
          )}
          {choices.minerals.length > 1 && (
            <ChoiceList
              title="Minerals"
              choices={choices.minerals}
              chosen={filter.minerals}
              onChange={(minerals) => change({ minerals })}
            />
          )}
          {choices.confidence.length > 1 && (
            <ChoiceList
              title="Confidence"
              choices={choices.confidence}
              chosen={filter.confidence}
              onChange={(confidence) => change({ confidence })}
            />
          )}
          {!isWhole(filter) && (
            <Button
              className={styles.clear}
              size="small"
              onClick={() => {
                onChange(WHOLE);
                setCleared(cleared + 1);
                toggle.current?.focus();
              }}
            >
              Clear the filter
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
