// The buttons above the form and their keys: undo, rows, scores.
import { areaOf, boxOf, keyOf, open, root, sheet } from "./sheet-cells.js";
import { fillDown } from "./sheet-filling.js";
import { currentArea, finishTyping, isReady, select } from "./sheet-keys.js";
import { caughtUp } from "./sheet-news.js";
import { anyPending, settled } from "./sheet-saving.js";
import { isComposing, show, tell } from "./sheet-show.js";
import { get, post } from "./sheet-wire.js";

const asking = document.getElementById("asking");
let line = Promise.resolve();

const values = (pairs) => new URLSearchParams(pairs);

/** One change of the whole form after the other; what is typed is saved before. */
const change = (path, body, done) => {
  line = line.then(async () => {
    if (!await settled()) tell("还有内容没有保存，请先处理，再做这一步。", "is-warning");
    else await finish(await post(path, values(body)), done);
  });
  return line;
};

const finish = async (answer, done) => {
  if (answer.refused) tell(`${answer.refused}。`, "is-warning");
  else if (answer.signedOut) tell("登录已过期，请在新窗口重新登录后再试。", "is-error");
  else if (!answer.html) tell("没有做成：连不上服务器。请稍后再试。", "is-error");
  else if (answer.html.includes("<dialog")) ask(answer.html);
  else {
    const stood = currentArea() && { ...boxOf(currentArea()).dataset };
    const before = new Set([...sheet.querySelectorAll("td[data-key]")].map((td) => td.dataset.key));
    const said = await show(answer.html, "saved");
    caughtUp(Number(said.dataset.event));
    tell(typeof done === "function" ? done(said) : done);
    const fresh = [...sheet.querySelectorAll("td[data-key]")].filter((td) => !before.has(td.dataset.key) && td.querySelector("textarea"));
    // An item comes with the classes above it; the last row is its own.
    const own = fresh.find((td) => td.dataset.key === fresh.at(-1).dataset.key);
    select(own?.querySelector("textarea") ?? areaOf(said.dataset.changed.split(",")[0]) ?? currentArea() ?? nearest(stood));
  }
};

/** The open cell in the place of one that is gone, or above it. */
const nearest = (stood) => {
  const column = open().filter((p) => p.column === Number(stood?.c) && p.row <= Number(stood?.r));
  return (column.at(-1) ?? open()[0])?.area;
};

const row = (act, done) => {
  const key = currentArea() && keyOf(currentArea());
  if (key) change("/rows", { key, act }, done);
  else tell("请先点一下指标表里的一行。", "is-warning");
};

/** Which item of the classification goes into the table of the cell that is selected. */
const item = async () => {
  const key = currentArea() && keyOf(currentArea());
  if (!key) tell("请先点一下要加行的那张表里的一格。", "is-warning");
  else if (!await settled()) tell("还有内容没有保存，请先处理，再加行。", "is-warning");
  else finish(await get(`/items?key=${key}`), "");
};

const unitem = () => {
  const key = currentArea() && keyOf(currentArea());
  if (key) change("/items", { key, act: "remove" }, "已删除这一行，可以撤销。");
  else tell("请先点一下要删除的科目。", "is-warning");
};

/** The last row of a heading stays and is emptied: then its cells are what changed. */
const removed = (said) => (said.dataset.changed ? "这个二级指标只有这一行，表上要保留，已清空它的内容，可以撤销。" : "已删除这一行，可以撤销。");

const ask = (html) => {
  asking.innerHTML = html;
  const dialog = asking.querySelector("dialog");
  dialog.addEventListener("close", () => {
    dialog.remove();
    currentArea()?.focus({ preventScroll: true });
  });
  dialog.showModal();
};

asking.addEventListener("click", (event) => {
  const dialog = event.target.closest("dialog");
  if (event.target.closest("[data-close]")) dialog.close();
  if (!event.target.closest("[data-yes]")) return;
  const cells = [...dialog.querySelectorAll("[name=cell]:checked")].map((box) => ["cell", box.value]);
  const code = dialog.querySelector("[name=code]")?.value ?? "";
  const { ask: what, key } = dialog.dataset;
  dialog.close();
  if (what === "item") change("/items", { key, code }, "已按科目加行，可以撤销。");
  if (what === "row") change("/rows", { key, act: "remove", sure: "true" }, removed);
  else if (cells.length) change("/scores", cells, `已按规则填入${cells.length}格，可以撤销。`);
});

asking.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.target.name !== "code") return;
  event.preventDefault();
  event.target.closest("dialog").querySelector("[data-yes]").click();
});

const scores = async () => {
  if (!await settled()) tell("还有内容没有保存，请先处理，再填得分。", "is-warning");
  else finish(await get("/scores"), "");
};

const deeds = {
  undo: () => change("/undo", {}, "已撤销。"),
  redo: () => change("/undo", { again: "true" }, "已重做。"),
  add: () => row("add", "已加一行。"),
  remove: () => row("remove", removed),
  up: () => row("up", "已上移。"),
  down: () => row("down", "已下移。"),
  scores,
  write: () => change("/report", {}, "已按卷宗写出，您改过的句子没有动；可以撤销。"),
  narrate: () => change("/report", {}, "已按各表写出说明，您改过的句子没有动；可以撤销。"),
  item,
  unitem,
  fill: fillDown,
};

/** The cell of this number; what speaks of a whole row leads to its first open cell. */
const FIELDS = 64;
const areaFor = (cell) => areaOf(cell) ?? [...sheet.querySelectorAll("textarea[data-cell]")]
  .find((area) => Math.floor(Number(area.dataset.cell) / FIELDS) === Math.floor(Number(cell) / FIELDS));

root.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) deeds[button.dataset.do]?.();
  const stale = event.target.closest("[data-renew]")?.dataset;
  if (stale) change("/report", { cell: stale.renew, anew: stale.anew ?? "false" }, "已按卷宗更新，可以撤销。");
  const link = event.target.closest("[data-go], [data-cell-link]");
  const area = link && areaFor(link.dataset.go ?? link.dataset.cellLink);
  if (area) {
    event.preventDefault();
    select(area);
    area.scrollIntoView({ block: "center", inline: "nearest" });
  }
});

const deedOf = (event) => {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === "z") return event.shiftKey ? "redo" : "undo";
  if (control && event.key.toLowerCase() === "y") return "redo";
  if (control && event.shiftKey && (event.key === "+" || event.key === "=")) return "add";
  if (control && event.key === "Delete") return "remove";
  if (control && event.key.toLowerCase() === "d") return "fill";
  if (event.altKey && event.key === "ArrowUp") return "up";
  return event.altKey && event.key === "ArrowDown" ? "down" : null;
};

sheet.addEventListener("keydown", (event) => {
  let deed = isReady() && !isComposing() && !event.isComposing ? deedOf(event) : null;
  if (root.querySelector('[data-do="item"]')) deed = { add: "item", remove: "unitem" }[deed] ?? deed;
  if (!deed || (deed !== "fill" && !root.querySelector(`[data-do="${deed}"]`))) return;
  event.preventDefault();
  deeds[deed]();
});

const printing = document.querySelector("a[data-print]");

/** The official form is printed, not the page around the cells, and with everything that was typed in it. */
const print = async () => {
  finishTyping();
  if (await settled()) printing.click();
  else tell("还有内容没有保存，先处理好再打印。", "is-error");
};

/** F6 goes round: form, tools, what is said of it, the page's own buttons. */
const panes = () => [
  currentArea() ?? open()[0]?.area, root.querySelector(".tools button"), root.querySelector(".side :is(a, button, summary, textarea, input)"),
  document.querySelector(".actions .btn-primary") ?? document.querySelector(".actions :is(button, a)"),
];
const paneOf = (at) => (sheet.contains(at) ? 0 : at.closest(".tools") ? 1 : at.closest(".side") ? 2 : 3);

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    finishTyping();
    tell("不用按保存：每改一格，离开它就自动存好；右上角写着“已保存”就是都存好了。");
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p" && !event.shiftKey && printing) {
    event.preventDefault();
    print();
  } else if (event.key === "F6" && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    const all = panes();
    const from = paneOf(document.activeElement);
    const next = [1, 2, 3, 4].map((i) => all[(from + (event.shiftKey ? -i : i) + 8) % 4]).find(Boolean);
    next?.focus();
  }
});

/** A step of the workflow is taken with everything saved, or not at all. */
document.querySelector("form.actions")?.addEventListener("submit", async (event) => {
  if (!anyPending()) return;
  const { target, submitter } = event;
  event.preventDefault();
  if (await settled()) target.requestSubmit(submitter);
  else tell("还有内容没有保存，先处理好再办理。", "is-error");
});
