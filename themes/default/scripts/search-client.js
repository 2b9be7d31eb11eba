// @ts-check
globalThis.playbook ??= {};
{
  // The engine is fetched with the first search: a template's script runs only once it stands in the page.
  const template = () => /** @type {HTMLTemplateElement} */ (document.querySelector("template.search-engine"));
  const form = () => /** @type {HTMLFormElement} */ (document.querySelector("form[role=search]"));

  // Without scripts a search leads to the A to Z, with them to its results.
  for (const one of document.querySelectorAll("form[data-search]")) one.action = one.dataset.search;

  /** @type {Promise<any> | undefined} */
  let index;
  const open = () => index ??= (async () => {
    if (!playbook.search) {
      await new Promise((resolve, reject) => {
        const script = document.importNode(template().content, true).querySelector("script");
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      });
    }
    return playbook.search.open(new URL(".", form().action));
  })().catch((problem) => {
    // A connection that failed once may work the next time.
    index = undefined;
    throw problem;
  });

  /** @param {string} query @param {number} limit @param {(facets: any[]) => any[]} [narrow] what was chosen beside the query */
  const find = async (query, limit, narrow) => {
    const search = async () => {
      const opened = await open();
      return { facets: opened.facets, ...await playbook.search.find(opened, query, limit, narrow?.(opened.facets)) };
    };
    try {
      return await search();
    } catch {
      // A new edition of the site has other files: its directory names them.
      index = undefined;
      return search();
    }
  };

  /** Where a hit leads. @param {{ url: string, heading?: { id: string } | null }} hit */
  const addressOf = (hit) => {
    const address = new URL(hit.url.slice(1) || ".", new URL("..", new URL(".", form().action)));
    if (form().action.endsWith("index.html") && address.pathname.endsWith("/")) address.pathname += "index.html";
    if (hit.heading) address.hash = hit.heading.id;
    return address;
  };

  /** A text with the words that were asked for marked. @param {string} text @param {string[]} asked */
  const marked = (text, asked) => {
    const { words, stem } = playbook.search;
    const isAsked = (part) => {
      const parts = [];
      return [...words(part, parts), ...parts.flat()].some((word) => asked.some((one) => word === one || stem(word) === stem(one) || (one.length > 2 && word.startsWith(one))));
    };
    const result = document.createDocumentFragment();
    let from = 0;
    for (const { 0: part, index: at } of text.matchAll(/[.#@]?[\p{L}\p{N}\p{M}'\u2019]+(?:\+\+?|#)?/gu)) {
      if (!isAsked(part)) continue;
      result.append(text.slice(from, at), element("mark", "", part));
      from = at + part.length;
    }
    result.append(text.slice(from));
    return result;
  };

  /** @param {string} tag @param {string} name class @param {...(string | Node)} content */
  const element = (tag, name, ...content) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...content);
    return made;
  };

  /** The definition and the facts of a card, as phrasing content. */
  const card = ({ definition, formula, unit, owner }, words) => element("span", "answer",
    element("span", "answer__text", definition),
    ...[["formula", formula], ["unit", unit], ["owner", owner]].flatMap(([name, value]) =>
      value ? [element("span", "answer__fact", element("span", "answer__name", words[name] ?? name), " ", value)] : []));

  /** How many results there are, in words. */
  const counted = ({ none = "", one = "", count = "" }, total) => (total === 0 ? none : total === 1 ? one : count.replace("{n}", String(total)));

  const store = (area, key, value) => {
    try {
      if (value === undefined) return JSON.parse(globalThis[area].getItem(key));
      globalThis[area].setItem(key, JSON.stringify(value));
    } catch {
      // Storage may be switched off, full or refused to pages from a folder: then nothing is remembered.
    }
    return null;
  };

  const RECENT = "playbook-searches";
  const recent = () => {
    const kept = store("localStorage", RECENT);
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string") : [];
  };

  /** Keeps what was searched and what to mark on the page that opens. @param {string} query @param {string[]} [words] */
  const remember = (query, words) => {
    const text = query.trim();
    if (text) store("localStorage", RECENT, [text, ...recent().filter((other) => other !== text)].slice(0, 5));
    if (words) store("sessionStorage", "playbook-marks", words);
  };

  /** Whether a click leads on in this tab, where marks are kept. @param {MouseEvent} event */
  const opensHere = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  playbook.client = { open, find, addressOf, marked, element, card, counted, store, recent, remember, opensHere, forget: () => store("localStorage", RECENT, []) };

  /** The search of this page, for other scripts. @param {string} query @param {{ limit?: number }} [options] */
  globalThis.playbookSearch = async (query, options) => {
    const limit = Math.max(0, Math.trunc(Number(options?.limit ?? 10)) || 0);
    return (await find(String(query ?? ""), limit)).hits.map((hit) => {
      const address = addressOf({ url: hit.url });
      return { url: /^http/.test(address.protocol) ? address.pathname : address.href, title: hit.title, type: hit.type, section: hit.heading?.id ?? "", score: hit.score };
    });
  };
}
