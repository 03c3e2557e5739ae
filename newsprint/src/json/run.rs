//! How far a string goes without anything special, told eight bytes at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const TOPS: u64 = 0x8080_8080_8080_8080;

/// How many bytes at the start are neither a quote, nor a backslash, nor a control.
pub(super) fn run(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    let mut run = 0;
    for word in words {
        let ends = ends(u64::from_le_bytes(*word));
        if ends != 0 {
            return run + ends.trailing_zeros() as usize / 8;
        }
        run += 8;
    }
    let last = rest.iter().position(|byte| is_end(*byte));
    run + last.unwrap_or(rest.len())
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..=0x1F)
}

/// The top bit of the first byte that ends a run, and perhaps of bytes behind it.
fn ends(word: u64) -> u64 {
    // A byte that is too small borrows from the next one, so only the first that is told is sure.
    let below = |word: u64, bound: u64| word.wrapping_sub(ONES * bound) & !word;
    // With its second bit turned, a quote stands right above the controls.
    let quote_or_control = below(word ^ (ONES * 2), 0x21);
    let backslash = below(word ^ (ONES * 0x5C), 1);
    (quote_or_control | backslash) & TOPS
}

#[cfg(test)]
mod tests {
    use super::{is_end, run};

    #[test]
    fn eight_at_a_time_are_told_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for length in 0..20 {
                for place in 0..=length {
                    let mut bytes = vec![b'a'; length];
                    bytes.insert(place, byte);
                    bytes.push(byte);
                    let one_by_one = bytes.iter().position(|byte| is_end(*byte));
                    let wanted = one_by_one.unwrap_or(bytes.len());
                    assert_eq!(run(&bytes), wanted, "{byte} at {place} of {length}");
                }
            }
        }
    }
}
