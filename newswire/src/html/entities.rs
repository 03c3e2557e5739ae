//! The named references to characters, all 2,231 (HTML standard, section 13.5).
//!
//! `entities.txt` has a line for each character: how far its code point is from the line before, if
//! that isn't 1, and its names. `!` ends those that need no semicolon. Lines with `=` give the
//! characters themselves, where it takes two.

use std::sync::OnceLock;

const TABLE: &str = include_str!("entities.txt");

/// Twice as many places as names, and a power of two.
const PLACES: usize = 4096;

/// The longest name, `CounterClockwiseContourIntegral`.
const LONGEST: usize = 31;

/// One name.
struct Entity {
    name: &'static str,
    bare: bool,
    value: String,
}

/// All names, each at the place that its hash says, or the next one free.
struct Entities {
    all: Vec<Entity>,
    places: Vec<u16>,
}

/// Finds the longest name that `bytes` begin with: its length with the semicolon, and what it stands for.
pub(super) fn named(bytes: &[u8]) -> Option<(usize, &'static str)> {
    static ENTITIES: OnceLock<Entities> = OnceLock::new();
    let entities = ENTITIES.get_or_init(Entities::read);
    let mut found = None;
    let mut hash = 0;
    for (index, byte) in bytes.iter().take(LONGEST).enumerate() {
        if !byte.is_ascii_alphanumeric() {
            break;
        }
        hash = step(hash, *byte);
        let length = index + 1;
        if let Some(entity) = entities.find(hash, bytes.get(..length)?) {
            if bytes.get(length) == Some(&b';') {
                found = Some((length + 1, entity.value.as_str()));
            } else if entity.bare {
                found = Some((length, entity.value.as_str()));
            }
        }
    }
    found
}

fn step(hash: usize, byte: u8) -> usize {
    hash.wrapping_mul(31).wrapping_add(usize::from(byte))
}

impl Entities {
    fn read() -> Entities {
        let mut entities = Entities {
            all: Vec::new(),
            places: vec![u16::MAX; PLACES],
        };
        let mut code = 0;
        for line in TABLE.split(['\n']) {
            let mut value = String::new();
            let mut distance = 1;
            let words = line.split([' ']).filter(|word| !word.is_empty());
            for (index, word) in words.enumerate() {
                let first = word.bytes().next();
                if index == 0 && first == Some(b'=') {
                    value.push_str(word.get(1..).unwrap_or_default());
                    continue;
                }
                if index == 0 && first.is_some_and(|byte| byte.is_ascii_digit()) {
                    distance = word
                        .bytes()
                        .fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
                    continue;
                }
                if value.is_empty() {
                    code += distance;
                    value.extend(char::from_u32(code));
                }
                entities.add(word, &value);
            }
        }
        entities
    }

    fn add(&mut self, word: &'static str, value: &str) {
        let bare = word.strip_suffix('!');
        let name = bare.unwrap_or(word);
        let mut place = name.bytes().fold(0, step) % PLACES;
        while self
            .places
            .get(place)
            .is_some_and(|taken| *taken != u16::MAX)
        {
            place = (place + 1) % PLACES;
        }
        if let Some(free) = self.places.get_mut(place) {
            *free = self.all.len() as u16;
        }
        self.all.push(Entity {
            name,
            bare: bare.is_some(),
            value: value.into(),
        });
    }

    fn find(&self, hash: usize, name: &[u8]) -> Option<&Entity> {
        let mut place = hash % PLACES;
        loop {
            let entity = self.all.get(usize::from(*self.places.get(place)?))?;
            if entity.name.as_bytes() == name {
                return Some(entity);
            }
            place = (place + 1) % PLACES;
        }
    }
}
