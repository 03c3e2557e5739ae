//! A small server on the loopback address.

use super::range::Range;
use super::site::{Answer, Site};
use anyhow::{Result, anyhow};
use std::io::Cursor;
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
            let mut headers = request.headers().iter();
            let range = headers.find(|header| header.field.equiv("Range"));
            let range = range.map_or_else(String::new, |header| header.value.to_string());
            request.respond(respond(found, &range))
        }
        Ok(None) => request.respond(Response::from_string("not here").with_status_code(404)),
        Err(error) => {
            let message = format!("{error:#}");
            eprintln!("{message}");
            request.respond(Response::from_string(message).with_status_code(500))
        }
    };
}

/// The file, or the part of it that was asked for.
fn respond(mut found: Answer, range: &str) -> Response<Cursor<Vec<u8>>> {
    let length = found.body.len();
    let (status, part) = match Range::of(range, length) {
        Range::Whole => (200, None),
        Range::Part(first, last) => {
            found.body.truncate(last + 1);
            found.body.drain(..first);
            (206, Some(format!("bytes {first}-{last}/{length}")))
        }
        Range::Beyond => {
            found.body.clear();
            (416, Some(format!("bytes */{length}")))
        }
    };
    let part = part.map(|part| ("Content-Range".to_owned(), part));
    let mut response = Response::from_data(found.body).with_status_code(status);
    for (name, value) in found.headers.into_iter().chain(part) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Status, body and `Content-Range` of the answer to a `Range`.
    fn told(range: &str) -> (u16, String, String) {
        let found = Answer {
            body: b"harbour".to_vec(),
            headers: vec![("Accept-Ranges".to_owned(), "bytes".to_owned())],
        };
        let response = respond(found, range);
        let said = |name: &'static str| {
            let mut headers = response.headers().iter();
            let header = headers.find(|header| header.field.equiv(name));
            header.map_or_else(String::new, |header| header.value.to_string())
        };
        assert_eq!(said("Accept-Ranges"), "bytes");
        let (status, part) = (response.status_code().0, said("Content-Range"));
        let body = String::from_utf8(response.into_reader().into_inner()).unwrap();
        (status, body, part)
    }

    #[test]
    fn a_part_is_sent_with_its_place_in_the_whole() {
        let words =
            |(status, body, part): (u16, &str, &str)| (status, body.to_owned(), part.to_owned());
        assert_eq!(told(""), words((200, "harbour", "")));
        assert_eq!(told("bytes=0-1"), words((206, "ha", "bytes 0-1/7")));
        assert_eq!(told("bytes=4-"), words((206, "our", "bytes 4-6/7")));
        assert_eq!(told("bytes=7-"), words((416, "", "bytes */7")));
    }
}
