import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { clickhouseIsHere, testClickhouse, type TestCluster } from "../support/clickhouse";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/**
 * Debian's release of 2018 never answers the browser's question whether it may send a password (OPTIONS), as
 * releases since 2021 do with http_options_response. This stands before it and answers as they do.
 */
async function withOptions(address: string): Promise<Server> {
  const { hostname, port } = new URL(address);
  const server = createServer((asked, response) => {
    if (asked.method === "OPTIONS") {
      response.writeHead(204, {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Headers": "origin, x-requested-with, authorization",
        "Access-Control-Allow-Methods": "POST, GET, OPTIONS",
      });
      response.end();
      return;
    }
    const { url = "/", method = "POST", headers } = asked;
    const passed = request({ hostname, port, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    response.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  return server;
}

if (clickhouseIsHere) {
  let cluster: TestCluster;
  let door: Server;
  let preview: Preview;
  let address = "";

  beforeAll(async () => {
    cluster = await testClickhouse();
    const [first] = cluster.servers;
    if (!first) throw new Error("a server was asked for");
    await first.run(
      "CREATE TABLE trade (day Date, partner String, value Float64) ENGINE = MergeTree ORDER BY partner",
    );
    // Made-up trade: 400,000 rows, two partners in turn, each value 1.5.
    await first.run(
      "INSERT INTO trade SELECT toDate('2024-01-31'), ['CHN', 'DEU'][number % 2 + 1], 1.5 FROM system.numbers LIMIT 400000",
    );
    await first.run("CREATE VIEW endless AS SELECT number FROM system.numbers");
    door = await withOptions(first.address);
    address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
    await new Pane(preview).openView("Large tables");
  });

  afterAll(async () => {
    await preview.close();
    door.closeAllConnections();
    door.close();
    cluster.end();
    await disconnect();
  });

  test("a table of a server is asked in the browser, imported and asked again", async () => {
    const { pane } = preview;
    await pane.getByRole("tab", { name: "Warehouse" }).click();
    await pane.getByLabel("Address").fill(address);
    await pane.getByLabel("User").fill("limits");
    await pane.getByLabel("Password").fill("wrong");
    expect(await preview.accessibility("pane")).toEqual([]);
    const connect = pane.getByRole("button", { name: /^Connect to / });
    await connect.click();
    // Of a refusal a browser learns nothing, because it comes without the permission to read it.
    await pane
      .getByText(/Check the user and the password: a refusal is hidden/)
      .first()
      .waitFor();
    await pane.getByLabel("Password").fill("pässword");
    await connect.click();
    await pane.getByLabel("Table", { exact: true }).selectOption("trade");
    await pane.getByRole("button", { name: "Open the table" }).click();
    await pane.getByText("400,000 rows").first().waitFor();
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel("Table of codes").selectOption("countries");
    await pane.getByLabel("Column with the codes").selectOption("partner");
    await pane.getByLabel("Use of partner: name").selectOption("group by");
    await pane.getByLabel("Use of value").selectOption("sum");
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByRole("heading", { name: "Answer: 2 rows" }).waitFor();
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByText(/^Imported 2 rows/)
      .first()
      .waitFor();
    const cells = ["A2", "B2", "C2", "A3", "B3"].map(
      async (cell) => (await preview.cell(`'trade, totals'!${cell}`)).value,
    );
    expect(await Promise.all(cells)).toEqual(["China", 300_000, 200_000, "Germany", 300_000]);
    expect(JSON.stringify(await preview.cell("Sources!A5"))).toContain("trade");

    await cluster.servers[0]?.run("INSERT INTO trade VALUES ('2024-02-01', 'DEU', 8)");
    await new Pane(preview).openView("Datasets");
    await pane
      .getByRole("button", { name: /^own_trade/ })
      .first()
      .click();
    await pane.getByRole("button", { name: /^Ask 127\.0\.0\.1:\d+ again$/ }).click();
    await pane
      .getByText(/^2 cells to update/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await pane
      .getByText(/^Refreshed /)
      .first()
      .waitFor();
    expect((await preview.cell("'trade, totals'!B3")).value).toBe(300_008);
    await new Pane(preview).openView("Large tables");
  });

  test("a question without end is cancelled at once", async () => {
    const { pane } = preview;
    await pane.getByRole("button", { name: "Large tables", exact: true }).click();
    await pane.getByRole("tab", { name: "Warehouse" }).click();
    await pane.getByLabel("Address").fill(address);
    await pane.getByRole("button", { name: /^Connect to / }).click();
    await pane.getByLabel("Table", { exact: true }).selectOption("endless");
    await pane.getByRole("button", { name: "Open the table" }).click();
    // Its rows are counted for ten seconds, then it opens without their number.
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel("Use of number").selectOption("largest");
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane
      .getByText(/^Cancelled/)
      .first()
      .waitFor();
  });

  test("nothing but the server was asked, and no address held the password", () => {
    expect(preview.outside.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(preview.outside.filter((url) => /p%C3%A4ssword|pässword/i.test(url))).toEqual([]);
  });
} else {
  test("Warehouses are not tried: clickhouse-server is not on this machine (apt-get install clickhouse-server)", () => {
    expect(clickhouseIsHere).toBe(false);
  });
}
