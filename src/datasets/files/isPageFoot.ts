import { isBlank, type Line } from "./lines";

/** What a report prints at the foot of each of its pages. */
const pageFoot =
  /^(?:page|pg\.?|seite|página|pagina|strona|strana|sida|side|sivu|oldal|стр(?:аница|\.)?)\s*\d+(?:\s*(?:of|von|de|di|z|av|af|из|\/)\s*\d+)?$|^第?\s*\d+\s*(?:页|頁|ページ)$/iu;

/** Whether a line says no more than which page it ends. */
export const isPageFoot = (line: Line): boolean => {
  const [text, more] = line.filter((each) => !isBlank(each));
  return text !== undefined && more === undefined && pageFoot.test(text.trim());
};
