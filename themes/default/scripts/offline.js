// @ts-check
{
  const READ = "playbook-read";
  const MOST = 60;

  /** Lets the browser keep what is read, and says so when the page is such a copy. */
  class Offline extends HTMLElement {
    connectedCallback() {
      const workers = navigator.serviceWorker;
      if (!workers) return;
      addEventListener("offline", () => this.textContent || this.say(this.dataset.now));
      addEventListener("online", () => { this.textContent = ""; });
      workers.addEventListener("message", ({ data }) => this.hear(data.isKept));
      // Whether the page itself came through the worker: it may take over a page that was loaded without it.
      const [loaded] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
      this._isFirst = !loaded?.workerStart;
      if (this._isFirst) this.note();
      else workers.controller?.postMessage({});
      if (document.readyState === "complete") this.register(workers);
      else addEventListener("load", () => this.register(workers));
    }

    /** After everything else has loaded: nobody waits for this. */
    async register(workers) {
      const address = new URL(this.dataset.worker ?? "", location.href).href;
      const types = /** @type {any} */ (globalThis).trustedTypes;
      const own = { createScriptURL: (/** @type {string} */ asked) => { if (asked !== address) throw new TypeError(asked); return asked; } };
      try {
        await workers.register((types ? types.createPolicy("playbook-offline", own) : own).createScriptURL(address));
        if (!this._isFirst) return;
        const { active } = await workers.ready;
        active.postMessage({ read: [location.href.split("#")[0], ...[...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], main img")].map((one) => one.href ?? one.src)] });
      } catch {
        // Storage switched off, a private window: then nothing is kept.
      }
    }

    hear(isKept) {
      if (!isKept) return this.note();
      const date = this.read().find(([path]) => path === location.pathname)?.[2];
      // As the pages write a day: 22 November, where a browser's plain English begins with the month.
      const language = document.documentElement.lang.replace(/^en$/, "en-GB");
      const text = navigator.onLine ? this.dataset.slow : this.dataset.kept;
      this.say(date ? text?.replace("{date}", new Date(date).toLocaleDateString(language, { dateStyle: "long" })) : this.dataset.now);
    }

    /** @param {string | undefined} text */
    say(text) {
      if (!document.querySelector("[data-read]")) this.textContent = text ?? "";
    }

    /** @returns {[path: string, title: string, date: string][]} the latest first */
    read() {
      const kept = playbook.client.store("localStorage", READ);
      return Array.isArray(kept) ? kept.filter(Array.isArray) : [];
    }

    /** Remembers when this page was read. */
    note() {
      if (document.querySelector("[data-read]") || document.body.classList.contains("kind-not-found")) return;
      const others = this.read().filter(([path]) => path !== location.pathname);
      playbook.client.store("localStorage", READ, [[location.pathname, document.querySelector("h1")?.textContent?.trim() ?? "", new Date().toISOString()], ...others].slice(0, MOST));
    }
  }

  // After all scripts of the page, whatever their order: this one uses the client.
  document.addEventListener("DOMContentLoaded", () => customElements.define("pb-offline", Offline));
}
