import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Pane } from "./services/PaneContext";
import { PaneHeader } from "./PaneHeader";
import { PaneProvider } from "./PaneProvider";
import { useAppearance } from "./theme/useAppearance";
import type { View } from "./views";

/** Rarely needed, so that it does not hold up the first view. */
const InterruptedRun = lazy(async () => ({
  default: (await import("./scenarios/InterruptedRun")).InterruptedRun,
}));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  views: { flexGrow: 1, minHeight: 0, display: "grid" },
  view: { minHeight: 0, minWidth: 0, "&[hidden]": { display: "none" } },
  heading: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", margin: 0 },
});

interface Props extends Pick<Pane, "readDataset" | "readJson" | "functions"> {
  readonly views: readonly View[];
}

export function App({ views, readDataset, readJson, functions }: Props) {
  const styles = useStyles();
  const setting = useAppearance();
  const [shown, setShown] = useState(views[0]?.id ?? "");
  const [visited, setVisited] = useState<readonly string[]>([shown]);

  useEffect(() => {
    document.documentElement.style.colorScheme = setting.scheme === "dark" ? "dark" : "light";
  }, [setting.scheme]);

  const show = (id: string): void => {
    setShown(id);
    setVisited((before) => (before.includes(id) ? before : [...before, id]));
  };

  return (
    <FluentProvider theme={setting.theme} applyStylesToPortals>
      <PaneProvider readDataset={readDataset} readJson={readJson} functions={functions}>
        <div className={styles.pane}>
          <header>
            <h1 className={styles.heading}>Linchpin</h1>
            <PaneHeader views={views} shown={shown} onShow={show} setting={setting} />
          </header>
          <Suspense fallback={null}>
            <InterruptedRun />
          </Suspense>
          <main className={styles.views}>
            {views
              .filter(({ id }) => visited.includes(id))
              .map(({ id, Component }) => (
                <div
                  key={id}
                  id={`view-${id}`}
                  role="tabpanel"
                  aria-labelledby={`tab-${id}`}
                  hidden={id !== shown}
                  className={styles.view}
                >
                  <Suspense fallback={<Spinner label="Loading…" />}>
                    <Component />
                  </Suspense>
                </div>
              ))}
          </main>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}
