// Two people in one cell: the second sees who wrote what, and chooses.
import { areaOf } from "./sheet-cells.js";
import { decide } from "./sheet-saving.js";
import { timeOf } from "./sheet-show.js";

const list = document.getElementById("conflicts");

/** Shows the conflicts that an answer brought; a newer one of the same cell takes the place of the older. */
export const ask = (conflicts) => {
  for (const conflict of conflicts) {
    list.querySelector(`.conflict[data-cell="${conflict.dataset.cell}"]`)?.remove();
    for (const time of conflict.querySelectorAll("time")) time.textContent = timeOf(time.dateTime);
    list.append(conflict);
  }
  if (conflicts.length && !document.activeElement?.dataset?.cell) list.querySelector("button")?.focus();
};

const keepMine = (conflict) => {
  const note = document.createElement("div");
  note.className = "conflict";
  const text = document.createElement("textarea");
  [text.readOnly, text.value, text.className] = [true, conflict.dataset.wanted, "form-control"];
  text.setAttribute("aria-label", "您写的");
  const close = document.createElement("button");
  [close.type, close.className, close.textContent] = ["button", "btn btn-sm", "复制完了，收起"];
  close.addEventListener("click", () => note.remove());
  note.append(conflict.querySelector("p strong").cloneNode(true), text, close);
  conflict.replaceWith(note);
  text.select();
};

list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-choose]");
  if (!button) return;
  const conflict = button.closest(".conflict");
  const { cell, now, wanted } = conflict.dataset;
  decide(cell, now, button.dataset.choose === "mine" ? wanted : now);
  if (button.dataset.choose === "keep") keepMine(conflict);
  else {
    conflict.remove();
    areaOf(cell)?.focus();
  }
});
