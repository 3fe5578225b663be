// Written by pack.mjs: the script of embedded_worker.js.
declare const script: string;
export default script;
