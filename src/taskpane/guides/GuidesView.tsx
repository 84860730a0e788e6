import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { LoadedContent } from "../parts/LoadedContent";
import { SmallText } from "../parts/SmallText";
import { TitledList } from "../parts/TitledList";
import { useLoaded } from "../parts/useLoaded";
import { ViewPage } from "../parts/ViewPage";
import { WebLink } from "../parts/WebLink";
import { beside, guideAddress, readGuides } from "../services/guides";
import { usePane } from "../services/PaneContext";

const useStyles = makeStyles({
  groups: { display: "grid", rowGap: tokens.spacingVerticalM },
});

/** The pages of the help, which open in the browser, so that the pane stays where it is. */
export function GuidesView() {
  const styles = useStyles();
  const { readJson } = usePane();
  const load = useCallback(() => readGuides(readJson), [readJson]);
  const loaded = useLoaded(load);
  return (
    <ViewPage title="Guides" roomy>
      <SmallText>Guides open in your browser.</SmallText>
      <LoadedContent loaded={loaded}>
        {(groups) => (
          <div className={styles.groups}>
            {groups.map(({ title, guides }) => (
              <TitledList
                key={title}
                title={title}
                lines={guides.map(({ name, title: guide }) => (
                  <WebLink key={name} address={beside(guideAddress(name))}>
                    {guide}
                  </WebLink>
                ))}
              />
            ))}
            <TitledList
              title="Reference"
              lines={REFERENCE.map(({ title, address }) => (
                <WebLink key={address} address={beside(address)}>
                  {title}
                </WebLink>
              ))}
            />
          </div>
        )}
      </LoadedContent>
    </ViewPage>
  );
}

const REFERENCE = [
  { title: "Functions by family", address: "help/index.html#families" },
  { title: "Functions by question", address: "help/index.html#questions" },
  { title: "Datasets", address: "help/index.html#datasets" },
];
