// Copy, cut and paste of single cells and of blocks.
import { rowsByClass, withoutPrinted } from "./sheet-aligning.js";
import { boxOf, placeOf, places, sheet } from "./sheet-cells.js";
import { ofHtml, ofText, toHtml, toText } from "./sheet-blocks.js";
import { currentArea, empty, isReady, picked, select } from "./sheet-keys.js";
import { commitAll } from "./sheet-saving.js";
import { progress, tell } from "./sheet-show.js";

const MOST = 2000;
const LARGE = 60;
const BETWEEN_FRAMES = 50;

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
  const columns = places().filter((p) => p.row === here.row && p.column >= here.column).slice(0, width);
  const byRow = new Map();
  for (const place of places()) {
    const column = columns.findIndex((c) => c.column === place.column && c.span === place.span);
    if (column < 0) continue;
    if (!byRow.has(place.row)) byRow.set(place.row, []);
    byRow.get(place.row)[column] = place;
  }
  return byRow;
};

/** The form's row for each row of the block: one after the other, or by the class that stands beside it. */
const rowsFor = (count, classes, byRow) => {
  const down = [...byRow.keys()].filter((row) => row >= placeOf(currentArea()).row);
  if (!classes) return Array.from({ length: count }, (_, r) => down[r]);
  const left = rowsByClass();
  return classes.map((of) => left.get(of)?.shift());
};

const fill = (text) => picked().filter((p) => p.area).map((p) => ({ area: p.area, text }));

const spread = (block) => {
  const { rows, classes } = withoutPrinted(block);
  const byRow = targets(currentArea(), Math.max(...rows.map((row) => row.length)));
  const into = rowsFor(rows.length, classes, byRow);
  const said = { edits: [], left: [], closed: 0, classes: new Set() };
  rows.forEach((row, r) => row.forEach((text, c) => {
    const place = byRow.get(into[r])?.[c];
    if (text === null) return;
    if (place?.area) said.edits.push({ area: place.area, text: text.trim() });
    else if (place) said.closed += textOf(place).trim() === text.trim() ? 0 : 1;
    else if (text.trim()) {
      said.left.push(text.trim());
      if (classes && into[r] === undefined) said.classes.add(classes[r]);
    }
  }));
  return said;
};

const told = ({ edits, left, closed, classes }) => {
  const done = `粘贴了${edits.length}格`;
  const shut = closed ? `；有${closed}格不能改，没有动` : "";
  if (!left.length) return edits.length > 1 || shut ? `${done}${shut}，撤销一次可全部退回。` : "";
  const some = left.slice(0, 3).map((t) => `“${t.length > 12 ? `${t.slice(0, 12)}…` : t}”`).join("、");
  const why = classes.size ? `“${[...classes].join("”“")}”的行不够，请先“加一行”，或者用上面的“导入”` : "右边或下面没有可填的格了。行不够时请先“加一行”";
  return `${done}${shut}；还有${left.length}格放不下（${some}${left.length > 3 ? "等" : ""}）：${why}。`;
};

const paste = (event) => {
  const area = currentArea();
  if (!area || document.activeElement !== area || !isReady()) return;
  const html = event.clipboardData.getData("text/html");
  const text = event.clipboardData.getData("text/plain");
  const rows = (html && ofHtml(html)) || ofText(text);
  event.preventDefault();
  const single = rows.length === 1 && rows[0].length === 1;
  const found = single && picked().length > 1 ? { edits: fill(rows[0][0]), left: [], closed: 0, classes: new Set() } : spread(rows);
  if (found.edits.length > MOST) {
    tell(`要粘贴的有${found.edits.length}格，一次最多${MOST}格，请分几次粘贴。`, "is-error");
    return;
  }
  put(area, found);
};

const nextFrame = () => new Promise((done) => { setTimeout(done); });

/** A large block goes in by parts, so that one sees how far it is; it is saved, and taken back, as one. */
const put = async (area, found) => {
  const { edits, left } = found;
  for (let done = 0; edits.length > LARGE && done < edits.length; done += BETWEEN_FRAMES) {
    tell(`正在粘贴：${done}/${edits.length}格`);
    progress(done, edits.length);
    await nextFrame();
    for (const { area: into, text } of edits.slice(done, done + BETWEEN_FRAMES)) into.value = text;
  }
  commitAll(edits, edits.length > 1 ? "pasted" : null);
  tell(told(found), left.length ? "is-warning" : "is-info");
  for (const { area: into } of edits) boxOf(into).classList.add("pasted");
  select(area);
};

sheet.addEventListener("copy", (event) => copy(event, false));
sheet.addEventListener("cut", (event) => copy(event, true));
sheet.addEventListener("paste", paste);
