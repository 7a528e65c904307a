// Talks to the server: one answer is one of { html }, { refused }, { signedOut }, { stale } or { failed }.
import { caseUrl } from "./sheet-cells.js";

const PATIENCE = 20_000;
const PATIENCE_WITH_FILES = 600_000;
const MOST_KEPT_ALIVE = 50_000;

const headers = () => ({ "HX-Request": "true", ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}") });

const answerOf = async (response) => {
  if (response.type === "opaqueredirect" || response.status === 401) return { signedOut: true };
  if (response.status === 204) return { html: "" };
  if (response.ok) return { html: await response.text() };
  if (response.status === 400) return { stale: true };
  if (response.status === 413) return { refused: "太大了，超过一次能收的上限" };
  if (response.status === 403 || response.status === 422) return { refused: await response.text() };
  return { failed: true };
};

const call = async (url, options) => {
  try {
    const patience = options.body instanceof FormData ? PATIENCE_WITH_FILES : PATIENCE;
    return await answerOf(await fetch(url, { ...options, redirect: "manual", headers: headers(), signal: AbortSignal.timeout(patience) }));
  } catch {
    return { failed: true };
  }
};

export const get = (path) => call(caseUrl + path, { method: "GET" });

/** The form's token went stale, by a new sign-in for example: the page's own address gives a new one. */
const renew = async () => {
  const page = await call(location.pathname, { method: "GET" });
  const fresh = page.html && new DOMParser().parseFromString(page.html, "text/html").body.getAttribute("hx-headers");
  if (fresh) document.body.setAttribute("hx-headers", fresh);
  return Boolean(fresh);
};

export const post = async (path, body) => {
  const keepalive = body instanceof URLSearchParams && body.toString().length < MOST_KEPT_ALIVE;
  const send = () => call(caseUrl + path, { method: "POST", body, keepalive });
  const answer = await send();
  return answer.stale && await renew() ? send() : answer;
};
