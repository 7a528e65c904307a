// Cells on which a reviewer has said something carry a mark, and the line above the form says it too.
import { sheet } from "./sheet-cells.js";
import { whenRenewed } from "./sheet-show.js";

const paint = () => {
  for (const link of document.querySelectorAll("#remarks .is-open [data-cell-link]")) {
    const box = sheet.querySelector(`#c${link.dataset.cellLink}`);
    if (!box) continue;
    box.classList.add("remarked");
    box.dataset.remark = link.parentElement.textContent.trim().slice(link.textContent.length + 1);
  }
};

whenRenewed(paint);
paint();
