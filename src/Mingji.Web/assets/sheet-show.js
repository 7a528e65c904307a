// Puts the server's answers into the page without taking anybody's cursor away, and tells people things.
import { areaOf, boxOf, cellOf, forget, relabel, sheet } from "./sheet-cells.js";

const told = document.getElementById("told");
let composing = null;

sheet.addEventListener("compositionstart", () => { composing ??= later(); });
sheet.addEventListener("compositionend", () => {
  const done = composing;
  composing = null;
  setTimeout(() => done?.resolve());
});

const later = () => {
  const made = {};
  made.promise = new Promise((resolve) => { made.resolve = resolve; });
  return made;
};

export const isComposing = () => composing !== null;

const READ_MS = 12_000;
let fading = 0;

/** A message that stays until the next, a mere information until it has been read; empty to clear. */
export const tell = (text, tone = "is-info") => {
  clearTimeout(fading);
  if (text && tone === "is-info") fading = setTimeout(tell, READ_MS, "");
  told.className = `told ${text ? tone : ""}`;
  told.textContent = text;
};

const bar = document.getElementById("save-progress");

/** How far something long is: so many of so many; without numbers only that it goes on; null: it is over. */
export const progress = (done, total) => {
  if (!bar) return;
  bar.hidden = done === null;
  if (total) [bar.max, bar.value] = [total, done];
  else bar.removeAttribute("value");
};

const hooks = [];
/** Called after the form's rows came anew. */
export const whenRenewed = (hook) => hooks.push(hook);

/** Marks that stay as they are are left alone: an explanation that somebody reads stays open. */
document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
  const [old, fresh] = [event.detail.target, event.detail.fragment?.firstElementChild];
  if (!fresh || !old.classList.contains("marks")) return;
  if (old.innerHTML.replace(/ open=""/g, "") === fresh.innerHTML) event.detail.shouldSwap = false;
});

const clearMarks = (marked) => {
  const now = new Set(marked.split(",").filter(Boolean).map((cell) => `m${cell}`));
  for (const marks of sheet.querySelectorAll(".marks:not(:empty)")) {
    if (!now.has(marks.id) && marks.firstElementChild) marks.replaceChildren();
  }
};

/** Swaps an answer in; gives the element that says what it is. A form that comes anew waits until nobody composes a word. */
export const show = async (html, into) => {
  const whole = html.includes('id="sheet"');
  if (whole && composing) await composing.promise;
  const active = document.activeElement?.dataset?.cell ? document.activeElement : null;
  const caret = active && { cell: cellOf(active), from: active.selectionStart, to: active.selectionEnd };
  htmx.swap(`#${into}`, html, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 0 });
  const said = document.getElementById(into);
  said.hidden = true;
  if (whole) {
    forget();
    for (const hook of hooks) hook(caret);
  }
  clearMarks(said.dataset.marked ?? "");
  return said;
};

/** A cell that somebody else has changed. */
export const freshen = (span, isMine) => {
  const { fresh, text, by, at } = span.dataset;
  const area = areaOf(fresh);
  const box = area ? boxOf(area) : document.getElementById(`c${fresh}`);
  if (!box || isMine(fresh)) return false;
  if (area) {
    [area.value, area.dataset.seen] = [text, text];
    relabel(area);
  } else box.querySelector(".text")?.replaceChildren(text);
  box.classList.add("fresh");
  box.title = `${by} ${timeOf(at)} 改`;
  return true;
};

export const timeOf = (at) => new Date(at).toLocaleString("zh-CN", { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
