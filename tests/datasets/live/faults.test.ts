import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { eurostat } from "../../../src/datasets/live/eurostat";
import { HTTP_LIMITS } from "../../../src/taskpane/services/httpGet";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { asking, type LiveServer, type Reply, startLiveServer } from "../../support/liveServer";

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());

const INPUTS = { table: "nama_10_gdp", filters: "", countries: "", from: "2024", to: "2024" };

async function sentence(base = server.address, ...how: Parameters<typeof asking>): Promise<string> {
  const plan = eurostat(base).plan(INPUTS);
  try {
    await plan.ask(asking(...how));
  } catch (error) {
    return sentenceFor(error).replaceAll(plan.host, "HOST");
  }
  throw new Error("it answered");
}

const REPLIES: readonly [string, Reply, string][] = [
  [
    "a web page in place of data",
    { type: "text/html; charset=utf-8", body: "<html><body>Sign in to the network</body></html>" },
    "HOST answered with a web page instead of data. It may be under maintenance, or your network may want you to sign in first: open the address in a browser to see.",
  ],
  [
    "a web page that calls itself JSON",
    { body: "<!DOCTYPE html><html></html>" },
    "HOST answered with a web page instead of data. It may be under maintenance, or your network may want you to sign in first: open the address in a browser to see.",
  ],
  [
    "JSON that is cut short",
    { body: '{"version":"2.0","class":"dataset","value":{"0":1' },
    "The answer of HOST is damaged or cut short, so nothing was taken. Ask again.",
  ],
  [
    "another type of content",
    { type: "application/pdf", body: "%PDF-1.7" },
    "HOST answered with application/pdf instead of JSON, so nothing was taken. Check the address; a format may have to be named in it.",
  ],
  [
    "nothing at all",
    { body: "" },
    "HOST answers that it has no figures for this. Check the countries, the codes and the years.",
  ],
  [
    "status 204",
    { status: 204, body: "" },
    "HOST answers that it has no figures for this. Check the countries, the codes and the years.",
  ],
  [
    "too many requests, with seconds to wait",
    { status: 429, headers: { "Retry-After": "30" }, body: "" },
    "HOST has had too many requests from your network. Ask again in 30 seconds.",
  ],
  [
    "too many requests, with minutes to wait",
    { status: 429, headers: { "Retry-After": "3600" }, body: "slow down" },
    "HOST has had too many requests from your network. Ask again in 60 minutes. It says: “slow down”.",
  ],
  [
    "too many requests, with a date",
    { status: 429, headers: { "Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT" }, body: "" },
    "HOST has had too many requests from your network. Ask again after Fri, 31 Dec 1999 23:59:59 GMT.",
  ],
  [
    "too many requests, without a word on when",
    { status: 429, type: "text/html", body: "<html>busy</html>" },
    "HOST has had too many requests from your network. Wait a few minutes, then ask again.",
  ],
  [
    "status 403",
    { status: 403, type: "text/plain", body: "forbidden" },
    "HOST refuses the request (status 403). Check the key, or whether the address needs an account. It says: “forbidden”.",
  ],
  [
    "status 404",
    { status: 404, type: "text/html", body: "<html>lost</html>" },
    "HOST has nothing under this address (status 404). Check the codes and the years.",
  ],
  [
    "status 503",
    { status: 503, type: "text/plain", body: "down for maintenance" },
    "HOST is out of order at the moment (status 503). Try again later. It says: “down for maintenance”.",
  ],
  [
    "an error with markup and script",
    { status: 400, type: "text/plain", body: "bad <script>alert(1)</script><b>code</b>" },
    "HOST did not accept the request (status 400). Check the codes and the years. It says: “bad code”.",
  ],
];

test.each(REPLIES)("%s becomes a sentence", async (_, reply, expected) => {
  server.answer(reply);
  expect(await sentence()).toBe(expected);
  expect(server.asked).toHaveLength(1);
});

test("a host that nobody answers for cannot be reached", async () => {
  const closed = await startLiveServer();
  await closed.close();
  expect(await sentence(closed.address)).toBe(
    "HOST could not be reached: it is down, its certificate is not valid here, or your network does not let you go there. Check the address and the connection, then ask again.",
  );
});

test("a host that breaks off within its answer is told from one that answers rubbish", async () => {
  const breaking = createServer((socket) => {
    socket.once("data", () => {
      socket.write(
        'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"version"',
      );
      setImmediate(() => socket.destroy());
    });
  });
  await new Promise<void>((ready) => breaking.listen(0, "127.0.0.1", ready));
  const { port } = breaking.address() as AddressInfo;
  expect(await sentence(`http://127.0.0.1:${port}`)).toBe(
    "The answer of HOST broke off before its end. Ask again.",
  );
  await new Promise((closed) => breaking.close(closed));
});

test("a host that keeps silent is given up after the time limit", async () => {
  server.answer(() => null);
  const limits = { ...HTTP_LIMITS, seconds: 0.05 };
  expect(await sentence(server.address, {}, undefined, limits)).toBe(
    "HOST did not answer within 0.05 seconds. Ask for fewer countries or years. Or try later.",
  );
});

test("a host that falls silent within its answer is given up after the time limit", async () => {
  server.answer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write('{"version"');
    return null;
  });
  const limits = { ...HTTP_LIMITS, seconds: 0.2 };
  expect(await sentence(server.address, {}, undefined, limits)).toContain("within 0.2 seconds");
});

test("an answer that does not end is stopped at the limit of size", async () => {
  let written = 0;
  server.answer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    const more = (): void => {
      while (!response.destroyed && response.write("x".repeat(65_536))) written += 65_536;
      written += 65_536;
    };
    response.on("drain", more);
    more();
    return null;
  });
  const limits = { ...HTTP_LIMITS, megabytes: 1 };
  expect(await sentence(server.address, {}, undefined, limits)).toBe(
    "The answer of HOST is larger than 1 MB. Ask for fewer countries or years.",
  );
  expect(written).toBeLessThan(50_000_000);
});

test("cancelling stops the request and says so, whether the host was silent or answering", async () => {
  for (const begin of [false, true]) {
    const controller = new AbortController();
    server.answer((_, response) => {
      if (begin) {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.write("{");
      }
      setImmediate(() => controller.abort());
      return null;
    });
    expect(await sentence(server.address, {}, controller.signal)).toBe(
      "Cancelled. The workbook is unchanged.",
    );
    expect(server.asked).toHaveLength(1);
  }
});

test("a machine without a network is told so", async () => {
  const how = asking();
  Object.assign(globalThis, { navigator: { onLine: false } });
  // A name that no network knows, so that nothing leaves this machine.
  const plan = eurostat("https://nowhere.invalid/api").plan(INPUTS);
  await expect(plan.ask(how)).rejects.toThrow(
    "This machine is not connected to a network. Connect and ask again.",
  );
});
