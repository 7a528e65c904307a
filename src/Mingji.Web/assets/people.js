"use strict";
// Folding in the unit tree, and copying a one-time link.
(() => {
  document.addEventListener("click", (event) => {
    const fold = event.target.closest(".fold");
    if (fold) {
      const open = fold.getAttribute("aria-expanded") !== "true";
      fold.setAttribute("aria-expanded", String(open));
      document.getElementById(fold.getAttribute("aria-controls")).hidden = !open;
      return;
    }

    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    const field = document.querySelector(copy.dataset.copy);
    field.select();
    const said = () => { copy.textContent = "已复制"; };
    // Browsers give the clipboard to pages over HTTPS only; elsewhere the old command still works.
    if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(said);
    else if (document.execCommand("copy")) said();
  });
})();
