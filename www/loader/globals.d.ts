// What only the build knows: set by `cargo xtask build`.

declare const VERSION: string;
declare const WASM_FILE: string;
declare const WASM_INTEGRITY: string;
declare const RARE_FILE: string;
declare const RARE_INTEGRITY: string;
declare const FEED_FILE: string;
declare const FEED_INTEGRITY: string;
declare const JSON_LD_FILE: string;
declare const JSON_LD_INTEGRITY: string;
declare const WORDPRESS_FILE: string;
declare const WORDPRESS_INTEGRITY: string;
declare const ANS_FILE: string;
declare const ANS_INTEGRITY: string;
declare const NINJS_FILE: string;
declare const NINJS_INTEGRITY: string;
declare const OPTIMO_FILE: string;
declare const OPTIMO_INTEGRITY: string;
declare const GUARDIAN_FILE: string;
declare const GUARDIAN_INTEGRITY: string;
declare const APPLE_NEWS_FILE: string;
declare const APPLE_NEWS_INTEGRITY: string;

declare module "style" {
  const css: string;
  export default css;
}
