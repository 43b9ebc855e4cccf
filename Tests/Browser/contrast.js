// Text whose colour is too close to what is behind it (WCAG 1.4.3); on paper, also what is dark behind text.
isPaper => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();

  function luminance(color, behind) {
    const key = `${color} on ${behind}`;
    if (!known.has(key)) {
      for (const paint of [behind, color]) {
        canvas.fillStyle = paint;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
        .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
      known.set(key, .2126 * r + .7152 * g + .0722 * b);
    }
    return known.get(key);
  }

  function background(element) {
    for (let it = element; it; it = it.parentElement) {
      const color = getComputedStyle(it).backgroundColor;
      if (color !== "rgba(0, 0, 0, 0)") return color;
    }
    return "#fff";
  }

  function isLarge(style) {
    const size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  }

  const found = new Set();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element), behind = background(element);
    const color = element instanceof SVGElement ? style.fill : style.color;
    const name = `${element.tagName.toLowerCase()}.${element.classList} “${walker.currentNode.data.trim().slice(0, 40)}”`;
    const [darker, lighter] = [luminance(color, behind), luminance(behind, "#fff")].sort((a, b) => a - b);
    const ratio = (lighter + .05) / (darker + .05);
    if (ratio < (isLarge(style) ? 3 : 4.5)) {
      found.add(`${name} has a contrast of ${ratio.toFixed(2)}: ${color} on ${behind}`);
    }
    if (isPaper && luminance(behind, "#fff") < .8) found.add(`${name} is on a dark background: ${behind}`);
  }
  return [...found].slice(0, 3);
}
