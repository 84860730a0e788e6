import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { showModel } from "../../excel/building/showModel";
import { showTable } from "../../excel/tables/showTable";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { ListRow } from "../parts/ListRow";
import { LoadedContent } from "../parts/LoadedContent";
import { Notice } from "../parts/Notice";
import { useLoaded } from "../parts/useLoaded";
import { useNavigation } from "../services/navigation";
import { usePane } from "../services/PaneContext";
import type { FoundEntry } from "./entry";
import { groupsOf } from "./groupsOf";
import { useSearchAll, type SearchAll } from "./useSearchAll";
import { openInBrowser } from "../services/openInBrowser";

const FIRST = 6;

const useStyles = makeStyles({
  page: { height: "100%", overflowY: "auto", paddingBottom: tokens.spacingVerticalL },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  beside: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

interface Props {
  readonly query: string;
  /** Leaves the results for the view. */
  readonly onClose: () => void;
}

/** What a query finds, a group for each kind of thing; the kind of the best match comes first. */
export function SearchResults({ query, onClose }: Props) {
  const load = useSearchAll();
  const loaded = useLoaded(load);
  return (
    <LoadedContent loaded={loaded}>
      {(searchAll) => <Results searchAll={searchAll} query={query} onClose={onClose} />}
    </LoadedContent>
  );
}

function Results({ searchAll, query, onClose }: Props & { readonly searchAll: SearchAll }) {
  const styles = useStyles();
  const { announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const found = useMemo(() => searchAll(query), [searchAll, query]);
  const open = useOpening(onClose, setProblem);
  useEffect(() => {
    setProblem(null);
    announce(found.length === 1 ? "1 result." : `${found.length} results.`);
  }, [found, announce]);
  return (
    <div className={styles.page} onKeyDown={moveAmongResults}>
      {problem !== null && (
        <div className={styles.beside} role="alert">
          <Notice intent="error">{problem}</Notice>
        </div>
      )}
      {groupsOf(found).map(({ title, results }) => (
        <Group key={`${title} ${query}`} title={title} results={results} onOpen={open} />
      ))}
      {found.length === 0 && (
        <p className={styles.beside}>Nothing matches “{query}”. Try fewer or different words.</p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly results: readonly FoundEntry[];
  readonly onOpen: (found: FoundEntry) => void;
}

function Group({ title, results, onOpen }: GroupProps) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const shown = whole ? results : results.slice(0, FIRST);
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{`${title} (${results.length})`}</h2>
      <ul className={styles.items}>
        {shown.map((found) => (
          <ListRow
            key={found.entry.id}
            item={{
              ...found.entry,
              ...(found.labels.length > 0 && { facts: `Has ${found.labels.join(", ")}` }),
            }}
            onOpen={() => onOpen(found)}
          />
        ))}
      </ul>
      {shown.length < results.length && (
        <div className={styles.beside}>
          <Button size="small" onClick={() => setWhole(true)}>
            {`Show all ${results.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Goes where a result says. */
function useOpening(onClose: () => void, onProblem: (sentence: string) => void) {
  const { goTo } = useNavigation();
  return ({ entry: { target }, filter }: FoundEntry): void => {
    const fail = (error: unknown): void => onProblem(sentenceFor(error));
    if ("page" in target) {
      goTo({ ...target.page, ...(filter && { filter }) });
      onClose();
    } else if ("table" in target) showTable(target.table).catch(fail);
    else if ("sheet" in target) showModel(target.sheet).catch(fail);
    else {
      const { href } = new URL(target.help, document.baseURI);
      if (!openInBrowser(href)) window.open(href, "_blank", "noopener");
    }
  };
}

/** Up and down lead through the results, and from the first one back to the search box. */
function moveAmongResults(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const box = document.querySelector<HTMLElement>("header input");
  const stops = [box, ...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = stops[at + step];
  if (at < 1 || !next) return;
  event.preventDefault();
  next.focus();
}
