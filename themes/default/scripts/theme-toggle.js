// @ts-check
{
  const key = "playbook-theme";
  const root = document.documentElement;

  /** @param {string} theme */
  const apply = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };

  /** Steps through the device's colours, light and dark, and remembers the choice. */
  class ThemeToggle extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      const state = this.querySelector("span");
      if (!button || !state) return;
      // What was chosen before is applied already: see scripts/first.
      let theme = root.dataset.theme ?? "auto";
      const name = () => { state.textContent = this.dataset[theme] ?? theme; button.title = state.textContent; };
      name();
      button.addEventListener("click", () => {
        const order = ["auto", "light", "dark"];
        theme = order[(order.indexOf(theme) + 1) % order.length];
        apply(theme);
        name();
        try {
          if (theme === "auto") localStorage.removeItem(key);
          else localStorage.setItem(key, theme);
        } catch {
          // The choice then lasts as long as the page.
        }
      });
    }
  }
  customElements.define("pb-theme", ThemeToggle);
}
