// @ts-check
{
  /** Lets a reader choose the sides of a comparison, and read it as a table, as cards or one row at a time. Without it, everything is shown. */
  class Versus extends HTMLElement {
    connectedCallback() {
      const body = this.querySelector("tbody");
      if (!body) return;
      this._rows = [...body.rows];
      this._at = 0;
      this._steps = /** @type {HTMLElement} */ (this.querySelector(".versus__steps"));
      this._views = this.buttons("view", (button) => this.show(button.dataset.view ?? ""));
      this._sides = this.buttons("pick", (button) => this.pick(button));
      this._moves = this.buttons("step", (button) => this.step(Number(button.dataset.step)));
      addEventListener("hashchange", () => this.follow());
      this.show(matchMedia("(max-width: 55.99rem)").matches ? "cards" : "table");
    }

    /** @param {string} name @param {(button: HTMLButtonElement) => void} pressed */
    buttons(name, pressed) {
      const buttons = /** @type {HTMLButtonElement[]} */ ([...this.querySelectorAll(`button[data-${name}]`)]);
      for (const button of buttons) button.addEventListener("click", () => pressed(button));
      return buttons;
    }

    /** At least one side stays. @param {HTMLButtonElement} button */
    pick(button) {
      const on = button.getAttribute("aria-pressed") !== "true";
      if (!on && this._sides.filter((b) => b.getAttribute("aria-pressed") === "true").length === 1) return;
      button.setAttribute("aria-pressed", String(on));
      for (const cell of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-side]"))) {
        if (cell.dataset.side === button.dataset.pick) cell.hidden = !on;
      }
    }

    /** @param {string} view table, cards or one */
    show(view) {
      this.dataset.shown = view;
      for (const button of this._views) button.setAttribute("aria-pressed", String(button.dataset.view === view));
      this._steps.hidden = view !== "one";
      if (view !== "one") for (const row of this._rows) row.hidden = false;
      else if (!this.follow()) this.step(0);
    }

    /** @param {number} by */
    step(by) {
      this._at = Math.min(this._rows.length - 1, Math.max(0, this._at + by));
      this._rows.forEach((row, at) => { row.hidden = at !== this._at; });
      for (const button of this._moves) button.disabled = this._rows[this._at + Number(button.dataset.step)] === undefined;
      const words = [this._rows[this._at].dataset.label ?? "", this._at + 1, this._rows.length];
      const place = this.querySelector(".versus__place");
      if (place) place.textContent = (this.dataset.place ?? "").replace(/\{(\d)\}/g, (_, i) => String(words[Number(i)]));
    }

    /** Shows the row that the address names. */
    follow() {
      const at = this._rows.findIndex((row) => `#${row.id}` === location.hash);
      if (at < 0 || this.dataset.shown !== "one") return false;
      this._at = at;
      this.step(0);
      return true;
    }
  }
  customElements.define("pb-versus", Versus);
}
