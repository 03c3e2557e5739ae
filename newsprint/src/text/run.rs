//! How far a text goes without anything special, told eight bytes at a time.

/// The bytes at which a run ends.
pub(crate) struct Ends {
    /// Each of these.
    pub(crate) at: &'static [u8],
    /// Every byte below this one.
    pub(crate) below: u8,
}

const ONES: u64 = 0x0101_0101_0101_0101;
const TOPS: u64 = 0x8080_8080_8080_8080;

impl Ends {
    /// How many bytes at the start end no run.
    pub(crate) fn run(&self, bytes: &[u8]) -> usize {
        let (words, rest) = bytes.as_chunks();
        let mut run = 0;
        for word in words {
            let ends = self.ends(u64::from_le_bytes(*word));
            if ends != 0 {
                return run + ends.trailing_zeros() as usize / 8;
            }
            run += 8;
        }
        let last = rest.iter().position(|byte| self.has(*byte));
        run + last.unwrap_or(rest.len())
    }

    fn has(&self, byte: u8) -> bool {
        byte < self.below || self.at.contains(&byte)
    }

    /// The top bit of the first byte that ends a run, and perhaps of bytes behind it.
    fn ends(&self, word: u64) -> u64 {
        // A byte that is too small borrows from the next one, so only the first that is told is sure.
        let small = |word: u64, bound: u8| {
            word.wrapping_sub(ONES.wrapping_mul(u64::from(bound))) & !word & TOPS
        };
        let mut ends = small(word, self.below);
        for byte in self.at {
            ends |= small(word ^ ONES.wrapping_mul(u64::from(*byte)), 1);
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::Ends;

    fn agree(ends: &Ends) {
        for byte in 0..=u8::MAX {
            for length in 0..20 {
                for place in 0..=length {
                    let mut bytes = vec![b'a'; length];
                    bytes.insert(place, byte);
                    bytes.push(byte);
                    let one_by_one = bytes.iter().position(|byte| ends.has(*byte));
                    let wanted = one_by_one.unwrap_or(bytes.len());
                    assert_eq!(ends.run(&bytes), wanted, "{byte} at {place} of {length}");
                }
            }
        }
    }

    #[test]
    fn eight_at_a_time_are_told_as_one_by_one() {
        agree(&Ends {
            at: b"\"\\",
            below: b' ',
        });
        agree(&Ends {
            at: &[b'&', b'<', b'>', b'"', 0xC2],
            below: 0,
        });
    }
}
