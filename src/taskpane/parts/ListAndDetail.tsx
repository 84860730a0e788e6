import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useArrival } from "../services/navigation";
import { ListPage, type ListGroup } from "./ListPage";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
});

/** One item's page. `goTo` leads to another item, `close` back to the list, with the focus on the item. */
export interface DetailControl {
  readonly goTo: (id: string) => void;
  readonly close: () => void;
}

interface Props<Item extends { readonly id: string }> {
  /** The view that it is, to be led to an item from elsewhere. */
  readonly view: string;
  /** What the list holds, in the plural: "functions". */
  readonly noun: string;
  readonly groups: readonly ListGroup[];
  readonly items: readonly Item[];
  readonly detail: (item: Item, control: DetailControl) => ReactNode;
}

/** A list of things and, in its place, the page of the one that is open. The list stays as it was left. */
export function ListAndDetail<Item extends { readonly id: string }>(props: Props<Item>) {
  const { view, noun, groups, items, detail } = props;
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const shown = items.find(({ id }) => id === open);
  const show = (id: string): void => {
    setOpen(id);
    setLeft(null);
  };
  useArrival(view, show);
  return (
    <>
      <div className={styles.page} hidden={shown !== undefined}>
        <ListPage noun={noun} groups={groups} onOpen={show} focused={left} />
      </div>
      {shown &&
        detail(shown, {
          goTo: setOpen,
          close: () => {
            setLeft(shown.id);
            setOpen(null);
          },
        })}
    </>
  );
}
