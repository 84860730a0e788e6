import { createRoot } from "react-dom/client";
import { App } from "./App";
import { functionsRuntime } from "./functionsRuntime";
import { readDataset, readJson } from "./readers";
import { VIEWS } from "./views";

const root = document.getElementById("root");
if (root) {
  void Office.onReady(() => {
    createRoot(root).render(
      <App
        views={VIEWS}
        readDataset={readDataset}
        readJson={readJson}
        functions={functionsRuntime}
      />,
    );
  });
}
