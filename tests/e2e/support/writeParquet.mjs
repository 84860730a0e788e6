import { writeFileSync } from "node:fs";
import { parquetWriteBuffer } from "hyparquet-writer";

/**
 * Writes made-up trade as a Parquet file of four row groups: rows in order, the partners in turn, 1.5 for each
 * but a blank in every thousandth. A process of its own, as jest loads no ES module of a package.
 */
const [file = "", partners = "", count = "", codec = "SNAPPY"] = process.argv.slice(2);
const names = partners.split(",");
const rows = Array.from({ length: Number(count) }, (_, row) => row);
const buffer = parquetWriteBuffer({
  columnData: [
    { name: "partner", data: rows.map((row) => names[row % names.length] ?? ""), type: "STRING" },
    { name: "value", data: rows.map((row) => (row % 1000 === 0 ? null : 1.5)), type: "DOUBLE" },
    { name: "id", data: rows.map((row) => BigInt(row)), type: "INT64" },
  ],
  rowGroupSize: rows.length / 4,
  // Of a codec that only its name is real, the bytes stay as they are.
  ...(codec === "LZO" && { codec, compressors: { LZO: (bytes) => bytes } }),
});
writeFileSync(file, Buffer.from(buffer));
