import { parseArgs } from "node:util";
import { portFrom } from "./portFrom.mjs";
import { buildStale, installMissing } from "./prepare.mjs";

const options = readOptions();

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { "no-open": { type: "boolean" }, port: { type: "string" } },
    });
    return { ...values, port: values.port === undefined ? undefined : portFrom(values.port) };
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
const server = await serve({ port: options.port ?? PORT }).catch(unserved);
console.log(`
Preview of the add-in:  ${server.preview}

In Excel, while this runs, from a second terminal:
  Windows and Mac       npm run excel
  Excel on the web      npm run excel:web
${portNotice()}
Press Ctrl+C to stop.
`);

if (!options["no-open"] && !process.env.CI) await show();

/**
 * @param {unknown} error
 * @returns {never}
 */
function unserved(error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(
    `Port ${options.port ?? PORT} cannot be served (${reason}). Give another: npm start -- --port 3100`,
  );
  process.exit(1);
}

/** The manifest that is loaded into Excel while developing names this port. */
function portNotice() {
  if (server.address.endsWith(`:${PORT}`)) return "";
  const reason = options.port !== undefined ? "was not asked for" : "is taken";
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
