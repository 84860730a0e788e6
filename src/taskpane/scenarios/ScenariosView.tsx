import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { DEFAULT_LIMIT } from "../../excel/what-if/withInputs";
import { Sections } from "../parts/Sections";
import { GridForm } from "./GridForm";
import { LimitField } from "./LimitField";
import { ModelCellsContext } from "./ModelCellChoice";
import { ModelSelect } from "./ModelSelect";
import { SavedForm } from "./SavedForm";
import { SolveForm } from "./SolveForm";
import { TornadoForm } from "./TornadoForm";
import { ViewPage } from "../parts/ViewPage";
import { useModelCells } from "./useModelCells";
import { useRun } from "./useRun";

const useStyles = makeStyles({
  part: { "&[hidden]": { display: "none" } },
});

const PARTS = [
  { id: "grid", label: "Grid", Form: GridForm },
  { id: "tornado", label: "Tornado", Form: TornadoForm },
  { id: "solve", label: "Solve for", Form: SolveForm },
  { id: "saved", label: "Saved", Form: SavedForm },
] as const;

/** What-if over any cells of the workbook. What was filled in stays when another part is looked at. */
export function ScenariosView() {
  const styles = useStyles();
  const [shown, setShown] = useState<string>("grid");
  const [seconds, setSeconds] = useState(String(DEFAULT_LIMIT));
  const model = useModelCells();
  const controls = {
    ...{ grid: useRun(), tornado: useRun() },
    ...{ solve: useRun(), saved: useRun() },
  };
  const limitSeconds = Number(seconds) > 0 ? Number(seconds) : DEFAULT_LIMIT;
  const forms = PARTS.map(({ id, Form }) => (
    <div key={id} hidden={id !== shown} className={styles.part}>
      <Form control={controls[id]} limitSeconds={limitSeconds} />
    </div>
  ));
  return (
    <ViewPage title="Scenarios">
      <ModelSelect model={model} />
      <ModelCellsContext value={model.cells}>
        <Sections
          label="Kinds of scenario"
          shown={shown}
          onShow={setShown}
          sections={PARTS.map(({ id, label }) => ({ id, label, content: forms }))}
        />
      </ModelCellsContext>
      <LimitField value={seconds} onChange={setSeconds} />
    </ViewPage>
  );
}
