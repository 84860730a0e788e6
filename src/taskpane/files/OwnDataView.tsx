import { useState } from "react";
import { TABLE_KINDS } from "../../datasets/mapping/kinds/tableKinds";
import type { TableKind } from "../../datasets/mapping/tableKind";
import { UseTablePage } from "../mapping/UseTablePage";
import { PackagePage } from "./PackagePage";
import { StartPage } from "./StartPage";
import { UnderstoodPage } from "./UnderstoodPage";
import { useOwnFile } from "./useOwnFile";

const KINDS = TABLE_KINDS as readonly [TableKind, ...TableKind[]];

/** The user's own data: a file or an address, understood, corrected, imported; and a table saved. */
export function OwnDataView() {
  const control = useOwnFile();
  const [isUsing, setUsing] = useState(false);
  const { state, close } = control;
  const back = (): void => setUsing(false);
  if (isUsing) {
    return <UseTablePage from="Your own data" kinds={KINDS} onUsed={back} onBack={back} />;
  }
  if (state.phase === "package") {
    return <PackagePage file={state.file} datasets={state.datasets} onBack={close} />;
  }
  if (state.phase !== "ready") return <StartPage control={control} onUse={() => setUsing(true)} />;
  const { understood } = state;
  const key = understood.file.origin.hash;
  return <UnderstoodPage key={key} control={control} understood={understood} />;
}
