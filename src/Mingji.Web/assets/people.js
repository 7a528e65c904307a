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
    // Browsers give the clipboard to pages over HTTPS only, and not to all of them; elsewhere the old command still works.
    const copyOld = () => { if (document.execCommand("copy")) said(); };
    if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(said, copyOld);
    else copyOld();
  });
})();
