import { ArrowSyncCircleRegular } from "@fluentui/react-icons/svg/arrow-sync-circle";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { BranchCompareRegular } from "@fluentui/react-icons/svg/branch-compare";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { CloudArrowDownRegular } from "@fluentui/react-icons/svg/cloud-arrow-down";
import { CubeRegular } from "@fluentui/react-icons/svg/cube";
import { DatabaseRegular } from "@fluentui/react-icons/svg/database";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { FlowRegular } from "@fluentui/react-icons/svg/flow";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { CompassNorthwestRegular } from "@fluentui/react-icons/svg/compass-northwest";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { StethoscopeRegular } from "@fluentui/react-icons/svg/stethoscope";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { TimelineRegular } from "@fluentui/react-icons/svg/timeline";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { lazy, type ComponentType } from "react";
import type { ViewInfo } from "./services/viewInfo";

/** A part of the pane. A view stays mounted once shown, so that work in progress in it goes on. */
export interface View extends ViewInfo {
  readonly Component: ComponentType;
}

/** The views by group; each is fetched when it is first shown. */
export const VIEWS: readonly View[] = [
  {
    ...{ id: "datasets", label: "Datasets", group: "data", Icon: DatabaseRegular },
    line: "Reference figures, imported as tables",
    words: "data reference import table statistics trade gdp minerals tariffs controls catalogue",
    Component: lazy(async () => ({
      default: (await import("./datasets/DatasetsView")).DatasetsView,
    })),
  },
  {
    ...{ id: "own-data", label: "Your own data", group: "data", Icon: FolderOpenRegular },
    line: "Import a file: CSV, text, Data Package",
    words: "file csv excel json upload import own bill of materials address save export open",
    Component: lazy(async () => ({ default: (await import("./files/OwnDataView")).OwnDataView })),
  },
  {
    ...{ id: "large", label: "Large tables", group: "data", Icon: TableSearchRegular },
    line: "Filter and total files and warehouses too big for a sheet",
    words:
      "big huge million rows csv parquet gzip duckdb sql query customs filter group sum join warehouse clickhouse server cluster database",
    Component: lazy(async () => ({ default: (await import("./large/LargeView")).LargeView })),
  },
  {
    ...{ id: "live", label: "Live sources", group: "data", Icon: CloudArrowDownRegular },
    line: "The latest figures, straight from the publisher",
    words: "world bank eurostat oecd sdmx census download online api newest refresh internet",
    Component: lazy(async () => ({ default: (await import("./live/LiveView")).LiveView })),
  },
  {
    ...{ id: "disagreements", label: "Disagreements", group: "data", Icon: BranchCompareRegular },
    line: "Where sources differ",
    words: "conflict conflicting sources differ compare contradiction article official",
    Component: lazy(async () => ({
      default: (await import("./disagreements/DisagreementsView")).DisagreementsView,
    })),
  },
  {
    ...{ id: "models", label: "Models", group: "build", Icon: CubeRegular },
    line: "A whole sheet for one question",
    words: "model template chokepoint minerals tariff resilience portfolio leverage build sheet",
    Component: lazy(async () => ({ default: (await import("./models/ModelsView")).ModelsView })),
  },
  {
    ...{ id: "functions", label: "Functions", group: "build", Icon: CalculatorRegular },
    line: "Find a function and fill in its arguments",
    words: "formula function wizard insert arguments help reference",
    Component: lazy(async () => ({
      default: (await import("./functions/FunctionsView")).FunctionsView,
    })),
  },
  {
    ...{ id: "scenarios", label: "Scenarios", group: "build", Icon: ArrowSyncCircleRegular },
    line: "Grid, tornado, solve-for, saved what-ifs",
    words: "what if sensitivity data table goal seek tornado solve saved compare stress test",
    Component: lazy(async () => ({
      default: (await import("./scenarios/ScenariosView")).ScenariosView,
    })),
  },
  {
    ...{ id: "chain", label: "Supply chain", group: "build", Icon: FlowRegular },
    line: "A bill of materials as a chain or on a map",
    words:
      "picture drawing diagram sankey tiers chokepoint blocked single point origin hidden map world countries",
    Component: lazy(async () => ({ default: (await import("./chain/ChainView")).ChainView })),
  },
  {
    ...{ id: "timeline", label: "Timeline", group: "build", Icon: TimelineRegular },
    line: "Tariffs and controls in force, over time",
    words:
      "picture drawing gantt history dates tariff sanctions controls measures retaliation events",
    Component: lazy(async () => ({
      default: (await import("./timeline/TimelineView")).TimelineView,
    })),
  },
  {
    ...{ id: "problems", label: "Problems", group: "check", Icon: WrenchRegular },
    line: "Find errors, see why, fix them",
    words: "errors audit check value name repair broken wrong fix troubleshoot warning",
    Component: lazy(async () => ({
      default: (await import("./problems/ProblemsView")).ProblemsView,
    })),
  },
  {
    ...{ id: "explain", label: "Explain", group: "check", Icon: LightbulbRegular },
    line: "How the selected figure comes about",
    words: "explain trace precedents why how calculated write out native formula steps",
    Component: lazy(async () => ({ default: (await import("./explain/ExplainView")).ExplainView })),
  },
  {
    ...{
      id: "client-copy",
      label: "Client copy",
      group: "deliver",
      Icon: DocumentCheckmarkRegular,
    },
    line: "Native formulas only, and back again",
    words: "client copy share send without add-in native formulas values freeze restore deliver",
    Component: lazy(async () => ({
      default: (await import("./client-copy/ClientCopyView")).ClientCopyView,
    })),
  },
  {
    ...{ id: "tour", label: "Guided tour", group: "help", Icon: CompassNorthwestRegular },
    line: "An article’s argument beside the data, step by step",
    words: "tour tutorial learn begin introduction example article story decoupling walk through",
    Component: lazy(async () => ({ default: (await import("./tour/TourView")).TourView })),
  },
  {
    ...{ id: "guides", label: "Guides", group: "help", Icon: BookOpenRegular },
    line: "Tutorial, how-to guides, reference, explanation",
    words: "help documentation manual how to guide tutorial reference explanation learn",
    Component: lazy(async () => ({ default: (await import("./guides/GuidesView")).GuidesView })),
  },
  {
    ...{ id: "self-check", label: "Check this Excel", group: "help", Icon: StethoscopeRegular },
    line: "Test your Excel and copy the report",
    words: "help support diagnose test version build platform report bug host self check",
    Component: lazy(async () => ({
      default: (await import("./self-check/SelfCheckView")).SelfCheckView,
    })),
  },
];
