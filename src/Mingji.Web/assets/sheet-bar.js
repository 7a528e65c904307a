// The line above the form that says which cell is selected, and what is to be said of it.
import { boxOf, keyOf, labelOf, root } from "./sheet-cells.js";
import { hintFor } from "./sheet-hints.js";
import { whenSelected } from "./sheet-keys.js";

const [name, text] = [document.getElementById("bar-name"), document.getElementById("bar-text")];

whenSelected((area) => {
  if (!name) return;
  name.textContent = labelOf(area);
  const said = [...boxOf(area).querySelectorAll(".why-box p")].map((p) => p.textContent.trim()).filter(Boolean);
  if (boxOf(area).dataset.remark) said.unshift(`审核批注：${boxOf(area).dataset.remark}`);
  text.textContent = said.join("　") || (area.value ? "" : hintFor(labelOf(area)));
  root.querySelector("[data-rows]")?.classList.toggle("is-off", keyOf(area) === null);
});
