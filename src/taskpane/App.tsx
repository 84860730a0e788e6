import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { HomeView } from "./home/HomeView";
import type { Pane } from "./services/PaneContext";
import { PaneHeader } from "./PaneHeader";
import { PaneProvider } from "./PaneProvider";
import type { SearchState } from "./search/HeaderSearch";
import { RESULTS_ID } from "./search/resultsId";
import { NavigationContext, type Destination } from "./services/navigation";
import { useAppearance } from "./theme/useAppearance";
import type { View } from "./views";

/** Rarely needed, so that it does not hold up the first view. */
const InterruptedRun = lazy(async () => ({
  default: (await import("./scenarios/InterruptedRun")).InterruptedRun,
}));
const TrialsBack = lazy(async () => ({
  default: (await import("./scenarios/TrialsBack")).TrialsBack,
}));

/** Fetched when something is first searched for. */
const SearchResults = lazy(async () => ({
  default: (await import("./search/SearchResults")).SearchResults,
}));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  views: { flexGrow: 1, minHeight: 0, display: "grid", gridTemplateRows: "minmax(0, 1fr)" },
  view: { minHeight: 0, minWidth: 0, "&[hidden]": { display: "none" } },
  heading: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", margin: 0 },
});

interface Props extends Pick<Pane, "readDataset" | "readJson" | "functions"> {
  readonly views: readonly View[];
}

const HOME = "home";
const CLOSED: SearchState = { query: "", isOpen: false };

export function App({ views, readDataset, readJson, functions }: Props) {
  const styles = useStyles();
  const setting = useAppearance();
  const [search, setSearch] = useState(CLOSED);
  const { navigation, shown, visited } = useShown(views);
  const { goTo } = navigation;

  useEffect(() => {
    document.documentElement.style.colorScheme = setting.scheme === "dark" ? "dark" : "light";
  }, [setting.scheme]);

  const close = useCallback(() => setSearch(({ query }) => ({ query, isOpen: false })), []);
  const show = (view: string): void => {
    setSearch(CLOSED);
    goTo({ view });
  };
  const isShown = (id: string): boolean => id === shown && !search.isOpen;
  return (
    <FluentProvider theme={setting.theme} applyStylesToPortals>
      <PaneProvider readDataset={readDataset} readJson={readJson} functions={functions}>
        <NavigationContext value={navigation}>
          <div className={styles.pane}>
            <header>
              <h1 className={styles.heading}>Linchpin</h1>
              <PaneHeader
                {...{ views, shown, setting, search }}
                onShow={show}
                onHome={() => show(HOME)}
                onSearch={setSearch}
              />
            </header>
            <Suspense fallback={null}>
              <InterruptedRun />
              <TrialsBack />
            </Suspense>
            <main className={styles.views}>
              {isShown(HOME) && <HomeView />}
              {views
                .filter(({ id }) => visited.includes(id))
                .map(({ id, Component }) => (
                  <div
                    key={id}
                    id={`view-${id}`}
                    role="tabpanel"
                    aria-labelledby={`tab-${id}`}
                    hidden={!isShown(id)}
                    className={styles.view}
                  >
                    <Suspense fallback={<Spinner label="Loading…" />}>
                      <Component />
                    </Suspense>
                  </div>
                ))}
              <div
                id={RESULTS_ID}
                role="region"
                aria-label="Search results"
                hidden={!search.isOpen}
                className={styles.view}
              >
                {search.isOpen && (
                  <Suspense fallback={<Spinner label="Loading…" />}>
                    <SearchResults query={search.query} onClose={close} />
                  </Suspense>
                )}
              </div>
            </main>
          </div>
        </NavigationContext>
      </PaneProvider>
    </FluentProvider>
  );
}

/** Which view is in sight, and the way to others. */
function useShown(views: readonly View[]) {
  const [shown, setShown] = useState(HOME);
  const [visited, setVisited] = useState<readonly string[]>([]);
  const [arrival, setArrival] = useState<Destination | null>(null);
  const goTo = useCallback((destination: Destination): void => {
    const { view } = destination;
    setShown(view);
    setVisited((before) => (before.includes(view) ? before : [...before, view]));
    if (destination.item !== undefined) setArrival(destination);
  }, []);
  const navigation = useMemo(() => ({ views, goTo, arrival }), [views, goTo, arrival]);
  return { navigation, shown, visited };
}
