// @ts-check
{
  const MOST = 300;

  /** Marks the words a reader searched for on the page that the search opened; Escape takes the marks away. */
  const mark = async (words) => {
    const { marked, open } = playbook.client;
    const main = document.querySelector("main");
    await open();
    if (!main) return;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest("script, style, svg, math, pre, nav, form, mark, pb-results") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    let left = MOST;
    for (const text of texts) {
      const result = marked(text.data, words);
      const marks = result.querySelectorAll("mark");
      if (marks.length === 0) continue;
      left -= marks.length;
      if (left < 0) break;
      for (const one of marks) one.className = "found";
      text.replaceWith(result);
    }
    const unmark = (event) => {
      if (event.key !== "Escape") return;
      document.removeEventListener("keydown", unmark);
      for (const one of document.querySelectorAll("mark.found")) one.replaceWith(...one.childNodes);
    };
    document.addEventListener("keydown", unmark);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const words = playbook.client.store("sessionStorage", "playbook-marks");
    if (!Array.isArray(words)) return;
    try {
      sessionStorage.removeItem("playbook-marks");
    } catch {
      return;
    }
    if (words.length > 0 && words.every((word) => typeof word === "string")) mark(words).catch(() => {});
  });
}
