import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { usePane } from "../PaneContext";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { FunctionDetail } from "./FunctionDetail";
import { byFamily, loadFunctionHelp, type FunctionHelp } from "./functionHelp";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
});

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
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const groups = useMemo(() => listGroups(functions), [functions]);
  const help = functions.find(({ id }) => id === open);
  return (
    <>
      <div className={styles.page} hidden={help !== undefined}>
        <ListPage
          noun="functions"
          groups={groups}
          onOpen={(id) => {
            setOpen(id);
            setLeft(null);
          }}
          focused={left}
        />
      </div>
      {help && (
        <FunctionDetail
          key={help.id}
          help={help}
          isKnown={(id) => functions.some((each) => each.id === id)}
          onOpen={setOpen}
          onBack={() => {
            setLeft(help.id);
            setOpen(null);
          }}
        />
      )}
    </>
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
