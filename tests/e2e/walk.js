// One step of a walk over the controls of a screen.
// Arguments: the identities already pressed, and words that no pressed control may hold.
// Presses the first control that was not pressed, in what stands in front, and watches what it does.
// Answers { done } or { pressed, effect, front, stands }: `stands` names the dialog or drawer that is open afterwards,
// which is marked with `data-front`.
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
const fronts = [...document.querySelectorAll("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]")].filter(shown);
// What is drawn last stands in front; a docked drawer is part of its page.
const modal = fronts.filter((each) => each.closest("[class*=scrim], [data-trigger]")).at(-1);
const front = modal ?? document.querySelector("main") ?? document.body;
const heading = modal ? modal.getAttribute("role") + " " + (nameOf(modal) || text(modal.querySelector("[slot=title], h2"))) : "page";
// Rows of one table do the same: the first row stands for all. Numbers differ from day to day.
const identity = (element) => {
  // The row that would be entered stands for all: it opens its record.
  if (element.matches("tr")) return [heading, "row", nameOf(element.closest("table")).replace(/\d[\d.,\s]*/g, "#")].join(" | ");
  const row = element.closest("tbody tr, [role=row], li");
  const column = row && [...row.querySelectorAll("button, a[href], [role=tab]")].indexOf(element);
  const list = element.closest("table, [role=grid], ul, ol, [role=listbox], [role=menu], [role=tablist]");
  // Of the choices of a list one stands for all.
  if (["option", "menuitemradio"].includes(element.getAttribute("role"))) return [heading, "choice"].join(" | ");
  const words = row && column >= 0 && list && list.querySelectorAll("button").length > 12 ? "column " + column : nameOf(element).replace(/\d[\d.,\s]*/g, "#");
  return [heading, element.getAttribute("role") ?? element.tagName.toLowerCase(), list ? nameOf(list) : "", words].join(" | ");
};
const standing = () => {
  for (const marked of document.querySelectorAll("[data-front]")) marked.removeAttribute("data-front");
  const last = [...document.querySelectorAll("[role=dialog], [role=alertdialog], aside[class*=drawer]")].filter(shown).at(-1);
  if (!last) return null;
  last.setAttribute("data-front", "");
  // A list of choices is the same for every field.
  if (last.querySelector("[role=listbox], [role=menu]") && !last.querySelector("form, h2")) return "choices";
  // A drawer is headed by the name of its record: its parts and fields say which drawer it is.
  const words = last.matches("aside") ? [...last.querySelectorAll("h3, label")].slice(0, 6).map(text).join(", ") : nameOf(last) || text(last.querySelector("[slot=title], h2"));
  return `${last.getAttribute("role") ?? "drawer"} ${words.replace(/\d[\d.,\s]*/g, "#")}`;
};
const controls = [...front.querySelectorAll("button, [role=button], [role=tab], [role=menuitem], [role=menuitemradio], [role=option], [role=switch], summary, a[href^='#'], tr[class*=opens][tabindex='0']")].filter(
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
  answer({ done: true, modal: Boolean(modal), front: heading, controls: controls.length });
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
      answer({ pressed: what, effect, address: location.hash, front: heading, stands: standing() });
    }, 120);
  } else setTimeout(look, 20);
};
look();
