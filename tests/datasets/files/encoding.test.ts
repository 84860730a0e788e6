import { encodingOf, type Decode } from "../../../src/datasets/files/encoding";

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
};
const encoding = (bytes: Uint8Array): string => encodingOf(bytes, "data.csv", decode);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** Bytes as other programs write them: text in hexadecimal, made with Python's codecs. */
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "hex"));

test("UTF-8 and UTF-16, with and without a mark in front", () => {
  expect(encoding(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe("utf-8");
  expect(encoding(bytes(0x43, 0x6f, 0xc3, 0xb4, 0x74))).toBe("utf-8");
  expect(encoding(bytes(0xff, 0xfe, 0x61, 0x00))).toBe("utf-16le");
  expect(encoding(bytes(0xfe, 0xff, 0x00, 0x61))).toBe("utf-16be");
  expect(encoding(bytes(0x61, 0x00, 0x62, 0x00))).toBe("utf-16le");
  expect(encoding(bytes(0x00, 0x61, 0x00, 0x62))).toBe("utf-16be");
});

test("a single damaged byte makes neither UTF-16 of a text nor Windows-1252 of UTF-8", () => {
  expect(encoding(Buffer.from("a,b\nx,1\ny\u0000,2\nlong enough\n"))).toBe("utf-8");
  const damaged = Buffer.concat([Buffer.from("Österreich;Île;Ärger\n"), bytes(0x54, 0xfc, 0x72)]);
  expect(encoding(damaged)).toBe("utf-8");
});

test.each([
  // 国,輸入額
  ["shift_jis", "8d912c974193fc8a7a0a"],
  // 국가,수입액
  ["euc-kr", "b1b9b0a12cbcf6c0d4bed70a"],
  // 数据年月,日本
  ["gb18030", "cafdbeddc4ead4c22cc8d5b1be0a"],
  // Страна;Год;Импорт
  ["windows-1251", "d1f2f0e0ede03bc3eee43bc8ecefeef0f20a"],
])("words of another script in %s", (name, text) => {
  expect(encoding(hex(text))).toBe(name);
});

test.each([
  ["Pays;Année;Coût\nCôte d’Ivoire;créée à l’été;1\u00a0234", "a French text"],
  ["Land;Größe\nÖsterreich;für Äpfel", "a German one"],
  ["People\u0092s Republic;2019\u00962020", "an English one with typographic marks"],
  ["\u00a3m;5\u00b0", "signs alone"],
])("Western text is Windows-1252: %#", (text) => {
  expect(encoding(Buffer.from(text.replace(/’/g, "\u0092"), "latin1"))).toBe("windows-1252");
});

test("what is no text is refused with what it is", () => {
  expect(() => encoding(bytes(0x50, 0x4b, 0x03, 0x04))).toThrow(/workbook or a zip archive/);
  expect(() => encoding(bytes(0x25, 0x50, 0x44, 0x46))).toThrow(/PDF/);
  expect(() => encoding(bytes(0, 0, 1, 0, 0, 0))).toThrow(/not a text file/);
  expect(() => encoding(bytes())).toThrow(/empty/);
});
