import { isoOfSerial } from "../../core/calendar/serialDate";
import { count } from "../../core/count";
import { membersOn } from "../../core/labels/bloc";
import { requireBloc, unverifiedMembers } from "../../core/labels/blocMembership";
import { parameters } from "../../functions/reference/inBloc";
import { eachCell } from "../explainer";
import { whyNone } from "../native/whyNone";

export const explain = eachCell(parameters, ({ bloc, date }) => {
  const group = requireBloc(bloc);
  const members = membersOn(group, date) ?? [];
  const unverified = unverifiedMembers(group, date);
  return {
    numbers: [
      `${group.name} on ${isoOfSerial(date)}: ${members.map(({ iso3 }) => iso3).join(", ")}`,
    ],
    note: "Membership is read from the bundled table: nothing is calculated.",
    warnings:
      unverified.length === 0
        ? []
        : [
            `${count(unverified.length, "member")} of ${group.name} in the table nobody verified: ${unverified.slice(0, 5).join(", ")}.`,
          ],
  };
});

export const noNative = whyNone.bundled;
