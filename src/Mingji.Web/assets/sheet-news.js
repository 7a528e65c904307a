// Hears of what others do to the form: after every saving, and now and then.
import { root } from "./sheet-cells.js";
import { isPending } from "./sheet-saving.js";
import { freshen, show, tell } from "./sheet-show.js";
import { get } from "./sheet-wire.js";

const EVERY = 15_000;
let [seen, asking] = [Number(root.dataset.event), false];

/** The server's history stands at this event; a gap means that somebody else was there. */
export const heard = (event, own) => {
  if (own && event === seen + 1) seen = event;
  else if (event > seen) look();
};

/** The event at which the page has the form: what it shows by then the server need not tell again. */
export const knownEvent = () => seen;

/** The page shows the form as it is at this event. */
export const caughtUp = (event) => { seen = Math.max(seen, event); };

export const look = async () => {
  if (asking || document.hidden) return;
  asking = true;
  const from = seen;
  const answer = await get(`/news?after=${from}`);
  asking = false;
  if (!answer.html) return;
  // Something was saved meanwhile: this answer may be older than what the page shows by now.
  if (seen !== from) {
    look();
    return;
  }
  const news = await show(answer.html, "news");
  seen = Math.max(seen, Number(news.dataset.event));
  const others = [...news.querySelectorAll("[data-fresh]")].filter((s) => freshen(s, isPending) && s.dataset.by !== "您自己");
  if (others.length) {
    const { by, label } = others[0].dataset;
    tell(others.length === 1 ? `${by}刚改了“${label}”。` : `${by}等刚改了${others.length}格，表里已标出。`);
  } else if (news.dataset.other === "1") tell("这份表刚有变动，已更新为最新的内容。");
};

setInterval(look, EVERY);
addEventListener("focus", look);
