// Evidence files: dropped on a row or chosen for the selected one, one request a file, so that one refused leaves the others.
import { keyOf, root, sheet } from "./sheet-cells.js";
import { currentArea, whenSelected } from "./sheet-keys.js";
import { tell, whenRenewed } from "./sheet-show.js";
import { look } from "./sheet-news.js";
import { post } from "./sheet-wire.js";

const section = () => document.getElementById("evidence");
const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);
const rowOf = (key) => sheet.querySelector(`td.c-name[data-key="${key}"]`);
const nameOf = (key) => rowOf(key)?.querySelector("textarea, .text")?.value || rowOf(key)?.querySelector(".text")?.textContent || "这一行";

/** The rows with files carry a clip with their number. */
const paint = () => {
  for (const box of sheet.querySelectorAll("td[data-files]")) delete box.dataset.files;
  const here = currentArea() && keyOf(currentArea());
  for (const row of section().querySelectorAll("[data-evidence]")) {
    const box = rowOf(row.dataset.evidence);
    if (box) box.dataset.files = row.dataset.count;
    row.classList.toggle("is-here", row.dataset.evidence === here);
  }
  const line = document.getElementById("drop-row");
  if (line && here) line.textContent = `给“${nameOf(here)}”附文件：选择文件，或者拖到那一行上。`;
};

const put = (html) => {
  htmx.swap("#evidence", html, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 0 });
  paint();
};

const send = async (body, done) => {
  const answer = await post("/evidence", body);
  if (answer.html) {
    put(answer.html);
    look();
    return null;
  }
  return answer.refused ?? (answer.signedOut ? "登录已过期，请重新登录后再传" : `连不上服务器，“${done}”没有传上，请再试一次`);
};

const attach = async (key, files) => {
  if (!key) {
    tell("请先点一下指标表里的一行，再选文件。", "is-warning");
    return;
  }
  const most = Number(section().dataset.most);
  const refused = [];
  for (const [i, file] of files.entries()) {
    tell(`正在上传第${i + 1}份（共${files.length}份）：${file.name}`);
    const body = new FormData();
    body.append("key", key);
    body.append("file", file);
    const why = file.size > most ? `有${megabytes(file.size)}MB，一份最多${megabytes(most)}MB，请压缩或拆分` : await send(body, file.name);
    if (why) refused.push(`“${file.name}”：${why}`);
  }
  const done = files.length - refused.length;
  tell(`${done ? `已附上${done}份。` : ""}${refused.length ? `没有附上：${refused.join("；")}。` : ""}`, refused.length ? "is-error" : "is-info");
};

root.addEventListener("change", async (event) => {
  if (event.target.id !== "files") return;
  await attach(currentArea() && keyOf(currentArea()), [...event.target.files]);
  const input = document.getElementById("files");
  if (input) input.value = "";
});

root.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-remove]");
  if (!button) return;
  const why = await send(new URLSearchParams({ remove: button.dataset.remove }), "");
  tell(why ?? "已移除这份材料；历史里还查得到。", why ? "is-error" : "is-info");
});

const rowUnder = (event) => (event.dataTransfer?.types.includes("Files") ? event.target.closest?.("td[data-key], #drop") : null);
const clear = () => { for (const box of root.querySelectorAll(".dropping")) box.classList.remove("dropping"); };

root.addEventListener("dragover", (event) => {
  const box = rowUnder(event);
  if (!box || !document.getElementById("drop")) return;
  event.preventDefault();
  clear();
  box.classList.add("dropping");
});
root.addEventListener("dragleave", clear);
root.addEventListener("drop", (event) => {
  const box = rowUnder(event);
  clear();
  if (!box || !document.getElementById("drop")) return;
  event.preventDefault();
  attach(box.dataset.key ?? (currentArea() && keyOf(currentArea())), [...event.dataTransfer.files]);
});

document.body.addEventListener("htmx:oobAfterSwap", (event) => { if (event.detail.target?.id === "evidence") paint(); });
whenSelected(paint);
whenRenewed(paint);
paint();
