// Finds what a person or a screen reader would call `role` with the name `name`.
// Arguments: role, name. Returns the first visible element, or null; a name that is equal wins
// over one that only contains it.
const [role, name] = arguments;
const NATIVE = {
  button: "button, input[type=submit], summary",
  link: "a[href]",
  textbox: "input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], textarea",
  searchbox: "input[type=search]",
  spinbutton: "input[type=number]",
  combobox: "select",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  heading: "h1, h2, h3, h4, h5, h6",
  row: "tr",
  cell: "td, th[scope=row]",
  columnheader: "th",
  table: "table",
  dialog: "dialog[open]",
  group: "fieldset",
  option: "option",
  navigation: "nav",
};
const CONTENT_NAMED = ["button", "link", "radio", "option", "tab", "heading", "row", "cell", "gridcell", "columnheader", "menuitem", "treeitem", "switch", "alert", "status"];
const TICKED = ["checkbox", "radio", "switch"];

const text = (element) => (element?.innerText ?? element?.textContent ?? "").replace(/\s+/g, " ").trim();

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const label = by.split(/\s+/).map((id) => (id === element.id ? element.getAttribute("aria-label") || text(element) : text(document.getElementById(id)))).join(" ").trim();
    if (label) return label;
  }
  const label = element.getAttribute("aria-label");
  if (label) return label.trim();
  if (element.labels?.length) return text(element.labels[0]);
  if (element.tagName === "FIELDSET") return text(element.querySelector("legend"));
  if (CONTENT_NAMED.includes(role) && text(element)) return text(element);
  return (element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "").trim();
}

function isVisible(element) {
  // A ticked control may be hidden under its drawn label.
  const shown = TICKED.includes(role) ? (element.closest("label") ?? element) : element;
  return shown.getClientRects().length > 0 && getComputedStyle(shown).visibility !== "hidden" && !shown.closest("[aria-hidden=true], [inert]");
}

const selector = [`[role=${role}]`, NATIVE[role] && NATIVE[role].split(", ").map((s) => `${s}:not([role]), ${s}[role=${role}]`).join(", ")].filter(Boolean).join(", ");
const found = [...document.querySelectorAll(selector)].filter(isVisible);
const match = found.find((element) => nameOf(element) === name) ?? found.find((element) => nameOf(element).includes(name)) ?? null;
return match && TICKED.includes(role) ? (match.closest("label") ?? match) : match;
