"use strict";
// Counts what is ticked, so that nobody sends off nothing.
(() => {
  const said = document.getElementById("picked");
  if (!said) return;
  const count = () => {
    const ticked = document.querySelectorAll(".picks input[type=checkbox]:checked:not(:disabled)").length;
    said.textContent = ticked ? `已选${ticked}个` : "还没有选";
  };
  document.querySelector(".picks").addEventListener("change", (event) => {
    const row = event.target.closest("tr");
    const box = row && row.querySelector("input[type=checkbox]:not(:disabled)");
    // Whoever writes a target wants the indicator.
    if (box && event.target.name === "target") box.checked = true;
    count();
  });
  count();
})();
