// What is wider than the window shows, as a list of names: the page itself, or a part that scrolls sideways.
// A part that says so (`data-wide`) scrolls because it shows as many columns as the officer asks for.
const described = (element) => `${element.tagName.toLowerCase()}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`;
const wide = (element) => element.scrollWidth > element.clientWidth + 1;
const whole = [document.documentElement, document.body, document.getElementById("root"), document.querySelector("main")];
const scrolling = [...document.querySelectorAll("body *")].filter(
  (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX) && !element.closest("[data-wide]"),
);
return [...whole, ...scrolling].filter((element) => element && wide(element)).map(described);
