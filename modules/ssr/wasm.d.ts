/** What an import of a `.wasm` file gives where modules are compiled ahead. */

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
