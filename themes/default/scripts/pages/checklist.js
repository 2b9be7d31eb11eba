// @ts-check
{
  /** Lets a newcomer tick off a path; what is ticked stays on this device. */
  class Checklist extends HTMLElement {
    connectedCallback() {
      const key = `playbook-path:${location.pathname}`;
      /** @type {Set<string>} */
      let done = new Set();
      try {
        done = new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
      } catch {
        // Without storage, or with somebody else's value in it, nothing is ticked yet.
      }

      const items = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-item]")]);
      const status = document.createElement("p");
      status.className = "shown";
      status.setAttribute("role", "status");
      const tell = () => {
        const count = items.filter((item) => done.has(item.dataset.item ?? "")).length;
        status.textContent = (this.dataset.done ?? "").replace("{done}", String(count)).replace("{all}", String(items.length));
      };

      for (const item of items) {
        const id = item.dataset.item ?? "";
        const title = item.querySelector(".plan__title");
        if (!title) continue;
        title.id = `item-${id.replace(/\W/g, "-")}`;
        const box = document.createElement("input");
        box.type = "checkbox";
        box.className = "plan__box";
        box.checked = done.has(id);
        box.setAttribute("aria-labelledby", title.id);
        box.addEventListener("change", () => {
          if (box.checked) done.add(id);
          else done.delete(id);
          try {
            localStorage.setItem(key, JSON.stringify([...done]));
          } catch {
            // The tick then lasts as long as the page.
          }
          tell();
        });
        item.querySelector(".plan__box")?.replaceWith(box);
      }

      tell();
      this.prepend(status);
    }
  }
  customElements.define("pb-checklist", Checklist);
}
