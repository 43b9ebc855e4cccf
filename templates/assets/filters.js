"use strict";
// Filters the events of a timeline. Its data are scripts as well: a page opened from disk can load nothing else.
(function () {
  const { load, element } = window.regesta;
  const panel = document.getElementById("_filters");
  if (!panel) return;
  const pageSize = 100;
  const facets = ["region", "topic", "person", "organisation"];
  const dates = ["from", "to"];
  const keys = [...facets, "status", ...dates];
  const { facet: preset, id: presetID } = panel.dataset;
  const headURL = new URL(panel.dataset.head, document.baseURI);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  let head, form, results;
  // The search whose results are shown; an older one sees that it was replaced, and ends.
  let search = null;

  const shards = new Map();
  window.regestaFilter = {
    head(data) { head = data; },
    shard(name, groups) { shards.set(name, groups); },
  };

  function word(key, values = {}) {
    let text = head.words[key] ?? key;
    if (typeof text === "object") text = text[plural.select(values.count)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (match, name) => values[name] ?? match);
  }

  // `[number, id, name, events, shards, depth, language]`
  const entity = (facet, id) => head.facets[facet].find((row) => row[1] === id);

  async function prepare() {
    try {
      await load(headURL.href);
    } catch {
      panel.querySelector(".filter-error")?.remove();
      panel.append(element("p", { class: "filter-error", role: "alert" }, panel.dataset.failed));
      return false;
    }
    if (!form) build();
    return true;
  }

  function build() {
    panel.querySelectorAll(":scope > :not(summary)").forEach((node) => { node.hidden = true; });
    const clear = element("button", { type: "button" }, word("filter_clear"));
    form = element("form", { class: "filter-form" }, ...facets.map(facetField), statusField(), ...dates.map(dateField),
      element("p", { class: "filter-hint is-wide", id: "_filter-hint" }, word("filter_date_hint")),
      element("p", { class: "is-wide" }, clear));
    form.addEventListener("change", apply);
    form.addEventListener("keydown", function (event) {
      // The page's policy forbids to submit, so Enter must not try.
      if (event.key !== "Enter" || event.target.type !== "text") return;
      event.preventDefault();
      apply();
    });
    clear.addEventListener("click", function () {
      fill({});
      go("");
    });
    panel.append(form);

    results = element("section", { class: "section filter-results", hidden: "", "aria-labelledby": "_results" },
      element("h2", { id: "_results" }, word("filter_results")));
    results.status = element("div", { class: "filter-status", role: "status" });
    results.list = element("div", {});
    results.more = element("button", { type: "button", hidden: "" }, word("filter_more"));
    results.append(results.list, results.more);
    results.more.addEventListener("click", async function () {
      (await proceed(search))?.querySelector("a").focus();
    });
    // Screen readers announce changes of what is there before.
    panel.after(results.status, results);
  }

  function facetField(facet) {
    const id = "_filter-" + facet, rows = head.facets[facet];
    if (facet === preset) {
      return element("p", {}, element("span", {}, word(facet) + word("colon")),
        element("bdi", {}, entity(facet, presetID)?.[2] ?? presetID));
    }
    const options = rows.map(([, value, name, events, , depth, language]) => element("option",
      { value, lang: language || null }, "\u00A0\u00A0".repeat(depth || 0) + name + " (" + events + ")"));
    return element("p", { hidden: rows.length ? null : "" }, element("label", { for: id }, word(facet)),
      element("select", { id, name: facet }, element("option", { value: "" }, word("filter_any")), ...options));
  }

  function statusField() {
    return element("fieldset", { class: "is-wide" }, element("legend", {}, word("status")),
      ...head.statuses.map((value) => element("label", {},
        element("input", { type: "checkbox", name: "status", value }), word("status_" + value))));
  }

  function dateField(name) {
    const id = "_filter-" + name;
    return element("p", {}, element("label", { for: id }, word("filter_" + name)),
      element("input", { type: "text", id, name, dir: "ltr", autocomplete: "off", spellcheck: "false",
        "aria-describedby": id + "-error _filter-hint" }),
      element("span", { class: "filter-error", id: id + "-error", "aria-live": "polite" }));
  }

  // Digits of Arabic and Persian keyboards are as good as others.
  function dateText(name) {
    return form.elements[name].value.trim().replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => digit.charCodeAt(0) & 15);
  }

  // Says beside the fields what is wrong with the dates; returns those that are right.
  function check() {
    const texts = dates.map(dateText), [from, to] = texts.map(period);
    const isReversed = from && to && from.first > to.last;
    dates.forEach(function (name, index) {
      const isWrong = texts[index] !== "" && ![from, to][index];
      const problem = isWrong ? "filter_date_wrong" : isReversed && name === "to" ? "filter_date_order" : null;
      form.elements[name].setAttribute("aria-invalid", problem !== null);
      form.querySelector("#_filter-" + name + "-error").textContent = problem ? word(problem) : "";
    });
    return { from, to: isReversed ? null : to, isWrong: form.querySelector("[aria-invalid=true]") !== null };
  }

  // The first and last day of a year, month or day, as numbers in the order of time; null for another text.
  function period(text) {
    const match = /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!match) return null;
    const [year, month, day] = match.slice(1).map((part = 1) => Number(part));
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
    const number = (month, day) => year * 10000 + month * 100 + day;
    return { first: number(month, day), last: number(match[2] ? month : 12, match[3] ? day : 31) };
  }

  function apply() {
    if (check().isWrong) return;
    const values = facets.map((facet) => form.elements[facet]?.value ?? "").map(encodeURIComponent);
    values.push([...form.elements.status].filter((box) => box.checked).map((box) => box.value).join(","));
    values.push(...dates.map(dateText));
    go(keys.map((key, index) => key + "=" + values[index]).filter((part) => !part.endsWith("=")).join("&"));
  }

  function go(fragment) {
    if (fragment) {
      location.hash = fragment;
    } else if (isFilter()) {
      try {
        // An empty hash would scroll to the top.
        history.pushState(null, "", location.href.split("#")[0]);
        react();
      } catch {
        location.hash = panel.id;
      }
    }
  }

  const fragment = () => location.hash.slice(1).split("&").filter(Boolean);
  const isFilter = () => fragment().some((part) => part.includes("=") && keys.includes(part.split("=")[0]));

  // What the fragment asks for, and those of its parts that nothing has.
  function read() {
    const state = {}, unknown = [];
    for (const part of fragment()) {
      const [key, ...rest] = part.split("=");
      let value = rest.join("=");
      try {
        value = decodeURIComponent(value);
      } catch {
        // It isn't percent-encoded, so it is no id of ours.
      }
      const isKnown = (value) => key === "status" ? head.statuses.includes(value)
        : key === preset ? value === presetID : dates.includes(key) || (facets.includes(key) && entity(key, value));
      const values = (key === "status" ? value.split(",") : [value]).filter(Boolean);
      for (const value of values.filter((value) => !isKnown(value))) {
        unknown.push(keys.includes(key) ? word(key) + word("colon") + value : part);
      }
      if (key === "status") state.status = values.filter(isKnown);
      else if (key !== preset && value) state[key] = value;
    }
    return { state, unknown };
  }

  function fill(state) {
    form.querySelectorAll(".is-unknown").forEach((option) => option.remove());
    for (const field of form.querySelectorAll("select, [type=text]")) {
      const value = state[field.name] ?? "";
      field.value = value;
      if (field.value === value || dates.includes(field.name)) continue;
      // A list shows the id of what it doesn't have.
      field.append(element("option", { value, selected: "", class: "is-unknown" }, value + " (0)"));
      field.parentNode.hidden = false;
    }
    for (const box of form.elements.status) box.checked = Boolean(state.status?.includes(box.value));
    return check();
  }

  async function react() {
    if (!isFilter()) {
      if (!form) return;
      fill({});
      show(false);
      // The browser looked for the place while it was hidden.
      if (search) document.querySelector(":target")?.scrollIntoView();
      search = null;
      return;
    }
    const hash = location.hash;
    panel.open = true;
    if (!(await prepare()) || hash !== location.hash) return;
    const { state, unknown } = read();
    search = { ...query(state, fill(state)), unknown, matches: [], shown: 0, done: 0 };
    results.list.replaceChildren();
    results.more.hidden = true;
    show(true);
    proceed(search);
  }

  // Shows the results in the place of the page's own chart and lists, or those again.
  function show(isFiltered) {
    results.hidden = !isFiltered;
    if (!isFiltered) results.status.replaceChildren();
    for (let node = results.nextElementSibling; node; node = node.nextElementSibling) node.hidden = isFiltered;
  }

  // What is asked of dates and events, and the files that can have any such.
  function query(state, { from, to }) {
    const wanted = facets.map((facet) => [facet, facet === preset ? presetID : state[facet]])
      .filter(([, id]) => id).map(([facet, id]) => within(facet, id));
    const isIn = (first, last) => (to === null || first === null || first <= to.last)
      && (from === null || last === null || last >= from.first);
    const isAnyTime = !from && !to;
    return {
      takesDate: ([, first, last]) => isAnyTime || ((first !== null || last !== null) && isIn(first, last)),
      takes: ([, , status, numbers]) => (!state.status?.length || state.status.includes(head.statuses[status]))
        && wanted.every((entities) => numbers.some((number) => entities.numbers.has(number))),
      // A file without days has two values, one with days four.
      pending: head.shards.filter((shard, index) => (isAnyTime || (shard.length > 2 && isIn(shard[2], shard[3])))
        && wanted.every((entities) => entities.shards.has(index))).map(([name]) => name),
    };
  }

  // The numbers of an entity and of those within it, which follow it in the list, and of its shards.
  function within(facet, id) {
    const rows = head.facets[facet], start = rows.findIndex((row) => row[1] === id), shards = new Set();
    if (start < 0) return { numbers: shards, shards };
    const depth = (row) => row[5] || 0;
    const length = rows.slice(start + 1).findIndex((row) => depth(row) <= depth(rows[start]));
    let next = 0;
    // Lengths of runs, without and with in turn.
    [...rows[start][4]].forEach(function (digit, index) {
      const end = next + parseInt(digit, 36);
      for (; next < end; next += 1) if (index % 2) shards.add(next);
    });
    return { shards, numbers: new Set(rows.slice(start, length < 0 ? undefined : start + 1 + length).map(([number]) => number)) };
  }

  // Shows the next results, loading what they need; resolves to the first of them.
  async function proceed(current) {
    if (current.isBusy) return null;
    current.isBusy = true;
    const goal = current.shown + pageSize, total = current.done + current.pending.length;
    let text = null;
    while (!text && current.matches.length <= goal && current.pending.length) {
      const name = current.pending[0];
      // At most ten announcements, whatever there is to load.
      if (!shards.has(name) && current.done % Math.ceil(total / 10) === 0) {
        say(current, word("filter_loading", { done: current.done + 1, total }));
      }
      try {
        await load(new URL(name + ".js", headURL).href);
        current.pending.shift();
        current.done += 1;
        for (const group of shards.get(name).filter(current.takesDate)) {
          current.matches.push(...group[3].filter(current.takes).map((event) => [group, event]));
        }
      } catch {
        text = panel.dataset.failed;
      }
      if (current !== search) return null;
    }
    const first = list(current, goal), count = current.matches.length;
    say(current, text ?? (current.pending.length ? word("filter_more_than", { count: current.shown })
      : count ? word("filter_count", { count }) : word("filter_none")));
    results.more.hidden = current.shown === count && !current.pending.length;
    current.isBusy = false;
    return first;
  }

  function say({ unknown }, text) {
    const lines = unknown.length ? [word("filter_unknown", { what: unknown.join(", ") }), text] : [text];
    results.status.replaceChildren(...lines.map((line) => element("p", {}, line)));
  }

  function list(current, goal) {
    let first = null;
    for (const [group, event] of current.matches.slice(current.shown, goal)) {
      if (group !== current.group) {
        current.group = group;
        current.list = element("ol", { class: "events" });
        results.list.append(element("section", { class: "day" }, heading(group), current.list));
      }
      const item = line(event);
      current.list.append(item);
      first ??= item;
      current.shown += 1;
    }
    return first;
  }

  function heading([words, , , , mark, iso]) {
    return element("h3", { class: "day-date" },
      ...(mark ? [element("span", { class: "mark", "aria-hidden": "true" }, mark), " "] : []),
      iso ? element("time", { datetime: iso }, words) : words);
  }

  function line([title, address, number, , language, place, placeLanguage]) {
    const status = head.statuses[number], href = new URL(head.root + address, headURL).href;
    const link = element("a", { href, lang: language || null, dir: language ? "auto" : null }, title);
    return element("li", { class: status === "retracted" ? "event is-retracted" : "event" },
      element("p", { class: "event-title" }, link),
      element("ul", { class: "meta" },
        element("li", {}, element("span", { class: "badge is-" + status }, word("status_" + status))),
        ...(place ? [element("li", {}, element("bdi", { lang: placeLanguage || null }, place))] : [])));
  }

  panel.addEventListener("toggle", () => { if (panel.open) prepare(); });
  window.addEventListener("hashchange", react);
  if (panel.open) prepare();
  if (isFilter()) react();
})();
