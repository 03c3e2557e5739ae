//! `dont-miss serve`: a preview of the reader's own articles in the real widget, on the loopback address.

mod answer;
mod folder;
mod shell;
mod watch;

use crate::arguments::Serve;
use crate::{Outcome, report};
use answer::Preview;
use anyhow::{Context, Result, anyhow};
use folder::Folder;
use std::sync::Arc;
use std::thread;
use tiny_http::Server;
use watch::Changes;

/// As many requests are answered at once.
const WORKERS: usize = 4;

/// Serves until the process is ended.
pub(crate) fn serve(arguments: &Serve) -> Result<Outcome> {
    let options = match arguments.options.read() {
        Ok(options) => options,
        Err(problems) => {
            report::usage(&problems);
            return Ok(Outcome::WrongUsage);
        }
    };
    let folder =
        Folder::of(&arguments.place).with_context(|| arguments.place.display().to_string())?;
    let server = Server::http(("127.0.0.1", arguments.port))
        .map_err(|error| anyhow!("port {}: {error}", arguments.port))?;
    let address = server.server_addr().to_string();
    let changes = Changes::of(&folder)?;
    let preview = Preview::new(folder, arguments, &options, changes, address.clone());
    println!("the preview is at http://{address}/");
    let (server, preview) = (Arc::new(server), Arc::new(preview));
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, preview) = (Arc::clone(&server), Arc::clone(&preview));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    preview.answer(request);
                }
            })
        })
        .collect();
    for worker in workers {
        // A worker ends only with the process.
        let _ = worker.join();
    }
    Ok(Outcome::Done)
}
