// @ts-check
{
  const key = "playbook-theme";
  const root = document.documentElement;

  /** @returns {string} the reader's own choice, or "auto" */
  const stored = () => {
    try {
      const value = localStorage.getItem(key);
      return value === "light" || value === "dark" ? value : "auto";
    } catch {
      // Storage may be switched off, and some browsers refuse it to pages from a folder.
      return "auto";
    }
  };

  /** @param {string} theme */
  const apply = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };

  apply(stored());

  /** Steps through the device's colours, light and dark, and remembers the choice. */
  class ThemeToggle extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      const state = this.querySelector("span");
      if (!button || !state) return;
      let theme = stored();
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
