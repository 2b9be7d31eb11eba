// The service worker. Pages come from the network, and from what was kept when that does not answer; files whose names carry a hash come
// from what was kept. Before this text stands `const NEEDED`: what has to be at hand before anything was read, relative to the site.
const FORMAT = 1;
const PATIENCE = 3000;
const MOST_PAGES = 60;
const MOST_FILES = 60;
const MOST_PICTURES = 60;
const MOST_INDEX_FILES = 400;
const HASH = 8;
const OPENING = "playbook.search.file(".length;

const site = self.registration.scope;
// Several playbooks may share one origin, and with it the caches.
const own = `playbook ${site} `;
const named = (kind) => `${own}${FORMAT} ${kind}`;
const pages = () => caches.open(named("pages"));
const inSite = (path) => new URL(path, site).href;
const needed = new Set(NEEDED.map(inSite));
const indexDirectory = inSite("search/head.js");
const spared = new Set([...needed, indexDirectory]);

// Tabs that show a kept copy, until they ask.
const shownFromKept = new Set();

const trim = async (cache, most) => {
  const spare = (await cache.keys()).filter((request) => !spared.has(request.url));
  for (const request of spare.slice(0, Math.max(0, spare.length - most))) await cache.delete(request);
};

/** Puts a response at the end of the line: the first in it are the first to go. */
const keep = async (kind, address, response, most) => {
  const cache = await caches.open(named(kind));
  await cache.delete(address);
  await cache.put(address, response);
  await trim(cache, most);
};

const kindOf = (address) => {
  const path = address.slice(site.length);
  if (/^assets\/[^?]*\.[0-9a-f]{8,}\.\w+$/.test(path)) return "files";
  return /^search\/(head|index\/\w+\.[0-9a-f]{8})\.js$/.test(path) ? "search" : "";
};

const withoutQuery = (address) => address.split(/[?#]/)[0];

const fromKept = async (event, kind) => {
  const kept = await caches.match(event.request, { cacheName: named(kind) });
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(kind, event.request.url, response.clone(), kind === "files" ? MOST_FILES : MOST_INDEX_FILES));
  return response;
};

/** The network's answer, or null when it fails, or is slow and there is a copy. */
const inTime = (fresh, kept) => {
  const answer = fresh.catch(() => null);
  return kept ? Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE, null))]) : answer;
};

const page = async (event) => {
  const address = withoutQuery(event.request.url);
  const kept = await (await pages()).match(address);
  const fresh = fetch(event.request).then((response) => {
    if (response.ok && response.type === "basic") event.waitUntil(keep("pages", address, response.clone(), MOST_PAGES));
    else if (response.status === 404 || response.status === 410) event.waitUntil(pages().then((cache) => cache.delete(address)));
    return response;
  });
  // A slow answer is still worth keeping.
  event.waitUntil(fresh.catch(() => {}));
  const response = await inTime(fresh, kept);
  if (response) return response;
  if (!kept) return await (await pages()).match(inSite("offline/")) ?? Response.error();
  shownFromKept.add(event.resultingClientId);
  return kept;
};

const picture = async (event) => {
  const kept = await caches.match(event.request, { cacheName: named("pictures") });
  const fresh = fetch(event.request).then((response) => {
    if (response.ok) event.waitUntil(keep("pictures", event.request.url, response.clone(), MOST_PICTURES));
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  return await inTime(fresh, kept) ?? kept ?? Response.error();
};

/** Fetches the rest of the index that a directory names, drops what an earlier one named, and keeps the directory last: what is kept fits together. */
const keepIndex = async (response) => {
  const head = JSON.parse((await response.clone().text()).slice(OPENING, -2));
  const files = [["t", head.shards], ["m", head.records]].flatMap(([kind, hashes]) =>
    Array.from({ length: hashes.length / HASH }, (_, i) => `${kind}${i}.${hashes.slice(i * HASH, (i + 1) * HASH)}`));
  const wanted = new Set([...files, `spell.${head.spelling}`].map((name) => inSite(`search/index/${name}.js`)));
  const cache = await caches.open(named("search"));
  if (wanted.size <= MOST_INDEX_FILES && !navigator.connection?.saveData) {
    for (const address of wanted) if (!await cache.match(address)) await cache.add(address);
  }
  await cache.put(indexDirectory, response);
  for (const request of await cache.keys()) if (!wanted.has(request.url) && request.url !== indexDirectory) await cache.delete(request);
};

const directory = async (event) => {
  const kept = await caches.match(indexDirectory, { cacheName: named("search") });
  const fresh = fetch(event.request).then((response) => {
    if (response.ok) event.waitUntil(keepIndex(response.clone()).catch(() => {}));
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  return await inTime(fresh, kept) ?? kept ?? Response.error();
};

const answer = (event) => {
  const { method, mode, destination, url } = event.request;
  if (method !== "GET" || !url.startsWith(site)) return null;
  if (mode === "navigate") return page(event);
  if (url === indexDirectory) return directory(event);
  const kind = kindOf(url);
  return kind ? fromKept(event, kind) : destination === "image" ? picture(event) : null;
};

/** What the very first page was made of: it was loaded before there was a worker. */
const readBefore = async (addresses) => {
  for (const address of addresses.filter((one) => one.startsWith(site))) {
    const kind = kindOf(address) || (address === addresses[0] ? "pages" : "pictures");
    if (kind !== "pages" && await caches.match(address, { cacheName: named(kind) })) continue;
    const response = await fetch(address);
    if (response.ok) await keep(kind, kind === "pages" ? withoutQuery(address) : address, response, MOST_FILES);
  }
};

self.addEventListener("install", (event) => event.waitUntil((async () => {
  for (const address of needed) {
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    await keep(kindOf(address) || "pages", address, response, MOST_FILES);
  }
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(own) && !name.startsWith(named(""))) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
});

self.addEventListener("message", (event) => {
  if (Array.isArray(event.data.read)) event.waitUntil(readBefore(event.data.read).catch(() => {}));
  else event.source?.postMessage({ isKept: shownFromKept.delete(event.source.id) });
});
