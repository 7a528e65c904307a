// Ctrl+D: the first row of the selection goes down into the others; a single cell takes what stands above it.
import { beside } from "./sheet-cells.js";
import { currentArea, isReady, picked } from "./sheet-keys.js";
import { commitAll } from "./sheet-saving.js";

const downFromFirst = (places) => {
  const first = new Map();
  for (const place of places) if (!first.has(place.column)) first.set(place.column, place);
  const textOf = (place) => place.area?.value ?? place.box.querySelector(".text")?.textContent ?? "";
  return places.filter((p) => p.area && first.get(p.column) !== p).map((p) => ({ area: p.area, text: textOf(first.get(p.column)) }));
};

export const fillDown = () => {
  const [area, places] = [currentArea(), picked()];
  if (!area || !isReady()) return;
  const above = beside(area, "up");
  const edits = places.length > 1 ? downFromFirst(places) : above ? [{ area, text: above.value }] : [];
  if (edits.length) commitAll(edits, edits.length > 1 ? "pasted" : null);
  if (places.length < 2) area.select();
};
