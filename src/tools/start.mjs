import { parseArgs } from "node:util";
import { buildStale, installMissing } from "./prepare.mjs";

const options = readOptions();

function readOptions() {
  try {
    return parseArgs({ options: { "no-open": { type: "boolean" }, port: { type: "string" } } })
      .values;
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm start -- [--no-open] [--port <number>]`,
    );
    process.exit(1);
  }
}

await installMissing();
await buildStale();

// Only now are the packages there that these need.
const { serve } = await import("./serve.mjs");
const { openWindow } = await import("./browser.mjs");

const PORT = 3000;
const server = await serve({ port: Number(options.port ?? PORT) });
console.log(`
Preview of the add-in:  ${server.preview}

In Excel, while this runs, from a second terminal:
  Windows and Mac       npm run excel
  Excel on the web      npm run excel:web
${portNotice()}
Press Ctrl+C to stop.
`);

if (!options["no-open"] && !process.env.CI) await show();

/** The manifest that is loaded into Excel while developing names this port. */
function portNotice() {
  if (server.address.endsWith(`:${PORT}`)) return "";
  const reason = options.port ? "was not asked for" : "is taken";
  return `Excel looks for the add-in on port ${PORT}, which ${reason}: this works for the preview alone.`;
}

async function show() {
  const opened = await openWindow(server.preview, server.certificate.pin);
  if (opened === "own") return;
  if (opened === "none")
    console.log("No window could be opened from here: open the address above.");
  console.log(
    "The certificate was made on this machine, so a browser that was not started from here asks once whether to go on.",
  );
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
