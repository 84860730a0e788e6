import { element } from "./element";

const NARROWEST = 320;
const WIDEST = 800;
const STEP = 16;

/** The task pane's width, by pointer or arrow keys, and whether it is shown. */
export function makePaneResizable(): void {
  const workspace = element("workspace");
  const divider = element("divider");
  const pane = element("pane");

  const resize = (width: number) => {
    const clamped = Math.min(Math.max(Math.round(width), NARROWEST), WIDEST);
    pane.style.width = `${String(clamped)}px`;
    divider.setAttribute("aria-valuenow", String(clamped));
  };
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    workspace.classList.add("resizing");
  });
  divider.addEventListener("pointermove", ({ clientX }) => {
    if (workspace.classList.contains("resizing")) {
      resize(workspace.getBoundingClientRect().right - clientX);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    divider.addEventListener(end, () => {
      workspace.classList.remove("resizing");
    });
  }
  divider.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0;
    if (step !== 0) resize(pane.getBoundingClientRect().width + step);
  });

  const toggle = element("collapse");
  toggle.addEventListener("click", () => {
    const collapsed = workspace.classList.toggle("collapsed");
    toggle.setAttribute("aria-expanded", String(!collapsed));
  });
}
