"use strict";
(function () {
  // Escape hides the preview beside a link until pointer and focus have left the link (WCAG 1.4.13).
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".preview").forEach(function (preview) {
      if (getComputedStyle(preview).visibility === "visible") dismiss(preview);
    });
  });

  function dismiss(preview) {
    const link = preview.previousElementSibling;
    preview.classList.add("is-dismissed");
    // Asking for the style applies it: what is hidden is under no pointer any more.
    if (getComputedStyle(preview).visibility !== "visible") restore();

    function restore() {
      const isWanted = link && link.matches(":hover, :focus");
      const change = isWanted ? "addEventListener" : "removeEventListener";
      if (!isWanted) preview.classList.remove("is-dismissed");
      document[change]("pointerover", restore);
      document[change]("focusout", restore);
    }
  }

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  // A page opened from disk can load scripts, and nothing else, later on.
  const scripts = new Map();
  function load(url) {
    const { href } = new URL(url, document.baseURI);
    if (!scripts.has(href)) {
      scripts.set(href, new Promise(function (resolve, reject) {
        const script = element("script", { src: href });
        script.onload = resolve;
        script.onerror = function () {
          scripts.delete(href);
          reject(new Error(href));
        };
        document.head.append(script);
      }));
    }
    return scripts.get(href);
  }

  window.regesta = { load, element };

  // The filter of a timeline is loaded when somebody opens it, or comes by an address that asks for one.
  const panel = document.getElementById("_filters");
  function filter() {
    if (panel.open || location.hash.includes("=")) load(panel.dataset.script).catch(() => {});
  }
  if (panel) {
    panel.addEventListener("toggle", filter);
    addEventListener("hashchange", filter);
    filter();
  }

  // Without scripts, the search is a link to a page with all names; with them, a box.
  const link = document.querySelector("a.search");
  if (link) {
    const name = link.textContent;
    const input = element("input", { type: "search", "aria-label": name, placeholder: name, maxlength: "200", autocomplete: "off", spellcheck: "false", enterkeyhint: "search" });
    const form = element("form", { class: "search", role: "search" }, input);
    // The page's policy forbids to submit. In the fragment, no server sees what was looked for.
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      location.href = link.href + "#q=" + encodeURIComponent(input.value);
    });
    input.addEventListener("input", async function begin() {
      input.removeEventListener("input", begin);
      try {
        await load(link.dataset.script);
        window.regestaSearch.attach(form, input, link);
      } catch {
        // Enter still leads to the page of the search, which says what is wrong.
        input.addEventListener("input", begin);
      }
    });
    link.replaceWith(form);
  }
})();
