// The line above the form that says which cell is selected, and what is to be said of it.
import { boxOf, keyOf, labelOf, root } from "./sheet-cells.js";
import { hintFor } from "./sheet-hints.js";
import { picked, whenSelected } from "./sheet-keys.js";

/** How high the tools are: the heads of the table stay below them. */
const top = document.querySelector(".desk-top");
if (top) new ResizeObserver(() => root.style.setProperty("--desk-top", `${top.offsetHeight}px`)).observe(top);

const [name, text] = [document.getElementById("bar-name"), document.getElementById("bar-text")];

/** A number as people write it, in ten-thousandths; null when the text is none. */
const parts = (text) => {
  const [, sign, whole, rest = ""] = /^\s*([-+]?)(\d[\d,]*)(?:\.(\d{1,4}))?%?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : BigInt(`${sign}${whole.replaceAll(",", "")}${rest.padEnd(4, "0")}`);
};

/** How many cells are selected, and the sum of the numbers in them: as at the foot of a spreadsheet's window. */
const sumOf = (places) => {
  const numbers = places.map((p) => parts(p.area?.value ?? p.box.querySelector(".text")?.textContent ?? "")).filter((n) => n !== null);
  if (numbers.length < 2) return `选中${places.length}格`;
  const sum = numbers.reduce((a, b) => a + b);
  const digits = String(sum < 0n ? -sum : sum).padStart(5, "0");
  const rest = digits.slice(-4).replace(/0+$/, "");
  return `选中${places.length}格，求和：${sum < 0n ? "-" : ""}${digits.slice(0, -4)}${rest && `.${rest}`}`;
};

whenSelected((area) => {
  if (!name) return;
  const places = picked();
  if (places.length > 1) {
    [name.textContent, text.textContent] = [sumOf(places), "Ctrl+C 复制，Ctrl+D 用第一行往下填，Delete 清空"];
    return;
  }
  name.textContent = labelOf(area);
  const said = [...boxOf(area).querySelectorAll(".why-box p")].map((p) => p.textContent.trim()).filter(Boolean);
  if (boxOf(area).dataset.remark) said.unshift(`审核批注：${boxOf(area).dataset.remark}`);
  text.textContent = said.join("　") || (area.value ? "" : hintFor(labelOf(area)));
  root.querySelector("[data-rows]")?.classList.toggle("is-off", keyOf(area) === null);
});
