import { Field, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import type { Axis } from "../../excel/scenarios/axisValues";
import { CellField } from "./CellField";
import { useFormStyles } from "./useFormStyles";
import { TextField } from "./TextField";

/** An axis as its fields stand, all kinds at once, so that changing the kind loses nothing. */
export interface AxisDraft {
  readonly reference: string;
  readonly kind: Axis["kind"];
  readonly from: string;
  readonly to: string;
  readonly by: "step" | "count";
  readonly size: string;
  readonly list: string;
  readonly cells: string;
}

export const EMPTY_AXIS: AxisDraft = {
  ...{ reference: "", kind: "range", from: "", to: "" },
  ...{ by: "count", size: "5", list: "", cells: "" },
};

export function axisOf({ kind, from, to, by, size, list, cells }: AxisDraft): Axis {
  if (kind === "range") return { kind, from, to, by, size };
  return kind === "list" ? { kind, list } : { kind, reference: cells };
}

interface Props {
  /** "Input", "Second input" */
  readonly label: string;
  readonly draft: AxisDraft;
  readonly disabled: boolean;
  /** What has changed; answers come a moment later, when other fields may have changed as well. */
  readonly onChange: (part: Partial<AxisDraft>) => void;
}

/** One input and the values that it is to take. */
export function AxisFields({ label, draft, disabled, onChange: change }: Props) {
  const styles = useFormStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <CellField
        label={`${label} cell`}
        kind="input"
        value={draft.reference}
        hint="A cell with a constant, not a formula."
        disabled={disabled}
        onChange={(reference) => change({ reference })}
      />
      <RadioGroup
        layout="horizontal"
        aria-label={`Values of the ${label.toLowerCase()}`}
        value={draft.kind}
        disabled={disabled}
        onChange={(_, { value }) => change({ kind: value as Axis["kind"] })}
      >
        <Radio value="range" label="Range" />
        <Radio value="list" label="List" />
        <Radio value="cells" label="From cells" />
      </RadioGroup>
      <Values {...{ label, draft, disabled, change }} />
    </fieldset>
  );
}

interface ValuesProps extends Omit<Props, "onChange"> {
  readonly change: (part: Partial<AxisDraft>) => void;
}

function Values({ label, draft, disabled, change }: ValuesProps) {
  const styles = useFormStyles();
  if (draft.kind === "list") {
    return (
      <Field label="Values" hint="Separated by semicolons: 2%; 3%; 4%">
        <Textarea
          rows={2}
          value={draft.list}
          disabled={disabled}
          spellCheck={false}
          onChange={(_, { value }) => change({ list: value })}
        />
      </Field>
    );
  }
  if (draft.kind === "cells") {
    return (
      <CellField
        label={`${label} values`}
        kind="values"
        value={draft.cells}
        hint="The cells that hold them; blank ones are skipped."
        disabled={disabled}
        onChange={(cells) => change({ cells })}
      />
    );
  }
  const field = { disabled };
  return (
    <>
      <div className={styles.row}>
        <TextField
          {...field}
          label="From"
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <TextField {...field} label="To" value={draft.to} onChange={(to) => change({ to })} />
      </div>
      <div className={styles.row}>
        <Field label="Step type">
          <Select
            {...field}
            value={draft.by}
            onChange={(_, { value }) => change({ by: value as AxisDraft["by"] })}
          >
            <option value="count">Count</option>
            <option value="step">Step</option>
          </Select>
        </Field>
        <TextField
          {...field}
          label={draft.by === "count" ? "Values" : "Step"}
          value={draft.size}
          onChange={(size) => change({ size })}
        />
      </div>
    </>
  );
}
