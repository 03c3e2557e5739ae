//! The one pinned change to wasm-bindgen's glue: how a listener behaves around a dead instance.
//!
//! A closure that Rust handed to the browser outlives a reset of its instance. As written by
//! wasm-bindgen it then throws into whoever fired the event; and when Rust traps inside it, nobody
//! but the page's `window.onerror` hears of it. After the change a closure of a dead instance
//! returns silently, and every call goes through a guard that the loader sets: it counts frames,
//! catches the trap and heals. The text is changed exactly, and the build fails if it isn't there
//! exactly once per maker of closures, so a new wasm-bindgen can't slip past.

use anyhow::{Result, ensure};

const STALE: &str = "throw new Error('Cannot invoke closure from previous WASM instance');";

/// The makers of closures, the body each has, and the body it gets. The guard holds the `finally`
/// too: what it undoes must be undone before the instance is replaced.
const MAKERS: [Maker; 2] = [
    Maker {
        name: "function makeMutClosure(",
        body: "\
        try {
            return f(a, state.b, ...args);
        } finally {
            state.a = a;
            real._wbg_cb_unref();
        }
",
        guarded: "\
        return guard(() => {
            try {
                return f(a, state.b, ...args);
            } finally {
                state.a = a;
                real._wbg_cb_unref();
            }
        });
",
    },
    Maker {
        name: "function makeClosure(",
        body: "\
        try {
            return f(state.a, state.b, ...args);
        } finally {
            real._wbg_cb_unref();
        }
",
        guarded: "\
        return guard(() => {
            try {
                return f(state.a, state.b, ...args);
            } finally {
                real._wbg_cb_unref();
            }
        });
",
    },
];

struct Maker {
    name: &'static str,
    body: &'static str,
    guarded: &'static str,
}

/// The second module is put beside the first, whose parts it takes as imports.
const LINK: &str = "
export function link(module) {
    new WebAssembly.Instance(module, { ...__wbg_get_imports(), first: wasm });
}
";

const GUARD: &str = "
let guard = (call) => call();
export function guardClosures(through) {
    guard = through;
}
";

/// The same for the type checker.
pub(super) const GUARD_TYPE: &str = "
/**
 * Every call from the browser into a closure of Rust goes through `through`.
 */
export function guardClosures(through: (call: () => unknown) => unknown): void;
/**
 * Puts the second module beside the first.
 */
export function link(module: WebAssembly.Module): void;
";

/// The glue with guarded closures and an export `guardClosures(through)`.
pub(super) fn guard_closures(glue: &str) -> Result<String> {
    let mut changed = glue.to_owned();
    let mut makers = 0;
    for maker in &MAKERS {
        if !changed.contains(maker.name) {
            continue;
        }
        makers += 1;
        changed = replace_once(&changed, maker.body, maker.guarded)?;
    }
    let stale = changed.matches(STALE).count();
    ensure!(
        stale == makers,
        "glue: expected `{STALE}` once in each of {makers} makers of closures, found it {stale} times"
    );
    changed = changed.replace(STALE, "return;");
    changed.push_str(GUARD);
    changed.push_str(LINK);
    Ok(changed)
}

fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let found = text.matches(from).count();
    ensure!(
        found == 1,
        "glue: expected this text exactly once, found it {found} times (has wasm-bindgen changed?):\n{from}"
    );
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MUTABLE: &str = "\
function makeMutClosure(arg0, arg1, f) {
    const state = { a: arg0, b: arg1, cnt: 1, instance: __wbg_instance_id };
    const real = (...args) => {
        if (state.instance !== __wbg_instance_id) {
            throw new Error('Cannot invoke closure from previous WASM instance');
        }
        state.cnt++;
        const a = state.a;
        state.a = 0;
        try {
            return f(a, state.b, ...args);
        } finally {
            state.a = a;
            real._wbg_cb_unref();
        }
    };
    return real;
}
";

    #[test]
    fn a_stale_closure_returns_and_a_live_one_is_guarded() {
        let changed = guard_closures(MUTABLE).unwrap();
        assert!(!changed.contains("previous WASM instance"));
        assert!(changed.contains("            return;\n"));
        assert!(changed.contains("return guard(() => {"));
        assert!(changed.contains("export function guardClosures(through)"));
    }

    #[test]
    fn other_text_is_refused() {
        let other = MUTABLE.replace("state.b, ...args", "state.b, args");
        let message = guard_closures(&other).unwrap_err().to_string();
        assert!(
            message.contains("exactly once, found it 0 times"),
            "{message}"
        );
        let other = MUTABLE.replace("Cannot invoke closure", "No closure");
        let message = guard_closures(&other).unwrap_err().to_string();
        assert!(message.contains("found it 0 times"), "{message}");
    }

    #[test]
    fn the_same_text_twice_is_refused() {
        let twice = format!("{MUTABLE}{MUTABLE}");
        let message = guard_closures(&twice).unwrap_err().to_string();
        assert!(message.contains("found it 2 times"), "{message}");
    }
}
