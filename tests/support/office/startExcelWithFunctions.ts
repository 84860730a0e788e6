import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { counted } from "../../../src/functions/boundary/countedCalls";
import { registered } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import frozen from "../../../src/functions/functions.json";
import { startExcel, type StartedExcel } from "./startExcel";

/** An emulated Excel with the add-in's own functions, as the metadata describes them. */
export function startExcelWithFunctions(
  workbook: MemoryWorkbook = new MemoryWorkbook(),
): StartedExcel<MemoryWorkbook> {
  const implementations = Object.fromEntries(
    [...registered()].map(([id, { call }]) => [id, counted(call)]),
  );
  return startExcel({
    workbook,
    functions: {
      namespace: "LINCHPIN",
      metadata: frozen.functions,
      implementations,
    },
  });
}
