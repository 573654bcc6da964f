// One step of a walk over the controls of a screen.
// Arguments: the identities already pressed, and words that no pressed control may hold.
// Presses the first control that was not pressed, in what stands in front, and watches what it does.
// Answers { done } or { pressed, effect, address, opened }; what opened in front is marked with `data-walked`.
const [pressed, spared, answer] = arguments;
const seen = new Set(pressed);
const text = (element) => (element?.innerText ?? "").replace(/\s+/g, " ").trim();
const shown = (element) =>
  element.getClientRects().length > 0 &&
  getComputedStyle(element).visibility !== "hidden" &&
  !element.closest("[aria-hidden=true], [inert]");
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  const labelled = by && by.split(/\s+/).map((id) => (id === element.id ? element.getAttribute("aria-label") || text(element) : text(document.getElementById(id)))).join(" ");
  return (labelled || element.getAttribute("aria-label") || text(element) || element.getAttribute("title") || "").trim();
};
const modals = () => [...document.querySelectorAll("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]")].filter((each) => shown(each) && each.closest("[class*=scrim], [data-trigger]"));
const headOf = (element) => (element.querySelector("[slot=title], h2") ? text(element.querySelector("[slot=title], h2")) : "");
// What is drawn last stands in front; a docked drawer is part of its page.
const modal = modals().at(-1);
const drawer = () => [...document.querySelectorAll("main aside[class*=drawer]")].filter(shown).at(-1);
// Of the lists of choices one stands for all, and of the drawers of records of a screen one.
const signOf = (element) => {
  if (!element) return null;
  const role = element.getAttribute("role") ?? "drawer";
  if (role === "listbox") return role;
  if (role === "drawer") return `${role} ${element.querySelector("form") ? headOf(element) : "record"} ${element.querySelectorAll("h3").length}`;
  return `${role} ${(nameOf(element) || headOf(element)).replace(/[“"].*[”"]|\d+/g, "#")}`;
};
const before = { modal, drawer: drawer(), head: drawer() && headOf(drawer()) };
const front = modal ?? document.querySelector("main") ?? document.body;
const heading = modal ? modal.getAttribute("role") + " " + (nameOf(modal) || headOf(modal)) : "page";
// Rows of one table do the same: the first row stands for all. Numbers differ from day to day.
const identity = (element) => {
  if (element.tagName === "TR") return [heading, "row", nameOf(element.closest("table")), ""].join(" | ");
  const row = element.closest("tbody tr, [role=row], li");
  const column = row && [...row.querySelectorAll("button, a[href], [role=tab]")].indexOf(element);
  const list = element.closest("table, [role=grid], ul, ol, [role=listbox], [role=menu], [role=tablist]");
  // Of the choices of a list one stands for all.
  if (["option", "menuitemradio"].includes(element.getAttribute("role"))) return [heading, "choice"].join(" | ");
  const words = row && column >= 0 && list && list.querySelectorAll("button").length > 12 ? "column " + column : nameOf(element).replace(/\d[\d.,\s]*/g, "#");
  return [heading, element.getAttribute("role") ?? element.tagName.toLowerCase(), list ? nameOf(list) : "", words].join(" | ");
};
const controls = [...front.querySelectorAll("button, [role=button], [role=tab], [role=menuitem], [role=menuitemradio], [role=option], [role=switch], summary, a[href^='#'], tbody tr[class*=opens]")].filter(
  (element) =>
    shown(element) &&
    !element.disabled &&
    element.getAttribute("aria-disabled") !== "true" &&
    !element.hasAttribute("data-disabled") &&
    // Already chosen: choosing again rightly does nothing.
    ![element.getAttribute("aria-selected"), element.getAttribute("aria-pressed"), element.getAttribute("aria-checked"), element.getAttribute("aria-current")].some((state) => state && state !== "false") &&
    !spared.some((words) => nameOf(element).includes(words)),
);
const next = controls.find((element) => !seen.has(identity(element)));
if (!next) {
  answer({ done: true, modal: Boolean(modal) });
  return;
}
const what = identity(next);
let changed = 0;
const watch = new MutationObserver((changes) => {
  for (const change of changes) {
    const target = change.target.nodeType === 1 ? change.target : change.target.parentElement;
    if (target?.closest("[role=tooltip]")) continue;
    if (change.type === "attributes" && (change.attributeName.startsWith("data-") || change.attributeName === "aria-describedby")) continue;
    changed++;
  }
});
watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
const [address, focus] = [location.hash, document.activeElement];
next.scrollIntoView({ block: "nearest" });
next.focus?.();
next.click();
const start = performance.now();
const look = () => {
  const effect = changed > 0 || location.hash !== address || (document.activeElement !== next && document.activeElement !== focus);
  // A little longer, so that what comes in after it is there.
  if (effect || performance.now() - start > 1500) {
    setTimeout(() => {
      watch.disconnect();
      const now = modals().at(-1);
      const panel = drawer();
      const newPanel = panel && (panel !== before.drawer || headOf(panel) !== before.head) ? panel : null;
      const opened = now && now !== before.modal ? now : newPanel;
      for (const each of document.querySelectorAll("[data-walked]")) delete each.dataset.walked;
      if (opened) opened.dataset.walked = "";
      answer({ pressed: what, effect, address: location.hash, opened: signOf(opened) });
    }, 120);
  } else setTimeout(look, 20);
};
look();
