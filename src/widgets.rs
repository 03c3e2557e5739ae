//! The widgets of this instance, by handle.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Set;
use web_sys::HtmlElement;

use crate::widget::Widget;

thread_local! {
    static WIDGETS: RefCell<Vec<Option<Rc<Widget>>>> = const { RefCell::new(Vec::new()) };
}

/// Adds a widget; a handle is never given twice.
pub(crate) fn add(root: HtmlElement, told: Set) -> u32 {
    let widget = Rc::new(Widget::new(root, told));
    WIDGETS.with_borrow_mut(|widgets| {
        widgets.push(Some(widget));
        u32::try_from(widgets.len() - 1).unwrap_or(u32::MAX)
    })
}

/// The widget of a handle, held for as long as the caller works with it.
pub(crate) fn get(handle: u32) -> Option<Rc<Widget>> {
    WIDGETS.with_borrow(|widgets| widgets.get(handle as usize).cloned().flatten())
}

/// Ends a widget.
pub(crate) fn remove(handle: u32) -> Option<Rc<Widget>> {
    let widget = WIDGETS
        .with_borrow_mut(|widgets| widgets.get_mut(handle as usize).and_then(Option::take))?;
    widget.end();
    Some(widget)
}
