/** This machine, by its names, at any port. Another name in Host is a page elsewhere that points here. */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Answers what is not asked for from this machine, or asks for more than a file; false where it is a request
 * to serve.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function refuseRequest(request, response) {
  if (!ownHost.test(request.headers.host ?? "")) {
    response.writeHead(421, { "Content-Type": "text/plain" });
    response.end("Only localhost is served.");
    return true;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { "Content-Type": "text/plain", Allow: "GET, HEAD" });
    response.end("Only GET and HEAD are answered.");
    return true;
  }
  return false;
}
