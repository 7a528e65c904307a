// The form on the screen.
import "./sheet-bar.js";
import "./sheet-clipboard.js";
import "./sheet-evidence.js";
import "./sheet-growing.js";
import "./sheet-remarks.js";
import "./sheet-tools.js";
import "./times.js";
import { sheet } from "./sheet-cells.js";
import { adopt } from "./sheet-keys.js";
import { leftOver } from "./sheet-lost.js";
import { resume } from "./sheet-saving.js";
import { tell } from "./sheet-show.js";

adopt();
leftOver(resume());

sheet.addEventListener("click", (event) => {
  const closed = event.target.closest("td.closed");
  if (closed?.title) tell(closed.title);
});
