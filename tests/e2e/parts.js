// The other parts of the screen that is shown: `{ views, links }`. A view is the place of a tab or of a switch among
// those of the page, with its name; links lead to the parts that have an address and stand beside this one.
const main = document.querySelector("main");
const shown = (element) => element.getClientRects().length > 0 && !element.closest("[inert], [aria-hidden=true]");
const name = (element) => (element.getAttribute("aria-label") ?? element.innerText).replace(/\s+/g, " ").trim();
const views = [...main.querySelectorAll("[role=tab], [role=radio]")].map((element, place) => ({
  place,
  name: name(element),
  tab: element.getAttribute("role") === "tab",
  chosen: [element.getAttribute("aria-selected"), element.getAttribute("aria-checked")].includes("true"),
  shown: shown(element) && !element.hasAttribute("data-disabled"),
}));
const screen = location.hash.split(/[/?]/)[1];
const links = [...main.querySelectorAll("nav a[href^='#/']")]
  .filter(shown)
  .map((link) => link.getAttribute("href").slice(1))
  .filter((address) => address.split(/[/?]/)[1] === screen && `#${address}` !== location.hash);
return { views: views.filter((view) => view.shown && !view.chosen), links: [...new Set(links)] };
