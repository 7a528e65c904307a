// Blocks of cells as Excel and WPS put them on the clipboard: tab-separated text with quoted cells, and HTML with merged cells.

/** Rows of texts. A quoted cell may hold tabs, line ends and doubled quotes. */
export const ofText = (text) => {
  const rows = [[]];
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let [i, cell] = [0, ""];
  const end = () => { rows.at(-1).push(cell); cell = ""; };
  while (i < plain.length) {
    const c = plain[i];
    if (c === '"' && cell === "" && closes(plain, i)) {
      const stop = closes(plain, i);
      cell = plain.slice(i + 1, stop).replaceAll('""', '"');
      i = stop + 1;
    } else {
      if (c === "\t") end();
      else if (c === "\n") { end(); rows.push([]); }
      else cell += c;
      i++;
    }
  }
  end();
  return rows;
};

/** Where the quote that opens here closes, if a tab, a line end or the end follows; else 0: the quote is a mere character. */
const closes = (text, from) => {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') i++;
    else return i + 1 === text.length || text[i + 1] === "\t" || text[i + 1] === "\n" ? i : 0;
  }
  return 0;
};

const MOST_SPAN = 200;

const words = (cell) => {
  let text = "";
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.data.replace(/[\t\n\r ]+/g, " ");
    else if (node.nodeName === "BR") text += "\n";
    else {
      if (/^(P|DIV|LI)$/.test(node.nodeName) && text.trim() && !text.endsWith("\n")) text += "\n";
      node.childNodes.forEach(walk);
    }
  };
  walk(cell);
  return text.replaceAll("\u00a0", " ").split("\n").map((line) => line.trim()).join("\n").trim();
};

/** Rows of texts of the first table; null under a merged cell, which is no cell to paste. Null when there is no table. */
export const ofHtml = (html) => {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const grid = [...table.rows].map(() => []);
  [...table.rows].forEach((row, r) => {
    let c = 0;
    for (const cell of row.cells) {
      while (grid[r][c] !== undefined) c++;
      const [high, wide] = [Math.min(cell.rowSpan || 1, grid.length - r), Math.min(cell.colSpan || 1, MOST_SPAN)];
      for (let y = 0; y < high; y++) for (let x = 0; x < wide; x++) grid[r + y][c + x] = x + y === 0 ? words(cell) : null;
      c += wide;
    }
  });
  return withoutHidden(grid.map((row) => Array.from(row, (t) => t ?? null)));
};

/** A column that is nowhere the first of a merged cell is no column to the reader. */
const withoutHidden = (grid) => {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const seen = Array.from({ length: width }, (_, c) => grid.some((row) => (row[c] ?? null) !== null));
  return grid.map((row) => row.filter((_, c) => seen[c])).filter((row) => row.length);
};

const quoted = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

export const toText = (rows) => rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
export const toHtml = (rows) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`;
