// What was typed earlier and has no place in the form any more: it is shown, to be copied.
import { drop } from "./sheet-drafts.js";

const list = document.getElementById("conflicts");

export const leftOver = (lost) => {
  for (const [cell, draft] of lost) {
    if (!draft.text) {
      drop(cell);
      continue;
    }
    const note = document.createElement("div");
    note.className = "conflict";
    const said = document.createElement("p");
    said.textContent = "您上次写的这段没有存上，现在它的格子不能填了（行已删除，或表已提交）。可以复制：";
    const text = document.createElement("textarea");
    [text.readOnly, text.value, text.className] = [true, draft.text, "form-control"];
    text.setAttribute("aria-label", "没有存上的内容");
    const button = document.createElement("button");
    [button.type, button.className, button.textContent] = ["button", "btn btn-sm", "不要了"];
    button.addEventListener("click", () => {
      drop(cell);
      note.remove();
    });
    note.append(said, text, button);
    list.append(note);
  }
};
