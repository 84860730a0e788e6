import { useState } from "react";
import { TABLE_KINDS } from "../../datasets/mapping/kinds/tableKinds";
import type { TableKind } from "../../datasets/mapping/tableKind";
import { MODEL_LIST } from "../../models/modelList";
import { kindForNeed } from "../mapping/kindsFor";
import { UseTablePage } from "../mapping/UseTablePage";
import { useNavigation, type Destination } from "../services/navigation";
import { PackagePage } from "./PackagePage";
import { StartPage } from "./StartPage";
import { UnderstoodPage } from "./UnderstoodPage";
import { useOwnFile } from "./useOwnFile";

const KINDS = TABLE_KINDS as readonly [TableKind, ...TableKind[]];

/** The user's own data: a file or an address, understood, corrected, imported; and a table saved. */
export function OwnDataView() {
  const control = useOwnFile();
  const { goTo } = useNavigation();
  /** The table to use, "" for the usual one. */
  const [using, setUsing] = useState<string | null>(null);
  const { state, close } = control;
  const back = (): void => setUsing(null);
  if (using !== null) {
    return (
      <UseTablePage
        {...{ from: "Your own data", kinds: KINDS, table: using, onBack: back, neededFor }}
        onUsed={(_, kind) => {
          back();
          goTo(placeFor(kind));
        }}
      />
    );
  }
  if (state.phase === "package") {
    return <PackagePage file={state.file} datasets={state.datasets} onBack={close} />;
  }
  if (state.phase !== "ready") return <StartPage control={control} onUse={() => setUsing("")} />;
  const { understood } = state;
  const key = understood.file.origin.hash;
  return <UnderstoodPage key={key} control={control} understood={understood} onUse={setUsing} />;
}

/** The first model that begins with a table of a kind, and what it needs of it. */
function modelFor(kind: TableKind) {
  return MODEL_LIST.flatMap(({ id, needs }) =>
    needs.flatMap((need) => (kindForNeed(need) === kind ? [{ id, columns: need.columns }] : [])),
  )[0];
}

/** Empty where nothing fills them: else the model would not list the table. */
const neededFor = (kind: TableKind): readonly string[] => modelFor(kind)?.columns ?? [];

/** Where a table of a kind is put to work: the model that begins with one, else the functions. */
function placeFor(kind: TableKind): Destination {
  const model = modelFor(kind);
  return model ? { view: "models", item: model.id } : { view: "functions" };
}
