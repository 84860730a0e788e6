import { Field, makeStyles, Select } from "@fluentui/react-components";
import { Notice } from "../parts/Notice";
import type { ChosenModel } from "./useModelCells";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

/** From which model a scenario takes its cells; nothing where the workbook has none. */
export function ModelSelect({ model }: { model: ChosenModel }) {
  const styles = useStyles();
  const { built, chosen, cells, problem, choose } = model;
  if (built.length === 0 && chosen === null) return null;
  const hint =
    cells === null
      ? "Choose a model to pick its inputs and results by name."
      : `${cells.inputs.length} inputs and ${cells.outputs.length} results are offered below.`;
  return (
    <>
      <Field label="Model" hint={hint}>
        <Select
          className={styles.control}
          value={chosen ?? ""}
          onChange={(_, { value }) => choose(value === "" ? null : value)}
        >
          <option value="">Any cells of the workbook</option>
          {built.map(({ id, sheet }) => (
            <option key={id} value={id}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </>
  );
}
