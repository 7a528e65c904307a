"use strict";
// How pictures look: told apart by pattern and light before colour, so that they can be read in black and white.
const looks = (() => {
  const line = "#24292f";
  const hatch = (turn) => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: turn, color: line });
  const dots = { symbol: "circle", dashArrayX: [[5, 5]], dashArrayY: [5, 0], symbolSize: 0.5, color: line };
  const bar = (color, decal) => ({ color, decal: decal ?? { symbol: "none" }, borderColor: line, borderWidth: 1 });
  return {
    line,
    dark: bar("#1a4b8c"),
    hatched: bar("#cfe0f7", hatch(-Math.PI / 4)),
    empty: bar("#ffffff"),
    dotted: bar("#ffffff", dots),
    red: bar("#9c1c1c"),
    // What all pictures have in common. Letters are measured by the page's own font, or they would overlap. Nothing moves; hints are drawn as text, since the page allows no inline styles.
    base: {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: line },
      tooltip: { renderMode: "richText", confine: true, backgroundColor: "#ffffff", borderColor: line, textStyle: { color: line } },
      grid: { left: 12, right: 36, top: 56, bottom: 28, containLabel: true },
    },
    legend: (data) => ({ top: 8, left: 12, itemWidth: 26, itemHeight: 14, itemGap: 16, textStyle: { color: line }, selectedMode: false, data }),
    amounts: (name) => ({
      type: "value", min: (range) => Math.min(0, range.min), minInterval: 1, name, nameTextStyle: { color: line, align: "left" },
      axisLabel: { color: line, hideOverlap: true }, axisLine: { show: true, lineStyle: { color: line } },
      splitLine: { lineStyle: { color: "#d9dde3" } },
    }),
    names: (data, width) => ({
      type: "category", data, axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
      axisLabel: { color: line, interval: 0, width, overflow: "truncate" },
    }),
    // The number beside or in its bar; none where there is nothing.
    label: (position, color) => ({
      show: true, position, color: color ?? line, formatter: (at) => at.value ? Number(at.value).toLocaleString("zh-CN") : "",
    }),
  };
})();
