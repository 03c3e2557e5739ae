//! A number as JSON writes it, read as a whole one without floats.

use crate::text::{after, cut};

/// The value of a well-formed JSON number, if it is whole, not negative and fits.
pub(super) fn whole(written: &str) -> Option<u32> {
    let (mantissa, exponent) = cut(written, |byte| matches!(byte, b'e' | b'E'));
    let (integer, fraction) = cut(mantissa, |byte| byte == b'.');
    let (exponent, fraction) = (exponent.get(1..), fraction.get(1..));
    let (negative, integer) = sign(integer);
    // How many digits stand before the decimal point, once the exponent has moved it.
    let mut before = (integer.len() as i32).saturating_add(power(exponent.unwrap_or_default()));
    let mut value = 0_u32;
    for digit in integer
        .bytes()
        .chain(fraction.unwrap_or_default().bytes())
        .map(digit)
    {
        if before > 0 {
            value = value.checked_mul(10)?.checked_add(digit)?;
        } else if digit != 0 {
            return None;
        }
        before = before.saturating_sub(1);
    }
    while before > 0 && value != 0 {
        value = value.checked_mul(10)?;
        before -= 1;
    }
    (value == 0 || !negative).then_some(value)
}

fn power(exponent: &str) -> i32 {
    let (negative, digits) = sign(exponent);
    let size = digits.bytes().map(digit).fold(0_i32, |size, digit| {
        size.saturating_mul(10).saturating_add(digit as i32)
    });
    if negative { -size } else { size }
}

fn sign(number: &str) -> (bool, &str) {
    match after(number, b'-') {
        Some(digits) => (true, digits),
        None => (false, after(number, b'+').unwrap_or(number)),
    }
}

fn digit(byte: u8) -> u32 {
    u32::from(byte.wrapping_sub(b'0'))
}
