// Asks axe-core about the page, or about what a selector names.
// Arguments: the selector, and whether only colours are asked for. Answers a list of faults.
const [within, colours, answer] = arguments;
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const runOnly = colours
  ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
  : { type: "tag", values: tags };
const told = (node) => {
  const html = node.html.replace(/ (id|aria-[a-z]+|style|data-[a-z-]+)="[^"]*"/g, "").slice(0, 200);
  const why = node.any.concat(node.all, node.none).map((check) => check.message);
  return `${html} ${why.join("; ")}`;
};
requestAnimationFrame(() =>
  axe.run(document.querySelector(within) ?? document, { runOnly, resultTypes: ["violations"], preload: false }).then(
    (result) => answer(result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${told(node)}`))),
    (problem) => answer([String(problem)]),
  ),
);
