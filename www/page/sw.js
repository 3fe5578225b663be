// Keeps the page for the next visit, so that it opens without a network. Only files of the page itself pass here: the
// texts never leave the tab.

/** @type {any} a service worker's scope, which the types of pages do not know */
const scope = globalThis;
const CACHE = "variorum";

scope.addEventListener("install", () => scope.skipWaiting());
scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(scope.clients.claim()));
// The network first, so that a new version is seen at once; what was kept where there is none.
scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(fresh(request));
});

/** @param {Request} request */
async function fresh(request) {
  const kept = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await kept.put(request, response.clone());
    return response;
  } catch (error) {
    const found = await kept.match(request, { ignoreSearch: true });
    if (found) return found;
    throw error;
  }
}
