// Cells are selected and edited as in Excel: a selected cell has the cursor with all of its text marked, so that whatever is typed,
// also by an input method, replaces it.
import { areaOf, beside, between, boxOf, cellOf, endOfRow, far, nextTo, open, paged, places, sheet } from "./sheet-cells.js";
import { commit, commitAll, giveUp, note } from "./sheet-saving.js";
import { isComposing, whenRenewed } from "./sheet-show.js";

/** Instead of a corner: everything is selected. */
const ALL = Symbol("all");
const ARROWS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
/** "ready": selected; "enter": typed into, arrows leave; "edit": arrows move the caret. */
let [current, corner, mode, start, tabbedFrom, touched] = [null, null, "ready", "", null, false];
const watchers = [];

export const whenSelected = (watcher) => watchers.push(watcher);
export const currentArea = () => (current?.isConnected ? current : null);
export const isReady = () => mode === "ready";
export const picked = () => (!current || !corner ? [] : corner === ALL ? places() : between(current, corner));

const paint = () => {
  for (const box of sheet.querySelectorAll("td.chosen, td.picked")) box.classList.remove("chosen", "picked", "editing");
  if (!current) return;
  boxOf(current).classList.add("chosen");
  boxOf(current).classList.toggle("editing", mode !== "ready");
  if (corner && corner !== current) for (const place of picked()) place.box.classList.add("picked");
  for (const watcher of watchers) watcher(current, mode);
};

const be = (next) => {
  mode = next;
  paint();
};

export const select = (area, still = false) => {
  if (!area) return;
  corner = null;
  if (document.activeElement === area) ready(area);
  else area.focus({ preventScroll: still });
};

const ready = (area) => {
  [current, mode, start] = [area, "ready", area.value];
  area.select();
  paint();
};

const edit = () => {
  current.setSelectionRange(current.value.length, current.value.length);
  be("edit");
};

const go = (area, event) => {
  event.preventDefault();
  if (mode !== "ready") leave();
  select(area ?? current);
};

const leave = () => {
  mode = "ready";
  commit(current);
};

/** What is being typed is typed: it goes to be saved, and the cell is only selected. */
export const finishTyping = () => {
  if (mode === "ready" || !current) return;
  leave();
  ready(current);
};

/** Esc: the text is again what it was before the editing began. */
const restore = () => {
  if (mode === "ready") {
    giveUp(current);
    corner = null;
  } else if (current.value !== start) {
    current.value = start;
    note(current);
  }
  ready(current);
};

export const empty = () => {
  const boxes = picked().length ? picked().filter((p) => p.area).map((p) => p.area) : [current];
  commitAll(boxes.map((area) => ({ area, text: "" })), boxes.length > 1 ? "emptied" : null);
};

const down = (event) => {
  const column = tabbedFrom;
  const to = beside(current, event.shiftKey ? "up" : "down", column);
  tabbedFrom = null;
  go(to, event);
};

const tab = (event) => {
  const to = nextTo(current, event.shiftKey);
  if (mode !== "ready") leave();
  if (!to) return;
  tabbedFrom ??= Number(boxOf(current).dataset.c);
  const column = tabbedFrom;
  go(to, event);
  tabbedFrom = column;
};

const arrow = (event) => {
  if (mode === "edit" || event.altKey) return;
  const way = ARROWS[event.key];
  const next = (area) => (event.ctrlKey || event.metaKey ? far(area, way) : beside(area, way));
  if (event.shiftKey) extend(next, event);
  else {
    tabbedFrom = null;
    go(next(current), event);
  }
};

/** The selection grows or shrinks on the side of its corner. */
const extend = (next, event) => {
  if (mode !== "ready") return;
  event.preventDefault();
  corner = next(corner && corner !== ALL ? corner : current) ?? corner;
  (corner === ALL || !corner ? current : boxOf(corner)).scrollIntoView({ block: "nearest", inline: "nearest" });
  paint();
};

const page = (event) => {
  const next = (area) => paged(area, event.key === "PageUp" ? "up" : "down");
  if (event.shiftKey) extend(next, event);
  else go(next(current), event);
};

const pickAll = (event) => {
  event.preventDefault();
  corner = ALL;
  paint();
};

const homeOrEnd = (event) => {
  if (mode !== "ready") return;
  const all = open();
  const back = event.key === "Home";
  go(event.ctrlKey ? (back ? all[0] : all.at(-1)).area : endOfRow(current, back), event);
};

const enter = (event) => {
  if (event.altKey) {
    event.preventDefault();
    if (mode === "ready") edit();
    current.setRangeText("\n", current.selectionStart, current.selectionEnd, "end");
    note(current);
    be("edit");
  } else down(event);
};

const onKey = (event) => {
  if (isComposing() || event.isComposing || event.keyCode === 229 || event.target !== current) return;
  if (ARROWS[event.key]) arrow(event);
  else if (event.key === "Enter" && !event.ctrlKey) enter(event);
  else if (event.key === "Tab") tab(event);
  else if (event.key === "Home" || event.key === "End") homeOrEnd(event);
  else if (event.key === "PageUp" || event.key === "PageDown") page(event);
  else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey) && mode === "ready") pickAll(event);
  else if (event.key === "F2") {
    event.preventDefault();
    edit();
  } else if (event.key === "Escape") {
    event.preventDefault();
    restore();
  } else if (event.key === "Delete" && mode === "ready" && !event.ctrlKey) {
    event.preventDefault();
    empty();
    ready(current);
  } else if (event.key === "F1") {
    event.preventDefault();
    const why = boxOf(current).querySelector("details.why");
    if (why) why.open = !why.open;
  }
};

const cellUnder = (event) => event.target.closest?.("td[data-r]")?.querySelector("textarea[data-cell]") ?? null;

const onMouseDown = (event) => {
  const area = event.target.closest("details") ? null : cellUnder(event);
  if (!area || event.button === 1 || touched) return;
  tabbedFrom = null;
  if (event.button === 2 && mode === "ready" && picked().some((p) => p.area === area)) {
    event.preventDefault();
    return;
  }
  if (area === current && document.activeElement === area) {
    if (mode === "ready" && event.detail > 1) be("edit");
    else if (mode === "ready") {
      if (!event.shiftKey) corner = null;
      paint();
    }
    if (event.target !== area || mode === "ready") event.preventDefault();
    return;
  }
  event.preventDefault();
  if (event.shiftKey && current && mode === "ready") {
    corner = area;
    paint();
  } else select(area);
};

const onDrag = (event) => {
  if (event.buttons !== 1 || mode !== "ready" || !current || document.activeElement !== current) return;
  const area = cellUnder(event);
  if (!area || area === (corner ?? current)) return;
  corner = area;
  paint();
};

sheet.addEventListener("keydown", onKey);
sheet.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; });
sheet.addEventListener("mousedown", onMouseDown);
sheet.addEventListener("mouseover", onDrag);
sheet.addEventListener("dblclick", (event) => {
  if (!current || cellUnder(event) !== current) return;
  be("edit");
  current.setSelectionRange(current.selectionEnd, current.selectionEnd);
});
/** Who clicks on something printed still has his cell; words that he marks to copy stay marked. */
sheet.addEventListener("click", (event) => {
  if (!current?.isConnected || cellUnder(event) || event.target.closest("details, a, button") || !getSelection().isCollapsed) return;
  current.focus({ preventScroll: true });
});
sheet.addEventListener("focusin", (event) => {
  const area = event.target.closest("textarea[data-cell]");
  if (!area || (area === current && mode !== "ready")) return;
  if (touched) [current, mode, start, corner] = [area, "edit", area.value, null];
  else ready(area);
  paint();
});
sheet.addEventListener("focusout", (event) => {
  if (event.target !== current) return;
  commit(current);
  if (document.hasFocus()) mode = "ready";
});
sheet.addEventListener("input", (event) => {
  if (event.target !== current) return;
  if (mode === "ready") {
    corner = null;
    be("enter");
  }
  note(current);
});
sheet.addEventListener("compositionstart", () => { if (mode === "ready") be("enter"); });

/** What was typed before this script was there counts as typed; who is in a cell stays in it. */
export const adopt = () => {
  const active = document.activeElement?.closest?.("textarea[data-cell]");
  if (active) [current, mode, start] = [active, "edit", active.dataset.seen];
  for (const { area } of open()) {
    if (area === active) note(area);
    else if (area.value !== area.dataset.seen) commit(area);
  }
  paint();
};

/** The form came anew: the cursor stands where it stood. */
whenRenewed((caret) => {
  const area = current && areaOf(cellOf(current));
  [current, corner] = [area, null];
  if (!area) mode = "ready";
  else if (caret) {
    area.focus({ preventScroll: true });
    if (mode === "ready") ready(area);
    else area.setSelectionRange(caret.from, caret.to);
  }
  paint();
});
