// Answers whether the screen is at rest: nothing is busy, every page of a PDF is drawn, and nothing changed for a while.
const [answer] = arguments;
let changes = 0;
const watch = new MutationObserver((seen) => {
  changes += seen.length;
});
watch.observe(document.body, { subtree: true, childList: true, characterData: true });
setTimeout(() => {
  watch.disconnect();
  const pages = [...document.querySelectorAll("[data-page]")];
  const drawn = pages.length === 0 || pages.some((page) => page.querySelector("canvas")?.width > 0);
  const loaded = [...document.images].every((image) => image.complete);
  const busy = document.querySelector("[aria-busy=true]");
  answer(changes === 0 && drawn && loaded && !busy && Boolean(document.querySelector("main header, main h1")));
}, 120);
