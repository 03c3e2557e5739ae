//! The widget in the browser.
