// The form on the screen.
import "./sheet-bar.js";
import "./sheet-choices.js";
import "./sheet-clipboard.js";
import "./sheet-evidence.js";
import "./sheet-growing.js";
import "./sheet-remarks.js";
import "./sheet-tools.js";
import "./times.js";
import { open, sheet } from "./sheet-cells.js";
import { adopt, select } from "./sheet-keys.js";
import { leftOver } from "./sheet-lost.js";
import { resume } from "./sheet-saving.js";
import { tell } from "./sheet-show.js";

adopt();
leftOver(resume());

/** As in a spreadsheet a cell is selected from the beginning: the first that is still to be filled in. On a touch screen that would open the keyboard. */
const first = open().find((p) => !p.area.value)?.area;
if (first && document.activeElement === document.body && !location.hash && matchMedia("(pointer: fine)").matches) {
  const welcome = document.getElementById("bar-text").textContent;
  select(first, true);
  document.getElementById("bar-text").textContent = welcome;
}

sheet.addEventListener("click", (event) => {
  const closed = event.target.closest("td.closed");
  if (closed?.title) tell(closed.title);
});
