import type { TableKind } from "../tableKind";
import { listed, required, role } from "./roles";

export const flows: TableKind = {
  id: "flows",
  title: "Trade flows",
  named: ["product", "partner"],
  roles: [
    role(
      "product",
      "Product",
      "label",
      listed(`
        hs, hs6, hs code, commodity code, cmd code, product code, commodity, hts, hts number,
        tariff code, cn8, item, goods, sitc
      `),
      {
        ...required,
        faint: ["description"],
        unless: ["description", "level", "name"],
      },
    ),
    role(
      "partner",
      "Partner",
      "country",
      listed(`
        partner country, partner iso3, partner iso, partner desc, country, supplier, origin,
        exporter, source country, destination, country name, partner name, counterpart
      `),
      { ...required, unless: ["code"] },
    ),
    role(
      "reporter",
      "Reporter",
      "country",
      listed(`
        reporter iso3, reporter iso, reporter desc, reporting country, importer,
        reporter country, reporter name, declarant
      `),
      { unless: ["code"] },
    ),
    role(
      "value",
      "Value",
      "number",
      listed(`
        trade value, primary value, value usd, import value, imports, import, amount,
        customs value, trade value usd, cif value, fob value, export value, exports,
        general imports
      `),
      { ...required, unless: ["quantity", "weight"] },
    ),
    role(
      "year",
      "Year",
      "year",
      listed("period, ref year, time, time period, reference year, date"),
      required,
    ),
    role("inside", "Inside the bloc", "flag", listed("intra, intra eu, intra bloc, internal")),
  ],
};
