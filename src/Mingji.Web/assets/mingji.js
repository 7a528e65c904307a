"use strict";
// The main menu of narrow screens. Wide ones always show it.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".menu-button");
  if (button) button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
});
