import { gzipSync } from "node:zlib";
import { gunzip, isZip, unzipEntry, zipEntries } from "../../../src/datasets/files/archive";
import { isGzip } from "../../../src/datasets/isGzip";

/** Archives made by Python's zipfile and gzip. */
const archives = {
  statcan:
    "UEsDBBQAAAAAAAAAIVh9yL/cLwAAAC8AAAAMAAAAMTIxMDAwMDEuY3N2UkVGX0RBVEUsR0VPLFZBTFVFCjIwMjMsQ2FuYWRhLDEKMjAyNCxDYW5hZGEsMgpQSwMEFAAAAAAAAAAhWBe1GedUAQAAVAEAABUAAAAxMjEwMDAwMV9NZXRhRGF0YS5jc3ZDdWJlIFRpdGxlLFByb2R1Y3QgSWQKTWFkZS11cCB0YWJsZSB3aXRoIGEgbG9uZyBkZXNjcmlwdGlvbiBvZiBpdHMgY29udGVudHMsMTIxMDAwMDEKQ3ViZSBUaXRsZSxQcm9kdWN0IElkCk1hZGUtdXAgdGFibGUgd2l0aCBhIGxvbmcgZGVzY3JpcHRpb24gb2YgaXRzIGNvbnRlbnRzLDEyMTAwMDAxCkN1YmUgVGl0bGUsUHJvZHVjdCBJZApNYWRlLXVwIHRhYmxlIHdpdGggYSBsb25nIGRlc2NyaXB0aW9uIG9mIGl0cyBjb250ZW50cywxMjEwMDAwMQpDdWJlIFRpdGxlLFByb2R1Y3QgSWQKTWFkZS11cCB0YWJsZSB3aXRoIGEgbG9uZyBkZXNjcmlwdGlvbiBvZiBpdHMgY29udGVudHMsMTIxMDAwMDEKUEsBAhQDFAAAAAAAAAAhWH3Iv9wvAAAALwAAAAwAAAAAAAAAAAAAAIABAAAAADEyMTAwMDAxLmNzdlBLAQIUAxQAAAAAAAAAIVgXtRnnVAEAAFQBAAAVAAAAAAAAAAAAAACAAVkAAAAxMjEwMDAwMV9NZXRhRGF0YS5jc3ZQSwUGAAAAAAIAAgB9AAAA4AEAAAAA",
  streamed:
    "UEsDBBQACAAIAIMUfV0AAAAAAAAAAAAAAAAKAAAAcmVhZG1lLnR4dHNMyi8tAQBQSwcI5w01dAcAAAAFAAAAUEsDBBQACAAIAIMUfV0AAAAAAAAAAAAAAAAKAAAAZGF0YS9hLmNzdgtydYt3cQxx1XF39dcJc/QJdeUyMjAy1nFOzEtMSdQxBPFMYDwjLgBQSwcIfci/3CgAAAAvAAAAUEsDBBQACAAIAIMUfV0AAAAAAAAAAAAAAAAKAAAAZGF0YS9iLmNzdqvQqeQy1DHiAgBQSwcII99yAAoAAAAIAAAAUEsBAhQDFAAIAAgAgxR9XecNNXQHAAAABQAAAAoAAAAAAAAAAAAAAIABAAAAAHJlYWRtZS50eHRQSwECFAMUAAgACACDFH1dfci/3CgAAAAvAAAACgAAAAAAAAAAAAAAgAE/AAAAZGF0YS9hLmNzdlBLAQIUAxQACAAIAIMUfV0j33IACgAAAAgAAAAKAAAAAAAAAAAAAACAAZ8AAABkYXRhL2IuY3N2UEsFBgAAAAADAAMAqAAAAOEAAAAAAA==",
  workbook:
    "UEsDBBQAAAAAAAAAIVjHHBc8CAAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbDxUeXBlcy8+UEsDBBQAAAAAAAAAIVjOnpgTCwAAAAsAAAAPAAAAeGwvd29ya2Jvb2sueG1sPHdvcmtib29rLz5QSwECFAMUAAAAAAAAACFYxxwXPAgAAAAIAAAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAAAAAAIVjOnpgTCwAAAAsAAAAPAAAAAAAAAAAAAACAATkAAAB4bC93b3JrYm9vay54bWxQSwUGAAAAAAIAAgB+AAAAcQAAAAAA",
  pictures:
    "UEsDBBQAAAAAAAAAIViDFtyMAQAAAAEAAAAFAAAAYS5wbmd4UEsDBBQAAAAAAAAAIVgVJtv7AQAAAAEAAAAFAAAAYi5wbmd5UEsBAhQDFAAAAAAAAAAhWIMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIABAAAAAGEucG5nUEsBAhQDFAAAAAAAAAAhWBUm2/sBAAAAAQAAAAUAAAAAAAAAAAAAAIABJAAAAGIucG5nUEsFBgAAAAACAAIAZgAAAEgAAAAAAA==",
  gzip: "H4sIAAAAAAACAwtydYt3cQxx1XF39dcJc/QJdeUyMjAy1nFOzEtMSdQxBPFMYDwjLgB9yL/cLwAAAA==",
};
const bytesOf = (name: keyof typeof archives): Uint8Array =>
  Uint8Array.from(Buffer.from(archives[name], "base64"));
const most = 1_000_000;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const data = "REF_DATE,GEO,VALUE\n2023,Canada,1\n2024,Canada,2\n";

test("archives are told by their first bytes", () => {
  expect([isZip(bytesOf("statcan")), isGzip(bytesOf("gzip"))]).toEqual([true, true]);
  expect([isZip(bytesOf("gzip")), isGzip(bytesOf("statcan"))]).toEqual([false, false]);
});

test("the table comes before the file that describes it, however large that is", async () => {
  const entries = await zipEntries(bytesOf("statcan"), "t.zip");
  expect(entries.map(({ name }) => name)).toEqual(["12100001.csv", "12100001_MetaData.csv"]);
  expect(text(await unzipEntry(bytesOf("statcan"), "12100001.csv", "t.zip", most, {}))).toBe(data);
});

test("a zip written as a stream, with folders", async () => {
  const entries = await zipEntries(bytesOf("streamed"), "t.zip");
  expect(entries.map(({ name }) => name)).toEqual(["data/a.csv", "data/b.csv", "readme.txt"]);
  const read = (name: string) => unzipEntry(bytesOf("streamed"), name, "t.zip", most, {});
  expect(text(await read("data/a.csv"))).toBe(data);
  expect(text(await read("data/b.csv"))).toBe("x,y\n1,2\n");
});

test("a gzip", async () => {
  expect(text(await gunzip(bytesOf("gzip"), "t.csv.gz", most, {}))).toBe(data);
});

test.each([
  ["workbook", /This is a workbook, not a text\. Open it in Excel/],
  ["pictures", /The archive holds no CSV or text file, but a\.png, b\.png\. Unpack it/],
] as const)("an archive of another kind is refused with what to do: %s", async (name, sentence) => {
  await expect(zipEntries(bytesOf(name), "t.zip")).rejects.toThrow(sentence);
});

test("an archive that is cut short is refused", async () => {
  const zip = bytesOf("statcan");
  await expect(zipEntries(zip.subarray(0, 100), "t.zip")).rejects.toThrow(/damaged, cut short/);
  await expect(unzipEntry(zip.subarray(0, 60), "12100001.csv", "t.zip", most, {})).rejects.toThrow(
    /damaged, cut short/,
  );
  await expect(gunzip(bytesOf("gzip").subarray(0, 30), "t.gz", most, {})).rejects.toThrow(
    /damaged, cut short/,
  );
});

test("an archive that fills the memory is left as soon as it passes the limit", async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000)));
  expect(bomb.length).toBeLessThan(100_000);
  let slices = 0;
  const pause = () => {
    slices++;
    return Promise.resolve();
  };
  await expect(gunzip(bomb, "bomb.gz", most, { pause })).rejects.toThrow(
    /Unpacked it has more than 1 MB/,
  );
  expect(slices).toBe(0);
});

test("unpacking is cancelled between two slices", async () => {
  const signal = {
    throwIfAborted: () => {
      throw new Error("cancelled");
    },
  };
  await expect(gunzip(bytesOf("gzip"), "t.gz", most, { signal })).rejects.toThrow("cancelled");
});
