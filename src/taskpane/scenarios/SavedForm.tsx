import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { compareScenarios, writeComparison } from "../../excel/scenarios/compareScenarios";
import type { GridOptions } from "../../excel/scenarios/runGrid";
import {
  deleteScenario,
  listScenarios,
  saveScenario,
  type SavedScenario,
  type SavedScenarios,
} from "../../excel/scenarios/savedScenarios";
import {
  backToBase,
  showScenario,
  TypedOver,
  type TypedOverChoice,
} from "../../excel/scenarios/showScenario";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { Notice } from "../parts/Notice";
import { CellField } from "./CellField";
import { useFormStyles } from "./useFormStyles";
import { RunPanel } from "./RunPanel";
import { TextField } from "./TextField";
import { endingOf, endingWith, useRun, type Ending, type FormProps } from "./useRun";
import { SmallText } from "../parts/SmallText";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalS,
  },
});

/** Scenarios kept in the workbook: save, show, go back, compare. */
export function SavedForm({ control, limitSeconds }: FormProps) {
  const styles = useFormStyles();
  const own = useStyles();
  const { saved, problem, refresh } = useSaved();
  const [draft, setDraft] = useState({ name: "", cells: "", note: "" });
  const [outputs, setOutputs] = useState("");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ readonly work: Work } | null>(null);
  const action = useRun();
  const disabled = [control, action].some(({ state }) => state.phase === "running");
  const scenarios = saved?.scenarios ?? [];

  const act: Act = (work, choice) => {
    setAsked(null);
    action.start(async () => {
      const ending: Ending = await work(choice).then(
        (sentence) => ({ intent: "success", sentence }),
        (error: unknown) => {
          if (error instanceof TypedOver) setAsked({ work });
          return endingOf(error);
        },
      );
      refresh();
      return ending;
    });
  };
  const save = (): void =>
    act(async () => {
      const { name, cells, note } = draft;
      await saveScenario(name, cells, note);
      setDraft({ name: "", cells, note: "" });
      return `“${name.trim()}” is saved in the sheet Scenario list.`;
    });
  const compare = async (options: GridOptions): Promise<Ending> => {
    const names = scenarios.map(({ name }) => name).filter((name) => !left.includes(name));
    const comparison = await compareScenarios(names, outputs, { ...options, limitSeconds });
    const { sheet } = await writeComparison(comparison, new Date());
    return endingWith(
      `The comparison is on the sheet “${sheet}”. The inputs are unchanged.`,
      comparison,
    );
  };

  return (
    <div className={styles.form}>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      {saved?.shown != null && (
        <>
          <Notice intent="info">
            The model shows “{saved.shown}”. Its base is kept in the workbook.
          </Notice>
          <Button
            className={styles.start}
            appearance="primary"
            disabledFocusable={disabled}
            onClick={() => act(goBack)}
          >
            Back to base
          </Button>
        </>
      )}
      <h3 className={own.heading}>Save the current values</h3>
      <CellField
        label="Cells"
        kind="outputs"
        value={draft.cells}
        hint="The inputs of the scenario; select more and press again to add them."
        disabled={disabled}
        onChange={(cells) => setDraft((before) => ({ ...before, cells }))}
      />
      <TextField
        label="Name"
        value={draft.name}
        disabled={disabled}
        onChange={(name) => setDraft((before) => ({ ...before, name }))}
      />
      <TextField
        label="Note"
        value={draft.note}
        disabled={disabled}
        onChange={(note) => setDraft((before) => ({ ...before, note }))}
      />
      <Button className={styles.start} disabledFocusable={disabled} onClick={save}>
        Save as a scenario
      </Button>
      {action.state.phase === "done" && (
        <Notice intent={action.state.result.intent}>{action.state.result.sentence}</Notice>
      )}
      {asked !== null && (
        <div className={own.buttons}>
          <Button disabledFocusable={disabled} onClick={() => act(asked.work, "keep")}>
            Keep the typed values
          </Button>
          <Button disabledFocusable={disabled} onClick={() => act(asked.work, "base")}>
            Use the base
          </Button>
        </div>
      )}
      <h3 className={own.heading}>Scenarios in this workbook</h3>
      {scenarios.length === 0 && <SmallText>None yet.</SmallText>}
      <ul className={own.list}>
        {scenarios.map((scenario) => (
          <Scenario
            key={scenario.name}
            scenario={scenario}
            disabled={disabled}
            compared={!left.includes(scenario.name)}
            onCompare={(yes) =>
              setLeft(
                yes ? left.filter((each) => each !== scenario.name) : [...left, scenario.name],
              )
            }
            act={act}
          />
        ))}
      </ul>
      <h3 className={own.heading}>Compare the ticked scenarios with the base</h3>
      <CellField
        label="Outputs to compare"
        kind="outputs"
        value={outputs}
        disabled={disabled}
        onChange={setOutputs}
      />
      <RunPanel control={control} label="Compare" work={compare} />
    </div>
  );
}

/** Done at once, or again with what is to become of inputs that were typed over. */
type Work = (choice?: TypedOverChoice) => Promise<string>;
type Act = (work: Work, choice?: TypedOverChoice) => void;

async function goBack(choice?: TypedOverChoice): Promise<string> {
  const { notes } = await backToBase(choice);
  return ["The model is at its base again.", ...notes].join(" ");
}

interface ScenarioProps {
  readonly scenario: SavedScenario;
  readonly disabled: boolean;
  readonly compared: boolean;
  readonly onCompare: (yes: boolean) => void;
  readonly act: Act;
}

function Scenario({ scenario, disabled, compared, onCompare, act }: ScenarioProps) {
  const own = useStyles();
  const { name, note, inputs } = scenario;
  const facts = inputs.map(({ label, value }) => `${label} ${String(value)}`).join(" · ");
  return (
    <li className={own.item}>
      <Checkbox
        label={name}
        checked={compared}
        onChange={(_, { checked }) => onCompare(checked === true)}
      />
      <SmallText>
        {facts}
        {note !== "" && ` — ${note}`}
      </SmallText>
      <div className={own.buttons}>
        <Button
          size="small"
          disabledFocusable={disabled}
          aria-label={`Show ${name}`}
          onClick={() =>
            act(async (choice) => {
              await showScenario(name, choice);
              return `The model shows “${name}”. Back to base restores it.`;
            })
          }
        >
          Show
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={disabled}
          aria-label={`Delete ${name}`}
          onClick={() =>
            act(async () => {
              await deleteScenario(name);
              return `“${name}” was removed from the list. The model is unchanged.`;
            })
          }
        >
          Delete
        </Button>
      </div>
    </li>
  );
}

/** Looked up again whenever the pane gets the focus, as the list is open to everyone. */
function useSaved() {
  const [saved, setSaved] = useState<SavedScenarios | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(() => {
    listScenarios().then(
      (found) => {
        setSaved(found);
        setProblem(null);
      },
      (error: unknown) => setProblem(sentenceFor(error)),
    );
  }, []);
  useEffect(() => {
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [refresh]);
  return { saved, problem, refresh };
}
