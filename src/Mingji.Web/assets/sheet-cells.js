// The cells of the form on the page, and what lies beside what.
export const root = document.querySelector(".fill");
export const sheet = document.getElementById("sheet");
export const caseUrl = `/cases/${root.dataset.case}`;

export const areaOf = (cell) => document.getElementById(`t${cell}`);
export const cellOf = (area) => area.dataset.cell;
export const boxOf = (area) => area.closest("td");
export const keyOf = (area) => boxOf(area)?.dataset.key ?? null;

let known = null;
/** The page got other rows: places are worked out anew. */
export const forget = () => { known = null; };

const placed = (box) => {
  const area = box.querySelector("textarea[data-cell]");
  const [row, column] = [Number(box.dataset.r), Number(box.dataset.c)];
  return { box, area, row, column, last: row + box.rowSpan - 1, right: column + box.colSpan - 1, span: box.colSpan };
};

/** All cells with numbers in reading order, open or not. */
export const places = () => {
  known ??= [...sheet.querySelectorAll("td[data-r]")].map(placed).sort((a, b) => a.row - b.row || a.column - b.column);
  return known;
};

export const open = () => places().filter((p) => p.area);
export const placeOf = (area) => places().find((p) => p.area === area);
export const labelOf = (area) => area.getAttribute("aria-label") ?? "";

const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.column, b.column);

/** The open cell next to this one: "up", "down", "left" or "right"; null at the edge. */
export const beside = (area, way, column = null) => {
  const here = placeOf(area);
  if (!here) return null;
  const from = column === null ? here : { ...here, column, right: column };
  const all = open().filter((p) => p !== here);
  if (way === "left" || way === "right") {
    const inRow = all.filter((p) => p.row <= here.row && p.last >= here.row && (way === "left" ? p.right < here.column : p.column > here.right));
    return (way === "left" ? inRow.at(-1) : inRow[0])?.area ?? null;
  }
  const side = all.filter((p) => (way === "up" ? p.last < here.row : p.row > here.last));
  const far = (p) => (way === "up" ? here.row - p.last : p.row - here.last);
  side.sort((a, b) => far(a) - far(b) || overlap(b, from) - overlap(a, from));
  return (side.find((p) => overlap(p, from) >= 0) ?? side[0])?.area ?? null;
};

const isFull = (area) => area.value.trim() !== "";

/** As far as Ctrl+arrow goes in a spreadsheet: to the last full cell before an empty one, else to the next full one, else to the edge. */
export const far = (area, way) => {
  let [at, next] = [area, beside(area, way)];
  const run = next && isFull(area) && isFull(next);
  while (next && !(run && !isFull(next))) {
    at = next;
    if (!run && isFull(at)) break;
    next = beside(at, way);
  }
  return at;
};

/** The cell a screenful away, as far as there is one. */
export const paged = (area, way) => {
  let at = area;
  for (let i = 0; i < 10; i++) at = beside(at, way) ?? at;
  return at;
};

/** The next or the last open cell in reading order; null at the end of the form. */
export const nextTo = (area, back) => {
  const all = open();
  return all[all.findIndex((p) => p.area === area) + (back ? -1 : 1)]?.area ?? null;
};

/** The first or last open cell of the row. */
export const endOfRow = (area, back) => {
  const here = placeOf(area);
  const row = open().filter((p) => p.row === here.row);
  return (back ? row[0] : row.at(-1)).area;
};

/** The cells with numbers in the rectangle between two. */
export const between = (a, b) => {
  const [from, to] = [placeOf(a), placeOf(b)];
  if (!from || !to) return [];
  const rows = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const columns = [Math.min(from.column, to.column), Math.max(from.right, to.right)];
  return places().filter((p) => p.row >= rows[0] && p.row <= rows[1] && p.column >= columns[0] && p.right <= columns[1]);
};

/** The cells of an indicator are called by its name; while it has none, by its heading. */
export const relabel = (area) => {
  const box = boxOf(area);
  if (!box.classList.contains("c-name") || !box.dataset.key) return;
  const name = area.value.trim() || labelOf(area).split("·")[0];
  for (const other of sheet.querySelectorAll(`td[data-key="${box.dataset.key}"] textarea`)) {
    if (other !== area) other.setAttribute("aria-label", `${name}·${labelOf(other).split("·").at(-1)}`);
  }
};
