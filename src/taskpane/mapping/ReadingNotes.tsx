import { Notice } from "../parts/Notice";
import type { Proposed } from "./useMapping";

/** What is missing, what looks wrong, what is assumed and what is left out. */
export function ReadingNotes({ proposed: { reading, doubts } }: { proposed: Proposed }) {
  const { notes, lacking } = reading;
  const lacks = lacking.map(({ title }) => title).join(", ");
  const left = notes.left.length > 0 ? [`Left out: ${notes.left.join(" ")}`] : [];
  return (
    <>
      {lacks !== "" && (
        <Notice intent="error">{`No header says which column is: ${lacks}. Choose it under Columns.`}</Notice>
      )}
      {[...notes.missing, ...notes.doubts, ...doubts, ...notes.assumed, ...left].map((sentence) => (
        <Notice key={sentence} intent="info">
          {sentence}
        </Notice>
      ))}
    </>
  );
}
