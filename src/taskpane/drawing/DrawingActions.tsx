import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DrawnPicture } from "../../excel/drawings/drawing";
import { sheetsWith } from "../../excel/drawings/picturesOf";
import { type DrawingPlace, putDrawing } from "../../excel/drawings/putDrawing";
import { updateDrawing } from "../../excel/drawings/updateDrawing";
import { momentText } from "../../excel/scenarios/resultSheet";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { type Intent, Notice } from "../parts/Notice";
import { SmallSelect } from "../parts/SmallSelect";
import { useLoaded } from "../parts/useLoaded";
import { usePane } from "../services/PaneContext";
import { pictureFor } from "./paintDrawing";
import { drawingText, savePng, saveSvg } from "./saveDrawing";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
});

export interface Drawn {
  /** "Supply chain of bom": the picture on a sheet is found by it again. */
  readonly title: string;
  /** Which table, its address, and what was asked, as sentences. */
  readonly source: string;
  /** What is to be seen, for who does not see it. */
  readonly text: string;
  /** Of the files that are saved. */
  readonly file: string;
}

interface Props extends Drawn {
  readonly svg: () => SVGSVGElement | null;
  /** Reads the table again; left out where it is not in the workbook. */
  readonly onReload: (() => void) | undefined;
}

interface Ending {
  readonly intent: Intent;
  readonly sentence: string;
}

const PLACES: Readonly<Record<DrawingPlace, string>> = {
  "a new sheet": "Picture on a new sheet",
  "the selected cell": "Picture at the selected cell",
};

/** What can be made of a drawing: a picture on a sheet, which is updated in its place, and files. */
export function DrawingActions({ title, source, text, file, svg, onReload }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const [ending, setEnding] = useState<Ending | null>(null);
  const [place, setPlace] = useState<DrawingPlace>("a new sheet");
  const [busy, setBusy] = useState(false);
  const load = useCallback(() => sheetsWith(title), [title]);
  const standing = useLoaded(load);
  const [first, ...others] = standing.state === "ready" ? standing.value : [];
  const act = async (work: (drawing: SVGSVGElement) => Promise<string | null>): Promise<void> => {
    const drawing = svg();
    if (!drawing || busy) return;
    setBusy(true);
    const ended = await work(drawing).then(
      (sentence) => sentence && { intent: "success" as const, sentence },
      (error: unknown) => ({ intent: "error" as const, sentence: sentenceFor(error) }),
    );
    setBusy(false);
    setEnding(ended || null);
    if (ended) announce(ended.sentence);
  };
  const picture = (drawing: SVGSVGElement): DrawnPicture => ({
    ...{ title, text },
    source: `${source} Drawn ${momentText(new Date())}.`,
    paint: (frame) => pictureFor(drawingText(drawing, title), frame),
  });
  const put = async (drawing: SVGSVGElement): Promise<string> => {
    const sheet = await putDrawing(picture(drawing), place);
    standing.reload();
    return `The picture is on the sheet “${sheet}”, its source in the cells over it. It stays as it is until you update it here.`;
  };
  const update = async (drawing: SVGSVGElement): Promise<string> => {
    const sheets = await updateDrawing(picture(drawing)).catch((error: unknown) => {
      standing.reload();
      throw error;
    });
    return `The picture on ${named(sheets)} shows what is drawn here now.`;
  };
  const save = (kind: "svg" | "png") => async (drawing: SVGSVGElement) => {
    const drawn = drawingText(drawing, title);
    if (kind === "svg") saveSvg(drawn, file);
    else await savePng(drawn, file);
    return null;
  };
  return (
    <>
      <div className={styles.buttons}>
        {onReload && (
          <Button size="small" onClick={onReload}>
            Update from the table
          </Button>
        )}
        <Button size="small" onClick={() => void act(save("svg"))}>
          Save as SVG
        </Button>
        <Button size="small" onClick={() => void act(save("png"))}>
          Save as PNG
        </Button>
      </div>
      <div className={styles.buttons}>
        <SmallSelect
          label="Where the picture goes"
          value={place}
          choices={PLACES}
          onChoose={setPlace}
        />
        <Button size="small" disabledFocusable={busy} onClick={() => void act(put)}>
          Put on a sheet
        </Button>
        {first !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void act(update)}>
            {`Update the picture on ${named([first, ...others])}`}
          </Button>
        )}
      </div>
      {ending && <Notice intent={ending.intent}>{ending.sentence}</Notice>}
    </>
  );
}

const named = ([first = "", ...others]: readonly string[]): string =>
  others.length === 0 ? `the sheet “${first}”` : `${others.length + 1} sheets`;
