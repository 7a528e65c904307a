// A block that was copied with the printed columns beside it ("产出指标", "数量指标") goes to the rows of the same class.
import { places, sheet } from "./sheet-cells.js";

const bare = (text) => text.replace(/[（(][^）)]*[）)]/g, "").replace(/\s/g, "");

const labels = () => new Set([...sheet.querySelectorAll("td:not([data-r]), th")].map((td) => bare(td.textContent)).filter(Boolean));

/** The level-2 heading printed beside this cell. */
const classOf = (box) => {
  let up = 0;
  for (let row = box.parentElement; row; row = row.previousElementSibling, up++) {
    const label = [...row.cells].filter((c) => !c.dataset.r && c.rowSpan > up).at(-1);
    if (label) return bare(label.textContent);
  }
  return "";
};

/** Empty and merged cells are of the class above them. */
const downwards = (texts) => {
  let last = "";
  return texts.map((text) => { last = text ? bare(text) : last; return last; });
};

/**
 * The block without printed heads and columns; { rows, classes }: the class of each row as the last of the columns taken off says it, null
 * when there was none.
 */
export const withoutPrinted = (block) => {
  const known = labels();
  const isPrinted = (text) => !text || known.has(bare(text));
  const isLabel = (texts) => texts.every(isPrinted) && texts.some(Boolean);
  let [rows, classes] = [block, null];
  while (rows.length > 1 && rows[0].length > 1 && rows[0].filter(Boolean).length > 1 && isLabel(rows[0])) rows = rows.slice(1);
  while (rows[0].length > 1 && isLabel(rows.map((row) => row[0] ?? ""))) {
    classes = downwards(rows.map((row) => row[0]));
    rows = rows.map((row) => row.slice(1));
  }
  return { rows, classes };
};

/** For each class the numbers of the form's rows under it, from the top. */
export const rowsByClass = () => {
  const found = new Map();
  for (const place of places().filter((p) => p.box.classList.contains("c-name") && p.box.dataset.key)) {
    const of = classOf(place.box);
    if (!found.has(of)) found.set(of, []);
    found.get(of).push(place.row);
  }
  return found;
};
