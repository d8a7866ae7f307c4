"use strict";
// Search, and what the pages do beside it: the other language keeps the place, and paper shows what is folded.
(() => {
  const { root, assets, lang } = document.body.dataset;
  const MOST = 30;

  const other = document.querySelector("a.switch");
  const keepPlace = () => { other.hash = location.hash; };
  if (other) { keepPlace(); addEventListener("hashchange", keepPlace); }

  const folded = () => [...document.querySelectorAll("main details:not(.code):not(.files)")].filter((d) => !d.open);
  let unfolded = [];
  addEventListener("beforeprint", () => { unfolded = folded(); unfolded.forEach((d) => { d.open = true; }); });
  addEventListener("afterprint", () => { unfolded.forEach((d) => { d.open = false; }); unfolded = []; });

  const box = document.getElementById("search");
  const found = document.getElementById("found");
  if (!box) { return; }

  const script = (name) => new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = assets + name;
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });
  // What is found in the language of the page comes before what is found in the other, and titles before the rest.
  const keys = [{ name: ["id"], weight: 2 }];
  for (const [language, weight] of [[lang, 3], [lang === "zh" ? "en" : "zh", 2]]) {
    keys.push({ name: [language, "title"], weight: 4 * weight }, { name: [language, "pack"], weight }, { name: [language, "more"], weight });
  }
  let searching;
  const index = () => {
    searching ??= Promise.all([script("fuse/fuse.min.js"), script("search-index.js")]).then(() => {
      return new Fuse(window.HANDBOOK_INDEX, { keys, useExtendedSearch: true, ignoreLocation: true, threshold: 0.3 });
    });
    return searching;
  };

  const line = (entry) => {
    const link = document.createElement("a");
    link.href = root + entry.href;
    link.textContent = entry[lang].title;
    const about = document.createElement("small");
    about.textContent = [entry[lang].kind, entry[lang].pack, entry.id].filter(Boolean).join(" · ");
    link.append(about);
    return link;
  };

  // Every word must be there as it is written, wherever; Chinese words need no spaces between them for that.
  const search = async () => {
    const words = box.value.replaceAll('"', " ").trim().split(/\s+/).filter(Boolean);
    if (!words.length) { found.hidden = true; found.replaceChildren(); return; }
    const fuse = await index();
    let hits = fuse.search({ $and: words.map((w) => ({ $or: keys.map(({ name }) => ({ $path: name, $val: `'"${w}"` })) })) });
    if (!hits.length) { hits = fuse.search(words.join(" ")); }
    found.replaceChildren(...hits.slice(0, MOST).map((h) => line(h.item)));
    if (!hits.length) {
      const none = document.createElement("p");
      none.textContent = box.dataset.none;
      found.append(none);
    }
    found.hidden = false;
  };
  box.addEventListener("focus", index);
  box.addEventListener("input", search);

  // Arrow keys go through what was found; Escape closes it.
  document.querySelector(".search").addEventListener("keydown", (event) => {
    const stops = [box, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape") {
      found.hidden = true;
      box.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !found.hidden) {
      event.preventDefault();
      stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    }
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".search")) { found.hidden = true; } });
})();
