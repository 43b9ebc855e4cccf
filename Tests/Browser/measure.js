// Where the text of a page stands, as a browser lays it out: what is wrong with it, in words.
() => {
  const viewport = document.documentElement.clientWidth;
  const tolerance = 1.5;

  const name = element => element.tagName.toLowerCase()
    + [...element.classList].map(part => "." + part).join("");
  const quote = piece => `${name(piece.element)} “${piece.node.data.trim().slice(0, 40)}”`;
  const ancestors = function* (element) { for (let it = element; it; it = it.parentElement) yield it; };

  function pieces() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const { left, right } = rect, top = rect.top + scrollY, bottom = rect.bottom + scrollY;
        const piece = { node, element, left, right, top, bottom };
        if (rect.width > 1 && rect.height > 1 && piece.bottom > 0) found.push(piece);
      }
    }
    return found;
  }

  function boxes(element) {
    const all = { scroller: null, clippers: [] };
    for (const it of ancestors(element)) {
      if (it === document.body) break;
      const overflow = getComputedStyle(it).overflowX;
      if (overflow === "auto" || overflow === "scroll") { all.scroller = it.getBoundingClientRect(); break; }
      if (overflow === "hidden" || overflow === "clip") all.clippers.push(it);
    }
    return all;
  }

  const known = new Map();
  const boxesOf = element => known.get(element) ?? known.set(element, boxes(element)).get(element);

  function isClipped(piece) {
    return boxesOf(piece.element).clippers.find(clipper => {
      if (clipper instanceof SVGElement) return false;
      const box = clipper.getBoundingClientRect();
      return piece.left < box.left - tolerance || piece.right > box.right + tolerance
        || piece.top < box.top + scrollY - tolerance || piece.bottom > box.bottom + scrollY + tolerance;
    });
  }

  // The height of a piece is that of its font, which lines of a tight heading share: letters fill the middle of it.
  function core(piece) {
    const height = piece.bottom - piece.top;
    const top = piece.top + .22 * height, bottom = piece.bottom - .22 * height;
    return { ...piece, left: piece.left + 1, right: piece.right - 1, top, bottom };
  }

  // Of text in a box that scrolls, only what the box shows can lie on other text.
  function shown(piece) {
    const { scroller } = boxesOf(piece.element);
    if (!scroller) return piece;
    return { ...piece, left: Math.max(piece.left, scroller.left), right: Math.min(piece.right, scroller.right) };
  }

  function overlaps(all) {
    const cores = all.map(shown).map(core).filter(it => it.right > it.left).sort((a, b) => a.top - b.top);
    const found = [];
    for (let first = 0; first < cores.length; first++) {
      const a = cores[first];
      for (let second = first + 1; second < cores.length && cores[second].top < a.bottom; second++) {
        const b = cores[second];
        if (a.left < b.right && b.left < a.right) found.push(`${quote(a)} lies on ${quote(b)}`);
      }
    }
    return found;
  }

  function overflow() {
    const wide = document.scrollingElement.scrollWidth;
    if (wide <= viewport) return [];
    const culprits = [...document.body.querySelectorAll("*")].filter(element => {
      const box = element.getBoundingClientRect();
      return box.width && (box.right > viewport + tolerance || box.left < -tolerance) && !boxesOf(element).scroller;
    });
    return [`is ${wide} px wide, by ${culprits.slice(-2).map(name).join(" and ")}`];
  }

  const all = pieces();
  const outside = all.filter(piece => !boxesOf(piece.element).scroller
    && (piece.left < -tolerance || piece.right > viewport + tolerance));
  return {
    overflow: overflow(),
    outside: outside.map(piece => `${quote(piece)} leaves the page`),
    clipped: all.filter(isClipped).map(piece => `${quote(piece)} is cut off`),
    overlaps: overlaps(all),
    pieces: all.length,
  };
}
