// Copy, cut and paste of single cells and of blocks.
import { boxOf, open, placeOf, sheet } from "./sheet-cells.js";
import { ofHtml, ofText, toHtml, toText } from "./sheet-blocks.js";
import { currentArea, empty, isReady, picked, select } from "./sheet-keys.js";
import { commitAll } from "./sheet-saving.js";
import { tell } from "./sheet-show.js";

const MOST = 2000;
const LARGE = 60;

const textOf = (place) => (place.area ? place.area.value : place.box.querySelector(".text")?.textContent ?? "");

const block = () => {
  const places = picked();
  if (!places.length) return [[currentArea().value]];
  const rows = new Map();
  for (const place of places) rows.set(place.row, [...(rows.get(place.row) ?? []), textOf(place)]);
  return [...rows.values()];
};

const copy = (event, cut) => {
  if (!currentArea() || document.activeElement !== currentArea() || !isReady()) return;
  event.preventDefault();
  const rows = block();
  event.clipboardData.setData("text/plain", rows.length === 1 && rows[0].length === 1 ? rows[0][0] : toText(rows));
  event.clipboardData.setData("text/html", toHtml(rows));
  if (cut) empty();
};

/** Where the block's cells go: columns as in the row of the selected cell, rows from it downwards that have these columns. */
const targets = (from, width) => {
  const here = placeOf(from);
  const columns = open().filter((p) => p.row === here.row && p.column >= here.column).slice(0, width);
  const byRow = new Map();
  for (const place of open().filter((p) => p.row >= here.row)) {
    const column = columns.findIndex((c) => c.column === place.column && c.span === place.span);
    if (column < 0) continue;
    if (!byRow.has(place.row)) byRow.set(place.row, []);
    byRow.get(place.row)[column] = place;
  }
  return [...byRow.values()];
};

const fill = (text) => picked().filter((p) => p.area).map((p) => ({ area: p.area, text }));

const spread = (rows) => {
  const places = targets(currentArea(), Math.max(...rows.map((row) => row.length)));
  const [edits, left] = [[], []];
  rows.forEach((row, r) => row.forEach((text, c) => {
    const place = places[r]?.[c];
    if (text === null) return;
    if (place) edits.push({ area: place.area, text: text.trim() });
    else if (text.trim()) left.push(text.trim());
  }));
  return { edits, left };
};

const said = (edits, left) => {
  const done = `粘贴了${edits.length}格`;
  if (!left.length) return edits.length > 1 ? `${done}，撤销一次可全部退回。` : "";
  const some = left.slice(0, 3).map((t) => `“${t.length > 12 ? `${t.slice(0, 12)}…` : t}”`).join("、");
  return `${done}；还有${left.length}格放不下（${some}${left.length > 3 ? "等" : ""}）：右边或下面没有可填的格了。行不够时请先“加一行”。`;
};

const paste = (event) => {
  const area = currentArea();
  if (!area || document.activeElement !== area || !isReady()) return;
  const html = event.clipboardData.getData("text/html");
  const text = event.clipboardData.getData("text/plain");
  const rows = (html && ofHtml(html)) || ofText(text);
  event.preventDefault();
  const single = rows.length === 1 && rows[0].length === 1;
  const { edits, left } = single && picked().length > 1 ? { edits: fill(rows[0][0]), left: [] } : spread(rows);
  if (edits.length > MOST) {
    tell(`要粘贴的有${edits.length}格，一次最多${MOST}格，请分几次粘贴。`, "is-error");
    return;
  }
  if (edits.length > LARGE) tell(`正在粘贴${edits.length}格…`);
  setTimeout(() => {
    commitAll(edits, edits.length > 1 ? "pasted" : null);
    tell(said(edits, left), left.length ? "is-warning" : "is-info");
    for (const { area: into } of edits) boxOf(into).classList.add("pasted");
    select(area);
  });
};

sheet.addEventListener("copy", (event) => copy(event, false));
sheet.addEventListener("cut", (event) => copy(event, true));
sheet.addEventListener("paste", paste);
