"use strict";
// From finding to cell and back, and n and p from one finding to the next.
(() => {
  const notes = [...document.querySelectorAll(".note")];
  let at = -1;

  const show = (note) => {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    at = notes.indexOf(note);
    note.classList.add("here");
    note.scrollIntoView({ block: "nearest" });
    const cell = document.getElementById(note.querySelector("a").hash.slice(1));
    if (!cell || cell === note) return;
    cell.classList.add("here");
    cell.scrollIntoView({ block: "center", inline: "center" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".note a, .document sup a");
    if (!link) return;
    const note = link.closest(".note") ?? document.getElementById(link.hash.slice(1));
    if (!note) return;
    event.preventDefault();
    show(note);
    if (link.closest(".document")) note.querySelector("a").focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const step = { n: 1, p: -1 }[event.key];
    if (!step || notes.length === 0) return;
    event.preventDefault();
    show(notes[(at + step + notes.length) % notes.length]);
  });
})();
