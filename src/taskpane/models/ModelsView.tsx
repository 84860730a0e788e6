import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { MODEL_LIST } from "../../models/modelList";
import { findModels, type BuiltModel } from "../../excel/building/modelMarks";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { useArrival } from "../services/navigation";
import { BuiltModelPage } from "./BuiltModelPage";
import { ModelPage } from "./ModelPage";
import { useBuiltModels } from "./useBuiltModels";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
});

/** Models: workbook sections of live formulas, each for one question, and those that stand already. */
export function ModelsView() {
  const styles = useStyles();
  const { built, refresh } = useBuiltModels();
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  // Kept as it was opened, so that its page stays when the model is gone.
  const [opened, setOpened] = useState<BuiltModel | null>(null);
  const groups = useMemo(() => listGroups(built), [built]);
  const spec = MODEL_LIST.find(({ id }) => id === open);
  const close = (item: string): void => {
    setLeft(item);
    setOpen(null);
    setOpened(null);
  };
  const show = (id: string, models: readonly BuiltModel[]): void => {
    setOpened(models.find((model) => itemOf(model) === id) ?? null);
    setOpen(id);
    setLeft(null);
  };
  useArrival("models", (id) => {
    // A model may have been built since the list was made. Where Excel does not answer, the list stays.
    findModels().then(
      (models) => show(id, models),
      () => show(id, built),
    );
  });
  return (
    <>
      <div className={styles.page} hidden={spec !== undefined || opened !== null}>
        <ListPage noun="models" groups={groups} onOpen={(id) => show(id, built)} focused={left} />
      </div>
      {spec && (
        <ModelPage key={spec.id} spec={spec} onBuilt={refresh} onBack={() => close(spec.id)} />
      )}
      {opened && (
        <BuiltModelPage
          key={opened.id}
          built={opened}
          onRemoved={refresh}
          onBack={() => close(itemOf(opened))}
        />
      )}
    </>
  );
}

function itemOf({ id }: BuiltModel): string {
  return `built ${id}`;
}

function listGroups(built: readonly BuiltModel[]): ListGroup[] {
  const standing = built.map((model) => {
    const spec = MODEL_LIST.find(({ id }) => id === model.model);
    const text = spec?.title ?? model.model;
    return { id: itemOf(model), title: model.sheet, text, texts: [model.sheet, text] };
  });
  const offered = MODEL_LIST.map(({ id, title, question, shows }) => ({
    id,
    title,
    text: question,
    texts: [title, question, shows.join(" ")],
  }));
  const models = { title: "Models", items: offered };
  return standing.length > 0 ? [{ title: "In this workbook", items: standing }, models] : [models];
}
