import { useOwnFile } from "./useOwnFile";
import { StartPage } from "./StartPage";
import { UnderstoodPage } from "./UnderstoodPage";

/** The user's own data: a file or an address, understood, corrected, imported. */
export function OwnDataView() {
  const control = useOwnFile();
  const { state } = control;
  return state.phase === "ready" ? (
    <UnderstoodPage
      key={state.understood.file.origin.hash}
      control={control}
      understood={state.understood}
    />
  ) : (
    <StartPage control={control} />
  );
}
