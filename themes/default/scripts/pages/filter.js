// @ts-check
{
  /** Turns a list page's facet links into switches that narrow the list at once; the choice stands in the address. */
  class Filter extends HTMLElement {
    connectedCallback() {
      const facets = this.querySelector(".facets");
      if (!facets) return;
      this._items = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-facets]")]);
      this._status = this.querySelector(".shown");
      const asked = new URLSearchParams(location.search);
      let isNamed = false;

      for (const facet of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".facet"))) {
        for (const link of facet.querySelectorAll("a")) {
          const button = document.createElement("button");
          button.type = "button";
          button.className = link.className;
          button.dataset.value = link.dataset.value;
          button.append(...link.childNodes);
          const isMeant = link.hash !== "" && link.hash === location.hash;
          isNamed ||= isMeant;
          const on = isMeant || asked.getAll(facet.dataset.facet ?? "").includes(link.dataset.value ?? "");
          button.setAttribute("aria-pressed", String(on));
          button.addEventListener("click", () => {
            button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
            this.narrow(true);
          });
          link.replaceWith(button);
        }
      }

      this._clear = document.createElement("button");
      this._clear.type = "button";
      this._clear.className = "facets__clear";
      this._clear.textContent = this.dataset.clear ?? "";
      this._clear.addEventListener("click", () => {
        for (const button of this.querySelectorAll("[aria-pressed]")) button.setAttribute("aria-pressed", "false");
        this.narrow(true);
        this.querySelector("summary")?.focus();
      });
      facets.append(this._clear);

      document.addEventListener("click", (event) => this.closeOthers(event.target));
      this.addEventListener("keydown", (event) => {
        const open = this.querySelector("details[open]");
        if (event.key !== "Escape" || !open) return;
        open.removeAttribute("open");
        open.querySelector("summary")?.focus();
      });
      // A link to one value, as the home page has them, means the list narrowed to it and not the lists at the end of the page.
      this.narrow(isNamed);
      if (isNamed) scrollTo(0, 0);
    }

    /** @param {EventTarget | null} target */
    closeOthers(target) {
      for (const open of this.querySelectorAll("details[open]")) {
        if (target instanceof Node && !open.contains(target)) open.removeAttribute("open");
      }
    }

    /** @param {boolean} remember whether the choice goes into the address */
    narrow(remember) {
      const chosen = new URLSearchParams();
      /** @type {string[][]} one list of accepted marks for each facet in use */
      const wanted = [];
      for (const facet of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".facet"))) {
        const name = facet.dataset.facet ?? "";
        const values = [.../** @type {NodeListOf<HTMLElement>} */ (facet.querySelectorAll("[aria-pressed=true]"))].map((b) => b.dataset.value ?? "");
        for (const value of values) chosen.append(name, value);
        if (values.length > 0) wanted.push(values.map((value) => `|${name}=${value}|`));
        facet.classList.toggle("facet--on", values.length > 0);
      }

      let shown = 0;
      for (const item of this._items) {
        const own = item.dataset.facets ?? "";
        item.hidden = !wanted.every((marks) => marks.some((mark) => own.includes(mark)));
        if (!item.hidden) shown++;
      }

      const narrowed = wanted.length > 0;
      this._clear.hidden = !narrowed;
      if (this._status) {
        this._status.textContent = !narrowed ? "" : shown === 0
          ? this.dataset.none ?? ""
          : (this.dataset.shown ?? "").replace("{shown}", String(shown)).replace("{all}", String(this._items.length));
      }

      if (remember) {
        try {
          history.replaceState(null, "", narrowed ? `?${chosen}` : location.pathname);
        } catch {
          // Pages opened from a folder may not change their address.
        }
      }
    }
  }
  customElements.define("pb-filter", Filter);
}
