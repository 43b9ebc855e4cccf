"""Pages that run from right to left."""

from runner import look, test

RIGHT_TO_LEFT = {"ar"}

# A number and then a locator, in the order of reading.
TURNED_ROUND = """() => [...document.querySelectorAll(".citation")].filter(link => {
  const locator = link.querySelector("bdi");
  if (!locator) return false;
  const number = document.createRange();
  number.selectNodeContents(link.firstChild);
  const [first] = number.getClientRects(), [second] = locator.getClientRects();
  return first.top === second.top && (first.left < second.left) === (getComputedStyle(link).direction === "rtl");
}).map(link => `${link.textContent} is turned round`)"""


@test
async def directions(scene):
    for page in [page for site in scene.sites for page in site.pages]:
        is_marked = ' dir="rtl">' in page.text.partition("<head>")[0]
        is_right = is_marked == (page.language in RIGHT_TO_LEFT)
        scene.check("pages have the direction of their language", page, None, [] if is_right else ["it hasn't"])


@look
async def citations(scene, page, tab):
    scene.check("citations are read in their page's direction", page, None, await tab.evaluate(TURNED_ROUND))
