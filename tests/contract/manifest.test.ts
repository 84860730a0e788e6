import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import packageJson from "../../package.json";

const root = path.resolve(__dirname, "../..");
const address = packageJson.config.address;
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const parse = (text: string): Document =>
  new JSDOM(text, { contentType: "text/xml" }).window.document;

const source = parse(read("manifest.xml"));
const built = parse(read("dist/manifest.xml"));

const elements = (document: Document, name: string): Element[] => [
  ...document.getElementsByTagName(name),
];
const addresses = (document: Document): string[] =>
  [...document.getElementsByTagName("*")]
    .flatMap((element) => [element.getAttribute("DefaultValue") ?? "", element.textContent.trim()])
    .filter((text) => /^https?:\/\//.test(text));

test("every address of the built manifest is at the deployment address and leads to a file of dist", () => {
  const found = addresses(built);
  expect(found.length).toBeGreaterThan(10);
  const lost = found.filter((url) => {
    if (url === new URL(address).origin) return false;
    return (
      !url.startsWith(address) || !existsSync(path.join(root, "dist", url.slice(address.length)))
    );
  });
  expect(lost).toEqual([]);
});

test("nothing in dist still points to the development machine", () => {
  const files = ["manifest.xml", "functions.json", "functions.js", "taskpane.html", "taskpane.js"];
  const pointing = files.filter((file) => read(path.join("dist", file)).includes("localhost"));
  expect(pointing).toEqual([]);
});

test("every resource that is used is defined, and every one defined is used", () => {
  const defined = ["bt:Image", "bt:Url", "bt:String"]
    .flatMap((name) => elements(source, name))
    .map((element) => element.getAttribute("id"))
    .filter((id) => id !== null);
  const used = [...source.getElementsByTagName("*")]
    .map((element) => element.getAttribute("resid"))
    .filter((id) => id !== null);
  expect(defined.length).toBeGreaterThan(10);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test("strings are within the lengths that Excel takes", () => {
  const strings = elements(source, "bt:String").map((element) => ({
    text: element.getAttribute("DefaultValue") ?? "",
    most: element.parentElement?.tagName === "bt:ShortStrings" ? 125 : 250,
  }));
  expect(strings.length).toBeGreaterThan(4);
  expect(strings.filter(({ text, most }) => text === "" || text.length > most)).toEqual([]);
});

test("the functions and the pane share one long-lived runtime, under the namespace LINCHPIN", () => {
  const [runtime] = elements(source, "Runtime");
  expect(runtime?.getAttribute("lifetime")).toBe("long");
  const [namespace] = elements(source, "Namespace");
  const text = elements(source, "bt:String").find(
    (element) => element.getAttribute("id") === namespace?.getAttribute("resid"),
  );
  expect(text?.getAttribute("DefaultValue")).toBe("LINCHPIN");
});

test("icons are PNG files of the size that their name says", () => {
  const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96];
  const wrong = sizes.filter((size) => {
    const png = readFileSync(path.join(root, `dist/icons/linchpin-${size}.png`));
    return png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size;
  });
  expect(wrong).toEqual([]);
});

test("the pane takes office.js from Microsoft's address", () => {
  expect(read("dist/taskpane.html")).toContain(
    'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
  );
});
