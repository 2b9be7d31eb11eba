// @ts-check
{
  /** Lays the parts of a text behind one another. Without it, and on paper, they stand one below the other. */
  class Tabs extends HTMLElement {
    connectedCallback() {
      this._panels = /** @type {HTMLElement[]} */ ([...this.children].filter((child) => child.classList.contains("tab")));
      if (this._panels.length === 0 || this._tabs) return;
      const list = document.createElement("div");
      list.className = "tabs__list";
      list.setAttribute("role", "tablist");
      this._tabs = this._panels.map((panel, i) => {
        const title = /** @type {HTMLElement} */ (panel.querySelector(".tab__title"));
        const tab = document.createElement("button");
        tab.type = "button";
        tab.className = "tabs__tab";
        tab.textContent = title.textContent;
        tab.id = `${title.id}-tab`;
        panel.id = `${title.id}-panel`;
        for (const [name, value] of Object.entries({ role: "tab", "aria-controls": panel.id })) tab.setAttribute(name, value);
        tab.addEventListener("click", () => this.open(i));
        // Found by the browser's own search, or the target of a link.
        panel.addEventListener("beforematch", () => this.open(i));
        return tab;
      });
      list.append(...this._tabs);
      list.addEventListener("keydown", (event) => this.key(event));
      this.prepend(list);
      this.open(Math.max(0, this._panels.findIndex((panel) => location.hash.length > 1 && panel.querySelector(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)))}`))));
    }

    /** What is hidden may still be found by the browser's own search; a box without content is no panel and no stop for the keyboard. @param {number} at */
    open(at) {
      for (const [i, tab] of this._tabs.entries()) {
        const panel = this._panels[i];
        tab.setAttribute("aria-selected", String(i === at));
        tab.tabIndex = i === at ? 0 : -1;
        for (const [name, value] of Object.entries({ role: "tabpanel", tabindex: "0", "aria-labelledby": tab.id })) {
          if (i === at) panel.setAttribute(name, value);
          else panel.removeAttribute(name);
        }
        if (i === at) panel.removeAttribute("hidden");
        else panel.setAttribute("hidden", "until-found");
      }
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const at = this._tabs.indexOf(/** @type {HTMLButtonElement} */ (event.target));
      const on = getComputedStyle(this).direction === "rtl" ? -1 : 1;
      const count = this._tabs.length;
      /** @type {Record<string, number>} */
      const move = { ArrowRight: (at + on + count) % count, ArrowLeft: (at - on + count) % count, Home: 0, End: count - 1 };
      if (at < 0 || !(event.key in move) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.open(move[event.key]);
      this._tabs[move[event.key]].focus();
    }
  }
  customElements.define("pb-tabs", Tabs);
}
