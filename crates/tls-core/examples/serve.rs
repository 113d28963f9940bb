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
//! | `--client-ca FILE` | asks clients who they are; the roots that are trusted, PEM |
//! | `--require-client-certificate` | turns away clients that show no certificate |
//! | `--version NAME` | a version to accept; only `TLS 1.2` leads to a connection, and is the one unless given |
//! | `--suite NAME` | a suite that it can use, best first; all unless given |
//! | `--compression null\|deflate` | a compression method that it can use, best first; null unless given |
//! | `--alpn NAME` | an application protocol that it can speak, best first; takes no notice of offers unless given |
//! | `--client-preference` | the client's order counts, not its own |
//! | `--no-extended-master-secret` | does not take it up |
//! | `--no-encrypt-then-mac` | does not take it up |
//! | `--record-size-limit N` | takes no protected record of more than N bytes, 64 to 16384 |
//! | `--fragment-length N` | cuts what it sends into records of N bytes, 1 to 16384 |
//! | `--session-ids` | remembers sessions by their ids, so that they can be resumed |
//! | `--tickets` | gives tickets, so that sessions can be resumed |
//! | `--response TEXT` | the answer to a connection's first data; then closes |
//! | `--echo` | sends back whatever comes, until the client closes |
//! | `--keylog FILE` | adds each session's line for Wireshark |
//! | `--trace` | tells each event on standard error |
//! | `--summary` | tells on standard error what was agreed on |
//! | `--once` | serves one connection and exits with its outcome |
//!
//! The options for suites, methods, protocols and versions may be given more than once. A client has 10 seconds for the
//! handshake and 10 for its first data. Each has a thread of its own, so that a slow one keeps nobody waiting.

#[path = "shared/arguments.rs"]
mod arguments;
#[path = "shared/event_text.rs"]
mod event_text;
#[path = "shared/host_name.rs"]
mod host_name;
#[path = "shared/identity.rs"]
mod identity;
#[path = "shared/identity_files.rs"]
mod identity_files;
#[path = "shared/pem_file.rs"]
mod pem_file;
#[path = "shared/protocol.rs"]
mod protocol;
#[path = "shared/socket.rs"]
mod socket;
#[path = "shared/summary.rs"]
mod summary;
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
use protocol::ProtocolOptions;
use socket::{Failure, Records, Socket};
use tls_core::resumption::TicketKey;
use tls_core::server::{ClientAuthentication, Server, ServerConfiguration, ServerState};
use tls_core::trace::Actor;

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
    client_authorities: Option<String>,
    requires_client_certificate: bool,
    protocol: ProtocolOptions,
    prefers_as_client: bool,
    session_ids: bool,
    tickets: bool,
    answer: Answer,
    records: Records,
    once: bool,
}

/// What the server says once a connection is open.
enum Answer {
    /// A text, once.
    Text(String),
    /// All that it hears.
    Echo,
}

impl Default for Answer {
    fn default() -> Self {
        Self::Text(DEFAULT_RESPONSE.to_owned())
    }
}

/// What every connection needs.
struct Service {
    configuration: ServerConfiguration,
    answer: Answer,
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
        if options.protocol.take(&argument, &mut arguments)? || options.records.take(&argument, &mut arguments)? {
            continue;
        }
        let mut value = || arguments.value_of(&argument);
        match argument.as_str() {
            "--listen" => options.listen = Some(value()?),
            "--cert" => options.identity.certificates = Some(value()?),
            "--key" => options.identity.key = Some(value()?),
            "--server-name" => options.identity.server_name = Some(host_name::read(&value()?)?),
            "--write-ca" => options.identity.authority_file = Some(value()?),
            "--client-ca" => options.client_authorities = Some(value()?),
            "--require-client-certificate" => options.requires_client_certificate = true,
            "--client-preference" => options.prefers_as_client = true,
            "--session-ids" => options.session_ids = true,
            "--tickets" => options.tickets = true,
            "--response" => options.answer = Answer::Text(value()?),
            "--echo" => options.answer = Answer::Echo,
            "--once" => options.once = true,
            _ => return Err(format!("there is no option {argument}")),
        }
    }
    Ok(options)
}

fn run(options: Options) -> Result<(), String> {
    let address = options.listen.clone().ok_or("--listen ADDRESS is missing")?;
    let service = Arc::new(Service {
        configuration: configuration(&options)?,
        answer: options.answer,
        records: options.records,
        connections: AtomicUsize::new(0),
    });
    let unusable = |error: io::Error| format!("{address}: {error}");
    let listener = TcpListener::bind(&address).map_err(unusable)?;
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

fn configuration(options: &Options) -> Result<ServerConfiguration, String> {
    let protocol = options.protocol.clone().complete();
    let ticket_key = match options.tickets {
        true => TicketKey::generate(&mut surroundings::random()?).map(Arc::new),
        false => None,
    };
    Ok(ServerConfiguration {
        versions: protocol.versions,
        cipher_suites: protocol.cipher_suites,
        compression_methods: protocol.compression_methods,
        application_protocols: protocol.application_protocols,
        leader: match options.prefers_as_client {
            true => Actor::Client,
            false => Actor::Server,
        },
        extended_master_secret: protocol.extended_master_secret,
        encrypt_then_mac: protocol.encrypt_then_mac,
        record_size_limit: protocol.record_size_limit,
        session_cache: options.session_ids.then(Arc::default),
        ticket_key,
        client_authentication: client_authentication(options)?,
        fragment_length: protocol.fragment_length,
        ..ServerConfiguration::new(identity::identity(&options.identity)?, surroundings::now()?)
    })
}

fn client_authentication(options: &Options) -> Result<ClientAuthentication, String> {
    match (&options.client_authorities, options.requires_client_certificate) {
        (Some(path), true) => pem_file::read_certificates(path).map(ClientAuthentication::Required),
        (Some(path), false) => pem_file::read_certificates(path).map(ClientAuthentication::Optional),
        (None, true) => Err("--require-client-certificate needs --client-ca".to_owned()),
        (None, false) => Ok(ClientAuthentication::None),
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
        let configuration = ServerConfiguration {
            now: surroundings::now()?,
            ..self.configuration.clone()
        };
        let trace = self.records.new_trace();
        let server = Server::new(configuration, surroundings::random()?, trace).map_err(|error| error.to_string())?;
        Socket::new(stream, server, self.records.clone())
            .and_then(|mut socket| {
                socket.handshake()?;
                self.answer(&mut socket)?;
                socket.close()
            })
            .map(drop)
            .map_err(|error| error.to_string())
    }

    fn answer(&self, socket: &mut Socket<ServerState>) -> Result<(), Failure> {
        match &self.answer {
            Answer::Text(text) => match socket.receive()? {
                Some(_) => socket.send(text.as_bytes()),
                None => Ok(()),
            },
            Answer::Echo => {
                while let Some(data) = socket.receive()? {
                    socket.send(&data)?;
                }
                Ok(())
            }
        }
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
