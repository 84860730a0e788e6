import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import type { ModelCells } from "../../excel/building/modelCells";

/** The cells of the chosen model; null where any cells of the workbook are meant. */
export const ModelCellsContext = createContext<ModelCells | null>(null);

const useStyles = makeStyles({
  select: { width: "100%", minWidth: 0, marginTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly label: string;
  readonly kind: "input" | "outputs" | "values";
  readonly disabled: boolean;
  readonly onChoose: (address: string) => void;
}

/** Inputs or results of the chosen model by their labels, to be taken into a field. */
export function ModelCellChoice({ label, kind, disabled, onChoose }: Props) {
  const styles = useStyles();
  const cells = useContext(ModelCellsContext);
  if (cells === null || kind === "values") return null;
  // Cells that a scenario keeps are inputs, whatever the field allows.
  const isInput = kind === "input" || label === "Cells";
  const offered = isInput ? cells.inputs : cells.outputs;
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={`From the model, for ${label}`}
      value=""
      disabled={disabled}
      onChange={(_, { value }) => {
        if (value !== "") onChoose(value);
      }}
    >
      <option value="">{isInput ? "Choose an input…" : "Choose a result…"}</option>
      {offered.map((cell) => (
        <option key={cell.address} value={cell.address}>
          {cell.label}: {cell.text}
        </option>
      ))}
    </Select>
  );
}
