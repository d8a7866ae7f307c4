"use strict";
// Draws the plots of a page from the numbers that stand in it.
(() => {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const plots = [];

  const option = (plot) => {
    const ink = color("--ink");
    const soft = color("--soft");
    const line = color("--line");
    const many = plot.series.length > 1;
    return {
      animation: false,
      color: ["--c1", "--c2", "--c3", "--c4", "--c5"].map(color),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      legend: { show: many, top: 0, left: 0, itemGap: 18, textStyle: { color: ink } },
      grid: { left: 8, right: 24, top: many ? 58 : 34, bottom: 30, containLabel: true },
      tooltip: {
        trigger: "axis", confine: true, backgroundColor: color("--raised"), borderColor: line, textStyle: { color: ink },
        axisPointer: { type: plot.kind === "bar" ? "shadow" : "line" },
      },
      xAxis: {
        type: "category", data: plot.places, name: plot.axis, nameLocation: "middle", nameGap: 30,
        nameTextStyle: { color: soft }, axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: line } },
        axisTick: { show: false }, boundaryGap: plot.kind === "bar",
      },
      yAxis: {
        type: "value", name: plot.unit, nameTextStyle: { color: soft, align: "left" }, axisLabel: { color: soft },
        splitLine: { lineStyle: { color: line } }, min: 0,
      },
      series: plot.series.map((each) => ({
        name: each.name, type: plot.kind, data: each.values, barMaxWidth: 44, barGap: "8%", connectNulls: false, smooth: false,
        step: plot.kind === "line" ? "middle" : false, symbol: "circle", symbolSize: 5, lineStyle: { width: 2.5 },
        label: { show: plot.kind === "bar" && plot.places.length * plot.series.length <= 12, position: "top", color: ink, formatter: ({ value }) => echarts.format.addCommas(value) },
      })),
    };
  };

  document.querySelectorAll("figure.plot").forEach((figure) => {
    const plot = JSON.parse(figure.querySelector("script").textContent);
    const chart = echarts.init(figure.querySelector(".chart"), null, { renderer: "svg" });
    chart.setOption(option(plot));
    plots.push({ plot, chart });
  });
  const redraw = () => plots.forEach(({ plot, chart }) => chart.setOption(option(plot)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  matchMedia("print").addEventListener("change", redraw);
  addEventListener("beforeprint", redraw);
  addEventListener("afterprint", redraw);
  addEventListener("resize", () => { if (!matchMedia("print").matches) { plots.forEach(({ chart }) => chart.resize()); } });
})();
