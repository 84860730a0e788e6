import { DatasetError } from "../../../datasets/datasetError";
import { clickhouseText } from "../../../datasets/large/clickhouseWords";
import {
  SETTINGS_USED,
  type ServerSettings,
} from "../../../datasets/large/warehouse/warehouseLimits";
import { askClickhouse } from "./askClickhouse";
import { keepLogin, type WarehouseLogin } from "./warehouseLogin";

/** A server that let the user in. */
export interface Warehouse {
  readonly login: WarehouseLogin;
  readonly version: string;
  readonly settings: ServerSettings;
  /** Whether values may travel beside the statement. */
  readonly takesParameters: boolean;
  readonly tables: readonly string[];
  /** Whether the database holds more tables than are listed. */
  readonly hasMore: boolean;
}

const SECONDS = 20;
/** More are no list to choose from. */
const MOST_TABLES = 2_000;

/** Asks a server who it is, what it lets the user say, and which tables the database has. */
export async function openWarehouse(
  login: WarehouseLogin,
  signal: AbortSignal,
): Promise<Warehouse> {
  const ask = async (sql: string) => askClickhouse(login, sql, { signal, seconds: SECONDS });
  const version = String((await ask("SELECT version()")).rows[0]?.[0] ?? "");
  const names = SETTINGS_USED.map(clickhouseText).join(", ");
  const settings = await ask(`SELECT name, value FROM system.settings WHERE name IN (${names})`);
  const tables = await ask(
    `SELECT name FROM system.tables WHERE database = ${clickhouseText(login.database)} ORDER BY name LIMIT ${MOST_TABLES + 1}`,
  );
  if (tables.rows.length === 0) {
    throw new DatasetError(
      `${login.host} shows this user no table in the database ${login.database}. Check its name, or ask the administrator.`,
    );
  }
  keepLogin(login);
  return {
    login,
    version,
    settings: new Map(settings.rows.map(([name, value]) => [String(name), String(value)])),
    takesParameters: Number.parseInt(version, 10) >= 20,
    tables: tables.rows
      .slice(0, MOST_TABLES)
      .map(([name]) => String(name))
      .filter((name) => !name.startsWith(".inner")),
    hasMore: tables.rows.length > MOST_TABLES,
  };
}
