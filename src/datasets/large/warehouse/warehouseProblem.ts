import { DatasetError } from "../../datasetError";
import type { TransportProblem } from "../../live/httpGet";
import { saidBy } from "../../live/liveProblem";

const LESS = "Add a filter, ask for fewer columns, or group the rows.";

/** Why no whole answer came. Nothing was taken, and what to do next. */
export function warehouseTransport(host: string, problem: TransportProblem): DatasetError {
  const sentences: Readonly<Record<TransportProblem["fault"], string>> = {
    offline: "This machine is not connected to a network. Connect and ask again.",
    unreachable: `${host} could not be reached: it is down, its certificate is not valid here, or your network does not let you go there. Check the address, then ask again.`,
    blocked: `${host} is there, but its answer may not be read here. Check the user and the password: a refusal is hidden as well. If they are right, ask its administrator to set add_http_cors_header = 1 and to allow the header Authorization in http_options_response.`,
    "time limit": `${host} did not answer within ${problem.limit ?? 0} seconds. ${LESS} Or allow more time.`,
    "broken off": `The answer of ${host} broke off before its end. Nothing was taken. Ask again.`,
    "too large": `The answer of ${host} is larger than ${problem.limit ?? 0} MB. ${LESS}`,
  };
  return new DatasetError(sentences[problem.fault]);
}

/** What a server refuses, by ClickHouse's number of the error; its own words stand behind, without the password. */
export function warehouseRefusal(host: string, said: string, password: string): DatasetError {
  if (/max.query.size/i.test(said)) {
    return new DatasetError(
      `The list of codes is longer than ${host} takes from this user. Ask without it, or ask the administrator for a user with readonly = 2.`,
    );
  }
  const code = Number(/\bCode: (\d+)/.exec(said)?.[1]);
  const known = REFUSALS.find(({ codes }) => (codes as readonly number[]).includes(code))?.sentence;
  const words = said.replace(/^.*?DB::Exception: /s, "").replace(/,? e\.what\(\) = .*$/s, "");
  const quoted = saidBy(words, [password]);
  const sentence = known?.replace("HOST", host) ?? `${host} did not answer the question.`;
  return new DatasetError(quoted === "" ? sentence : `${sentence} It says: “${quoted}”.`);
}

/** An answer that is no table. */
export const notUnderstood = (host: string): DatasetError =>
  new DatasetError(
    `${host} answered with something that is no table of ClickHouse. Check the address: it is that of the HTTP interface, often with port 8443 or 8123.`,
  );

const REFUSALS = [
  {
    codes: [192, 193, 194, 195, 516],
    sentence: "HOST does not let this user in. Check the user and the password.",
  },
  {
    codes: [291, 497],
    sentence: "This user may not read that on HOST. Ask its administrator.",
  },
  { codes: [81], sentence: "HOST has no such database. Check its name." },
  {
    codes: [60, 47, 16, 10],
    sentence: "The table or a column of it is no longer there. Open the table again.",
  },
  { codes: [159, 160], sentence: `HOST stopped at its time limit. ${LESS} Or allow more time.` },
  {
    codes: [158, 307, 396, 241, 202, 201],
    sentence: `The question goes beyond a limit of HOST. ${LESS}`,
  },
  {
    codes: [164, 452],
    sentence:
      "HOST takes no limits from this user. Ask its administrator for a user with readonly = 2 and without constraints.",
  },
  {
    codes: [279, 209, 210, 32, 236, 519],
    sentence:
      "A server of the cluster behind HOST did not answer, and a part of the answer would be missing. Nothing was taken. Ask again when it is back.",
  },
] as const satisfies readonly { readonly codes: readonly number[]; readonly sentence: string }[];
