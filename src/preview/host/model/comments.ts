import { cellArea, overlaps } from "../../workbook/area";
import { type Comment, WorkbookError } from "../../workbook/workbook";
import { textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members } from "../members";
import { areaOf } from "./places";

/** The comments of the workbook, or of one sheet. */
export class CommentCollection extends HostObject {
  override readonly members: Members<CommentCollection> = commentsMembers;

  constructor(
    readonly context: HostContext,
    readonly sheet: string | null,
  ) {
    super();
  }

  get comments(): Comment[] {
    const all = this.context.workbook.comments();
    return this.sheet === null ? all : all.filter(({ area }) => area.sheet === this.sheet);
  }

  /** The one cell an address means. */
  cell(reference: unknown, member: string) {
    const sheet = this.sheet ?? this.context.workbook.activeSheet();
    const { sheet: id, row, column } = areaOf(this.context, reference, sheet, member);
    return cellArea(id, row, column);
  }
}

const commentsMembers: Members<CommentCollection> = {
  className: "CommentCollection",
  items: ({ context, comments }) => comments.map(({ id }) => new CommentObject(context, id)),
  item: ({ context, comments }, given) => {
    const found = comments.find(({ id }) => id === given.text(0));
    return found ? new CommentObject(context, found.id) : null;
  },
  methods: {
    add: (collection, given) => {
      const area = collection.cell(given.at(0), given.member);
      const { workbook } = collection.context;
      if (workbook.comments().some((comment) => overlaps(comment.area, area))) {
        throw new WorkbookError(
          "ItemAlreadyExists",
          "A resource with the same name or identifier already exists.",
        );
      }
      const comment = {
        id: `{${crypto.randomUUID().toUpperCase()}}`,
        area,
        content: given.text(1),
      };
      workbook.setComment(comment);
      return new CommentObject(collection.context, comment.id);
    },
    getItemByCell: (collection, given) => {
      const cell = collection.cell(given.at(0), given.member);
      const found = collection.comments.find(({ area }) => overlaps(area, cell));
      if (!found) throw itemNotFound();
      return new CommentObject(collection.context, found.id);
    },
  },
};

class CommentObject extends HostObject {
  override readonly members: Members<CommentObject> = commentMembers;

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get comment(): Comment {
    const found = this.context.workbook.comments().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
}

const commentMembers: Members<CommentObject> = {
  className: "Comment",
  scalars: {
    id: { get: ({ id }) => id },
    content: {
      get: ({ comment }) => comment.content,
      set: ({ context, comment }, value) => {
        context.workbook.setComment({ ...comment, content: textOf(value, "Comment.content") });
      },
    },
  },
  methods: {
    getLocation: ({ context, comment }) => context.make.range(comment.area),
    delete: ({ context, id }) => {
      context.workbook.deleteComment(id);
    },
  },
};
