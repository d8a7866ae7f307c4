"use strict";
// Draws the plots of a page from the numbers that stand in it.
(() => {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const plots = [];

  // The legend wraps where the page is narrow: this many lines of it need room above the plot.
  const legendLines = (plot, width) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = "12px " + getComputedStyle(document.body).fontFamily;
    let lines = 1;
    let used = 0;
    plot.series.forEach(({ name }) => {
      const needed = pen.measureText(name).width + 48;
      if (used > 0 && used + needed > width - 16) {
        lines++;
        used = 0;
      }
      used += needed;
    });
    return lines;
  };

  const option = (plot, width) => {
    const ink = color("--ink");
    const soft = color("--soft");
    const line = color("--line");
    const many = plot.series.length > 1;
    const bars = plot.kind === "bar";
    const along = !bars && plot.numbers;
    const dense = plot.places.length > 60;
    const names = {
      ...(along ? { type: "value", min: plot.numbers[0], max: plot.numbers[plot.numbers.length - 1] } : { type: "category", data: plot.places }),
      name: plot.axis, nameLocation: "middle", nameGap: 30,
      nameTextStyle: { color: soft }, axisLabel: { color: soft, hideOverlap: true, ...(along ? { formatter: (number) => echarts.format.addCommas(number), showMinLabel: true } : {}) },
      splitLine: { show: false }, axisLine: { lineStyle: { color: line } },
      axisTick: { show: false }, boundaryGap: bars,
      // Names below each other have room; the first one is at the top.
      ...(plot.across ? { inverse: true, name: "", axisLabel: { color: soft, width: Math.min(220, width / 3), overflow: "break", interval: 0 } } : {}),
    };
    const values = {
      type: "value", name: plot.unit, nameTextStyle: { color: soft, align: plot.across ? "right" : "left" }, axisLabel: { color: soft, hideOverlap: true, formatter: (number) => echarts.format.addCommas(number) },
      splitLine: { lineStyle: { color: line } }, min: "least" in plot ? null : 0,
    };
    return {
      animation: false,
      color: ["--c1", "--c2", "--c3", "--c4", "--c5"].map(color),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      legend: { show: many, top: 0, left: 0, itemGap: 18, textStyle: { color: ink } },
      grid: { left: 8, right: 24, top: many ? 34 + 24 * legendLines(plot, width) : 34, bottom: 30, containLabel: true },
      tooltip: {
        trigger: "axis", confine: true, backgroundColor: color("--raised"), borderColor: line, textStyle: { color: ink },
        axisPointer: { type: bars ? "shadow" : "line" },
      },
      xAxis: plot.across ? values : names,
      yAxis: plot.across ? names : values,
      series: plot.series.map((each, place) => ({
        name: each.name, type: plot.kind, stack: plot.stacked ? "all" : undefined, data: along ? each.values.map((value, at) => [plot.numbers[at], value]) : each.values, barMaxWidth: 44, barGap: "8%", connectNulls: false, smooth: false,
        step: !bars && (plot.steps || !along) ? "middle" : false, symbol: "circle", symbolSize: 5, showSymbol: !dense,
        // Not by colour alone: a line is also distinguished by its dashes.
        lineStyle: { width: 2.5, type: ["solid", "dashed", "dotted"][place % 3] },
        label: { show: bars && !plot.stacked && plot.places.length * plot.series.length <= 12, position: plot.across ? "right" : "top", color: ink, formatter: ({ value }) => echarts.format.addCommas(value) },
      })),
    };
  };

  // What is hidden has no width, and is drawn when it is shown.
  const draw = () => document.querySelectorAll("figure.plot").forEach((figure) => {
    if (figure.offsetParent === null || figure.dataset.drawn) {
      return;
    }
    figure.dataset.drawn = "yes";
    const plot = JSON.parse(figure.querySelector("script").textContent);
    const chart = echarts.init(figure.querySelector(".chart"), null, { renderer: "svg" });
    chart.setOption(option(plot, chart.getWidth()));
    plots.push({ plot, chart });
  });
  draw();
  addEventListener("hashchange", draw);
  const redraw = () => plots.forEach(({ plot, chart }) => chart.setOption(option(plot, chart.getWidth())));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  matchMedia("print").addEventListener("change", redraw);
  addEventListener("beforeprint", redraw);
  addEventListener("afterprint", redraw);
  addEventListener("resize", () => { if (!matchMedia("print").matches) { plots.forEach(({ chart }) => chart.resize()); redraw(); } });
})();
