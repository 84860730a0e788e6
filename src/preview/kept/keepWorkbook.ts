import type { UniverWorkbook } from "../workbook/univer/univerWorkbook";
import { emptyWorkbook } from "../file/replaceSheets";
import { showNotice } from "../page/showNotice";
import { putBeyondFile } from "./beyondFile";
import { isFirstTab } from "./isFirstTab";
import { forgetStored, readStored, type StoredWorkbook } from "./storedWorkbook";
import { WorkbookKeeper } from "./workbookKeeper";

type Open = (bytes: Uint8Array) => Promise<void>;

/**
 * Opens the workbook that this browser kept, where there is one, and keeps the one that is open from then
 * on. It never fails: without it the page begins with an empty workbook.
 */
export async function keepWorkbook(
  workbook: UniverWorkbook,
  namespace: string,
  open: Open,
): Promise<void> {
  if (!("locks" in navigator) || !("indexedDB" in window)) return;
  if (!(await isFirstTab())) {
    showNotice(
      "Another tab has the preview open and keeps its workbook. The one in this tab is not kept: download it to have it again.",
    );
    return;
  }
  try {
    const stored = await readStored();
    const reopened = stored !== null && (await reopen(workbook, stored, open));
    const keeper = new WorkbookKeeper(workbook, namespace, sayNotKept);
    if (reopened) offerEmpty(keeper, stored);
  } catch (error) {
    sayNotKept(reasonOf(error));
  }
}

async function reopen(
  workbook: UniverWorkbook,
  { bytes, beyond }: StoredWorkbook,
  open: Open,
): Promise<boolean> {
  try {
    await open(bytes);
    putBeyondFile(workbook, beyond);
    return true;
  } catch (error) {
    console.warn(error);
    emptyWorkbook(workbook);
    showNotice(
      "The workbook that this browser kept cannot be read. This one is empty; what you do in it is kept instead.",
    );
    return false;
  }
}

function offerEmpty(keeper: WorkbookKeeper, { savedAt, outgrown }: StoredWorkbook): void {
  const when = new Date(savedAt).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
  const gap = outgrown ? " Later it was too large to be kept, so what came after is missing." : "";
  showNotice(
    `This is your workbook of ${when}, kept in this browser alone.${gap} Starting with an empty one forgets it; download it first if you need it.`,
    {
      "Start with an empty workbook": () => void startEmpty(keeper),
      Close: () => {
        showNotice("");
      },
    },
  );
}

async function startEmpty(keeper: WorkbookKeeper): Promise<void> {
  try {
    await keeper.stop();
    await forgetStored();
    window.location.reload();
  } catch (error) {
    showNotice(`The browser did not forget the workbook: ${reasonOf(error)}`);
  }
}

function sayNotKept(reason: string): void {
  showNotice(
    `This browser does not keep the workbook (${reason}). Download it before you leave this page.`,
  );
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
