import http from "node:http";
import type { AddressInfo } from "node:net";
import { portFrom } from "../../src/tools/portFrom.mjs";
import { refuseRequest } from "../../src/tools/refuseRequest.mjs";

test.each(["0", "80", "3000", "65535"])("port %s is taken", (text) => {
  expect(portFrom(text)).toBe(Number(text));
});

test.each(["abc", "99999", "65536", "80.5", "-1", "", "1e3", "0x50", " 80", "9".repeat(400)])(
  "port %j gives a sentence",
  (text) => {
    expect(() => portFrom(text)).toThrow(/^--port is .{0,40}: give a whole number from 0 to 65535/);
  },
);

const server = http.createServer((request, response) => {
  if (!refuseRequest(request, response)) response.writeHead(200).end();
});

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function status(method: string, host: string): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, method, headers: { host } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    request.on("error", reject).end();
  });
}

test.each([
  ["GET", "localhost:3000", 200],
  ["HEAD", "127.0.0.1", 200],
  ["GET", "[::1]:3000", 200],
  ["POST", "localhost:3000", 405],
  ["PUT", "localhost:3000", 405],
  ["DELETE", "localhost:3000", 405],
  ["TRACE", "localhost:3000", 405],
  ["OPTIONS", "localhost:3000", 405],
  ["GET", "evil.example", 421],
  ["GET", "localhost.evil.example:3000", 421],
  ["POST", "evil.example", 421],
] as const)("%s from %s answers %i", async (method, host, expected) => {
  expect(await status(method, host)).toBe(expected);
});
