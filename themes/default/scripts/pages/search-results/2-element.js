// @ts-check
{
  const PAUSE = 120;
  const QUIET = 500;
  const STEP = 20;
  const READ_AGAIN = 3;

  /** The search page: all results, what to narrow them down by, and the whole search in the address. */
  class SearchResults extends HTMLElement {
    connectedCallback() {
      const { element } = playbook.client;
      this._input = this.querySelector("input");
      this._status = element("p", "results__status");
      this._status.setAttribute("role", "status");
      this._facets = element("div", "results__facets");
      this._narrow = /** @type {HTMLDetailsElement} */ (element("details", "results__narrow", element("summary", "", this.dataset.narrow ?? ""), this._facets));
      const wide = matchMedia("(min-width: 40rem)");
      this._narrow.open = wide.matches;
      wide.addEventListener("change", () => { this._narrow.open = wide.matches; });
      this._recent = element("p", "results__recent");
      this._index = this.parentElement?.querySelector(".results__index");
      this._list = element("ol", "results__list");
      this._more = element("button", "results__more", this.dataset.more ?? "");
      this._more.hidden = true;
      this._more.addEventListener("click", () => this.showMore());
      this._turn = 0;
      this.append(this._status, this._recent, this._narrow, this._list, this._more, this.querySelector(".results__tips") ?? "", this.switchForKeys());

      this._input.addEventListener("input", (event) => event.isComposing || this.soon());
      this._input.addEventListener("compositionend", () => this.soon());
      this.querySelector("form").addEventListener("submit", (event) => {
        event.preventDefault();
        playbook.client.remember(this._input.value);
        this.soon(0);
        this._isSettled = true;
      });
      addEventListener("popstate", () => this.readAddress());
      this.readAddress();
      // A link to the field means to type.
      if (location.hash === `#${this._input.id}`) this._input.focus({ preventScroll: true });
    }

    isAsking() {
      return this._input.value.trim() !== "" || this._chosen.size > 0;
    }

    readAddress() {
      const asked = new URLSearchParams(location.search);
      this._input.value = (asked.get("q") ?? "").slice(0, 200);
      /** @type {Map<string, Set<string>>} facet name to values */
      this._chosen = new Map();
      for (const [name, value] of asked) if (name !== "q") this._chosen.set(name, (this._chosen.get(name) ?? new Set()).add(value));
      const { limit = STEP, scroll = 0 } = history.state ?? {};
      this._limit = limit;
      this._scroll = scroll;
      // The next letter begins another search, to which the way back does not lead through every letter.
      this._isSettled = this.isAsking();
      this.search();
    }

    writeAddress() {
      const asked = new URLSearchParams(this._input.value ? { q: this._input.value } : {});
      for (const [name, values] of this._chosen) for (const value of values) asked.append(name, value);
      const address = String(asked) ? `?${asked}` : location.pathname;
      if (address !== (location.search || location.pathname)) this.writeHistory(this._isSettled ? "pushState" : "replaceState", {}, address);
      this._isSettled = false;
    }

    /** @param {"pushState" | "replaceState"} how @param {{ limit?: number, scroll?: number }} state @param {string} [address] */
    writeHistory(how, state, address) {
      try {
        history[how](state, "", address);
      } catch {
        // Pages opened from a folder may not change their address.
      }
    }

    async showMore() {
      const shown = this._list.children.length;
      this._limit += STEP;
      this.writeHistory("replaceState", { limit: this._limit });
      await this.search();
      this._list.children[shown]?.querySelector("a")?.focus();
    }

    soon(pause = PAUSE) {
      clearTimeout(this._timer);
      this._timer = setTimeout(() => {
        this._limit = STEP;
        this.writeAddress();
        this.search();
      }, pause);
    }

    async search() {
      const turn = ++this._turn;
      document.documentElement.classList.toggle("is-searching", this.isAsking());
      this._recent.replaceChildren();
      if (!this.isAsking()) {
        this.clear("");
        return this.showRecent();
      }
      const narrow = (facets) => facets.flatMap((facet, f) => facet.values.flatMap(([value], v) => this._chosen.get(facet.name)?.has(value) ? [{ facet: f, value: v }] : []));
      try {
        const found = await playbook.client.find(this._input.value, this._limit, narrow);
        if (turn === this._turn) this.show(found);
      } catch {
        if (turn === this._turn) this.clear(this.dataset.failed ?? "");
      }
    }

    /** Shows everything by its name instead of results. @param {string} said */
    clear(said) {
      document.documentElement.classList.remove("is-searching");
      this.after(this._index ?? "");
      clearTimeout(this._quiet);
      this._status.textContent = said;
      this._narrow.hidden = true;
      this._facets.replaceChildren();
      this._list.replaceChildren();
      this._more.hidden = true;
    }

    /** @param {string[]} queries */
    links(queries) {
      return queries.map((query) => {
        const link = playbook.client.element("a", "", query);
        link.href = `?${new URLSearchParams({ q: query })}`;
        return link;
      });
    }

    /** On a phone this is the only place where the searches kept on the device can be seen. */
    showRecent() {
      const { element, recent, forget } = playbook.client;
      const links = this.links(recent());
      if (links.length === 0) return;
      const clear = element("button", "results__value", this.dataset.forget ?? "");
      clear.addEventListener("click", () => { forget(); this._recent.replaceChildren(); this._input.focus(); });
      this._recent.append(element("span", "results__name", this.dataset.recent ?? ""), ...links, clear);
    }

    show(found) {
      const corrected = found.corrected ? `${this.dataset.corrected ?? ""} `.replace("{words}", found.corrected) : "";
      const said = corrected + playbook.client.counted(this.dataset, found.total);
      if (found.total > 0) this.after(this._index ?? "");
      clearTimeout(this._quiet);
      this._quiet = setTimeout(() => {
        this._status.textContent = said;
        if (found.total === 0) this.showNearest(found.near);
      }, QUIET);
      this.showFacets(found);
      const items = found.hits.map((hit, i) => this.item(hit, found.words, i));
      this._list.replaceChildren(...items);
      this._more.hidden = found.total <= found.hits.length;
      if (this._scroll > 0) scrollTo(0, this._scroll);
      this._scroll = 0;
      if (/^http/.test(location.protocol) && found.words.length > 0) this.readPassages(found.hits.slice(0, READ_AGAIN), found.words, items, this._turn);
    }

    /** With nothing to show, the words nearest to those that were typed stand there, and everything by its name; both where nothing has to make room. */
    showNearest(near) {
      if (near.length) this._status.append(` ${this.dataset.near} `, ...this.links(near).flatMap((link, i) => i ? [", ", link] : [link]));
      this._more.after(this._index ?? "");
    }

    item(hit, words, i) {
      const { element, addressOf, marked, remember, opensHere, card } = playbook.client;
      const link = element("a", "", marked(hit.title, words));
      link.href = addressOf({ url: hit.url }).href;
      const parts = [element("h2", "results__title", link, " ", element("span", "results__type", hit.typeName))];
      if (hit.heading) {
        const section = element("a", "", marked(hit.heading.text, words));
        section.href = addressOf(hit).href;
        parts.push(element("p", "results__section", section));
      }
      parts.push(i === 0 && hit.card && hit.isExact ? element("p", "", card(hit.card, this.dataset)) : element("p", "results__text", marked(hit.summary, words)));
      const item = element("li", "results__item", ...parts);
      item.addEventListener("click", (event) => {
        if (!(event.target instanceof Element && event.target.closest("a"))) return;
        this.writeHistory("replaceState", { limit: this._limit, scroll: scrollY });
        remember(this._input.value, opensHere(event) ? words : undefined);
      });
      return item;
    }

    showFacets({ facets, counts, chosen }) {
      const { element } = playbook.client;
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.facet : undefined;
      this._facets.replaceChildren(...facets.flatMap((facet, f) => {
        const buttons = facet.values.flatMap(([value, label], v) => {
          const on = chosen[f].includes(v);
          if (counts[f][v] === 0 && !on) return [];
          const button = element("button", "results__value", label, " ", element("span", "results__count", String(counts[f][v])));
          button.setAttribute("type", "button");
          button.setAttribute("aria-pressed", String(on));
          button.dataset.facet = `${facet.name}:${value}`;
          button.addEventListener("click", () => this.choose(facet.name, value, on));
          return [button];
        });
        if (buttons.length === 0) return [];
        const group = element("fieldset", "results__facet", element("legend", "results__name", facet.title), element("div", "results__values", ...buttons));
        return [group];
      }));
      this._narrow.hidden = this._facets.children.length === 0;
      if (chosen.some((values) => values.length > 0)) this._narrow.open = true;
      for (const button of this._facets.querySelectorAll("button")) if (focused && button.dataset.facet === focused) button.focus();
    }

    choose(name, value, on) {
      const values = this._chosen.get(name) ?? new Set();
      if (on) values.delete(value);
      else values.add(value);
      if (values.size > 0) this._chosen.set(name, values);
      else this._chosen.delete(name);
      this._isSettled = true;
      this.soon(0);
    }

    /** A passage says more than a summary. One page after the other, so that the reader's next key never waits for more than one of them. */
    async readPassages(hits, words, items, turn) {
      for (const [i, hit] of hits.entries()) {
        const text = items[i].querySelector(".results__text");
        const passage = text && await playbook.passages.find(playbook.client.addressOf({ url: hit.url }), hit.summary, words);
        if (turn !== this._turn) return;
        if (passage) text.replaceChildren(playbook.client.marked(passage, words));
      }
    }

    /** Shortcuts may get in the way of speech input: they can be switched off. */
    switchForKeys() {
      const { element, store } = playbook.client;
      const box = /** @type {HTMLInputElement} */ (element("input", ""));
      box.type = "checkbox";
      box.checked = store("localStorage", "playbook-search-keys") !== false;
      box.addEventListener("change", () => store("localStorage", "playbook-search-keys", box.checked));
      return element("p", "results__keys", element("label", "", box, " ", this.dataset.keys ?? ""));
    }
  }

  document.addEventListener("DOMContentLoaded", () => customElements.define("pb-results", SearchResults));
}
