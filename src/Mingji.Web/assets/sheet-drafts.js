// What was typed and not yet acknowledged stays on this computer, cell by cell, so that no tab overwrites another's.
import { root } from "./sheet-cells.js";

const prefix = `mingji/${root.dataset.reader}/${root.dataset.case}/`;

/** False when the browser keeps nothing: then leaving the page loses what is not saved. */
export const keep = (cell, draft) => {
  try {
    localStorage.setItem(prefix + cell, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

export const drop = (cell) => {
  try {
    localStorage.removeItem(prefix + cell);
  } catch { /* It could not be kept either. */ }
};

/** Everything kept for this form and person: [cell, draft] each. */
export const kept = () => {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (!name.startsWith(prefix)) continue;
      const draft = JSON.parse(localStorage.getItem(name));
      if (typeof draft?.text === "string") found.push([name.slice(prefix.length), draft]);
    }
  } catch { /* Unreadable drafts of another version: nothing to take up. */ }
  return found;
};
