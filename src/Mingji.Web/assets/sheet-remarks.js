// Cells on which a reviewer has said something carry a mark, and the line above the form says it too.
import { sheet } from "./sheet-cells.js";
import { whenRenewed } from "./sheet-show.js";

const paint = () => {
  for (const said of document.querySelectorAll("#remarks [data-remark]")) {
    const box = sheet.querySelector(`#c${said.dataset.remark}`);
    if (!box) continue;
    box.classList.add("remarked");
    box.dataset.remark = said.querySelector("p").textContent.trim();
  }
};

whenRenewed(paint);
paint();
