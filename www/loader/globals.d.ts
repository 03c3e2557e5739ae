// What only the build knows: set by `cargo xtask build`.

declare const VERSION: string;
declare const WASM_FILE: string;
declare const WASM_INTEGRITY: string;
declare const RARE_FILE: string;
declare const RARE_INTEGRITY: string;
declare const WEB_FILE: string;
declare const WEB_INTEGRITY: string;
declare const NEWSROOM_FILE: string;
declare const NEWSROOM_INTEGRITY: string;

declare module "style" {
  const css: string;
  export default css;
}
