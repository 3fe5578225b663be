// What the page finds where it is served: its worker, what keeps it for a visit without a network, and how the engine is
// loaded. In the page of one file something else stands here (one_file.mjs).

/** @import { LoadOptions } from "variorum" */

/** What the worker runs, and as what. */
export const workerScript = `import ${JSON.stringify(import.meta.resolve("/pkg/variorum-worker.js"))};`;

/** @type {WorkerType} */
export const workerType = "module";

/**
 * The address of the service worker; null where there is none.
 *
 * @type {string | null}
 */
export const keeper = import.meta.resolve("./sw.js");

/** @type {LoadOptions} */
export const loading = {};
