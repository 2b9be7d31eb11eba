// @ts-check
"use strict";

// Listens for builds. A build that changes what this page shows reloads it where it was; one that changes only its styles swaps them.
{
  /** @typedef {{ href: string, integrity: string | null }} StyleLink */
  /** @typedef {{ page: string, styles: string, links: StyleLink[], problems: import("./problems.js").Problem[] }} Build */

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const shown = { page: script.dataset.page, styles: script.dataset.styles };
  const query = new URLSearchParams({ token: script.dataset.token ?? "", page: location.pathname });
  const placeKey = "playbook.preview.place";
  const wantedKey = "playbook.preview.wanted";
  const retryAfter = 1000;

  /** @type {EventSource | undefined} */
  let stream;

  const overlay = /** @type {any} */ (document.createElement("pb-preview-problems"));
  document.body.append(overlay);

  const reload = () => {
    sessionStorage.setItem(placeKey, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  };

  const returnToPlace = () => {
    const place = JSON.parse(sessionStorage.getItem(placeKey) ?? "null");
    sessionStorage.removeItem(placeKey);
    if (place?.path === location.pathname) {
      scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    }
  };

  /** @param {Build} build */
  const swapStyles = (build) => {
    const sheets = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[rel=stylesheet]:not([href^='/_playbook/'])")]);
    if (sheets.length !== build.links.length) {
      reload();
      return;
    }

    sheets.forEach((sheet, index) => {
      const link = build.links[index];
      const next = /** @type {HTMLLinkElement} */ (sheet.cloneNode());
      next.integrity = link.integrity ?? "";
      // An address without a content hash is the same after the change: the query makes the browser ask again.
      next.href = `${link.href}?${build.styles}`;
      // The old sheet stays until the new one is there, so the page is never bare.
      next.addEventListener("load", () => sheet.remove());
      next.addEventListener("error", reload);
      sheet.after(next);
    });
  };

  /** @param {Build} build */
  const follow = (build) => {
    overlay.show(build.problems);
    if (build.page !== shown.page) {
      // A page that comes out of a cache of its own would differ for ever: ask once for each build.
      if (sessionStorage.getItem(wantedKey) !== build.page + build.styles) {
        sessionStorage.setItem(wantedKey, build.page + build.styles);
        reload();
      }
    } else if (build.styles !== shown.styles) {
      shown.styles = build.styles;
      swapStyles(build);
    }
  };

  // After a restart the token is another one, so the stream is refused; the page itself is not, and brings the new token.
  const waitForServer = async () => {
    overlay.connected = false;
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
      reload();
    } catch {
      setTimeout(waitForServer, retryAfter);
    }
  };

  const connect = () => {
    if (stream || document.visibilityState === "hidden") {
      return;
    }

    stream = new EventSource(`/_playbook/events?${query}`);
    stream.addEventListener("open", () => (overlay.connected = true));
    stream.addEventListener("build", (event) => follow(JSON.parse(event.data)));
    stream.addEventListener("error", () => {
      overlay.connected = false;
      if (stream?.readyState === EventSource.CLOSED) {
        waitForServer();
      }
    });
  };

  const disconnect = () => {
    stream?.close();
    stream = undefined;
  };

  // A browser keeps six connections to a server: tabs nobody looks at must not use them up. The first event after waking says what was missed.
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);

  returnToPlace();
  connect();
}
