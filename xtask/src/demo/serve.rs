//! A small server on the loopback address.

use super::site::Site;
use anyhow::{Result, anyhow};
use std::sync::Arc;
use tiny_http::{Header, Request, Response, Server};

/// As many requests are answered at once.
const WORKERS: usize = 4;

/// Serves `site` in the background and answers its address. Port 0 takes any that is free.
pub(super) fn serve(site: Site, port: u16) -> Result<String> {
    let server =
        Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port}: {error}"))?;
    let address = format!("http://{}/", server.server_addr());
    let (server, site) = (Arc::new(server), Arc::new(site));
    for _ in 0..WORKERS {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                answer(&site, request);
            }
        });
    }
    Ok(address)
}

/// A reader who left before the answer was sent is no fault of ours.
fn answer(site: &Site, request: Request) {
    let _ = match site.answer(request.url()) {
        Ok(Some(found)) => {
            let mut response = Response::from_data(found.body);
            for (name, value) in found.headers {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        Ok(None) => request.respond(Response::from_string("not here").with_status_code(404)),
        Err(error) => {
            let message = format!("{error:#}");
            eprintln!("{message}");
            request.respond(Response::from_string(message).with_status_code(500))
        }
    };
}
