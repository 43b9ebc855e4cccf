// Drives the filter of an open timeline from within: a trip from the tests to the page takes longer than most steps.
async ([name, values]) => {
  const get = selector => document.querySelector(selector);
  // Of the languages that the theme speaks.
  const loading = /^(Searching|Ricerca|Recherche|Поиск|البحث)/;
  const said = () => get(".filter-status p:last-child")?.innerText ?? "";
  const isSettled = () => said() !== "" && !loading.test(said());

  async function until(condition, what) {
    for (const end = performance.now() + 20_000; !condition();) {
      if (performance.now() > end) throw new Error(`${what} at ${location.hash}, it says “${said()}”`);
      await new Promise(resolve => setTimeout(resolve, 4));
    }
  }

  const settle = () => until(isSettled, "the search doesn't end");
  const forget = () => get(".filter-status")?.replaceChildren();
  const links = () => [...document.querySelectorAll(".filter-results .event-title a")].map(link => link.href);

  async function go(fragment) {
    forget();
    location.hash = fragment;
    await settle();
  }

  // Every result, page after page.
  async function all() {
    await settle();
    const more = get(".filter-results > button");
    while (!more.hidden) {
      const count = links().length;
      more.click();
      await until(() => links().length > count || more.hidden, "there are no more results");
      await settle();
    }
    return links();
  }

  // The values of the form as a state.
  function form() {
    const state = {}, fields = get(".filter-form");
    for (const field of fields.querySelectorAll("select, input[type=text]")) {
      if (field.value) state[field.name] = field.value;
    }
    const boxes = [...fields.querySelectorAll(":checked[name=status]")].map(box => box.value);
    if (boxes.length) state.status = boxes.join(",");
    return state;
  }

  function isAlone() {
    const own = [...document.querySelectorAll(".filter-results ~ *")];
    return own.length > 0 && own.every(node => getComputedStyle(node).display === "none");
  }

  // What a reader finds, at first and in the end; a state is first gone to, as by a link.
  async function find(fragment = null) {
    const lines = new Set();
    const watch = new MutationObserver(() => { if (said() && !isSettled()) lines.add(said()); });
    watch.observe(get("main"), { childList: true, subtree: true });
    if (fragment !== null) await go(fragment);
    await settle();
    const first = { text: said(), count: links().length, waits: lines.size };
    watch.disconnect();
    return { ...first, form: form(), isAlone: isAlone(), all: await all() };
  }

  return { settle, forget, go, all, form, find }[name](...values);
}
