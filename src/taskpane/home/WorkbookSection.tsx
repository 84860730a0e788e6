import { ArrowSyncCircleRegular } from "@fluentui/react-icons/svg/arrow-sync-circle";
import { CubeRegular } from "@fluentui/react-icons/svg/cube";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { WorkbookContents } from "../../excel/contents/workbookContents";
import { IconRow } from "../parts/IconRow";
import { useNavigation } from "../services/navigation";
import { HomeSection } from "./HomeSection";

/** What this workbook holds of ours, each with the way to its page. */
export function WorkbookSection({ contents }: { contents: WorkbookContents }) {
  const { goTo } = useNavigation();
  const { imports, models, scenarios, isClientCopy } = contents;
  return (
    <HomeSection title="In this workbook">
      {imports.map(({ id, table, dataset, sheet, version, mark }) => (
        <IconRow
          key={id}
          Icon={TableRegular}
          title={table}
          text={`${dataset} ${version}, on “${sheet}”${mark.pinned === true ? " · vintage pinned" : ""}`}
          onOpen={() => goTo({ view: "datasets", item: `import ${id}` })}
        />
      ))}
      {models.map(({ id, sheet }) => (
        <IconRow
          key={id}
          Icon={CubeRegular}
          title={sheet}
          text="Model"
          onOpen={() => goTo({ view: "models", item: `built ${id}` })}
        />
      ))}
      {scenarios.length > 0 && (
        <IconRow
          Icon={ArrowSyncCircleRegular}
          title={
            scenarios.length === 1 ? "1 saved scenario" : `${scenarios.length} saved scenarios`
          }
          text={scenarios.join(", ")}
          onOpen={() => goTo({ view: "scenarios" })}
        />
      )}
      {isClientCopy && (
        <IconRow
          Icon={DocumentCheckmarkRegular}
          title="This is a client copy"
          text="Its formulas are native. Restore the live ones here."
          onOpen={() => goTo({ view: "client-copy" })}
        />
      )}
      <IconRow
        Icon={WrenchRegular}
        title="Check for problems"
        text="Errors and what causes them"
        onOpen={() => goTo({ view: "problems" })}
      />
    </HomeSection>
  );
}
