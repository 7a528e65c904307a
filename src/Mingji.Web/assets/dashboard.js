"use strict";
// Draws each picture from the table behind it: what is not in the table is not in the picture.
(() => {
  const cells = (row) => [...row.querySelectorAll("[data-value]")].map((cell) => ({
    value: cell.dataset.value === "" ? null : Number(cell.dataset.value), text: cell.textContent.trim(), href: cell.querySelector("a")?.getAttribute("href") ?? null,
  }));
  const rows = (figure, of = "tbody tr") => [...figure.querySelectorAll(of)].map((row) => ({
    row, name: row.cells[0].textContent.trim(), href: row.querySelector("a")?.getAttribute("href") ?? null, cells: cells(row),
  }));
  // Nothing is drawn for nothing: the edge of a bar without length would look like one.
  const item = (row, at) => ({ value: row.cells[at]?.value || null, text: row.cells[at]?.text, href: row.cells[at]?.href ?? row.href });
  const percent = (value) => `${Math.round(value * 100) / 100}%`;
  const narrow = () => window.matchMedia("(max-width: 600px)").matches;
  const sideways = (data) => ({ ...looks.names(data, narrow() ? 90 : 190), inverse: true });

  // Bars that lie, one a row, as high as it takes.
  const lying = (drawn, series, unit, options) => ({
    height: 100 + drawn.length * (options?.each ?? 30),
    option: {
      ...looks.base, legend: looks.legend(series.map((s) => s.name)), xAxis: looks.amounts(unit), yAxis: sideways(drawn.map((r) => r.name)),
      series: series.map((s) => ({ type: "bar", barMaxWidth: 20, ...s })), ...options?.more,
      grid: { ...looks.base.grid, right: options?.right ?? 36, bottom: 16 },
    },
  });

  const progress = (figure) => {
    const drawn = rows(figure, "tbody tr[data-draw=yes]");
    const part = (name, at, itemStyle, color) => ({
      name, stack: "all", itemStyle, label: looks.label("inside", color), data: drawn.map((r) => item(r, at)), labelLayout: { hideOverlap: true },
    });
    return lying(drawn, [
      part("已审定", 0, looks.dark, "#ffffff"),
      { ...part("审核中", 1, looks.hatched), label: { ...looks.label("inside"), backgroundColor: "#ffffff", padding: [1, 3] } },
      part("未报送", 2, looks.empty),
    ], "份");
  };

  const days = (figure) => {
    const drawn = rows(figure);
    const [all, due] = [Number(figure.dataset.all), figure.dataset.due];
    const last = drawn.at(-1).name;
    const marks = [{ yAxis: all, label: { formatter: `应报送${all}`, position: "insideStartTop" } }];
    if (due) marks.push({ xAxis: due, label: { formatter: `${due}截止`, position: "insideEndTop", rotate: 0, distance: 4 } });
    const day = 86400000;
    const before = new Date(new Date(drawn[0].name).getTime() - day).toISOString().slice(0, 10);
    return {
      height: 300,
      option: {
        ...looks.base, legend: looks.legend(["累计报送（份）"]),
        xAxis: {
          type: "time", min: before, max: due && due > last ? due : last, minInterval: day,
          axisLabel: { color: looks.line, hideOverlap: true, formatter: "{MM}-{dd}" }, axisLine: { lineStyle: { color: looks.line } },
        },
        yAxis: { ...looks.amounts(""), max: Math.max(all, 1) },
        series: [{
          name: "累计报送（份）", type: "line", step: "end", symbol: "circle", symbolSize: 6, lineStyle: { color: "#1a4b8c", width: 2.5 },
          itemStyle: { color: "#1a4b8c" }, data: [[before, 0], ...drawn.map((r) => [r.name, r.cells[1].value])],
          endLabel: { show: true, color: looks.line, formatter: (at) => `${at.value[1]}份` },
          markLine: { silent: true, symbol: "none", lineStyle: { color: looks.line, type: "dashed" }, label: { color: looks.line }, data: marks },
        }],
      },
    };
  };

  const scores = (figure) => {
    const drawn = rows(figure);
    const missing = (row) => row.row.dataset.missing === "yes";
    const part = (name, at, itemStyle) => ({
      name, type: "bar", barMaxWidth: 26, itemStyle, label: looks.label("top"),
      data: drawn.map((r) => ({ ...item(r, at), ...(missing(r) ? { itemStyle: looks.dotted } : {}) })),
    });
    return {
      height: 320,
      option: {
        ...looks.base, legend: looks.legend(["自评得分（份）", "核算得分（份）"]), yAxis: looks.amounts(""),
        xAxis: { ...looks.names(drawn.map((r) => r.name)), axisLabel: { color: looks.line, interval: 0, rotate: narrow() || drawn.length > 6 ? 45 : 0 } },
        series: [part("自评得分（份）", 0, looks.dark), part("核算得分（份）", 1, looks.hatched)],
      },
    };
  };

  const execution = (figure) => {
    const points = rows(figure, "[data-points] tbody tr");
    const fields = rows(figure, "[data-fields] tbody tr");
    const out = (row) => row.row.dataset.standsOut === "yes";
    const at = (row) => ({ value: [row.cells[0].value, row.cells[1].value], name: row.name, href: row.href });
    const little = Number(figure.dataset.little);
    const most = Math.max(100, ...[...points, ...fields].map((r) => r.cells[0].value));
    const largest = Math.max(1, ...fields.map((r) => r.cells[2].value));
    const others = points.filter((r) => !out(r)).map(at);
    const many = fields.map((r) => ({
      value: [r.cells[0].value, r.cells[1].value, r.cells[2].value], symbolSize: 4 + 30 * Math.sqrt(r.cells[2].value / largest),
    }));
    const said = (p) => p.data.name ? `${p.data.name}\n执行率${percent(p.value[0])}，得分${p.value[1]}` : `${p.value[2]}个项目`;
    return {
      height: 380,
      option: {
        ...looks.base, tooltip: { ...looks.base.tooltip, formatter: said }, legend: looks.legend(["产出全满分而执行率低", "其他项目"]),
        xAxis: { ...looks.amounts("执行率（%）"), nameLocation: "middle", nameGap: 28, max: Math.ceil(most / 10) * 10 },
        yAxis: { ...looks.amounts("自评得分"), max: 100 },
        grid: { ...looks.base.grid, bottom: 40 },
        series: [
          {
            name: "其他项目", type: "scatter", symbol: "circle", symbolSize: 9, data: fields.length > 0 ? many : others,
            itemStyle: { color: "#ffffff", borderColor: "#1a4b8c", borderWidth: 1.5, opacity: 1 },
          },
          {
            name: "产出全满分而执行率低", type: "scatter", symbol: "triangle", symbolSize: 14, data: points.filter(out).map(at), z: 4,
            itemStyle: { color: "#9c1c1c", borderColor: looks.line, borderWidth: 1, opacity: 1 },
            label: { show: true, position: "top", color: looks.line, formatter: (p) => `${p.data.name} ${percent(p.value[0])}`, width: 180, overflow: "truncate" },
            labelLayout: { hideOverlap: true },
            markLine: {
              silent: true, symbol: "none", lineStyle: { color: looks.line, type: "dashed" },
              label: { color: looks.line, formatter: `${little}%`, position: "insideStartTop", rotate: 0, distance: 4 }, data: [{ xAxis: little }],
            },
          },
        ],
      },
    };
  };

  const findings = (figure) => {
    const drawn = rows(figure, "tbody tr[data-draw=yes]");
    const errors = (row) => row.row.dataset.error === "yes";
    const part = (name, wanted, itemStyle) => ({
      name, stack: "all", itemStyle, label: looks.label("right"),
      data: drawn.map((r) => errors(r) === wanted ? { ...item(r, 0), href: r.href } : null),
    });
    return lying(drawn, [part("错误", true, looks.red), part("提醒", false, looks.hatched)], "处");
  };

  const money = (figure) => {
    const drawn = rows(figure);
    const part = (name, at, itemStyle) => ({
      name, itemStyle, label: { ...looks.label("right"), formatter: (at) => at.data.text ?? "" }, data: drawn.map((r) => item(r, at)),
    });
    return lying(drawn, [part("预算", 0, looks.hatched), part("执行", 1, looks.dark)], "万元", { each: 52, right: 90 });
  };

  const kinds = { progress, days, scores, execution, findings, money };
  for (const figure of document.querySelectorAll(".chart")) {
    const canvas = figure.querySelector(".canvas");
    if (!canvas) continue;
    figure.classList.add("is-drawn");
    const draw = kinds[figure.dataset.chart];
    const chart = echarts.init(canvas, null, { renderer: "svg", height: draw(figure).height });
    const show = () => {
      chart.setOption(draw(figure).option);
      // With a box of its own it scales to the paper.
      canvas.querySelector("svg").setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    show();
    chart.on("click", (event) => {
      if (event.data?.href) window.location.assign(event.data.href);
    });
    let width = canvas.clientWidth;
    new ResizeObserver(() => {
      // A page that is being printed keeps its pictures: they scale by themselves.
      if (canvas.clientWidth === width || canvas.clientWidth === 0 || window.matchMedia("print").matches) return;
      width = canvas.clientWidth;
      chart.resize();
      show();
    }).observe(canvas);
  }
})();
