// @ts-check
{
  const PAUSE = 60;
  const QUIET = 500;
  const SHOWN = 8;

  /** A search form with results below it as one types: a combobox with a list, where the focus stays in the field. */
  class SearchBox extends HTMLElement {
    connectedCallback() {
      const { element } = playbook.client;
      const form = this.querySelector("form");
      this._form = form;
      this._input = form.querySelector("input");
      this._note = element("p", "find__note");
      this._list = element("div", "find__list");
      this._panel = element("div", "find__panel", this._note, this._list);
      this._status = element("p", "visually-hidden");
      this._turn = 0;
      this._active = -1;
      set(this._list, { role: "listbox", id: "find-list", "aria-label": this.dataset.list });
      set(this._status, { role: "status" });
      set(this._input, { role: "combobox", "aria-expanded": "false", "aria-controls": "find-list", "aria-autocomplete": "list" });
      this._panel.hidden = true;
      // A browser would let the tab key stop at what scrolls.
      this._panel.tabIndex = -1;
      this.append(this._panel, this._status);

      this._input.addEventListener("focus", () => this.begin());
      this._input.addEventListener("input", (event) => event.isComposing || this.soon());
      this._input.addEventListener("compositionend", () => this.soon());
      this._input.addEventListener("keydown", (event) => this.key(event));
      form.addEventListener("submit", () => playbook.client.remember(this._input.value));
      // The list must not take the focus from the field.
      this._panel.addEventListener("mousedown", (event) => event.preventDefault());
      this.addEventListener("focusout", (event) => event.relatedTarget instanceof Node && this.contains(event.relatedTarget) || this.close());
      document.addEventListener("keydown", (event) => this.shortcut(event));
    }

    /** The engine comes while the reader begins to type. */
    begin() {
      playbook.client.open().catch(() => {});
      if (!this._input.value.trim()) this.showRecent();
    }

    soon() {
      clearTimeout(this._timer);
      this._timer = setTimeout(() => this.search(), PAUSE);
    }

    async search() {
      const query = this._input.value;
      const turn = ++this._turn;
      if (!query.trim()) return this.showRecent();
      try {
        const found = await playbook.client.find(query, SHOWN);
        if (turn === this._turn && document.activeElement === this._input) this.show(query, found);
      } catch {
        if (turn === this._turn) this.fill([], this.dataset.failed ?? "", this.dataset.failed ?? "");
      }
    }

    show(query, { hits, total, corrected, near, words }) {
      const { element, addressOf, marked, remember, opensHere, card, counted } = playbook.client;
      const options = hits.map((hit, i) => {
        const option = element("a", "find__hit",
          element("span", "find__title", marked(hit.title, words)), element("span", "find__type", hit.typeName),
          ...(hit.heading ? [element("span", "find__section", marked(hit.heading.text, words))] : []),
          i === 0 && hit.card && hit.isExact ? card(hit.card, this.dataset) : element("span", "find__text", marked(hit.summary, words)));
        option.href = addressOf(hit).href;
        option.addEventListener("click", (event) => remember(query, opensHere(event) ? words : undefined));
        return option;
      });
      if (total > hits.length) options.push(this.link(query, (this.dataset.all ?? "").replace("{n}", String(total))));
      options.push(...near.map((word) => this.link(word, word)));
      const note = corrected ? (this.dataset.corrected ?? "").replace("{words}", corrected) : "";
      const count = counted(this.dataset, total) + (near.length ? ` ${this.dataset.near}` : "");
      this.fill(options, total === 0 ? count : note, `${note} ${count} ${near.join(", ")}`.trim());
    }

    showRecent() {
      const { element, recent, forget } = playbook.client;
      const options = recent().map((query) => this.link(query, query));
      if (options.length > 0) {
        const clear = element("span", "find__hit find__all", this.dataset.forget ?? "");
        clear.addEventListener("click", () => { forget(); this.close(); });
        options.push(clear);
      }
      this.fill(options, options.length > 0 ? this.dataset.recent ?? "" : "", "");
    }

    link(query, text) {
      const link = playbook.client.element("a", "find__hit find__all", text);
      const address = new URL(this._form.action);
      address.search = String(new URLSearchParams({ q: query }));
      link.href = address.href;
      link.addEventListener("click", () => playbook.client.remember(query));
      return link;
    }

    /** @param {HTMLElement[]} options @param {string} note @param {string} said to screen readers after a pause */
    fill(options, note, said) {
      for (const [i, option] of options.entries()) set(option, { role: "option", id: `find-${i}`, tabindex: "-1", "aria-selected": "false" });
      this._list.replaceChildren(...options);
      this._list.hidden = options.length === 0;
      this._note.textContent = note;
      this._panel.hidden = options.length === 0 && !note;
      this._input.setAttribute("aria-expanded", String(options.length > 0));
      this.activate(-1);
      clearTimeout(this._quiet);
      this._quiet = setTimeout(() => { this._status.textContent = said; }, QUIET);
    }

    close() {
      this._turn++;
      clearTimeout(this._timer);
      this.fill([], "", "");
    }

    activate(at) {
      this._active = at;
      for (const [i, option] of [...this._list.children].entries()) {
        option.setAttribute("aria-selected", String(i === at));
        if (i === at) option.scrollIntoView({ block: "nearest" });
      }
      if (at < 0) this._input.removeAttribute("aria-activedescendant");
      else this._input.setAttribute("aria-activedescendant", `find-${at}`);
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const count = this._list.children.length;
      // Past either end nothing is active and the field has the word again.
      const move = { ArrowDown: this._active + 1 < count ? this._active + 1 : -1, ArrowUp: this._active < 0 ? count - 1 : this._active - 1, Home: 0, End: count - 1 };
      if (event.key === "Escape") {
        // First the list goes, then the text, then the focus returns to where it was.
        if (!this._panel.hidden) this.close();
        else if (this._input.value) this._input.value = "";
        else this._back?.focus();
      } else if (event.key === "Enter" && this._active >= 0) {
        /** @type {HTMLElement} */ (this._list.children[this._active]).click();
      } else if (event.key === "ArrowDown" && count === 0) {
        this.search();
      } else if (event.key in move && count > 0 && (this._active >= 0 || event.key.startsWith("Arrow"))) {
        this.activate(move[event.key]);
      } else {
        return;
      }
      event.preventDefault();
    }

    /** @param {KeyboardEvent} event */
    shortcut(event) {
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const at = /** @type {HTMLElement} */ (event.composedPath()[0]);
      const typing = at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName ?? "");
      if (!(k || (slash && !typing)) || playbook.client.store("localStorage", "playbook-search-keys") === false) return;
      // On a small screen the box is on the search page only.
      const field = this._input.offsetParent ? this._input : document.querySelector("pb-results input");
      if (!(field instanceof HTMLElement)) return;
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement && document.activeElement !== field) this._back = document.activeElement;
      field.focus();
    }
  }

  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value ?? "");
  };

  // After all scripts of the page, whatever their order: the box uses the client.
  document.addEventListener("DOMContentLoaded", () => customElements.define("pb-search", SearchBox));
}
