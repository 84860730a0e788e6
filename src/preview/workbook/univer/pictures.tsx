import { useSyncExternalStore } from "react";
import type { Picture } from "../workbook";
import { FloatingLayer } from "./floatingLayer";
import type { UniverBook } from "./univerBook";

const COMPONENT = "LinchpinPicture";

/** Pictures that add-ins put over the cells. */
export class Pictures {
  private readonly layer: FloatingLayer<Picture>;
  private readonly watchers = new Set<() => void>();
  private version = 0;

  constructor(book: UniverBook) {
    this.layer = new FloatingLayer(book, COMPONENT);
    book.api.registerComponent(COMPONENT, ({ data }: { data?: { item: string } }) => (
      <FloatingPicture pictures={this} id={data?.item ?? ""} />
    ));
  }

  pictures(): Picture[] {
    return this.layer.all();
  }

  setPicture(picture: Picture): void {
    this.layer.set(picture);
    this.changed();
  }

  deletePicture(id: string): void {
    this.layer.delete(id);
    this.changed();
  }

  copyTo(from: string, to: string): void {
    for (const picture of this.pictures()) {
      if (picture.sheet === from)
        this.setPicture({ ...picture, id: crypto.randomUUID(), sheet: to });
    }
  }

  picture(id: string): Picture | undefined {
    return this.layer.kept.get(id);
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  latest = (): number => this.version;

  private changed(): void {
    this.version++;
    for (const watcher of this.watchers) watcher();
  }
}

function FloatingPicture({ pictures, id }: { pictures: Pictures; id: string }) {
  useSyncExternalStore(pictures.watch, pictures.latest);
  const picture = pictures.picture(id);
  if (!picture) return null;
  return (
    <img
      src={`data:image/png;base64,${picture.image}`}
      alt={picture.altTextDescription || picture.altTextTitle}
      style={{ width: "100%", height: "100%" }}
    />
  );
}
