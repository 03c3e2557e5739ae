//! The carousel's two buttons: which of them has nothing to do.

use newsprint::carousel::Track;
use web_sys::Element;

use super::item::query;

/// Tells them where the list stands.
pub(super) fn refresh(root: &Element, track: &Track) {
    disable(root, ".dm-previous", track.at_start());
    disable(root, ".dm-next", track.at_end());
}

/// Whether they have been told since they were drawn. One has something to do then, unless all cards are in view.
pub(super) fn are_told(root: &Element) -> bool {
    query(root, ".dm-button[aria-disabled=false]").is_some()
}

/// A button at the end stays where it is and can be focused; it says that it does nothing.
fn disable(root: &Element, button: &str, disabled: bool) {
    let text = if disabled { "true" } else { "false" };
    if let Some(button) = query(root, button)
        && button.get_attribute("aria-disabled").as_deref() != Some(text)
    {
        let _ = button.set_attribute("aria-disabled", text);
    }
}
