import type { TableKind } from "../tableKind";
import { listed, required, role } from "./roles";

export const tariffLayers: TableKind = {
  id: "tariff-layers",
  title: "Tariff layers",
  named: ["layer"],
  roles: [
    role(
      "layer",
      "Duty",
      "label",
      listed(`
        measure, programme, program, duty, tariff, duty name, tariff name, duty type, key,
        authority, action, section
      `),
      {
        ...required,
        faint: ["name", "type", "description"],
        unless: ["rate", "percent"],
      },
    ),
    role(
      "rate",
      "Rate",
      "fraction",
      listed(`
        duty rate, tariff rate, ad valorem rate, ad valorem, rate of duty, additional duty,
        additional rate, value, percent, tariff, duty
      `),
      required,
    ),
    role("mode", "How it stacks", "label", listed("stacking, stacking mode, method, combination"), {
      without: "No column says how the duties stack: each is added.",
    }),
    role("group", "Group", "label", ["stacking group", "family"]),
    role(
      "content_share",
      "Share of the value it falls on",
      "fraction",
      listed(`
      metal content share, share of content, content, metal content, steel content,
      aluminum content
    `),
    ),
  ],
};

export const basket: TableKind = {
  id: "basket",
  title: "Basket of products",
  named: ["product"],
  roles: [
    role(
      "product",
      "Product",
      "label",
      listed(`
        item, goods, product name, commodity, article, product description, sku, hs code,
        hts code, hts, hs, part
      `),
      {
        ...required,
        faint: ["description", "name"],
        unless: ["value", "class"],
      },
    ),
    role(
      "tariff_class",
      "Tariff class",
      "label",
      listed(`
        class, tariff list, list, product class, category, hts, hts code, hs code, hs,
        tariff code, tariff line
      `),
      {
        without: "No column says by which class the timeline of tariffs names a product.",
      },
    ),
    role(
      "value",
      "Customs value",
      "number",
      listed(`
        customs value, import value, imports, entered value, annual value, fob value, amount,
        spend, purchases, invoice value
      `),
      required,
    ),
    role(
      "freight",
      "Freight",
      "number",
      listed("shipping, freight cost, transport, transport cost, shipping cost"),
      { without: "No column says what freight costs." },
    ),
    role("insurance", "Insurance", "number", ["insurance cost"], {
      without: "No column says what insurance costs.",
    }),
    role(
      "base_rate",
      "Ordinary duty",
      "fraction",
      listed(`
        mfn rate, mfn, base duty, general rate, column 1 general, ordinary duty, base tariff,
        duty rate, mfn duty
      `),
      {
        without: "No column says what the ordinary duty is.",
      },
    ),
    role("pass_through", "Part passed on to buyers", "fraction", [
      "pass through rate",
      "passthrough",
      "passed on",
    ]),
    role(
      "import_share",
      "Share of imports in what is sold",
      "fraction",
      listed("import penetration, share imported, imported share, imports share"),
    ),
  ],
};

export const basketOrigins: TableKind = {
  id: "basket-origins",
  title: "Origins of the basket",
  named: ["origin"],
  roles: [
    role(
      "origin",
      "Origin",
      "country",
      listed(
        "country, country origin, partner, source country, supplier country, exporter, source",
      ),
      required,
    ),
    role(
      "imports",
      "Imports",
      "number",
      listed("import value, value, customs value, amount, trade value, imports value"),
      required,
    ),
    role(
      "rate_before",
      "Rate before",
      "fraction",
      listed("old rate, previous rate, rate old, initial rate, tariff before"),
    ),
    role(
      "rate_after",
      "Rate after",
      "fraction",
      listed("new rate, rate new, current rate, tariff after"),
    ),
  ],
};
