// What workerd makes of the file.
declare const module: WebAssembly.Module;
export default module;
