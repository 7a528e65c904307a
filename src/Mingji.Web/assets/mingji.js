"use strict";
// "?" shows the keys of pages that have some of their own.
(() => {
  const dialog = () => document.getElementById("keys");
  const show = () => {
    const from = document.activeElement;
    dialog().addEventListener("close", () => from?.focus({ preventScroll: true }), { once: true });
    dialog().showModal();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.ctrlKey || event.altKey || !dialog() || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    event.preventDefault();
    show();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) show();
    else if (event.target.closest("#keys [data-close]") || event.target === dialog()) dialog().close();
  });
})();
// The main menu of narrow screens. Wide ones always show it.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".menu-button");
  if (button) button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
});
