import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { cutSetList } from "../../core/chokepoint/cutSetList";
import { directHalt } from "../../core/chokepoint/directHalt";
import { haltProbability } from "../../core/chokepoint/haltProbability";
import { haltTornado } from "../../core/chokepoint/haltTornado";
import { importance } from "../../core/chokepoint/importance";
import { contentByRow, originContent } from "../../core/chokepoint/originContent";
import { LabelSet } from "../../core/labels/label";
import { grid } from "../../functions/boundary/cell";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters as directParameters } from "../../functions/chokepoint/chokepointHalt";
import { parameters as simulationParameters } from "../../functions/chokepoint/haltMc";
import { parameters as probabilityParameters } from "../../functions/chokepoint/haltProbability";
import { parameters as hiddenParameters } from "../../functions/chokepoint/hiddenExposure";
import { parameters as importanceParameters } from "../../functions/chokepoint/importance";
import { parameters as setsParameters } from "../../functions/chokepoint/minCutSets";
import { parameters as contentParameters } from "../../functions/chokepoint/originContent";
import { parameters as revenueParameters } from "../../functions/chokepoint/revenueAtRisk";
import { parameters as pointsParameters } from "../../functions/chokepoint/singlePoints";
import { parameters as tornadoParameters } from "../../functions/chokepoint/tornadoHalt";
import { adding, addingTo, beside, rowsFor, sum, whole } from "../explainer";
import type { Explainers, Part } from "../explanation";
import { counted, figure, percent, terms } from "../figure";
import { cutSets, failures } from "./haltFailures";

const amounts = (rows: readonly Part[]): number => sum(rows.map(({ amount }) => amount));
const largestFirst = (rows: readonly Part[]): Part[] =>
  [...rows].sort((one, other) => other.amount - one.amount);

export const chokepoint: Explainers = {
  CHOKEPOINT_HALT: whole(directParameters, (given) => {
    const { names, origins, restriction, blocked, threshold, result } = given;
    const components = names.map((name, i) => ({
      ...{ name, origin: origins[i] ?? "", restriction: restriction[i] ?? NaN },
    }));
    const halt = directHalt(components, blocked, threshold);
    const isHit = new Set(halt.blocked);
    const hits = components.filter(({ name }) => isHit.has(name));
    const count = result === "COUNT";
    const rows = hits.map(({ name, origin, restriction: index }) => ({
      label: name,
      amount: count ? 1 : index,
      detail: `${origin}, restriction ${figure(index)} > ${figure(threshold)}`,
    }));
    const test = `origin among ${[...blocked].join(", ")} and restriction > ${figure(threshold)}`;
    return {
      numbers: [`${figure(hits.length)} of ${figure(components.length)} components: ${test}`],
      parts: count
        ? adding("Blocked component", "Counts", rows)
        : beside("Blocked component", "Restriction", rows),
      note:
        rows.length === 0
          ? "No component meets both conditions, so none is blocked."
          : "Each component is tested by itself: one is enough for a halt, and restrictions do not add up.",
      warnings: halt.unknown.length === 0 ? [] : [open(halt.unknown)],
    };
  }),

  ORIGIN_CONTENT: whole(contentParameters, (given, sight) => {
    const bom = new BillOfMaterials(given.bom, given.root);
    const content = originContent(bom, given.view, given.measure);
    const total = sum(content.map(({ value }) => value));
    const row = given.origin === undefined ? content[sight.row - 1] : undefined;
    const of = given.origin ?? (row === undefined ? undefined : new LabelSet([row.origin]));
    if (of === undefined) {
      const rows = content.map(({ origin, value, share }) => ({
        ...{ label: origin, amount: share, detail: figure(value) },
      }));
      return {
        numbers: [terms(rows.map(({ label, amount }) => `${label} ${percent(amount)}`))],
        parts: addingTo("The whole product", 1, "Origin", "Share", rows),
      };
    }
    const inShares = row === undefined || sight.column === 2;
    const asked = new LabelSet([...of].map((label) => (label === "(not given)" ? "" : label)));
    const isAsked = (origin: string): boolean =>
      origin.trim() === "" ? [...of].includes("(not given)") : asked.has(origin);
    const items = contentByRow(bom, given.view, given.measure)
      .filter((item) => isAsked(item.row.origin))
      .map((item) => ({
        label: inParent(item.row),
        amount: inShares ? item.value / total : item.value,
        detail: `${figure(item.value)} of ${figure(total)}`,
      }));
    const sums = terms(items.map(({ amount }) => figure(inShares ? amount * total : amount)));
    const [what, unit] = [
      given.view === "FACE" ? "Direct input at its full cost" : "Item, at any tier",
      inShares ? "Share of the product" : "Value",
    ];
    const isCell = row === undefined || sight.column > 0;
    return {
      numbers: [inShares ? `(${sums}) / ${figure(total)}` : sums],
      parts: isCell
        ? adding(what, unit, largestFirst(items))
        : addingTo(row.origin, row.value, what, unit, largestFirst(items)),
    };
  }),

  HIDDEN_EXPOSURE: whole(hiddenParameters, (given) => {
    const bom = new BillOfMaterials(given.bom, given.root);
    const share = (view: "LOOKTHROUGH" | "FACE"): Map<string, number> => {
      const rows = contentByRow(bom, view);
      const total = sum(rows.map(({ value }) => value));
      const shares = new Map<string, number>();
      for (const { row, value } of rows.filter(({ row }) => given.origin.has(row.origin))) {
        const label = inParent(row);
        shares.set(label, (shares.get(label) ?? 0) + value / total);
      }
      return shares;
    };
    const [through, face] = [share("LOOKTHROUGH"), share("FACE")];
    const rows = [...new Set([...through.keys(), ...face.keys()])].map((label) => ({
      label,
      amount: (through.get(label) ?? 0) - (face.get(label) ?? 0),
      detail: `look-through ${percent(through.get(label) ?? 0)}, face ${percent(face.get(label) ?? 0)}`,
    }));
    return {
      numbers: [
        `${percent(sum(through.values()))} look-through - ${percent(sum(face.values()))} face`,
      ],
      parts: adding("Item", "Hidden share", largestFirst(rows)),
    };
  }),

  HALT_PROBABILITY: whole(probabilityParameters, ({ model, events, top, method }) => {
    const tree = haltTree(model, events, top);
    if (method === "EXACT") return failures(tree, haltProbability(tree));
    const rows = largestFirst(cutSets(tree));
    const added = amounts(rows);
    const product = terms(
      rows.map(({ amount }) => `(1 - ${figure(amount)})`),
      " × ",
    );
    if (method === "MCUB") {
      return {
        numbers: [`1 - ${product}`],
        parts: beside("Smallest set that halts", "Probability", rows),
        note: "The result is the chance that at least one set occurs, taken as independent: the sets' probabilities do not add up.",
      };
    }
    return {
      numbers: [terms(rows.map(({ amount }) => figure(amount)))],
      parts:
        added > 1
          ? addingTo("Sum, held at 1", added, "Smallest set that halts", "Probability", rows)
          : adding("Smallest set that halts", "Probability", rows),
    };
  }),

  HALT_MC: whole(simulationParameters, ({ model, events, top, trials, result }, { answer }) => {
    const tree = haltTree(model, events, top);
    const [first] = grid(answer)[result === "TABLE" ? 1 : 0] ?? [];
    const estimate = result === "SE" ? NaN : Number(first);
    const exact = haltProbability(tree);
    const halts = Number.isNaN(estimate) ? exact * trials : estimate * trials;
    const explained = failures(tree, exact);
    return {
      ...explained,
      numbers: [
        result === "SE"
          ? `about √(${figure(exact)} × (1 - ${figure(exact)}) / ${figure(trials)})`
          : `${figure(halts)} halts / ${figure(trials)} trials`,
      ],
      note: `A simulated figure; worked out exactly the probability is ${figure(exact)}. ${explained.note ?? ""}`,
    };
  }),

  IMPORTANCE: whole(importanceParameters, ({ model, events, top, method }, { row }) => {
    const tree = haltTree(model, events, top);
    const probability = haltProbability(tree, method === "RARE" ? "RARE" : "EXACT");
    const own = importance(tree, method)[row - 1];
    const explained = failures(tree, probability, method);
    if (own === undefined) return explained;
    return {
      ...explained,
      numbers: [
        `${own.event}: p = ${figure(own.probability)}; halt with it certain less without it: ${figure(own.BIRNBAUM)}`,
        `criticality ${figure(own.probability)} × ${figure(own.BIRNBAUM)} / ${figure(probability)} = ${figure(own.CRITICALITY)}`,
      ],
    };
  }),

  MIN_CUT_SETS: whole(setsParameters, ({ model, top, max_order: order }) => {
    const sets = cutSetList(haltTree(model, [], top), order);
    return {
      numbers: [`${figure(sets.length)} smallest sets of failures`],
      parts: beside(
        "Smallest set that halts",
        "Failures in it",
        sets.map((set) => ({ label: set.join(" and "), amount: set.length })),
      ),
      note: "Each set halts production when all of its failures occur, and none can be left out of it: sets do not add up.",
    };
  }),

  SINGLE_POINTS: whole(pointsParameters, ({ model, top }) => {
    const tree = haltTree(model, [], top);
    const chance = new Map(tree.events.map(({ name, probability }) => [name, probability]));
    const points = cutSetList(tree, 1).flat();
    return {
      numbers: [
        `${figure(points.length)} of ${figure(tree.events.length)} failures halt production alone`,
      ],
      parts: beside(
        "Single point of failure",
        "Probability",
        points.map((label) => ({ label, amount: chance.get(label) ?? NaN })),
      ),
      note: "Each of them is enough for a halt: their probabilities do not add up.",
    };
  }),

  TORNADO_HALT: whole(tornadoParameters, (given) => {
    const tree = haltTree(given.model, given.events, given.top);
    const probability = haltProbability(tree);
    const rows = haltTornado(tree, given.low_factor, given.high_factor);
    return {
      numbers: [`changes from ${figure(probability)}, the halt probability as it is`],
      parts: beside(
        "Failure",
        "Swing",
        rows.map(({ label, swing, low, high }) => ({
          ...{ label, amount: swing },
          detail: `${figure(low)} at × ${figure(given.low_factor)}, ${figure(high)} at × ${figure(given.high_factor)}`,
        })),
      ),
      note: "Each failure is moved by itself, the others staying as they are: the swings do not add up.",
    };
  }),

  REVENUE_AT_RISK: whole(revenueParameters, (given, sight) => {
    const { products, revenue, uses, blocked, days, result } = given;
    const part = days === undefined ? 1 : days / 365;
    const total = sum([...revenue].filter((value) => !Number.isNaN(value)));
    const key = (text: string): string => text.trim().toLowerCase();
    const reasons = new Map<string, string>();
    for (const { product, component, critical } of uses) {
      if (critical && blocked.has(component)) reasons.set(key(product), component);
    }
    const over = result === "SHARE" ? total : 1;
    const named = { ...sight, label: (_: string, i: number) => products[i] ?? "" };
    const rows = rowsFor(revenue, "revenue", named, (value, i) => {
      const reason = reasons.get(key(products[i] ?? ""));
      if (reason === undefined) return null;
      return { amount: (value * part) / over, detail: `needs ${reason}` };
    });
    const days_ = days === undefined ? "" : ` × ${figure(days)} / 365`;
    const sums = `(${terms(rows.map(({ amount }) => figure((amount * over) / (part || 1))))})${days_}`;
    const [of, amount] = ["Product that stops", result === "SHARE" ? "Part of revenue" : "Revenue"];
    return {
      numbers: [result === "SHARE" ? `${sums} / ${figure(total)}` : sums],
      parts:
        result === "PRODUCTS"
          ? addingTo("Revenue that stops", amounts(rows), of, amount, rows)
          : adding(of, amount, rows),
    };
  }),
};

const open = (unknown: readonly string[]): string =>
  `${counted(unknown.length, "component")} cannot be judged, origin or restriction being blank: ${unknown.slice(0, 3).join(", ")}.`;

const inParent = ({ item, parent }: { item: string; parent: string }): string =>
  parent.trim() === "" ? item.trim() : `${item.trim()} in ${parent.trim()}`;
