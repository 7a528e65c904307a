// Cells grow with their texts where the browser doesn't do so by itself.
import { sheet } from "./sheet-cells.js";
import { whenRenewed } from "./sheet-show.js";

const grow = (area) => {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
};

const growAll = () => sheet.querySelectorAll("textarea[data-cell]").forEach(grow);

if (!CSS.supports("field-sizing", "content")) {
  growAll();
  sheet.addEventListener("input", (event) => grow(event.target));
  whenRenewed(growAll);
  addEventListener("resize", growAll);
}
