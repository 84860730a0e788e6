import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = "/usr/sbin/clickhouse-server";

/** Whether Debian's clickhouse-server is on this machine. Tests that need it say so where it is not. */
export const clickhouseIsHere = existsSync(PROGRAM);

export interface TestClickhouse {
  /** Of its HTTP interface. */
  readonly address: string;
  /** Runs a statement as the default user, who may write. */
  readonly run: (sql: string) => Promise<string>;
  readonly kill: () => void;
}

export interface TestCluster {
  readonly servers: readonly TestClickhouse[];
  readonly end: () => void;
}

/**
 * Servers on loopback with a folder of their own under the temporary one. They form the cluster "all". Besides
 * the default user there are "limits", who may only read and set limits, and "reader", who may set nothing.
 */
export async function testClickhouse(count = 1): Promise<TestCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), "clickhouse-"));
  const ports = await freePorts(2 * count);
  const tcp = ports.slice(count);
  const started = tcp.map((port, at) =>
    start(path.join(folder, String(at)), ports[at] ?? 0, port, tcp),
  );
  const end = (): void => {
    for (const { child } of started) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  const servers = started.map(({ child, address }) => ({
    address,
    run: async (sql: string): Promise<string> => {
      const response = await fetch(address, { method: "POST", body: sql });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text;
    },
    kill: () => void child.kill("SIGKILL"),
  }));
  for (const { run } of servers) await untilAnswering(run);
  return { servers, end };
}

function start(folder: string, http: number, tcp: number, cluster: readonly number[]) {
  mkdirSync(folder, { recursive: true });
  const shards = cluster.map(
    (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`,
  );
  writeFileSync(
    path.join(folder, "config.xml"),
    `<?xml version="1.0"?><yandex><logger><level>none</level><console>1</console></logger>
<listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><mark_cache_size>67108864</mark_cache_size>
<users_config>users.xml</users_config><default_profile>default</default_profile>
<default_database>default</default_database>
<remote_servers><all>${shards.join("")}</all></remote_servers></yandex>`,
  );
  const user = (name: string, password: string, profile: string): string =>
    `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;
  const cors = "<add_http_cors_header>1</add_http_cors_header>";
  writeFileSync(
    path.join(folder, "users.xml"),
    `<?xml version="1.0"?><yandex><profiles><default>${cors}</default>
<limits><readonly>2</readonly>${cors}</limits><reader><readonly>1</readonly>${cors}</reader></profiles>
<users>${user("default", "", "default")}${user("limits", "pässword", "limits")}${user("reader", "", "reader")}</users>
<quotas><default/></quotas></yandex>`,
  );
  const child: ChildProcess = spawn(PROGRAM, ["--config-file=config.xml"], {
    cwd: folder,
    stdio: "ignore",
  });
  return { child, address: `http://127.0.0.1:${http}/` };
}

/** Ports that the system hands out, all held at once so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const listening = Array.from({ length: count }, () => createServer());
  const ports = listening.map(
    async (server) =>
      new Promise<number>((resolve) => {
        server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
      }),
  );
  const found = await Promise.all(ports);
  await Promise.all(
    listening.map(async (server) => new Promise((resolve) => server.close(resolve))),
  );
  return found;
}

/** A server that was started answers within a second; one that never does ends the test by its own time. */
async function untilAnswering(run: (sql: string) => Promise<string>): Promise<void> {
  for (;;) {
    try {
      await run("SELECT 1");
      return;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  }
}
