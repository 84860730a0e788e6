import { PackagePage } from "./PackagePage";
import { StartPage } from "./StartPage";
import { UnderstoodPage } from "./UnderstoodPage";
import { useOwnFile } from "./useOwnFile";

/** The user's own data: a file or an address, understood, corrected, imported; and a table saved. */
export function OwnDataView() {
  const control = useOwnFile();
  const { state, close } = control;
  if (state.phase === "package") {
    return <PackagePage file={state.file} datasets={state.datasets} onBack={close} />;
  }
  if (state.phase !== "ready") return <StartPage control={control} />;
  const { understood } = state;
  const key = understood.file.origin.hash;
  return <UnderstoodPage key={key} control={control} understood={understood} />;
}
