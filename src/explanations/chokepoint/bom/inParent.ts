export const inParent = ({ item, parent }: { item: string; parent: string }): string =>
  parent.trim() === "" ? item.trim() : `${item.trim()} in ${parent.trim()}`;
