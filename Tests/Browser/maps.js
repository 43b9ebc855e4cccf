// What is wrong with the map of an open page, in words, by kind of problem.
() => {
  const svg = document.querySelector(".map > svg");
  const paper = svg.getBoundingClientRect();
  const tolerance = .5;
  const quote = text => `“${text.textContent.slice(0, 40)}”`;

  // The box of a text has its font's whole height, which letters don't fill: they stand in the middle of it.
  function core(text) {
    const { left, right, top, bottom, height } = text.getBoundingClientRect();
    return { text, left, right, top: top + .12 * height, bottom: bottom - .12 * height };
  }

  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance;

  // How far a box reaches into a circle.
  function depth(box, circle) {
    const { left, right, top, bottom } = circle.getBoundingClientRect();
    const x = (left + right) / 2, y = (top + bottom) / 2;
    const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return (right - left) / 2 - away;
  }

  const texts = [...svg.querySelectorAll("text")].map(core);
  const points = [...svg.querySelectorAll(".map-point")];
  const covered = texts.flatMap((a, index) => [
    ...texts.slice(index + 1).filter(b => meet(a, b)).map(b => `${quote(a.text)} lies on ${quote(b.text)}`),
    ...points.filter(point => depth(a, point) > tolerance).map(point =>
      `${quote(a.text)} lies on the mark at ${point.cx.baseVal.value}, ${point.cy.baseVal.value}`),
  ]);
  const outside = texts.map(({ text }) => text).filter(text => {
    const box = text.getBoundingClientRect();
    return box.left < paper.left || box.right > paper.right || box.top < paper.top || box.bottom > paper.bottom;
  }).map(text => `${quote(text)} leaves the map`);

  const halo = getComputedStyle(document.documentElement).backgroundColor;
  const bare = texts.map(({ text }) => text).filter(text => {
    const style = getComputedStyle(text);
    return style.stroke !== halo || !style.paintOrder.startsWith("stroke");
  }).map(text => `${quote(text)} has no halo in the colour of the page`);

  const known = "svg g title desc path circle rect text a".split(" ");
  const others = [svg, ...svg.querySelectorAll("*")].flatMap(node => [
    ...known.includes(node.localName) ? [] : [`it has a ${node.localName}`],
    ...[...node.attributes].filter(({ name, value }) => /^on|^style$/.test(name) || /url\(|:\/\//.test(value))
      .map(({ name, value }) => `it has ${name}=“${value}”`),
  ]);
  return { covered, outside, bare, others, bytes: new TextEncoder().encode(svg.outerHTML).length };
}
