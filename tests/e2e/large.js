// What large text leaves cut off, covered or out of reach, as a list of sentences. A table may scroll sideways in its
// own part of the page: its rows and columns are what it says.
const own = "table, [role=grid], [data-wide], [data-page]";
const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const shown = (element) =>
  element.getClientRects().length > 0 &&
  getComputedStyle(element).visibility !== "hidden" &&
  getComputedStyle(element).clipPath === "none" &&
  !element.closest("[aria-hidden=true], [inert], .sr");
const told = (element) => {
  const words = (element.getAttribute("aria-label") ?? element.innerText ?? "").replace(/\s+/g, " ").trim().slice(0, 40);
  return `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} “${words}”`;
};
const side = (element) => element.getBoundingClientRect();
const wide = (element) => element.scrollWidth > element.clientWidth + 1;
const scrolls = (element, axis) => ["auto", "scroll"].includes(getComputedStyle(element)[axis]);
const hides = (element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
const all = [...document.querySelectorAll("#root *, body > :not(#root) *")].filter(shown);
const faults = [];

for (const element of [document.documentElement, document.body, document.getElementById("root"), document.querySelector("main")])
  if (element && wide(element)) faults.push(`${told(element)} is wider than the window`);

for (const element of all) {
  if (scrolls(element, "overflowX") && wide(element)) {
    const { left, right } = side(element);
    const beyond = [...element.querySelectorAll("*")].find(
      (part) => shown(part) && !part.closest(own) && !part.querySelector(own) && (side(part).right > right + 1 || side(part).left < left - 1),
    );
    if (beyond) faults.push(`${told(beyond)} is reached by scrolling sideways only`);
  }
  if (scrolls(element, "overflowY") && element.scrollHeight > element.clientHeight + 4 && element.clientHeight < 3 * rem)
    faults.push(`${told(element)} shows less than three lines at once`);
  if (hides(element) && wide(element) && element.clientWidth > 2 && element.clientHeight > 2 && getComputedStyle(element).textOverflow !== "ellipsis" && !element.matches("input, textarea") && !element.closest(own))
    faults.push(`${told(element)} is cut off`);
}

// Whether a point lies where every part around an element shows it.
const inSight = (element, x, y) => {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowX === "visible") continue;
    const { left, right, top, bottom } = side(around);
    if (x < left || x > right || y < top || y > bottom) return false;
  }
  return x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
};
const modal = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].filter(shown).at(-1);
for (const control of (modal ?? document).querySelectorAll("button, a[href], input, textarea, [role=tab], [role=radio]")) {
  const { left, right, top, bottom } = side(control);
  if (!shown(control) || control.closest(own) || right - left < 4) continue;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (!inSight(control, x, y)) continue;
  const hit = document.elementFromPoint(x, y);
  const same = hit && (control.contains(hit) || hit.contains(control) || hit.closest("label")?.contains(control));
  if (!same) faults.push(`${told(control)} lies under ${hit ? told(hit) : "nothing"}`);
}
return [...new Set(faults)];
