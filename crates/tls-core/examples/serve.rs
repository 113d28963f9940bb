//! The lab's server for real clients: the same engine as in the page, over TCP.
//!
//! `cargo run -p tls-core --example serve -- --listen ADDRESS [options]`
//!
//! | Option | Meaning |
//! |---|---|
//! | `--listen ADDRESS` | where to listen; port 0 takes any that is free |
//! | `--cert FILE --key FILE` | the certificate with its chain and the key, PEM; the lab's own unless given |
//! | `--server-name NAME` | for whom the lab's own certificate is issued; `localhost` unless given |
//! | `--write-ca FILE` | writes the lab's root, for clients to trust |
//! | `--suite NAME` | a suite that it can use, best first; all unless given |
//! | `--response TEXT` | the answer to a connection's first data |
//! | `--keylog FILE` | adds each session's line for Wireshark |
//! | `--trace` | tells each event on standard error |
//! | `--once` | serves one connection and exits with its outcome |
//!
//! A client has 10 seconds for the handshake and 10 for its first data. Each has a thread of its own, so that
//! a slow one keeps nobody waiting.

#[path = "shared/arguments.rs"]
mod arguments;
#[path = "shared/event_text.rs"]
mod event_text;
#[path = "shared/identity.rs"]
mod identity;
#[path = "shared/pem_file.rs"]
mod pem_file;
#[path = "shared/socket.rs"]
mod socket;
#[path = "shared/surroundings.rs"]
mod surroundings;

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use arguments::Arguments;
use identity::IdentityOptions;
use socket::{Records, Socket};
use tls_core::pki::identity::Identity;
use tls_core::registry::CipherSuite;
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;

/// Connections that are served at the same time; one more is turned away.
const MAXIMUM_CONNECTIONS: usize = 64;
/// How long to wait after a connection could not be accepted: what is short then comes back by itself.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// What a browser or `curl` shows.
const DEFAULT_RESPONSE: &str = "HTTP/1.0 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Connection: close\r\n\r\nHello from Handshake Lab!\n";

#[derive(Default)]
struct Options {
    listen: Option<String>,
    identity: IdentityOptions,
    cipher_suites: Vec<CipherSuite>,
    response: Option<String>,
    records: Records,
    once: bool,
}

/// What every connection needs.
struct Service {
    configuration: ServerConfiguration,
    response: String,
    records: Records,
    connections: AtomicUsize,
}

fn main() -> ExitCode {
    match options().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("serve: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let mut arguments = Arguments::of_process()?;
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.value_of(&argument);
        match argument.as_str() {
            "--listen" => options.listen = Some(value()?),
            "--cert" => options.identity.certificates = Some(value()?),
            "--key" => options.identity.key = Some(value()?),
            "--server-name" => options.identity.server_name = Some(value()?),
            "--write-ca" => options.identity.authority_file = Some(value()?),
            "--suite" => options.cipher_suites.push(arguments::cipher_suite(&value()?)?),
            "--compression" => return Err(arguments::refuse_compression(&value()?)),
            "--response" => options.response = Some(value()?),
            "--keylog" => options.records.key_log = Some(value()?),
            "--trace" => options.records.trace = true,
            "--once" => options.once = true,
            _ => return Err(format!("there is no option {argument}")),
        }
    }
    Ok(options)
}

fn run(options: Options) -> Result<(), String> {
    let address = options.listen.as_deref().ok_or("--listen ADDRESS is missing")?;
    let (chain, key) = identity::identity(&options.identity)?;
    let service = Arc::new(Service {
        configuration: ServerConfiguration {
            cipher_suites: arguments::suites_or_all(options.cipher_suites),
            ..ServerConfiguration::new(Identity { chain, key }, surroundings::now()?)
        },
        response: options.response.unwrap_or_else(|| DEFAULT_RESPONSE.to_owned()),
        records: options.records,
        connections: AtomicUsize::new(0),
    });
    let unusable = |error: io::Error| format!("{address}: {error}");
    let listener = TcpListener::bind(address).map_err(unusable)?;
    let mut output = io::stdout();
    writeln!(output, "listening on {}", listener.local_addr().map_err(unusable)?)
        .and_then(|()| output.flush())
        .map_err(|error| format!("writing to standard output: {error}"))?;
    if options.once {
        let (stream, _) = listener.accept().map_err(unusable)?;
        return service.serve(stream);
    }
    loop {
        match listener.accept() {
            Ok((stream, peer)) => service.serve_in_thread(stream, peer.to_string()),
            Err(error) => {
                eprintln!("serve: a connection could not be accepted: {error}");
                thread::sleep(ACCEPT_PAUSE);
            }
        }
    }
}

impl Service {
    fn serve_in_thread(self: &Arc<Self>, stream: TcpStream, peer: String) {
        let Some(place) = Place::take(self) else {
            eprintln!("serve: {peer}: turned away, {MAXIMUM_CONNECTIONS} connections are open");
            return;
        };
        let result = thread::Builder::new().spawn(move || {
            if let Err(error) = place.0.serve(stream) {
                eprintln!("serve: {peer}: {error}");
            }
        });
        if let Err(error) = result {
            eprintln!("serve: no thread for a connection: {error}");
        }
    }

    /// Serves one connection: handshake, first data, answer, close.
    fn serve(&self, stream: TcpStream) -> Result<(), String> {
        let trace = match self.records.trace {
            true => Trace::on(),
            false => Trace::off(),
        };
        let random = surroundings::random()?;
        let server = Server::new(self.configuration.clone(), random, trace).map_err(|error| error.to_string())?;
        Socket::new(stream, server, self.records.clone())
            .and_then(|mut socket| {
                socket.handshake()?;
                if socket.receive()?.is_some() {
                    socket.send(self.response.as_bytes())?;
                }
                socket.close()
            })
            .map(drop)
            .map_err(|error| error.to_string())
    }
}

/// A place among the connections, given back when it is dropped, even by a panic.
struct Place(Arc<Service>);

impl Place {
    fn take(service: &Arc<Service>) -> Option<Self> {
        let free = |taken: usize| (taken < MAXIMUM_CONNECTIONS).then_some(taken + 1);
        let taken = service
            .connections
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, free);
        taken.is_ok().then(|| Self(Arc::clone(service)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::AcqRel);
    }
}
