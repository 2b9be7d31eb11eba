// @ts-check
{
  /** Works out a metric for the reader's own numbers, in a form that holds the first worked example. */
  class Calculator extends HTMLElement {
    connectedCallback() {
      this._form = this.querySelector("form");
      if (!this._form) return;
      this._spec = JSON.parse(this.dataset.calculator ?? "{}");
      this._form.addEventListener("submit", (event) => { event.preventDefault(); this.show(); });
      this._form.addEventListener("input", () => this.show());
      // The event comes before the fields have their first values back.
      this._form.addEventListener("reset", () => setTimeout(() => this.show()));
    }

    show() {
      const fields = [.../** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input[name]"))];
      const { result, band = -1, refusal } = playbook.calculate(this._spec, Object.fromEntries(fields.map((f) => [f.name, this.plain(f.value)])));
      const reached = this._spec.bands[band];
      const shown = refusal ? "" : `${this.typeset(result)} ${this._spec.unit}`;
      const words = refusal ? this.sentence(refusal) : "";
      for (const field of fields) this.mark(field, field.name === refusal?.input);
      this.write("[data-result]", shown);
      this.write("[data-band]", reached?.label ?? "");
      this.write("[data-meaning]", reached?.meaning ?? "");
      this.write("[data-refusal]", words);
      this.classList.toggle("calculator--refused", !!refusal);

      // Said once the reader stops typing, not at every key.
      clearTimeout(this._pause);
      this._pause = setTimeout(() => this.write("[role=status]", words || `${shown}. ${reached?.label ?? ""}`), 600);
    }

    /** The field a refusal is about says so, and is described by it. @param {HTMLInputElement} field @param {boolean} refused */
    mark(field, refused) {
      if (refused) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      field.setAttribute("aria-describedby", refused ? `calc-refusal ${field.id}-help` : `${field.id}-help`);
    }

    /** A refusal in the theme's words. @param {{ reason: string, input?: string, values?: (string | string[])[] }} refusal */
    sentence({ reason, input, values = input ? [[input]] : [] }) {
      const { inputs, words } = this._spec;
      /** @param {string} name */
      const label = (name) => inputs.find((i) => i.name === name)?.label ?? name;
      const said = values.map((v) => (Array.isArray(v) ? v.map(label).join(words.plus) || words.divisor : this.typeset(v)));
      return words[reason].replace(/\{(\d)\}/g, (_, place) => said[Number(place)] ?? "");
    }

    /** What a reader typed with the language's decimal mark, with a point; one sign never stands for the other. @param {string} text */
    plain(text) {
      return this.dataset.decimal === "," ? text.replace(/[.,]/g, (sign) => (sign === "," ? "." : ",")) : text;
    }

    /** @param {string} number */
    typeset(number) {
      return number.replace("-", "\u2212").replace(/(\d)\.(\d)/, `$1${this.dataset.decimal || "."}$2`);
    }

    /** @param {string} place @param {string} text */
    write(place, text) {
      const element = this.querySelector(place);
      if (element) element.textContent = text;
    }
  }
  customElements.define("pb-calculator", Calculator);
}
