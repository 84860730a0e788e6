import type { Destination } from "../services/navigation";

/** What a newcomer does first, each with a result at its end. */
export const START_TASKS: readonly {
  readonly title: string;
  readonly text: string;
  readonly destination: Destination;
}[] = [
  {
    title: "What stops a drone?",
    text: "Build the Chokepoint model of a quadcopter.",
    destination: { view: "models", item: "chokepoint" },
  },
  {
    title: "How large is US–China trade?",
    text: "Import trade and GDP, insert the ratio.",
    destination: { view: "datasets", item: "macro-exposure" },
  },
  {
    title: "How does the whole argument go?",
    text: "Take the tour: an article’s claims beside the data.",
    destination: { view: "tour" },
  },
  {
    title: "What stops your own product?",
    text: "Import your bill of materials and build the model.",
    destination: { view: "own-data" },
  },
];
