import type { TableKind } from "../tableKind";
import { listed, required, role } from "./roles";

export const holdings: TableKind = {
  id: "holdings",
  title: "Holdings",
  named: ["holding"],
  roles: [
    role(
      "holding",
      "Holding",
      "label",
      listed(`
        company, company name, security, security name, issuer, name, ticker, stock, asset,
        instrument, fund, isin, position name, symbol, emittent, wertpapier, unternehmen,
        bezeichnung, titre, valeur mobiliere, emetteur, empresa, emisor, titolo
      `),
      {
        ...required,
        faint: ["description"],
        unless: listed("country, type, currency, sector"),
      },
    ),
    role(
      "position",
      "Position",
      "number",
      listed(`
        market value, value, position value, holding value, amount, exposure, weight,
        portfolio weight, weighting, market value base, percent portfolio, percent nav,
        marktwert, kurswert, gewichtung, gewicht, valeur marche, valorisation, poids,
        valor mercado, valor, peso, controvalore, current value, total value
      `),
      { ...required, unless: ["date"] },
    ),
    role(
      "revenue",
      "Revenue",
      "number",
      listed("sales, total revenue, net sales, turnover, total sales, revenues"),
      {
        unless: listed("growth, share, percent, country, region"),
        without: "No column says what a holding sells.",
      },
    ),
    role(
      "exposed_share",
      "Share of revenue exposed",
      "fraction",
      listed(`
        revenue share, share exposed, exposed revenue share, china revenue share,
        revenue exposure, geographic exposure, percent revenue, share revenue, china share,
        revenue percent
      `),
      {
        without: "No column says what share of a holding's revenue is exposed.",
      },
    ),
    role(
      "contribution_margin",
      "Contribution margin",
      "fraction",
      listed("gross margin, margin, contribution margin percent, gross margin percent"),
      {
        without: "No column says what margin lost sales would have brought.",
      },
    ),
    role(
      "ebit",
      "Operating result",
      "number",
      listed("operating income, operating profit, operating result, ebitda"),
      { unless: ["margin"], without: "No column says the operating result." },
    ),
  ],
};
