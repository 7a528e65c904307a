"use strict";
// Saving, keys and paste in the forms that are filled in.
(() => {
  const sheet = document.querySelector(".fill");
  if (!sheet) return;
  const url = `/cases/${sheet.dataset.case}/cells`;
  const cells = () => [...sheet.querySelectorAll("textarea[data-cell]")];

  const save = (edits) => {
    const values = {
      cell: edits.map((e) => e.area.dataset.cell),
      seen: edits.map((e) => e.area.dataset.seen),
      text: edits.map((e) => e.text),
    };
    for (const e of edits) e.area.closest("td").classList.add("saving");
    return htmx.ajax("POST", url, { target: "#saved", swap: "outerHTML", values }).then(() => {
      const saved = document.getElementById("saved");
      const changed = new Set((saved.dataset.changed || "").split(","));
      for (const e of edits) {
        e.area.closest("td").classList.remove("saving");
        if (changed.has(e.area.dataset.cell)) e.area.dataset.seen = e.text;
      }
    });
  };

  sheet.addEventListener("change", (event) => {
    const area = event.target.closest("textarea[data-cell]");
    if (area && area.value !== area.dataset.seen) save([{ area, text: area.value }]);
  });
})();
