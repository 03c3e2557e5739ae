//! Chance that repeats itself: the same seed throws the same numbers on every machine.

/// A source of numbers (xorshift, 64 bits).
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that always fall the same way for one seed.
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// Changes a text in one place: takes out, puts in, doubles or moves what stands there.
pub(crate) fn spoil(text: &str, pieces: &[&str], dice: &mut Dice) -> String {
    let chars: Vec<char> = text.chars().collect();
    let from = dice.below(chars.len() + 1);
    let to = (from + dice.below(4)).min(chars.len());
    let (before, cut, after) = (&chars[..from], &chars[from..to], &chars[to..]);
    let put: String = match dice.below(5) {
        0 => String::new(),
        1 | 2 => dice.pick(pieces).to_owned(),
        3 => cut.iter().chain(cut).collect(),
        _ => cut.iter().rev().collect(),
    };
    before.iter().collect::<String>() + &put + &after.iter().collect::<String>()
}
