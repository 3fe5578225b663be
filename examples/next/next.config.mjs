import { dirname } from "node:path";

// The recipes share one node_modules; a project of its own needs no line of this.
export default { turbopack: { root: dirname(import.meta.dirname) } };
