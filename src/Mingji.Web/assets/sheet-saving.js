// Saves cells, and lets nothing that was typed go before the server has said that it is on the disk.
import { areaOf, boxOf, cellOf, relabel } from "./sheet-cells.js";
import { drop, keep, kept } from "./sheet-drafts.js";
import { ask } from "./sheet-conflicts.js";
import { progress, show, tell, whenRenewed } from "./sheet-show.js";
import { post } from "./sheet-wire.js";
import { heard, knownEvent } from "./sheet-news.js";

const LONGEST_WAIT = 30_000;
const MOST_AT_ONCE = 2000;
/** So many cells take long enough to be watched. */
const LARGE = 60;
const label = document.getElementById("save-state");
/** cell → { seen, text, state, way, echoes }: echoes are texts sent whose answer never came; state: typing, waiting, asked or refused. */
const pending = new Map();
let [sending, wait, timer, trouble, savedAt, unkept] = [false, 0, 0, "", null, false];
let idle = [];

const clock = (date) => date.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
const inState = (state) => [...pending.entries()].filter(([, p]) => p.state === state);

const paint = () => {
  if (!label) return;
  const [waiting, stuck] = [inState("waiting").length, inState("asked").length + inState("refused").length];
  const [tone, text] = trouble && waiting ? ["is-error", `未保存：${trouble}`]
    : sending || waiting ? ["is-busy", waiting > 1 ? `正在保存${waiting}格…` : "正在保存…"]
    : stuck ? ["is-error", `未保存：有${stuck}格要您决定`]
    : pending.size ? ["is-busy", unkept ? "未保存，请不要关闭页面" : "未保存"]
    : ["is-done", savedAt ? `已保存 ${clock(savedAt)}` : "已保存"];
  label.className = `save-state ${tone}`;
  label.textContent = text;
  if (waiting >= LARGE && !trouble) progress();
  else progress(null);
  if (!sending && !waiting) release(!pending.size);
};

/** Those who wait for everything to be saved hear whether it is. */
const release = (all) => {
  for (const done of idle) done(all);
  idle = [];
};

const put = (cell, entry) => {
  pending.set(cell, entry);
  if (!keep(cell, { seen: entry.seen, text: entry.text, echoes: entry.echoes ?? [] })) unkept = true;
  if (areaOf(cell)) boxOf(areaOf(cell)).classList.toggle("unsaved", entry.state !== "typing");
};

const settle = (cell) => {
  pending.delete(cell);
  drop(cell);
  if (areaOf(cell)) boxOf(areaOf(cell)).classList.remove("unsaved");
};

export const isPending = (cell) => pending.has(cell);
export const anyPending = () => pending.size > 0;

/** Something was typed into the cell; it is kept here but not sent before the cell is left. */
export const note = (area) => {
  const cell = cellOf(area);
  const before = pending.get(cell);
  if (!before && area.value === area.dataset.seen) return;
  if (before?.state === "typing" && area.value === area.dataset.seen && !before.echoes?.length) settle(cell);
  else put(cell, { ...before, seen: before?.seen ?? area.dataset.seen, text: area.value, state: "typing" });
  paint();
};

const LONGEST_FIGURE = 20;

/** A number typed with a Chinese input method still on ("８６．５", "86。5", "≥４８次") is meant as a number. */
const asNumber = (text) => {
  if (/^\s*[-－+＋]?[\d０-９][\d０-９,，.．。]*[%％]?\s*$/.test(text)) return text.replaceAll("。", ".").normalize("NFKC");
  return text.length > LONGEST_FIGURE ? text : text.replace(/[０-９]([０-９．]*[０-９])?％?/g, (figure) => figure.normalize("NFKC"));
};

/** The cell is left: what stands in it is to be saved. */
export const commit = (area, way = null) => commitAll([{ area, text: area.value }], way);

/** Several cells as one step. */
export const commitAll = (edits, way = null) => {
  for (const { area, text: typed } of edits) {
    const text = asNumber(typed);
    const cell = cellOf(area);
    const before = pending.get(cell);
    if (area.value !== text) area.value = text;
    if (!before && text === area.dataset.seen) continue;
    if (before?.state === "asked" && before.text === text) continue;
    put(cell, { ...before, seen: before?.seen ?? area.dataset.seen, text, state: "waiting", way });
  }
  flush();
};

/** The page may go: what is being typed is sent as it is. */
const commitTyping = () => {
  for (const [cell, entry] of inState("typing")) put(cell, { ...entry, state: "waiting", way: null });
  wake();
};

/** What a person decided about a conflict: what he saw, and what he wants there. */
export const decide = (cell, seen, text) => {
  const area = areaOf(cell);
  if (area) [area.value, area.dataset.seen] = [text, seen];
  if (seen === text) settle(cell);
  else put(cell, { seen, text, state: "waiting", way: null });
  flush();
};

const batch = () => {
  const waiting = inState("waiting");
  const way = waiting[0]?.[1].way ?? null;
  const same = waiting.filter(([, p]) => p.way === way);
  return { way, edits: (waiting[0]?.[1].alone ? same.slice(0, 1) : same).slice(0, MOST_AT_ONCE).map(([cell, p]) => ({ cell, ...p })) };
};

const flush = () => {
  if (!sending && !timer) send();
  paint();
};

const again = (why, soon = false) => {
  trouble = why;
  wait = soon ? 1000 : Math.min(LONGEST_WAIT, Math.max(1000, wait * 2));
  timer = setTimeout(wake, wait);
  release(false);
};

/** Tries at once what waits for a better line. */
export const wake = () => {
  clearTimeout(timer);
  timer = 0;
  flush();
};

const send = async () => {
  const { way, edits } = batch();
  if (!edits.length) return;
  sending = true;
  paint();
  const body = new URLSearchParams(way ? { way } : {});
  body.append("known", knownEvent());
  for (const edit of edits) {
    body.append("cell", edit.cell);
    body.append("seen", edit.seen);
    body.append("text", edit.text);
    put(edit.cell, { ...pending.get(edit.cell), echoes: [...(edit.echoes ?? []), edit.text].slice(-5) });
  }
  const answer = await post("/cells", body);
  sending = false;
  if (answer.html) await accept(answer.html, edits);
  else if (answer.refused) refuse(answer.refused, edits);
  else if (answer.signedOut) again("登录已过期。填的内容都留在这台电脑上，请在新窗口重新登录，登录后会自动保存");
  else if (answer.stale) again("页面太旧了。填的内容都留在这台电脑上，请刷新页面");
  else again(`连不上服务器。${inState("waiting").length}格留在这台电脑上，连上后会自动保存`);
  signIn.hidden = !answer.signedOut;
  if (!timer) send();
  paint();
};

const accept = async (html, edits) => {
  [wait, trouble, savedAt] = [0, "", new Date()];
  const said = await show(html, "saved");
  const conflicts = new Map([...said.querySelectorAll(".conflict")].map((c) => [c.dataset.cell, c]));
  for (const { cell, text } of edits) {
    const [entry, conflict, area] = [pending.get(cell), conflicts.get(cell), areaOf(cell)];
    if (!entry) continue;
    if (conflict && area) area.dataset.seen = conflict.dataset.now;
    if (conflict && !isOwnEcho(entry, conflict)) put(cell, { ...entry, state: "asked" });
    else if (conflict) put(cell, { ...entry, seen: conflict.dataset.now, state: "waiting" });
    else {
      if (area) {
        area.dataset.seen = text;
        relabel(area);
      }
      if (entry.text === text) settle(cell);
      else put(cell, { ...entry, seen: text, echoes: [] });
    }
  }
  ask([...conflicts.values()].filter((c) => pending.get(c.dataset.cell)?.state === "asked"));
  heard(Number(said.dataset.event), said.dataset.own === "1");
};

/** The answer to an earlier sending was lost, and what the server has is just that: no conflict with anybody. */
const isOwnEcho = (entry, conflict) => entry.echoes?.includes(conflict.dataset.now);

/** One cell that can't be saved does not hold up the others: they are sent one by one. */
const refuse = (why, edits) => {
  if (edits.length > 1 && !edits[0].way) {
    for (const { cell } of edits) put(cell, { ...pending.get(cell), alone: true });
    return;
  }
  for (const { cell } of edits) put(cell, { ...pending.get(cell), state: "refused" });
  tell(`没有保存：${why}。写的内容还在格子里，可以复制；按 Esc 恢复原来的内容。`, "is-error");
};

/** Gives up what was typed into the cell. */
export const giveUp = (area) => {
  const entry = pending.get(cellOf(area));
  if (!entry || entry.state === "waiting") return;
  settle(cellOf(area));
  document.querySelector(`#conflicts [data-cell="${cellOf(area)}"]`)?.remove();
  area.value = area.dataset.seen;
  paint();
};

/** Fulfilled when nothing waits to be sent any more, or can't be: true when everything is saved. */
export const settled = () => new Promise((done) => {
  idle.push(done);
  flush();
});

const signIn = document.createElement("a");
[signIn.href, signIn.target, signIn.rel, signIn.textContent, signIn.hidden] = ["/sign-in", "_blank", "noopener", "重新登录", true];
label?.after(signIn);

/** Texts are put back into cells that came anew. */
whenRenewed(() => {
  for (const [cell, { text, state }] of pending) {
    const area = areaOf(cell);
    if (!area) continue;
    area.value = text;
    boxOf(area).classList.toggle("unsaved", state !== "typing");
  }
});

/** Takes up what an earlier page could not save. */
export const resume = () => {
  const lost = [];
  for (const [cell, draft] of kept()) {
    const area = areaOf(cell);
    if (!area) lost.push([cell, draft]);
    else if (draft.text === area.dataset.seen) drop(cell);
    else {
      area.value = draft.text;
      put(cell, { seen: draft.seen, text: draft.text, echoes: draft.echoes, state: "waiting", way: null });
    }
  }
  if (pending.size) tell(`上次有${pending.size}格没有保存完，现在接着保存。`);
  flush();
  return lost;
};

addEventListener("online", wake);
addEventListener("visibilitychange", () => {
  if (document.hidden) commitTyping();
  wake();
});
addEventListener("beforeunload", (event) => {
  commitTyping();
  if (pending.size) event.preventDefault();
});
