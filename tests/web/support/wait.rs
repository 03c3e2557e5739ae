//! Waiting for what a browser does in its own time.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser go on for so many milliseconds.
pub(crate) async fn sleep(milliseconds: i32) {
    let wait = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        let timer =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        timer.unwrap();
    });
    JsFuture::from(wait).await.unwrap();
}

/// Waits until the browser is about to paint.
pub(crate) async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// Waits until something holds, five seconds at the most.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..250 {
        if holds() {
            return;
        }
        sleep(20).await;
    }
    panic!("waited in vain until {what}");
}
