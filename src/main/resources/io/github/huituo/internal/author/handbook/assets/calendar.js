"use strict";
// Draws the days of a timeline, a row of weeks for each year, from the data of the page.
(() => {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const figure = document.getElementById("calendar");
  const given = JSON.parse(figure.querySelector("script").textContent);
  const rowHeight = 150;

  const option = (width) => {
    const ink = color("--ink");
    const cell = Math.max(7, Math.min(16, Math.floor((width - 70) / 54)));
    const kinds = [
      { name: given.words.same, color: color("--tint") },
      { name: given.words.next, color: color("--line") },
      { name: given.words.border, color: color("--c2") },
    ];
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      tooltip: {
        confine: true, backgroundColor: color("--raised"), borderColor: color("--line"), textStyle: { color: ink },
        formatter: ({ value }) => echarts.format.encodeHTML(given.tips[value[0]] || value[0]),
      },
      visualMap: {
        type: "piecewise", show: false, dimension: 1,
        pieces: kinds.map((kind, value) => ({ value, color: kind.color })),
      },
      calendar: given.years.map((year, place) => ({
        range: [year.from, year.to], top: 30 + place * rowHeight, left: 60, cellSize: [cell, 15],
        itemStyle: { borderWidth: 1, borderColor: color("--paper"), color: "transparent" },
        splitLine: { lineStyle: { color: color("--soft"), width: 1 } },
        dayLabel: { firstDay: 1, color: color("--soft"), nameMap: given.lang === "zh" ? "ZH" : "EN", fontSize: 9 },
        monthLabel: { color: color("--soft"), nameMap: given.lang === "zh" ? "ZH" : "EN" },
        yearLabel: { color: ink, margin: 34, fontSize: 15 },
      })),
      series: given.years.map((year, place) => ({
        type: "heatmap", coordinateSystem: "calendar", calendarIndex: place, data: given.days[place],
      })),
    };
  };

  const chart = echarts.init(figure.querySelector(".chart"), null, { renderer: "svg" });
  const redraw = () => chart.setOption(option(chart.getWidth()));
  redraw();
  chart.on("click", ({ value }) => { location.hash = "d" + value[0]; });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  matchMedia("print").addEventListener("change", redraw);
  addEventListener("beforeprint", redraw);
  addEventListener("afterprint", redraw);
  addEventListener("resize", () => { if (!matchMedia("print").matches) { chart.resize(); redraw(); } });
})();
