import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { usePane } from "../services/PaneContext";
import { ChoiceRow, type Choosing } from "./ChoiceRow";
import { ListRow, type ListItem } from "./ListRow";
import { useSearch } from "./useSearch";

export interface ListGroup {
  readonly title: string;
  readonly items: readonly ListItem[];
}

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  search: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
  group: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    paddingRight: tokens.spacingHorizontalM,
  },
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { flexGrow: 1, minHeight: 0, overflowY: "auto", paddingBottom: tokens.spacingVerticalL },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    ":first-child": { paddingTop: 0 },
  },
  above: { padding: `0 ${tokens.spacingHorizontalM}` },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  empty: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}` },
});

interface Props {
  /** What the list holds, in the plural: "datasets". */
  readonly noun: string;
  readonly groups: readonly ListGroup[];
  readonly onOpen: (id: string) => void;
  /** The item to focus, when its details were just closed. */
  readonly focused: string | null;
  readonly choosing?: Choosing | null;
  /** Stands beside the search box. */
  readonly beside?: ReactNode;
  /** Stands above the items and scrolls with them. */
  readonly above?: ReactNode;
  readonly footer?: ReactNode;
}

/** A list by group, or the best matches first once something is searched for. */
export function ListPage(props: Props) {
  const { noun, groups, onOpen, focused, choosing = null, beside, above, footer } = props;
  const styles = useStyles();
  const { announce } = usePane();
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const found = useSearch(items, query);

  useEffect(() => {
    const buttons = list.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [];
    [...buttons].find((button) => button.dataset["item"] === focused)?.focus();
  }, [focused]);

  const count = found?.length;
  useEffect(() => {
    if (count !== undefined) announce(`${count} ${noun} found.`);
  }, [count, query, noun, announce]);

  const matches = found?.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const shown = matches ? [{ title: `${matches.length} found`, items: matches }] : groups;
  return (
    <div className={styles.page} onKeyDown={moveAmongItems}>
      <div className={styles.search} role="search">
        <SearchBox
          className={styles.box}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          placeholder={`Search ${noun}`}
          aria-label={`Search ${noun}`}
        />
        {beside}
      </div>
      <div ref={list} className={styles.list}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        {shown.map((group) => (
          <div key={group.title}>
            {choosing && group.items.length > 0 ? (
              <div className={styles.group}>
                <h2 className={styles.heading}>{group.title}</h2>
                <ChooseGroup group={group} choosing={choosing} />
              </div>
            ) : (
              <h2 className={styles.heading}>{group.title}</h2>
            )}
            <ul className={styles.items}>
              {group.items.map((item) =>
                choosing ? (
                  <ChoiceRow key={item.id} item={item} choosing={choosing} />
                ) : (
                  <ListRow key={item.id} item={item} onOpen={onOpen} />
                ),
              )}
            </ul>
          </div>
        ))}
        {matches?.length === 0 && (
          <p className={styles.empty}>
            No {noun} match “{query}”. Try fewer or different words.
          </p>
        )}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}

function ChooseGroup({ group, choosing }: { group: ListGroup; choosing: Choosing }) {
  const ids = group.items.map(({ id }) => id);
  const all = ids.every((id) => choosing.chosen.has(id));
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={`${all ? "None" : "All"} of ${group.title}`}
      onClick={() => choosing.onChoose(ids, !all)}
    >
      {all ? "None" : "All"}
    </Button>
  );
}

/** Up and down lead from the search box into the list, through it and back. Tab works as well. */
function moveAmongItems(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, [data-item]")];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
