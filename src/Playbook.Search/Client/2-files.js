// @ts-check
// Reads the files that FORMAT.md describes, each when it is first needed.
{
  const search = playbook.search;
  const HASH = 8;
  const PER_RECORD_FILE = 8;
  const LEVELS = 16;
  const LONGEST_NAME = 8;
  const OPENING = "playbook.search.file(".length;

  /** @type {URL | undefined} the folder of the index, which ends with a slash */
  let folder;
  let loading = new Map();
  // What the script that runs right now hands over.
  let delivered;
  search.file = (value) => { delivered = value; };

  // Pages opened from a folder may load scripts only; a strict policy lets them have no other address than one that this function has seen.
  const policy = () => {
    const own = (address) => {
      if (!folder || !address.startsWith(folder.href) || !/^(head|index\/[a-z]+\d*\.[0-9a-f]{8})\.js$/.test(address.slice(folder.href.length))) throw new TypeError(address);
      return address;
    };
    const types = /** @type {any} */ (globalThis).trustedTypes;
    return types ? types.createPolicy("playbook-search", { createScriptURL: own }) : { createScriptURL: own };
  };
  let scripts;

  const fromScript = (name) => new Promise((resolve, reject) => {
    scripts ??= policy();
    const script = document.createElement("script");
    script.src = scripts.createScriptURL(new URL(name, folder).href);
    script.onload = () => { script.remove(); resolve(delivered); };
    script.onerror = reject;
    document.head.append(script);
  });

  const fromServer = async (name, cache) => {
    const response = await fetch(new URL(name, folder), { cache });
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return JSON.parse((await response.text()).slice(OPENING, -2));
  };

  const load = (name, read, cache) => {
    if (!loading.has(name)) {
      const file = (/^http/.test(folder?.protocol ?? "") ? fromServer(name, cache) : fromScript(name)).then(read);
      loading.set(name, file);
      // A file that did not come may come next time.
      file.catch(() => loading.delete(name));
    }
    return loading.get(name);
  };

  /** @param {string} list @param {{ at: number }} place */
  const number = (list, place) => {
    let high = 0;
    for (;;) {
      const code = list.charCodeAt(place.at++);
      const digit = code === 126 ? 57 : code - 35;
      if (digit < 64) return high * 64 + digit;
      high = high * 27 + digit - 63;
    }
  };

  const frontCoded = (text) => {
    let before = "";
    return text ? text.split(" ").map((word) => (before = before.slice(0, number(word, { at: 0 })) + word.slice(1))) : [];
  };

  const termPages = (list) => {
    const place = { at: 0 };
    const count = number(list, place);
    const names = [];
    let page = 0;
    for (let left = number(list, place); left > 0; left--) {
      page += number(list, place);
      const value = number(list, place);
      names.push({ page, name: Math.floor(value / LONGEST_NAME), length: value % LONGEST_NAME + 1 });
    }
    const pages = [];
    const levels = [];
    while (place.at < list.length) {
      const header = number(list, place);
      page = 0;
      for (let left = Math.floor(header / LEVELS); left >= 0; left--) {
        page += number(list, place);
        pages.push(page++);
        levels.push(header % LEVELS);
      }
    }
    return { count: count || pages.length, isCut: count > 0, names, pages, levels };
  };

  /** One range of words. */
  const shard = (data) => {
    const [words, lists, synonyms] = data.split("!");
    const list = lists.split(" ");
    const read = new Map();
    const self = {
      words: frontCoded(words),
      synonyms: synonyms ? synonyms.split(";").map((row) => row.split("=").map((side) => side.split(" "))) : [],
      /** The index of the first word that does not sort before a text. */
      from(text) {
        let [low, high] = [0, self.words.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (self.words[middle] < text) low = middle + 1; else high = middle;
        }
        return low;
      },
      find(word) {
        const at = self.from(word);
        if (self.words[at] !== word) return null;
        if (!read.has(word)) read.set(word, termPages(list[at]));
        return read.get(word);
      },
    };
    return self;
  };

  const usualId = (text) => text.replace(/[^\w -]/g, "").replace(/ /g, "-").toLowerCase();

  const record = ([url, title, summary, aliases, headings, card]) => ({
    url, title, summary, aliases,
    headings: headings.flatMap((text, i) => i % 2 ? [] : [{ text, id: headings[i + 1] || usualId(text) }]),
    card: card && { definition: card[0], formula: card[1], unit: card[2], owner: card[3] },
  });

  const head = (json) => {
    const bounds = json.bounds.split(" ");
    const name = (kind, i, hashes) => `index/${kind}${i}.${hashes.slice(i * HASH, (i + 1) * HASH)}.js`;
    const facets = json.facets.map((facet) => ({ ...facet, of: (page) => facet.sets[facet.pages.charCodeAt(page) - 35] }));
    return {
      pages: json.pages,
      small: new Set(json.small.split(" ")),
      facets,
      shardOf(word) {
        let [low, high] = [0, bounds.length];
        while (high - low > 1) {
          const middle = (low + high) >> 1;
          if (bounds[middle] <= word) low = middle; else high = middle;
        }
        return low;
      },
      shard: (i) => load(name("t", i, json.shards), shard),
      record: async (page) => (await load(name("m", Math.floor(page / PER_RECORD_FILE), json.records), (records) => records.map(record)))[page % PER_RECORD_FILE],
      spelling: () => load(`index/spell.${json.spelling}.js`, (data) => frontCoded(data.split("!")[0])),
    };
  };

  /** Where the index is; a promise of it. @param {URL} where */
  search.open = (where) => {
    folder = where;
    // The one name that never changes must be asked for anew.
    loading.delete("head.js");
    return load("head.js", head, "no-cache");
  };
}
