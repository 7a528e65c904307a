"use strict";
// The queue of reviews, and one case after another: keys, answers in place, the next case fetched before it is asked for.
(() => {
  const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  // The queue: choose all that have nothing open; the button says how many are chosen.
  const queue = document.querySelector(".queue");
  if (queue) {
    const boxes = [...queue.querySelectorAll("input[name=chosen]")];
    const all = queue.querySelector("[data-all]");
    const button = queue.querySelector("[data-batch]");
    const count = () => {
      const chosen = boxes.filter((b) => b.checked).length;
      button.textContent = chosen > 0 ? `通过勾选的${chosen}份` : "通过勾选的";
      button.disabled = chosen === 0;
    };
    all.addEventListener("change", () => {
      for (const box of boxes) if (box.dataset.clear === "yes") box.checked = all.checked;
      count();
    });
    queue.addEventListener("change", count);
    count();
  }

  let review = document.getElementById("review");
  if (!review) return;
  let shown = location.pathname + location.search;
  let ahead = null;
  let busy = false;

  const told = (text) => {
    const place = document.getElementById("review-told");
    place.textContent = text;
    place.className = text ? "alert alert-danger" : "";
    if (text) place.scrollIntoView({ block: "center" });
  };

  const rows = () => {
    const said = [...review.querySelectorAll("[data-say=yes]")];
    return said.length > 0 ? said : [...review.querySelectorAll(".review-side > .review-row")];
  };
  const current = () => review.querySelector(".review-row.is-here");

  const goTo = (row, focus = true) => {
    for (const old of review.querySelectorAll(".is-here")) old.classList.remove("is-here");
    if (!row) return;
    row.closest("details.review-rest")?.setAttribute("open", "");
    row.classList.add("is-here");
    if (focus) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    const cells = [...review.querySelectorAll(`.paper [data-row="${row.dataset.row}"]`)];
    for (const cell of cells) cell.classList.add("is-here");
    const paper = review.querySelector(".paper");
    if (cells.length > 0 && paper.scrollHeight > paper.clientHeight) {
      paper.scrollTop += cells[0].getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;
    }
  };

  const step = (by) => {
    const list = rows();
    const at = list.indexOf(current());
    goTo(list[Math.min(list.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by))]);
  };

  const fetchAhead = () => {
    const url = review.dataset.next;
    ahead = url ? { url, page: fetch(url, { headers: { "X-Ahead": "1" } }).then((a) => (a.ok ? a.text() : null)).catch(() => null) } : null;
  };

  // Puts another page's case in the place of this one.
  const show = (html, url, keep) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const next = page.getElementById("review");
    if (!next) {
      location.assign(url);
      return;
    }
    const here = keep ? current()?.id : null;
    const open = keep ? [...review.querySelectorAll("details.review-rest[open]")].length > 0 : false;
    const scroll = review.querySelector(".paper").scrollTop;
    review.replaceWith(document.adoptNode(next));
    review = document.getElementById("review");
    document.title = page.title;
    if (open) review.querySelector("details.review-rest")?.setAttribute("open", "");
    if (keep) {
      review.querySelector(".paper").scrollTop = scroll;
      const row = here && document.getElementById(here);
      if (row) goTo(row);
    } else {
      history.pushState({ review: url }, "", url);
      shown = location.pathname + location.search;
      window.scrollTo(0, 0);
      const title = review.querySelector("h1");
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
    fetchAhead();
  };

  const goOn = async () => {
    const url = review.dataset.next;
    if (!url || busy) return;
    busy = true;
    const html = ahead?.url === url ? await ahead.page : null;
    busy = false;
    if (html) show(html, url, false);
    else location.assign(url);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "n") goOn();
    else return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-next-link]") && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      goOn();
      return;
    }
    const link = event.target.closest("[data-cell-link]");
    const cell = link ? document.getElementById(`c${link.dataset.cellLink}`) : event.target.closest(".paper [data-cell]");
    if (!cell || !review.contains(cell)) return;
    const row = document.getElementById(`r${cell.dataset.row}`);
    if (link) event.preventDefault();
    goTo(row, false);
    const choice = row?.querySelector("select[name=cell]");
    if (choice && !link) {
      choice.value = cell.dataset.cell;
      choice.closest("details").open = true;
    }
  });

  // Everything that is sent from the case is answered in place; a refusal says why at the top.
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-quiet]");
    if (!form || !review.contains(form)) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    told("");
    const leaves = form.querySelector("[name=action]") !== null;
    try {
      const body = new URLSearchParams(new FormData(form, event.submitter));
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body, headers: { "HX-Request": "true" } });
      const text = await answer.text();
      const same = new URL(answer.url).pathname === location.pathname;
      if (!answer.ok) told(text.startsWith("<") ? "没有办成，请刷新页面再试一次" : text);
      else if (new URL(answer.url).pathname.startsWith("/review/")) show(text, answer.url, same && !leaves);
      else location.assign(answer.url);
    } catch {
      told("网络断了，没有送出去；内容还在，请稍后再试一次");
    } finally {
      busy = false;
    }
  });

  // A jump within the page is no other page.
  window.addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) location.reload();
  });
  fetchAhead();
})();
