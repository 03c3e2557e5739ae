//! Hashes of files: short ones for names, `integrity` values for browsers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The first `length` bytes of the SHA-256 of `bytes`, in hexadecimal.
pub(crate) fn hex(bytes: &[u8], length: usize) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(length)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What an `integrity` attribute or option holds for a file (Subresource Integrity): SHA-384, but SHA-256 of
/// WebAssembly, since the script carries those and digits of a hash can't be packed.
pub(crate) fn integrity(name: &str, bytes: &[u8]) -> String {
    if name.ends_with(".wasm") {
        format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
    } else {
        format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_is_the_start_of_the_sha_256() {
        assert_eq!(hex(b"abc", 4), "ba7816bf");
    }

    #[test]
    fn integrity_is_what_openssl_gives() {
        assert_eq!(
            integrity("hello.js", b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        assert_eq!(
            integrity("hello.wasm", b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
