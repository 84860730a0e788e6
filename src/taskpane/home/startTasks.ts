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
    text: "Import it beside GDP, insert the ratio.",
    destination: { view: "datasets", item: "macro-exposure" },
  },
  {
    title: "How does it all hang together?",
    text: "Take the tour: what an article says, and what the data say.",
    destination: { view: "tour" },
  },
  {
    title: "What stops your own product?",
    text: "Import your bill of materials, build the model.",
    destination: { view: "own-data" },
  },
];
