import { parseArgs } from "node:util";
import { buildStale, installMissing } from "./prepare.mjs";

const { values: options } = parseArgs({
  options: { "no-open": { type: "boolean" }, port: { type: "string" } },
});

await installMissing();
await buildStale();

// Only now are the packages there that these need.
const { serve } = await import("./serve.mjs");
const { openWindow } = await import("./browser.mjs");

const server = await serve({ port: Number(options.port ?? 3000) });
console.log(`
Preview of the add-in:  ${server.preview}

In Excel, while this runs, from a second terminal:
  Windows and Mac       npm run excel
  Excel on the web      npm run excel:web
${portNotice()}
Press Ctrl+C to stop.
`);

if (!options["no-open"] && !process.env.CI) await show();

/** The manifest that is loaded into Excel while developing names port 3000. */
function portNotice() {
  if (server.address.endsWith(":3000")) return "";
  return "Port 3000 is taken, so the preview has another one. Excel needs 3000: free it and start again.";
}

async function show() {
  if (await openWindow(server.preview, server.certificate.pin)) return;
  console.log(
    "No browser window could be opened from here: open the address above in Edge or Chrome.\n" +
      "The certificate was made on this machine, so a browser you start yourself asks once whether to go on.",
  );
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
