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
    request.onloadend = () => resolve(request.response);
    request.send();
  });

  const around = (passage, wanted) => {
    const { words, stem } = playbook.search;
    const hit = [...passage.matchAll(/\S+/g)].find(([part]) => words(part).some((word) => wanted.includes(stem(word))));
    const from = passage.lastIndexOf(" ", Math.max(0, Math.min((hit?.index ?? 0) - BEFORE, passage.length - LONGEST))) + 1;
    return `${from ? "… " : ""}${passage.slice(from, from + LONGEST).trim()}${from + LONGEST < passage.length ? " …" : ""}`;
  };

  playbook.passages = { find };
}
