import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { selectedReference } from "../../excel/arguments/selectedReference";
import type { ChosenCell } from "../../excel/what-if/chosenCell";
import { lookAtInput, lookAtOutputs, withSheets } from "../../excel/what-if/chosenCells";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { ModelCellChoice } from "./ModelCellChoice";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  // Browsers give an input a width of its own, which at 320 pixels pushes the button out of sight.
  box: { flexGrow: 1, minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** Long enough for whoever types on, short enough for whoever waits. */
const PAUSE = 400;

interface Props {
  readonly label: string;
  readonly value: string;
  /** One constant, several cells to read, or values of which there may be many. */
  readonly kind: "input" | "outputs" | "values";
  readonly hint?: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** Cells: typed, or taken from the selection, with what they hold now or why they cannot be taken. */
export function CellField({ label, value, kind, hint, disabled, onChange }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const adding = (reference: string): string => {
    const adds = kind === "outputs" && value.trim() !== "" && !value.includes(reference);
    return adds ? `${value.trim().replace(/;$/, "")}; ${reference}` : reference;
  };
  const [failed, setFailed] = useState<string | null>(null);
  const found = useFound(value, kind, disabled);
  const problem = failed ?? found?.problem ?? null;
  const shownHint = found?.sentence ?? hint;

  const take = async (): Promise<void> => {
    try {
      const reference = await selectedReference();
      onChange(adding(reference));
      setFailed(null);
      announce(`${label}: ${reference}.`);
    } catch (error) {
      setFailed(sentenceFor(error));
      announce(sentenceFor(error));
    }
  };

  /** The results of a run come to the front, where a bare B2 would mean another cell. */
  const complete = (): void => {
    withSheets(value).then(
      (whole) => whole !== value && whole !== "" && onChange(whole),
      // Only a help; a run that cannot find its cells says so.
      () => undefined,
    );
  };

  const field = (
    <Field
      label={label}
      {...(shownHint === undefined ? {} : { hint: shownHint })}
      {...(problem === null
        ? {}
        : { validationMessage: problem, validationState: "error" as const })}
    >
      {(field) => (
        <div className={styles.line}>
          <Input
            {...field}
            className={styles.box}
            input={{ className: styles.input }}
            value={value}
            disabled={disabled}
            autoComplete="off"
            spellCheck={false}
            onBlur={complete}
            onChange={(_, data) => {
              setFailed(null);
              onChange(data.value);
            }}
          />
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={disabled}
            onClick={() => void take()}
            aria-label={`Use selection for ${label}`}
          >
            Use selection
          </Button>
        </div>
      )}
    </Field>
  );
  return (
    <div>
      {field}
      <ModelCellChoice
        {...{ label, kind, disabled }}
        onChoose={(address) => onChange(adding(address))}
      />
    </div>
  );
}

interface Found {
  readonly sentence?: string;
  readonly problem?: string;
}

/** What the cells hold, after a pause in typing; while a run changes them, what they held before. */
function useFound(value: string, kind: Props["kind"], isRunning: boolean): Found | null {
  const [found, setFound] = useState<{ readonly value: string; readonly is: Found } | null>(null);
  useEffect(() => {
    if (value.trim() === "" || kind === "values" || isRunning) return;
    let current = true;
    const timer = setTimeout(() => {
      const looking =
        kind === "input" ? lookAtInput(value).then((cell) => [cell]) : lookAtOutputs(value);
      looking
        .then(
          (cells): Found => ({ sentence: cells.slice(0, 6).map(factOf).join(" · ") }),
          (error: unknown): Found => ({ problem: sentenceFor(error) }),
        )
        .then((is) => {
          if (current) setFound({ value, is });
        })
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [value, kind, isRunning]);
  return found?.value === value && value.trim() !== "" ? found.is : null;
}

function factOf({ label, text, address }: ChosenCell): string {
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return `${label === address ? address : label} is ${shown === "" ? "blank" : shown}`;
}
