import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { GridOptions } from "../../excel/scenarios/runGrid";
import { runTornado, writeTornado, type Tornado } from "../../excel/scenarios/runTornado";
import { CellField } from "./CellField";
import { useFormStyles } from "./useFormStyles";
import { RunPanel } from "./RunPanel";
import { TextField } from "./TextField";
import { endingOf, endingWith, type Ending, type FormProps } from "./useRun";
import { SmallText } from "../parts/SmallText";

interface DriverDraft {
  readonly reference: string;
  readonly low: string;
  readonly high: string;
}

const EMPTY: DriverDraft = { reference: "", low: "", high: "" };

/** Several inputs, each alone at its low and its high, one output. */
export function TornadoForm({ control, limitSeconds }: FormProps) {
  const styles = useFormStyles();
  const [drivers, setDrivers] = useState<readonly DriverDraft[]>([EMPTY, EMPTY]);
  const [by, setBy] = useState("share");
  const [share, setShare] = useState("10%");
  const [output, setOutput] = useState("");
  const disabled = control.state.phase === "running";
  const change = (index: number, part: Partial<DriverDraft>): void =>
    setDrivers((before) => before.map((each, i) => (i === index ? { ...each, ...part } : each)));

  const work = async (options: GridOptions): Promise<Ending> => {
    const given = drivers
      .filter(({ reference }) => reference.trim() !== "")
      .map((driver) => ({ ...driver, share: by === "share" ? share : null }));
    const result = await runTornado({ drivers: given, output }, { ...options, limitSeconds });
    const offer = { label: "Write the result", act: () => written(result) };
    return offer.act().catch((error: unknown) => ({ ...endingOf(error), offers: [offer] }));
  };

  return (
    <div className={styles.form}>
      <SmallText>
        Moves one input at a time to its low and high value and shows which moves the output most.
      </SmallText>
      <Field label="Low and high">
        <RadioGroup
          layout="horizontal"
          value={by}
          disabled={disabled}
          onChange={(_, { value }) => setBy(value)}
        >
          <Radio value="share" label="A percentage up and down" />
          <Radio value="values" label="Values" />
        </RadioGroup>
      </Field>
      {by === "share" && (
        <TextField label="Percentage" value={share} disabled={disabled} onChange={setShare} />
      )}
      {drivers.map((driver, index) => (
        <fieldset key={index} className={styles.group}>
          <legend className={styles.legend}>Input {index + 1}</legend>
          <CellField
            label={`Input ${index + 1} cell`}
            kind="input"
            value={driver.reference}
            disabled={disabled}
            onChange={(reference) => change(index, { reference })}
          />
          {by === "values" && (
            <div className={styles.row}>
              <TextField
                label="Low"
                value={driver.low}
                disabled={disabled}
                onChange={(low) => change(index, { low })}
              />
              <TextField
                label="High"
                value={driver.high}
                disabled={disabled}
                onChange={(high) => change(index, { high })}
              />
            </div>
          )}
        </fieldset>
      ))}
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={disabled}
          onClick={() => setDrivers([...drivers, EMPTY])}
        >
          Add an input
        </Button>
        {drivers.length > 1 && (
          <Button
            size="small"
            disabledFocusable={disabled}
            onClick={() => setDrivers(drivers.slice(0, -1))}
          >
            Remove the last
          </Button>
        )}
      </div>
      <CellField
        label="Output"
        kind="outputs"
        value={output}
        hint="One cell with a number."
        disabled={disabled}
        onChange={setOutput}
      />
      <RunPanel control={control} label="Run the tornado" work={work} />
    </div>
  );
}

async function written(result: Tornado): Promise<Ending> {
  const { sheet } = await writeTornado(result, new Date());
  return endingWith(
    `The tornado is on the sheet “${sheet}”. ${verdictOf(result)}The inputs are unchanged.`,
    result,
  );
}

/** What moves the output most; nothing where nothing does. */
function verdictOf({ output, bars }: Tornado): string {
  if (bars.every(({ low, high }) => low === 0 && high === 0))
    return `${output.label} did not move at any of them, so no input matters more than another: check that it depends on them. `;
  const [widest] = bars;
  return widest === undefined || widest.swing === 0
    ? ""
    : `${widest.label.input.label} moves ${output.label} most. `;
}
