// @ts-check
// Reads +must -mustnot title:word type:metric wor* word~1 "these words" as Engine/QueryParser.cs does.
{
  const search = playbook.search;
  const LONGEST = 200;
  const MOST_WORDS = 12;
  const LETTER_BESIDE_DIGIT = /(?<=[a-z]{2})(?=[0-9])|(?<=[0-9])(?=[a-z]{2})/;

  /** What a word may be read as when no page has it: without its signs, in its parts, letters apart from digits. */
  const readings = (word, parts) => {
    const isNamed = /^[.#@]|[#+]$/.test(word);
    const bare = isNamed ? parts[0] : word;
    const capitalised = parts.slice(+isNamed);
    return [[bare], capitalised.length ? capitalised : bare.split(LETTER_BESIDE_DIGIT)].filter((reading) => reading.join() !== word);
  };

  const valueOf = (facet, typed) => {
    // Lists are called `Metrics`, the type `metric`.
    const folded = (text) => search.words(text).map(search.stem).join(" ");
    const wanted = folded(typed);
    return wanted ? facet.values.findIndex((pair) => pair.some((text) => folded(text) === wanted)) : -1;
  };

  /** @param {string} text */
  search.parse = (text, facets) => {
    text = text.slice(0, LONGEST);
    const words = [];
    const filters = [];
    let quoted = false;
    const chunks = text.split(/[ \t\n\r\u00a0\u3000]+/).filter(Boolean);
    for (let [i, chunk] of chunks.entries()) {
      // A space after the last word says that it is whole.
      const typing = i === chunks.length - 1 && text.endsWith(chunk);
      let required = quoted;
      if (chunk.startsWith('"')) [quoted, required, chunk] = [true, true, chunk.slice(1)];
      if (chunk.endsWith('"')) [quoted, chunk] = [false, chunk.slice(0, -1)];

      const [name, typed = ""] = chunk.replace(/^\+/, "").split(/:(.*)/s);
      const facet = facets.findIndex((f) => f.name.toLowerCase() === name.toLowerCase());
      const value = facet < 0 ? -1 : valueOf(facets[facet], typed);
      if (value >= 0) {
        filters.push({ facet, value });
        continue;
      }

      const sign = chunk.length > 1 ? chunk[0] : "";
      const isForbidden = sign === "-";
      const isTyping = typing && !required;
      required ||= sign === "+";
      if (isForbidden || sign === "+") chunk = chunk.slice(1);
      const isTitleOnly = /^title:/i.test(chunk);
      if (isTitleOnly) chunk = chunk.slice(6);
      const star = chunk.endsWith("*");
      const isFuzzy = /~[12]?$/.test(chunk);
      if (isFuzzy) chunk = chunk.slice(0, chunk.lastIndexOf("~"));

      const parts = [];
      const found = search.words(chunk, parts);
      for (const [k, text] of found.entries()) {
        const isPrefix = k === found.length - 1 && !isFuzzy && !isForbidden && (star || isTyping);
        if (words.length < MOST_WORDS) words.push({ text, readings: readings(text, parts[k]), isPrefix, isFuzzy, isRequired: required, isForbidden, isTitleOnly });
      }
    }
    return { words, filters };
  };
}
