import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
} from "@univerjs/preset-sheets-note";
import { cellArea } from "../area";
import { type Comment, WorkbookError } from "../workbook";
import type { UniverBook } from "./univerBook";

/** Size in pixels of the card that shows a comment. */
const CARD = { width: 220, height: 110 };

/** Excel's comments are shown as Univer's notes: text without an author or replies. */
export class Comments {
  private readonly model: SheetsNoteModel;

  constructor(private readonly book: UniverBook) {
    this.model = book.injector.get(SheetsNoteModel);
  }

  comments(): Comment[] {
    return this.book.unit.getSheets().flatMap((sheet) => {
      const id = sheet.getSheetId();
      const notes = this.model.getSheetNotes(this.book.unitId, id);
      return [...(notes?.values() ?? [])].map((note) => ({
        id: note.id,
        area: cellArea(id, note.row, note.col),
        content: note.note,
      }));
    });
  }

  setComment({ id, area, content }: Comment): void {
    const { sheet: sheetId, row, column: col } = area;
    const note = { ...CARD, id, row, col, note: content };
    this.book.run(UpdateNoteMutation, { sheetId, row, col, note });
  }

  copyTo(from: string, to: string): void {
    for (const { area, content } of this.comments()) {
      if (area.sheet !== from) continue;
      this.setComment({ id: crypto.randomUUID(), area: { ...area, sheet: to }, content });
    }
  }

  deleteComment(id: string): void {
    const found = this.comments().find((comment) => comment.id === id);
    if (!found) throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    this.book.run(RemoveNoteMutation, { sheetId: found.area.sheet, noteId: id });
  }
}
