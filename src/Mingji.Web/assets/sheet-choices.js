// Answers to pick from, under the line above the form: the likelihood, and the kind of cause that a reason begins with.
import { labelOf } from "./sheet-cells.js";
import { select, whenSelected } from "./sheet-keys.js";
import { commitAll } from "./sheet-saving.js";

const box = document.getElementById("choices");
const LISTS = { 完成目标可能性: "likelihood", 偏差原因及改进措施: "causes" };

const texts = (area, kind, answer) => {
  if (kind === "likelihood") return answer;
  const said = box.dataset.causes.split("|").reduce((text, cause) => (text.startsWith(`${cause}：`) ? text.slice(cause.length + 1) : text), area.value);
  return `${answer}：${said}`;
};

const button = (area, kind, answer) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-sm";
  made.textContent = answer;
  // The cell keeps the cursor: nothing is left and saved half way.
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", () => {
    commitAll([{ area, text: texts(area, kind, answer) }]);
    select(area);
  });
  return made;
};

whenSelected((area) => {
  if (!box) return;
  const kind = LISTS[labelOf(area).split("·").at(-1)];
  const answers = kind ? box.dataset[kind].split("|").filter(Boolean) : [];
  box.hidden = answers.length === 0;
  box.replaceChildren(...answers.map((answer) => button(area, kind, answer)));
});
