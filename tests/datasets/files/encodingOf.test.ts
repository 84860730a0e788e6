import { encodingOf } from "../../../src/datasets/files/encodingOf";
import type { Decode } from "../../../src/datasets/files/encodings";

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
};
const found = (bytes: Uint8Array) => encodingOf(bytes, "data.csv", decode);
const encoding = async (bytes: Uint8Array): Promise<string> => (await found(bytes)).encoding;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** Bytes as other programs write them: text in hexadecimal, made with Python's codecs. */
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "hex"));

test("UTF-8 and UTF-16, with and without a mark in front", async () => {
  expect(await encoding(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe("utf-8");
  expect(await encoding(bytes(0x43, 0x6f, 0xc3, 0xb4, 0x74))).toBe("utf-8");
  expect(await encoding(bytes(0xff, 0xfe, 0x61, 0x00))).toBe("utf-16le");
  expect(await encoding(bytes(0xfe, 0xff, 0x00, 0x61))).toBe("utf-16be");
  expect(await encoding(bytes(0x61, 0x00, 0x62, 0x00))).toBe("utf-16le");
  expect(await encoding(bytes(0x00, 0x61, 0x00, 0x62))).toBe("utf-16be");
});

test("a single damaged byte makes neither UTF-16 of a text nor Windows-1252 of UTF-8", async () => {
  expect(await encoding(Buffer.from("a,b\nx,1\ny\u0000,2\nlong enough\n"))).toBe("utf-8");
  const damaged = Buffer.concat([Buffer.from("Österreich;Île;Ärger\n"), bytes(0x54, 0xfc, 0x72)]);
  expect(await encoding(damaged)).toBe("utf-8");
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
])("words of another script in %s", async (name, text) => {
  expect(await encoding(hex(text))).toBe(name);
});

test.each([
  ["Pays;Année;Coût\nCôte d’Ivoire;créée à l’été;1\u00a0234", "a French text"],
  ["Land;Größe\nÖsterreich;für Äpfel", "a German one"],
  ["People\u0092s Republic;2019\u00962020", "an English one with typographic marks"],
  ["\u00a3m;5\u00b0", "signs alone"],
])("Western text is Windows-1252: %#", async (text) => {
  expect(await encoding(Buffer.from(text.replace(/’/g, "\u0092"), "latin1"))).toBe("windows-1252");
});

test("what is no text is refused with what it is", async () => {
  await expect(encoding(bytes(0x50, 0x4b, 0x03, 0x04))).rejects.toThrow(
    /workbook or a zip archive/,
  );
  await expect(encoding(bytes(0xd0, 0xcf, 0x11, 0xe0))).rejects.toThrow(
    /Excel workbook of the old kind/,
  );
  await expect(encoding(bytes(0x25, 0x50, 0x44, 0x46))).rejects.toThrow(/PDF/);
  await expect(encoding(bytes(0, 0, 1, 0, 0, 0))).rejects.toThrow(/not a text file/);
  await expect(encoding(bytes())).rejects.toThrow(/empty/);
});

// Bytes made with Python's codecs of the texts beside them.
test.each([
  [
    "big5",
    "bd73b8b92ca657bad92cb0eaae612cb669a466adc80a312cbf6ec5e9b971b8f42ca4e9a5bb2c3130300a322cb971b8a3b35db3c62cc1fab0ea2c3230300a332ca854a8aeb973a5f32cbc77b0ea2c3330300a",
    "編號,名稱,國家,進口值\n1,積體電路,日本,100\n2,電腦設備,韓國,200\n3,汽車零件,德國,300\n",
  ],
  [
    "shift_jis",
    "30313130312cceafb6b2c4deb32cbbafcedfdbbc2c966b8a4393b92c8e4496798e730a30313130322cceafb6b2c4deb32ccabac0dec3bc2c966b8a4393b92c949f8ad98e730a",
    "01101,ﾎｯｶｲﾄﾞｳ,ｻｯﾎﾟﾛｼ,北海道,札幌市\n01102,ﾎｯｶｲﾄﾞｳ,ﾊｺﾀﾞﾃｼ,北海道,函館市\n",
  ],
  [
    "euc-jp",
    "b9f12ccda2c6feb3db0ac6fccbdc2ca4aba4ca0aa5c9a5a4a5c42ca5aba5e1a5e90a",
    "国,輸入額\n日本,かな\nドイツ,カメラ\n",
  ],
  [
    "koi8-r",
    "f3d4d2c1cec12ce9cdd0cfd2d40af2cfd3d3c9d12c310ae7c5d2cdc1cec9d12c320aebc9d4c1ca2c330a",
    "Страна,Импорт\nРоссия,1\nГермания,2\nКитай,3\n",
  ],
  [
    "windows-1251",
    "d1d2d0c0cdc03bc8cccfced0d20ad0ced1d1c8df3b310ac3c5d0ccc0cdc8df3b320a",
    "СТРАНА;ИМПОРТ\nРОССИЯ;1\nГЕРМАНИЯ;2\n",
  ],
  [
    "windows-1253",
    "d7fef1e12cc5e9f3e1e3f9e3ddf20ac5ebebdce4e12c310ac3e5f1ece1eddfe12c320a",
    "Χώρα,Εισαγωγές\nΕλλάδα,1\nΓερμανία,2\n",
  ],
  [
    "windows-1250",
    "5a656dec3b4ee17a65763b486f646e6f74610ac865736b6f3b8e656c657a6ee120727564613b31203233342c350a506f6c736b6f3b4decef3b322c350ad865636b6f3b4e696b6c3b332c350a",
    "Země;Název;Hodnota\nČesko;Železná ruda;1 234,5\nPolsko;Měď;2,5\nŘecko;Nikl;3,5\n",
  ],
  [
    "windows-1250",
    "5061f17374776f3b576172746f9ce60aa3f3649f3b312c350a476461f1736b3b320a527a65737af3773b330a5a69656c6f6e612047f372613b340a",
    "Państwo;Wartość\nŁódź;1,5\nGdańsk;2\nRzeszów;3\nZielona Góra;4\n",
  ],
  [
    "windows-1250",
    "4f72737ae1673bc97274e96b0a437365686f72737ae1673b310a4ee96d65746f72737ae1673b320a4bf67a74e172736173e1673b330a4779f5723b340a42e96be9733b350a68fb74f53b360a",
    "Ország;Érték\nCsehország;1\nNémetország;2\nKöztársaság;3\nGyőr;4\nBékés;5\nhűtő;6\n",
  ],
  [
    "windows-1254",
    "dc6c6b652cdd7468616c61740a54fc726b6979652c310adefd726e616b2c320a49f064fd722c330ac7696e2c340a",
    "Ülke,İthalat\nTürkiye,1\nŞırnak,2\nIğdır,3\nÇin,4\n",
  ],
  [
    "windows-1257",
    "d0616c69732c56657274eb0ac8656b696a612c310a477261696b696a612c320ad0766564696a612c330a4a756e6774696eeb204b6172616c797374eb2c340a52fbf069732c350ae16d6f6eeb732c360ae0fe756f6c61732c370a",
    "Šalis,Vertė\nČekija,1\nGraikija,2\nŠvedija,3\nJungtinė Karalystė,4\nRūšis,5\nįmonės,6\nąžuolas,7\n",
  ],
] as const)("older files in %s: %#", async (name, bytes, text) => {
  const taken = await encoding(hex(bytes));
  expect([taken, new TextDecoder(taken).decode(hex(bytes))]).toEqual([name, text]);
});

test("letters that two encodings read as words are a question, with a word as each reads it", async () => {
  // Èína or Čína: one letter alone.
  const { encoding: taken, other } = await found(Buffer.from("zem,n\n\xc8\xedna,1\n", "latin1"));
  const words = [
    [taken, other?.word],
    [other?.encoding, other?.otherWord],
  ];
  expect(words).toEqual(
    expect.arrayContaining([
      ["windows-1252", "Èína"],
      ["windows-1250", "Čína"],
    ]),
  );
});

test.each([
  ["Land;Größe\nÖsterreich;für Äpfel"],
  ["Pays;Année;Coût\nCôte d'Ivoire;créée à l'été;1\u00a0234"],
  ["City\nMünchen\nMálaga\nÅrhus\nLiège\nA Coruña\nSão Paulo\nÖrebro\nGenève\n"],
])("what no other encoding reads better is no question: %#", async (text) => {
  const { encoding: taken, other } = await found(Buffer.from(text, "latin1"));
  expect([taken, other]).toEqual(["windows-1252", undefined]);
});
