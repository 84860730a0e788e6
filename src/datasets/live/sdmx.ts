import { secretsIn, withoutSecrets } from "../secretParts";
import type { Dataset } from "../dataset";
import { aboutAreas, areaDimension, UNKNOWN_AREA } from "./areaDimension";
import { askCsv, emptyAnswer, hostOf } from "./answer";
import { CC_BY } from "./licences";
import { liveDataset, type LiveRow } from "./liveDataset";
import { LiveProblem } from "./liveProblem";
import type { Asking, LiveInput, LiveInputs, LivePlan, LiveSource } from "./liveSource";
import { leftOut, NO_UNIT, OBSERVATIONS, observationRow } from "./observationRow";
import { readSdmxCsv, type SdmxCell, type SdmxTable } from "./readSdmxCsv";

/** The OECD's composite leading indicators of the United States and China, by month. */
const OECD =
  "https://sdmx.oecd.org/public/rest/data/OECD.SDD.STES,DSD_STES@DF_CLI/USA+CHN.M.LI...AA...H?startPeriod=2024-01&dimensionAtObservation=AllDimensions&format=csvfilewithlabels";

const INPUTS: readonly LiveInput[] = [
  {
    id: "address",
    label: "Address",
    hint: "A data query of any SDMX service. In the OECD Data Explorer: Developer API, Data query.",
    initial: OECD,
  },
];

/** With labels, if the service has a choice; else whatever CSV it writes. */
const ACCEPT = "application/vnd.sdmx.data+csv; labels=both, text/csv;q=0.9, */*;q=0.1";

/** Any SDMX REST service that answers in SDMX-CSV. */
export const sdmx: LiveSource = {
  id: "sdmx",
  title: "OECD and other SDMX services",
  description:
    "Any data query of a service that speaks SDMX: OECD, European Central Bank, Bank for International Settlements, ILO and others.",
  inputs: INPUTS,
  plan,
};

function plan(inputs: LiveInputs): LivePlan {
  const address = (inputs["address"] ?? "").trim();
  if (!isOpen(address)) {
    throw new LiveProblem(
      "The address must begin with https:// and name a host. Copy a data query from the service's site.",
    );
  }
  return {
    host: hostOf(address),
    addresses: [withoutSecrets(address)],
    dataset: OBSERVATIONS,
    ask: (asking) => ask(address, asking),
  };
}

/** https, or a service on this very machine. A name and password in an address would be written down. */
function isOpen(address: string): boolean {
  if (/\s/.test(address) || /^https?:\/\/[^/?#]*@/i.test(address)) return false;
  return (
    /^https:\/\/[^/?#]+\.[^/?#]+/i.test(address) ||
    /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(address)
  );
}

async function ask(address: string, asking: Asking): Promise<Dataset> {
  const host = hostOf(address);
  asking.onProgress?.({ answers: 0, of: 1 });
  const question = { address, secrets: secretsIn(address), errorIn };
  const table = readSdmxCsv(await askCsv(asking.get, question, ACCEPT), host);
  asking.onProgress?.({ answers: 1, of: 1 });
  if (table.observations.length === 0) throw emptyAnswer(host);
  const publisher = publisherOf(host);
  const area = areaDimension(table.dimensions, (id) =>
    table.observations.flatMap((cells) => cells.get(id) ?? []),
  );
  const rows = table.observations
    .map((cells) => rowOf(publisher.name, table, area?.id, cells))
    .filter((row) => row !== null);
  const { flow } = table;
  const title = [publisher.name, flow.label || flow.code].filter((text) => text !== "").join(", ");
  return liveDataset(
    {
      dataset: OBSERVATIONS,
      host,
      rows,
      source: title,
      addresses: [withoutSecrets(address)],
      updated: lastUpdate(table),
      licence: publisher.licence,
      licences: [publisher.isOpen ? CC_BY : { name: "other-closed", title: publisher.licence }],
      attribution: title,
      confidence: publisher.isOpen ? "verified-primary" : "unverified",
      ...(publisher.isOpen
        ? {}
        : { note: "Address given by the user: set the confidence once you know the publisher." }),
      caveats: [
        ...leftOut(
          table.observations.length - rows.length,
          ["observation", "observations"],
          "without a value or a year",
        ),
        ...aboutAreas(area, table.dimensions, rows),
        ...aboutMultipliers(table),
        ...aboutAttributes(table),
      ],
    },
    asking,
  );
}

/** Errors in XML or JSON that come in place of CSV, whatever the status. */
function errorIn(text: string): string | undefined {
  if (/^No(Records|Results)Found|^No (records|results|data) found/i.test(text.trim())) {
    return "it has no figures for this. Check the codes and periods in the address";
  }
  if (/^\s*(<\?xml[^>]*>\s*)?<(\w+:)?(Error|Fault|Envelope)\b/i.test(text)) return text;
  if (/^\s*\{\s*"errors?"\s*:/.test(text)) {
    return /"(?:message|title|detail|label)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text;
  }
  if (/^\s*(<\?xml|\{)/.test(text)) {
    return "it is no CSV. Name the format in the address, for most services format=csvfilewithlabels or format=csv";
  }
  return undefined;
}

/** Publishers that are known by the host of their service, with terms known to be open. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  "sdmx.oecd.org": "OECD",
  "ec.europa.eu": "Eurostat",
};

function publisherOf(host: string): { name: string; licence: string; isOpen: boolean } {
  const name = PUBLISHERS[host];
  return name === undefined
    ? { name: host, licence: `terms of ${host}: look before passing it on`, isOpen: false }
    : { name, licence: `CC-BY-4.0 (${name} terms)`, isOpen: true };
}

function lastUpdate({ observations }: SdmxTable): string | null {
  const dates = observations.flatMap((cells) => cells.get("LAST UPDATE")?.code || []);
  return dates[0] ?? null;
}

/** Attributes that a row has a place for. */
const KEPT = new Set(["OBS_STATUS", "OBS_FLAG", "UNIT_MULT", "UNIT_MEASURE", "UNIT", "CURRENCY"]);

/** Attributes that stand in the answer and in no column of the table. */
function aboutAttributes({ dimensions, attributes, observations }: SdmxTable): string[] {
  const dropped = attributes.filter(
    (id) =>
      !KEPT.has(id) &&
      !dimensions.includes(id) &&
      observations.some((cells) => (cells.get(id)?.code ?? "") !== ""),
  );
  return dropped.length === 0
    ? []
    : [`What the answer says beside its figures has no column here: ${dropped.join(", ")}.`];
}

/** A power of ten that is no whole number is not applied. */
function aboutMultipliers({ observations }: SdmxTable): string[] {
  const wrong = observations.filter((cells) => {
    const text = cells.get("UNIT_MULT")?.code ?? "";
    return text !== "" && !Number.isInteger(Number(text));
  });
  const [first] = wrong;
  return first === undefined
    ? []
    : [
        `${wrong.length === 1 ? "1 row has" : `${wrong.length} rows have`} a UNIT_MULT that is no power of ten (“${first.get("UNIT_MULT")?.code ?? ""}”): the scale there is 1 and may be wrong.`,
      ];
}

const UNITS = ["UNIT_MEASURE", "UNIT", "CURRENCY"];

function rowOf(
  publisher: string,
  { dimensions, flow, decimalComma }: SdmxTable,
  areaId: string | undefined,
  cells: ReadonlyMap<string, SdmxCell>,
): LiveRow | null {
  const printed = cells.get("OBS_VALUE")?.code ?? "";
  const value = Number(decimalComma ? printed.replace(",", ".") : printed);
  if (printed === "" || !Number.isFinite(value)) return null;
  const stated = areaId === undefined ? undefined : cells.get(areaId);
  const area = stated && stated.code !== "" ? stated : UNKNOWN_AREA;
  const unit = UNITS.map((id) => cells.get(id)).find((cell) => cell && cell.code !== "");
  const rest = dimensions.filter((id) => id !== areaId);
  const words = rest
    .filter((id) => id !== "FREQ" && !UNITS.includes(id))
    .flatMap((id) => cells.get(id) ?? [])
    .filter(({ code }) => code !== "" && code !== "_Z")
    .map(({ code, label }) => label || code);
  const flag = (cells.get("OBS_STATUS") ?? cells.get("OBS_FLAG"))?.code ?? "";
  const multiplier = Number(cells.get("UNIT_MULT")?.code ?? "0");
  return observationRow({
    series: [publisher, flow.code, ...rest.map((id) => `${id}=${cells.get(id)?.code ?? ""}`)]
      .filter((text) => text !== "")
      .join(" "),
    indicator: words.join(" · ") || flow.label || flow.code || publisher,
    areaCode: area.code,
    area: area.label || (area.code === "_Z" ? "not by area" : area.code),
    period: cells.get("TIME_PERIOD")?.code ?? "",
    value,
    unit: unit ? unit.label || unit.code : NO_UNIT,
    scale: Number.isInteger(multiplier) ? 10 ** multiplier : 1,
    // A is the SDMX code of an ordinary figure.
    flag: flag === "" || flag === "A" ? null : flag,
  });
}
