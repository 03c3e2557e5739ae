//! The shape of a box that is reserved before what fills it is known.

/// The class of the nearest of six shapes; 16:9 where the size isn't known.
///
/// The bounds are the geometric means of neighbouring shapes, in thousandths.
pub(super) fn class(width: Option<u32>, height: Option<u32>) -> &'static str {
    let (Some(width), Some(height @ 1..)) = (width, height) else {
        return "dm-ratio-16x9";
    };
    match u64::from(width) * 1000 / u64::from(height) {
        1633.. => "dm-ratio-16x9",
        1414.. => "dm-ratio-3x2",
        1155.. => "dm-ratio-4x3",
        894.. => "dm-ratio-1x1",
        671.. => "dm-ratio-4x5",
        _ => "dm-ratio-9x16",
    }
}
