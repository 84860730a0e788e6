import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

const CSV = [
  "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value",
  "DATAFLOW,X:DF_GDP(1.0),Gross domestic product,I,USA,United States,B1GQ,GDP,2024,,29298013,",
  "DATAFLOW,X:DF_GDP(1.0),Gross domestic product,I,CHN,China,B1GQ,GDP,2024,,18743803,",
].join("\r\n");

/** A service on this machine; a path that begins with /closed does not let other sites read it. */
function startService(): Promise<Server> {
  const server = createServer((request, response) => {
    const open = !request.url?.startsWith("/closed");
    response.writeHead(200, {
      "Content-Type": "application/vnd.sdmx.data+csv",
      ...(open ? { "Access-Control-Allow-Origin": "*" } : {}),
    });
    response.end(CSV);
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

describe("figures beyond those that ship", () => {
  let preview: Preview;
  let service: Server;
  let host: string;

  beforeAll(async () => {
    service = await startService();
    host = `127.0.0.1:${(service.address() as AddressInfo).port}`;
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
    await new Promise((closed) => service.close(closed));
  });

  /** What the record of the first import says under a header. */
  async function recordOf(header: string): Promise<string> {
    for (const column of "ABCDEFGHIJKLMNOPQRST") {
      const { text } = await preview.cell(`Sources!${column}4`);
      if (text === header) return (await preview.cell(`Sources!${column}5`)).text;
    }
    throw new Error(`The record has no column ${header}.`);
  }

  test("a live source is asked by its button alone, looked at and imported", async () => {
    const { pane } = preview;
    await new Pane(preview).openView("Live sources");
    await pane.getByRole("button", { name: /^OECD and other SDMX services/ }).click();
    await pane.getByRole("textbox", { name: "Address" }).fill(`http://${host}/rest/data/X`);
    const ask = pane.getByRole("button", { name: `Ask ${host}` });
    await ask.waitFor();
    expect(preview.outside).toEqual([]);
    await ask.click();
    await pane.getByRole("region", { name: "First rows" }).getByText("United States").waitFor();
    expect(preview.outside).toEqual([`http://${host}/rest/data/X`]);
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByText(/^Imported 2 rows/)
      .first()
      .waitFor();
    expect((await preview.cell("Observations!H2")).value).toBe(29298013);
    expect((await preview.cell("Observations!D3")).value).toBe("CHN");
    const sources = await recordOf("Sources");
    expect(sources).toContain(`asked from ${host} on `);
    expect(sources).toContain(`http://${host}/rest/data/X`);
  });

  test("a host that does not let other sites read it is told from one that is not there", async () => {
    const { pane } = preview;
    const address = pane.getByRole("textbox", { name: "Address" });
    await address.fill(`http://${host}/closed`);
    await pane.getByRole("button", { name: `Ask ${host}` }).click();
    await pane
      .getByText(/is there, but does not let pages of other sites read its answers/)
      .first()
      .waitFor();
    await address.fill("http://127.0.0.1:1/nobody");
    await pane.getByRole("button", { name: "Ask 127.0.0.1:1" }).click();
    await pane
      .getByText(/^127\.0\.0\.1:1 could not be reached:/)
      .first()
      .waitFor();
  });

  test("where sources disagree, both figures go into the sheet with their sources", async () => {
    const { pane } = preview;
    await new Pane(preview).openView("Disagreements");
    const question = "How large were US imports from China against US GDP in 2024?";
    await pane.getByRole("button", { name: question }).click();
    await preview.ask((handle) => handle.select("Sheet1!B3"));
    await pane.getByText("Sheet1!B3:L7").waitFor();
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("button", { name: "Insert both figures" }).click();
    await pane.getByText("2 figures with their sources are in Sheet1!B3:L7.").first().waitFor();
    const figures = await Promise.all(["C5", "C6"].map((cell) => preview.cell(`Sheet1!${cell}`)));
    expect(figures.map(({ value, text }) => [value, text])).toEqual([
      [0.0161, "1.61%"],
      [0.015029, "1.50%"],
    ]);
    expect((await preview.cell("Sheet1!F5")).value).toBe("1.61 %");
    expect((await preview.cell("Sheet1!H5")).value).toContain("Micro-Dependency");
    expect((await preview.cell("Sheet1!B7")).value).toMatch(/^Why they differ: /);
  });
});
