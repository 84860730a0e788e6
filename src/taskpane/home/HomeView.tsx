import { makeStyles, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { PlayRegular } from "@fluentui/react-icons/svg/play";
import { StarRegular } from "@fluentui/react-icons/svg/star";
import { IconRow } from "../parts/IconRow";
import { isSame, useKeptPlaces, type KeptPlace } from "../services/keptPlaces";
import { useNavigation } from "../services/navigation";
import { VIEW_GROUPS } from "../services/viewInfo";
import { HomeSection } from "./HomeSection";
import { START_TASKS } from "./startTasks";
import { useContents } from "./useContents";
import { WorkbookSection } from "./WorkbookSection";

const useStyles = makeStyles({
  page: { height: "100%", overflowY: "auto", paddingBottom: tokens.spacingVerticalL },
});

/** Where the pane begins: what to do first, every view by group, and what the workbook holds. */
export function HomeView() {
  const styles = useStyles();
  const { goTo, views } = useNavigation();
  const contents = useContents();
  const start = (
    <HomeSection title="Start here" line="A result within a minute each">
      {START_TASKS.map(({ title, text, destination }) => (
        <IconRow
          key={title}
          Icon={PlayRegular}
          title={title}
          text={text}
          onOpen={() => goTo(destination)}
        />
      ))}
    </HomeSection>
  );
  return (
    <div className={styles.page}>
      {contents && <WorkbookSection contents={contents} />}
      {contents === null && start}
      {VIEW_GROUPS.map(({ id, title, line }) => (
        <HomeSection key={id} title={title} line={line}>
          {views
            .filter(({ group }) => group === id)
            .map((view) => (
              <IconRow
                key={view.id}
                Icon={view.Icon}
                title={view.label}
                text={view.line}
                onOpen={() => goTo({ view: view.id })}
              />
            ))}
        </HomeSection>
      ))}
      <Kept />
      {contents && start}
    </div>
  );
}

/** Pages marked, and pages visited last. */
function Kept() {
  const { favourites, recent } = useKeptPlaces();
  const others = recent.filter((place) => !favourites.some((each) => isSame(each, place)));
  return (
    <>
      {favourites.length > 0 && <Places title="Favourites" places={favourites} />}
      {others.length > 0 && <Places title="Recent" places={others} />}
    </>
  );
}

function Places({ title, places }: { title: string; places: readonly KeptPlace[] }) {
  const { goTo, views } = useNavigation();
  return (
    <HomeSection title={title}>
      {places.map((place) => (
        <IconRow
          key={`${place.view} ${place.item}`}
          Icon={title === "Recent" ? HistoryRegular : StarRegular}
          title={place.title}
          text={views.find(({ id }) => id === place.view)?.label ?? ""}
          onOpen={() => goTo({ view: place.view, item: place.item })}
        />
      ))}
    </HomeSection>
  );
}
