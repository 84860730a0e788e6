import { lazy, type ComponentType } from "react";
import { DatasetsView } from "./datasets/DatasetsView";

/** A tab of the pane. A view stays mounted once shown, so that work in progress in it goes on. */
export interface View {
  readonly id: string;
  readonly label: string;
  readonly Component: ComponentType;
}

/** The first view comes with the pane; the others are fetched when they are first shown. */
export const VIEWS: readonly View[] = [
  { id: "datasets", label: "Datasets", Component: DatasetsView },
  {
    id: "functions",
    label: "Functions",
    Component: lazy(async () => ({
      default: (await import("./functions/FunctionsView")).FunctionsView,
    })),
  },
  {
    id: "models",
    label: "Models",
    Component: lazy(async () => ({ default: (await import("./models/ModelsView")).ModelsView })),
  },
  {
    id: "explain",
    label: "Explain",
    Component: lazy(async () => ({ default: (await import("./explain/ExplainView")).ExplainView })),
  },
  {
    id: "scenarios",
    label: "Scenarios",
    Component: lazy(async () => ({
      default: (await import("./scenarios/ScenariosView")).ScenariosView,
    })),
  },
  {
    id: "problems",
    label: "Problems",
    Component: lazy(async () => ({
      default: (await import("./problems/ProblemsView")).ProblemsView,
    })),
  },
  {
    id: "client-copy",
    label: "Client copy",
    Component: lazy(async () => ({
      default: (await import("./client-copy/ClientCopyView")).ClientCopyView,
    })),
  },
  {
    id: "live",
    label: "Live sources",
    Component: lazy(async () => ({ default: (await import("./live/LiveView")).LiveView })),
  },
  {
    id: "disagreements",
    label: "Disagreements",
    Component: lazy(async () => ({
      default: (await import("./disagreements/DisagreementsView")).DisagreementsView,
    })),
  },
  {
    id: "own-data",
    label: "Your own data",
    Component: lazy(async () => ({
      default: (await import("./files/OwnDataView")).OwnDataView,
    })),
  },
];
