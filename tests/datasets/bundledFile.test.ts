import { gzipSync } from "node:zlib";
import { servedAs, textOfServed } from "../../src/datasets/bundledFile";

test("tables are served packed, descriptions as they are", () => {
  expect(servedAs("codes/hs-2022.csv")).toBe("codes/hs-2022.csv.gz");
  expect(servedAs("codes/datapackage.json")).toBe("codes/datapackage.json");
});

test("a table's text is the same packed and as a server unpacked it", async () => {
  const text = "iso3,economy\nTUR,Türkiye\n";
  const plain = new TextEncoder().encode(text);
  await expect(textOfServed(plain)).resolves.toBe(text);
  await expect(textOfServed(new Uint8Array(gzipSync(plain)))).resolves.toBe(text);
});
