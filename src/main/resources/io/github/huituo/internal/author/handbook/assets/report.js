"use strict";
// Shows the report in the language that the address names, or the first one.
(() => {
  const reports = [...document.querySelectorAll("main")];
  const show = () => {
    const named = decodeURIComponent(location.hash.slice(1)).split("-")[0];
    const shown = reports.find((report) => report.id === named) || reports[0];
    reports.forEach((report) => { report.hidden = report !== shown; });
    document.documentElement.lang = shown.lang;
    document.title = shown.querySelector("h1").textContent;
  };
  addEventListener("hashchange", show);
  show();
})();
