import type { Dataset, LiveRequest } from "../../../datasets/dataset";
import { DatasetError } from "../../../datasets/datasetError";
import { askAgainIn } from "../askAgainIn";
import { openWarehouse } from "./openWarehouse";
import { keptLogin } from "./warehouseLogin";
import { warehouseTable } from "./warehouseTable";

/** The question of an import, asked of the same table of a warehouse, by a user who was let in this session. */
export async function askWarehouseAgain(
  address: string,
  { inputs }: LiveRequest,
  signal: AbortSignal,
  read: (path: string) => Promise<string>,
): Promise<Dataset> {
  const { database = "", table = "" } = inputs;
  const login = keptLogin(address, database);
  if (login === undefined) {
    throw new DatasetError(
      `The password of ${new URL(address).host} is not kept. Connect to its database ${database} in Large tables, then ask again here.`,
    );
  }
  const warehouse = await openWarehouse(login, signal);
  return askAgainIn(await warehouseTable(warehouse, table, signal), inputs, signal, read);
}
