// What the build puts into the loader, for the type checker.

/** The file name of the Wasm, which lies beside the script. */
declare const WASM_FILE: string;
/** The `integrity` of the Wasm. */
declare const WASM_INTEGRITY: string;
/** The version of the package. */
declare const VERSION: string;

/** The minified stylesheet. */
declare module "style" {
  const text: string;
  export default text;
}
