import { useCallback, useMemo } from "react";
import { usePane } from "../services/PaneContext";
import { ListAndDetail } from "../parts/ListAndDetail";
import type { ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { FunctionDetail } from "./FunctionDetail";
import type { FunctionHelp } from "../../core/functionHelp";
import { byFamily, loadFunctionHelp } from "../services/functionHelp";

/** The worksheet functions: find one, read how it is used, try its example. */
export function FunctionsView() {
  const { readJson } = usePane();
  const load = useCallback(() => loadFunctionHelp(readJson), [readJson]);
  const loaded = useLoaded(load);
  return (
    <LoadedContent loaded={loaded}>
      {(functions) => <Functions functions={functions} />}
    </LoadedContent>
  );
}

function Functions({ functions }: { functions: readonly FunctionHelp[] }) {
  const groups = useMemo(() => listGroups(functions), [functions]);
  return (
    <ListAndDetail
      view="functions"
      noun="functions"
      groups={groups}
      items={functions}
      detail={(help, { goTo, close }) => (
        <FunctionDetail
          key={help.id}
          help={help}
          isKnown={(id) => functions.some((each) => each.id === id)}
          onOpen={goTo}
          onBack={close}
        />
      )}
    />
  );
}

function listGroups(functions: readonly FunctionHelp[]): ListGroup[] {
  return byFamily(functions).map((family) => ({
    title: family.title,
    items: family.functions.map((help) => ({
      id: help.id,
      title: help.id,
      code: true,
      text: help.summary,
      texts: [help.id, help.summary, help.questions.join(" "), family.title],
    })),
  }));
}
