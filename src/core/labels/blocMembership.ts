import { isoOfSerial } from "../calendar/serialDate";
import { Failure } from "../failure";
import { type Bloc, blocNames, blocOf, membersOn } from "./bloc";
import { CountrySet } from "./countrySet";
import { shortName } from "./shortName";

/** The bloc that a name stands for; an unknown one is refused with those there are. */
export function requireBloc(name: string): Bloc {
  const bloc = blocOf(name);
  if (bloc !== undefined) return bloc;
  throw new Failure(
    "#VALUE!",
    `bloc is "${shortName(name)}": choose one of ${blocNames().join(", ")}.`,
  );
}

/** Whether a country is a member of a bloc on a day. */
export function isMember(label: string, where: string, bloc: Bloc, day: number): boolean {
  if (membersOn(bloc, day) === undefined) {
    throw new Failure(
      "#N/A",
      `date is ${isoOfSerial(day)}: the members of ${bloc.name} are known from ${isoOfSerial(bloc.from)} to ${isoOfSerial(bloc.to)} only.`,
    );
  }
  const members = new CountrySet([bloc.name], day);
  if (members.has(label)) return true;
  if (members.mayHave(label)) throw members.whyOpen(label, where);
  return false;
}

/** Members on a day that nobody has verified, by ISO code. */
export const unverifiedMembers = (bloc: Bloc, day: number): string[] =>
  (membersOn(bloc, day) ?? []).filter(({ isVerified }) => !isVerified).map(({ iso3 }) => iso3);
