import { createRoot } from "react-dom/client";
import { App } from "./App";
import { functionsRuntime } from "./services/functionsRuntime";
import { readDataset, readJson } from "./services/readers";
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
