// Written by byte_module.mjs.
export default function bytes(): Uint8Array<ArrayBuffer>;
