// @ts-check
{
  /** In letters: as long as a summary, and how much of it may stand before the first word that was asked for. */
  const LONGEST = 160;
  const BEFORE = 40;

  /** The part of a page that holds more of the words than its summary does; nothing where none does. The page is then at hand for the click as well. */
  const find = async (address, summary, words) => {
    const { words: cut, stem } = playbook.search;
    const wanted = words.map(stem);
    const countIn = (content) => {
      const found = new Set(cut(content).map(stem));
      return wanted.filter((word) => found.has(word)).length;
    };
    let [best, passage] = [countIn(summary), ""];
    // Lists that the theme makes of other pages have a class; what they say is said elsewhere.
    for (const block of (await pageAt(address))?.querySelectorAll("main p:not(li *), main :is(ul, ol):not([class]) > li, main dd:not(:has(li))") ?? []) {
      const content = block.textContent.replace(/\s+/g, " ").trim();
      const score = content.length > 30 ? countIn(content) : 0;
      if (score > best) [best, passage] = [score, content];
    }
    return around(passage, wanted);
  };

  /** The browser's own reader: nothing of the page runs, and no markup is made from text. */
  const pageAt = (address) => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => resolve(request.response);
    request.onerror = () => resolve(null);
    request.send();
  });

  const around = (passage, wanted) => {
    if (passage.length <= LONGEST) return passage;
    const { words, stem } = playbook.search;
    let at = 0;
    for (const { 0: part, index } of passage.matchAll(/[\p{L}\p{N}\p{M}'\u2019]+/gu)) {
      if (words(part).some((word) => wanted.includes(stem(word)))) {
        at = index;
        break;
      }
    }
    const start = Math.max(0, Math.min(at - BEFORE, passage.length - LONGEST));
    const from = start === 0 ? 0 : passage.indexOf(" ", start) + 1;
    return `${from > 0 ? "… " : ""}${passage.slice(from, from + LONGEST).trim()}${from + LONGEST < passage.length ? " …" : ""}`;
  };

  playbook.passages = { find };
}
