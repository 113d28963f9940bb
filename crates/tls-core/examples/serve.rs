//! The lab's server for real clients: the same engine as in the page, over TCP.
//!
//! `cargo run -p tls-core --example serve -- --listen ADDRESS [options]`
//!
//! `--help` lists the options. Each connection has a thread of its own, so that a slow one keeps nobody waiting.

#[path = "shared/command_line.rs"]
mod command_line;
#[path = "shared/event_text.rs"]
mod event_text;
#[path = "shared/failure.rs"]
mod failure;
#[path = "shared/host_name.rs"]
mod host_name;
#[path = "shared/identity.rs"]
mod identity;
#[path = "shared/identity_files.rs"]
mod identity_files;
#[path = "shared/pem_file.rs"]
mod pem_file;
#[path = "shared/places.rs"]
mod places;
#[path = "shared/progress.rs"]
mod progress;
#[path = "shared/protocol.rs"]
mod protocol;
#[path = "shared/records.rs"]
mod records;
#[path = "shared/socket.rs"]
mod socket;
#[path = "shared/standard_error.rs"]
mod standard_error;
#[path = "shared/summary.rs"]
mod summary;
#[path = "shared/surroundings.rs"]
mod surroundings;

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use clap::Parser;
use failure::Failure;
use identity::IdentityOptions;
use places::{PLACES, Place, Places};
use progress::Progress;
use protocol::ProtocolOptions;
use records::{RecordOptions, Records};
use socket::Socket;
use timeline::actor::Actor;
use tls_core::resumption::TicketKey;
use tls_core::server::{ClientAuthentication, EarlyDataPolicy, Server, ServerConfiguration, ServerState};
use tls_core::trace::Trace;

/// How long to wait after a connection could not be accepted: what is short then comes back by itself.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// What a browser or `curl` shows.
const DEFAULT_RESPONSE: &str = "HTTP/1.0 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Connection: close\r\n\r\nHello from Handshake Lab!\n";

/// The lab's server for real clients: the same engine as in the page, over TCP. Suites, methods, protocols and versions
/// may be given more than once. A client has 10 seconds for the handshake, and may be silent for 10 afterwards.
#[derive(Parser)]
#[command(name = "serve", args_override_self = true)]
struct Options {
    /// Listen here; port 0 takes any that is free
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: String,
    #[command(flatten)]
    identity: IdentityOptions,
    /// Ask clients who they are; the roots that are trusted, PEM or DER
    #[arg(long = "client-ca", value_name = "FILE")]
    client_authorities: Option<String>,
    /// Turn away clients that show no certificate
    #[arg(long, requires = "client_authorities")]
    require_client_certificate: bool,
    #[command(flatten)]
    protocol: ProtocolOptions,
    /// Follow the client's order of preference, not one's own
    #[arg(long)]
    client_preference: bool,
    /// Remember sessions by their ids, so that they can be resumed
    #[arg(long)]
    session_ids: bool,
    /// Give tickets, so that sessions can be resumed
    #[arg(long)]
    tickets: bool,
    /// Take as many bytes of early data with a ticket, once for each ticket
    #[arg(long, value_name = "BYTES", requires = "tickets")]
    early_data: Option<u32>,
    /// Take early data as often as they come: whoever has copied them can send them again
    #[arg(long, requires = "early_data")]
    allow_replay: bool,
    /// Answer a connection's first data with this text, and close; a short page of HTTP unless given
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, conflicts_with = "echo")]
    response: Option<String>,
    /// Send back whatever comes, until the client closes
    #[arg(long)]
    echo: bool,
    #[command(flatten)]
    records: RecordOptions,
    /// Serve one connection and exit with its outcome
    #[arg(long)]
    once: bool,
}

/// What the server says once a connection is open.
enum Answer {
    /// A text, once.
    Text(String),
    /// All that it hears.
    Echo,
}

/// What every connection needs.
struct Service {
    configuration: ServerConfiguration,
    answer: Answer,
    records: Arc<Records>,
}

fn main() -> ExitCode {
    command_line::run(serve)
}

fn serve(options: Options) -> Result<(), String> {
    let unusable = |error: io::Error| format!("--listen {}: {error}", options.listen);
    let listener = TcpListener::bind(&options.listen).map_err(unusable)?;
    let service = Arc::new(Service {
        configuration: configuration(&options)?,
        records: Arc::new(options.records.open(None)?),
        answer: match options.echo {
            true => Answer::Echo,
            false => Answer::Text(options.response.unwrap_or_else(|| DEFAULT_RESPONSE.to_owned())),
        },
    });
    // What the engine would refuse at each connection, it refuses now.
    service.new_server(Trace::off())?;
    let mut output = io::stdout();
    writeln!(output, "listening on {}", listener.local_addr().map_err(unusable)?)
        .and_then(|()| output.flush())
        .map_err(|error| format!("writing to standard output: {error}"))?;
    if options.once {
        let (stream, _) = listener.accept().map_err(unusable)?;
        return service.serve(stream, Arc::default());
    }
    let places = Arc::new(Places::default());
    loop {
        let accepted = listener.accept().and_then(|(stream, peer)| {
            let place = places.take(&stream)?;
            service.serve_in_thread(stream, place, peer.to_string())
        });
        if let Err(error) = accepted {
            tell(&format!("a connection could not be accepted: {error}"));
            thread::sleep(ACCEPT_PAUSE);
        }
    }
}

fn tell(text: &str) {
    standard_error::tell([format!("serve: {text}")]);
}

fn configuration(options: &Options) -> Result<ServerConfiguration, String> {
    let protocol = options.protocol.clone().complete()?;
    let identities = identity::identities(&options.identity)?;
    let best = identities.first().cloned().ok_or("there is no certificate to show")?;
    let ticket_key = match options.tickets {
        true => TicketKey::generate(&mut surroundings::random()?).map(Arc::new),
        false => None,
    };
    Ok(ServerConfiguration {
        application_protocols: protocol.application_protocols(),
        fragment_length: protocol.fragment_length(),
        versions: protocol.versions,
        cipher_suites: protocol.cipher_suites,
        groups: protocol.groups,
        compression_methods: protocol.compression_methods,
        leader: match options.client_preference {
            true => Actor::Client,
            false => Actor::Server,
        },
        extended_master_secret: !protocol.no_extended_master_secret,
        encrypt_then_mac: !protocol.no_encrypt_then_mac,
        record_size_limit: protocol.record_size_limit,
        session_cache: options.session_ids.then(Arc::default),
        ticket_key,
        early_data: options.early_data.map(|maximum| EarlyDataPolicy {
            maximum,
            used_tickets: (!options.allow_replay).then(Arc::default),
        }),
        client_authentication: client_authentication(options)?,
        identities,
        ..ServerConfiguration::new(best, surroundings::now()?)
    })
}

fn client_authentication(options: &Options) -> Result<ClientAuthentication, String> {
    let Some(path) = &options.client_authorities else {
        return Ok(ClientAuthentication::None);
    };
    let roots = pem_file::read_certificates(path)?;
    Ok(match options.require_client_certificate {
        true => ClientAuthentication::Required(roots),
        false => ClientAuthentication::Optional(roots),
    })
}

impl Service {
    fn serve_in_thread(self: &Arc<Self>, stream: TcpStream, place: Place, peer: String) -> io::Result<()> {
        let service = Arc::clone(self);
        let serve = move || match service.serve(stream, place.progress()) {
            Ok(()) => {}
            Err(_) if place.was_taken_away() => tell(&format!(
                "{peer}: closed for another connection: {PLACES} were open, and this one was getting nowhere"
            )),
            Err(error) => tell(&format!("{peer}: {error}")),
        };
        thread::Builder::new().spawn(serve).map(drop)
    }

    fn new_server(&self, trace: Trace) -> Result<Server, String> {
        let configuration = ServerConfiguration {
            now: surroundings::now()?,
            ..self.configuration.clone()
        };
        Server::new(configuration, surroundings::random()?, trace).map_err(|error| error.to_string())
    }

    /// Serves one connection: handshake, first data, answer, close.
    fn serve(&self, stream: TcpStream, progress: Arc<Progress>) -> Result<(), String> {
        let server = self.new_server(self.records.new_trace())?;
        Socket::new(stream, server, Arc::clone(&self.records), progress)
            .and_then(|mut socket| {
                socket.handshake()?;
                self.answer(&mut socket)?;
                socket.close(|_| Ok(()))
            })
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
