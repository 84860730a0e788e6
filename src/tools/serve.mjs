import { once } from "node:events";
import https from "node:https";
import sirv from "sirv";
import { findCertificate } from "./findCertificate.mjs";
import { addinOutput, previewOutput } from "./paths.mjs";
import { refuseRequest } from "./refuseRequest.mjs";

const PREVIEW = "/preview/";
/** Ports tried after the wanted one before giving up. */
const ATTEMPTS = 50;
const HIGHEST = 65_535;

/**
 * Serves the add-in at / and the preview at /preview/, over https as office.js requires, on this
 * machine only. Port 0 takes any free one; `exact` refuses to move to another.
 *
 * @param {{ port?: number, exact?: boolean }} [options]
 */
export async function serve({ port = 3000, exact = false } = {}) {
  const certificate = await findCertificate();
  const server = https.createServer(certificate, handler());
  await listen(server, port, exact || port === 0 ? 1 : ATTEMPTS);
  const { port: taken } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const address = `https://localhost:${taken}`;
  return {
    address,
    preview: address + PREVIEW,
    certificate,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** @returns {import("node:http").RequestListener} */
function handler() {
  const options = { dev: true, setHeaders };
  const addin = sirv(addinOutput, options);
  const preview = sirv(previewOutput, options);
  return (request, response) => {
    if (refuseRequest(request, response)) return;
    const notFound = () => {
      response.writeHead(404, { "Content-Type": "text/plain" });
      response.end(`Not found: ${request.url}`);
    };
    if (request.url === "/" || `${request.url}/` === PREVIEW) {
      response.writeHead(302, { Location: PREVIEW }).end();
    } else if (request.url?.startsWith(PREVIEW)) {
      request.url = request.url.slice(PREVIEW.length - 1);
      preview(request, response, notFound);
    } else {
      addin(request, response, notFound);
    }
  };
}

/** @param {import("node:http").ServerResponse} response */
function setHeaders(response) {
  response.setHeader("Cache-Control", "no-store");
  // Excel on the web reads the add-in's functions.json from its own site.
  response.setHeader("Access-Control-Allow-Origin", "*");
}

/**
 * @param {import("node:https").Server} server
 * @param {number} wanted
 * @param {number} attempts
 */
async function listen(server, wanted, attempts) {
  for (let port = wanted; ; port++) {
    server.listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
      return;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || port - wanted + 1 >= attempts || port === HIGHEST) throw error;
    }
  }
}
