//! The lab's client against a real server: the same engine as in the page, over TCP.
//!
//! `cargo run -p tls-core --example connect -- HOST:PORT [options]`
//!
//! `--help` lists the options.

#[path = "shared/command_line.rs"]
mod command_line;
#[path = "shared/event_text.rs"]
mod event_text;
#[path = "shared/failure.rs"]
mod failure;
#[path = "shared/host_name.rs"]
mod host_name;
#[path = "shared/identity_files.rs"]
mod identity_files;
#[path = "shared/pem_file.rs"]
mod pem_file;
#[path = "shared/progress.rs"]
#[allow(dead_code, reason = "nobody has to choose among several connections")]
mod progress;
#[path = "shared/protocol.rs"]
mod protocol;
#[path = "shared/recording_file.rs"]
mod recording_file;
#[path = "shared/records.rs"]
mod records;
#[path = "shared/session_file.rs"]
mod session_file;
#[path = "shared/socket.rs"]
mod socket;
#[path = "shared/standard_error.rs"]
mod standard_error;
#[path = "shared/summary.rs"]
mod summary;
#[path = "shared/surroundings.rs"]
mod surroundings;

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use failure::Failure;
use identity_files::IdentityFiles;
use protocol::{ProtocolOptions, key_kind};
use recording_file::RecordingFile;
use records::{RecordOptions, Records};
use session_file::Kept;
use socket::{Received, Socket};
use timeline::host_name::HostName;
use timeline::registry::MaxFragmentLength;
use timeline::scenario::KeyKind;
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration, ClientState};
use tls_core::pki::CertificateDer;
use tls_core::pki::authority::LabAuthority;
use tls_core::pki::identity::Identity;

/// How long each address of the host is tried.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// An answer is complete once it pauses for this long.
const PAUSE: Duration = Duration::from_millis(250);
/// How many bytes of a file are sent ahead of what has come back: a peer that writes before it reads on can then
/// always get rid of what it has. So much of the file is held in memory.
const SENT_AHEAD: u64 = 1 << 16;

/// The lab's client against a real server: the same engine as in the page, over TCP. What the server sends goes to
/// standard output as it is, byte for byte, control characters of terminals among it. Suites, methods, protocols and
/// versions may be given more than once. The handshake has to be done within 10 seconds, and the server may be silent
/// for 10 afterwards.
#[derive(Parser)]
#[command(name = "connect", args_override_self = true)]
struct Options {
    /// The server; without anything to send, listen until it closes
    #[arg(value_name = "HOST:PORT", value_parser = address)]
    address: Address,
    /// The name to ask for and to find in the certificate, HOST unless given; no address is asked for
    #[arg(long, value_name = "NAME", value_parser = host_name::read)]
    server_name: Option<HostName>,
    /// The trusted roots, PEM or DER; the system's and the lab's own unless given
    #[arg(long = "ca", value_name = "FILE")]
    authorities: Option<String>,
    #[command(flatten)]
    identity: IdentityFiles,
    /// Show the lab's own certificate for clients, with a key of this kind: rsa, ecdsa-p256 or ed25519
    #[arg(long = "key-type", value_name = "KIND", value_parser = key_kind, conflicts_with = "certificates")]
    key_kind: Option<KeyKind>,
    #[command(flatten)]
    protocol: ProtocolOptions,
    /// Ask for records of 512, 1024, 2048 or 4096 bytes at most, both ways
    #[arg(long, value_name = "N", value_parser = max_fragment_length)]
    max_fragment_length: Option<MaxFragmentLength>,
    /// Offer numbers that mean nothing among the others
    #[arg(long)]
    grease: bool,
    /// Say that this is a second attempt with an older version
    #[arg(long)]
    fallback: bool,
    /// Let the server give a ticket to resume the session with
    #[arg(long)]
    tickets: bool,
    /// Connect again at the end, resume the session if possible, and say whether it was. With a file, connect once: resume
    /// the session that it holds, if there is one, and keep the new one in it
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    resume: Option<Option<String>>,
    /// Send this text early, with the second hello, if the ticket allows it; otherwise once the session is resumed
    #[arg(long, value_name = "TEXT", value_parser = text, allow_hyphen_values = true, requires = "resume")]
    early_data: Option<String>,
    /// Send this text, and close after the answer
    #[arg(long, value_name = "TEXT", value_parser = text, allow_hyphen_values = true, conflicts_with = "send_file")]
    send: Option<String>,
    /// Send this file, and close once as many bytes have come back
    #[arg(long, value_name = "FILE")]
    send_file: Option<String>,
    /// Stay until the server closes, however long its answer pauses
    #[arg(long)]
    until_close: bool,
    #[command(flatten)]
    records: RecordOptions,
    /// Write everything that was sent, received and computed to this file, for the page to open. It holds the keys
    #[arg(long, value_name = "FILE.json")]
    record: Option<String>,
}

#[derive(Clone)]
struct Address {
    host: HostName,
    /// What to connect to, HOST:PORT.
    text: String,
}

fn address(typed: &str) -> Result<Address, String> {
    let (host, port) = typed.rsplit_once(':').ok_or("the port is missing")?;
    if host.is_empty() {
        return Err("the host is missing".to_owned());
    }
    port.parse::<u16>()
        .map_err(|_| format!("{port} is no port, which is a number up to 65535"))?;
    // The zone of an address says which way it is reached, and is no part of it (RFC 4007 §11).
    if let Some((address, zone)) = host.split_once('%') {
        let closing = if zone.ends_with(']') { "]" } else { "" };
        return Ok(Address {
            host: host_name::read(&format!("{address}{closing}"))?,
            text: typed.to_owned(),
        });
    }
    let host = host_name::read(host)?;
    let text = match &host {
        HostName::Dns(name) => format!("{name}:{port}"),
        HostName::Ip(_) => typed.to_owned(),
    };
    Ok(Address { host, text })
}

fn text(text: &str) -> Result<String, String> {
    match text.is_empty() {
        true => Err("there is nothing to send in it".to_owned()),
        false => Ok(text.to_owned()),
    }
}

fn max_fragment_length(value: &str) -> Result<MaxFragmentLength, String> {
    let of_value = |length: &&MaxFragmentLength| length.bytes().is_some_and(|bytes| bytes.to_string() == value);
    let length = MaxFragmentLength::KNOWN.iter().find(of_value);
    length
        .copied()
        .ok_or_else(|| "it has to be 512, 1024, 2048 or 4096".to_owned())
}

fn main() -> ExitCode {
    command_line::run(run)
}

/// What the client says once the connection is open.
enum Speech<'a> {
    /// Nothing; it listens.
    None,
    /// A text, and waits for an answer.
    Text(&'a str),
    /// The content of a file, and waits for as much.
    File(File),
}

impl Options {
    /// Opens the file anew: with a session that is resumed it is sent twice.
    fn speech(&self) -> Result<Speech<'_>, String> {
        if let Some(text) = &self.send {
            return Ok(Speech::Text(text));
        }
        let Some(path) = &self.send_file else {
            return Ok(Speech::None);
        };
        let unusable = |error: io::Error| format!("--send-file {path}: {error}");
        let mut file = File::open(path).map_err(unusable)?;
        if file.metadata().map_err(unusable)?.is_dir() {
            return Err(unusable(ErrorKind::IsADirectory.into()));
        }
        if self.resume == Some(None) {
            file.rewind()
                .map_err(|_| format!("--send-file {path}: --resume sends it twice, and it can be read only once"))?;
        }
        Ok(Speech::File(file))
    }
}

fn run(options: Options) -> Result<(), String> {
    let file = options.record.as_deref().map(RecordingFile::new).transpose()?;
    let records = options.records.open(file.as_ref().map(RecordingFile::recording))?;
    let outcome = run_connections(&options, &Arc::new(records));
    // A connection that fails is what the page is opened for.
    let written = file.map_or(Ok(()), |file| file.write());
    outcome.and(written)
}

fn run_connections(options: &Options, records: &Arc<Records>) -> Result<(), String> {
    let configuration = configuration(options)?;
    let before = match &options.resume {
        Some(Some(path)) => Kept::read(path)?,
        _ => Kept::default(),
    };
    let is_returning = !before.is_empty();
    let first = returning(options, configuration.clone(), before)?;
    let (kept, is_resumed) = converse(options, first, records)?;
    if is_returning {
        tell_outcome(is_resumed);
    }
    if options.resume.is_some() && kept.is_empty() {
        return Err("the server gave nothing to resume the session with".to_owned());
    }
    match &options.resume {
        None => {}
        Some(Some(path)) => kept.write(path)?,
        Some(None) => {
            let again = returning(options, configuration, kept)?;
            let (_, is_resumed) = converse(options, again, records)?;
            tell_outcome(is_resumed);
        }
    }
    Ok(())
}

/// The configuration of a client that has been here before, if it has kept anything.
fn returning(options: &Options, configuration: ClientConfiguration, kept: Kept) -> Result<ClientConfiguration, String> {
    if kept.is_empty() {
        return Ok(configuration);
    }
    Ok(ClientConfiguration {
        resume: kept.session,
        ticket: kept.ticket,
        early_data: options.early_data.clone().unwrap_or_default().into_bytes(),
        now: surroundings::now()?,
        ..configuration
    })
}

fn tell_outcome(is_resumed: bool) {
    let outcome = match is_resumed {
        true => "the session was resumed",
        false => "the session was not resumed, this was a full handshake",
    };
    standard_error::tell([format!("connect: {outcome}")]);
}

fn configuration(options: &Options) -> Result<ClientConfiguration, String> {
    let server_name = options.server_name.as_ref().unwrap_or(&options.address.host);
    let now = surroundings::now()?;
    let protocol = options.protocol.clone().complete()?;
    Ok(ClientConfiguration {
        application_protocols: protocol.application_protocols(),
        fragment_length: protocol.fragment_length(),
        versions: protocol.versions,
        cipher_suites: protocol.cipher_suites,
        groups: protocol.groups,
        compression_methods: protocol.compression_methods,
        extended_master_secret: !protocol.no_extended_master_secret,
        encrypt_then_mac: !protocol.no_encrypt_then_mac,
        max_fragment_length: options.max_fragment_length,
        record_size_limit: protocol.record_size_limit,
        session_tickets: options.tickets,
        grease: options.grease,
        is_fallback: options.fallback,
        identity: identity(options, now)?,
        ..ClientConfiguration::new(server_name.to_string(), roots(options, now)?, now)
    })
}

fn roots(options: &Options, now: UnixTime) -> Result<Vec<CertificateDer>, String> {
    if let Some(path) = &options.authorities {
        return pem_file::read_certificates(path);
    }
    let mut random = surroundings::random()?;
    let root = LabAuthority::new().and_then(|lab| lab.issue_root(now, &mut random));
    let of_lab = root.map_err(|error| error.to_string())?;
    // What of them cannot be read is not trusted; who relies on it is told by the check of the certificate.
    let of_system = rustls_native_certs::load_native_certs().certs;
    let of_system = of_system.iter().map(|root| root.to_vec());
    Ok([of_lab].into_iter().chain(of_system).collect())
}

/// Whom the client claims to be, if it says so.
fn identity(options: &Options, now: UnixTime) -> Result<Option<Identity>, String> {
    let Some(kind) = options.key_kind else {
        return options.identity.read();
    };
    let mut random = surroundings::random()?;
    let mut issue = || {
        let lab = LabAuthority::new()?;
        let (certificate, key) = lab.issue_client(kind, now, &mut random)?;
        let chain = vec![certificate, lab.issue_intermediate(kind, now, &mut random)?];
        Ok(Identity { chain, key })
    };
    let issued = issue().map_err(|error: tls_core::pki::Error| error.to_string());
    issued.map(Some)
}

/// One connection from beginning to end. Gives what its session can be resumed with, and whether it was resumed.
fn converse(
    options: &Options,
    configuration: ClientConfiguration,
    records: &Arc<Records>,
) -> Result<(Kept, bool), String> {
    let speech = options.speech()?;
    let early_data = configuration.early_data.clone();
    // What the engine refuses, nobody needs to be connected for.
    let client = Client::new(configuration, surroundings::random()?, records.new_trace());
    let client = client.map_err(|error| error.to_string())?;
    let stream = connect(&options.address.text)?;
    Socket::new(stream, client, Arc::clone(records), Arc::default())
        .and_then(|mut socket| {
            socket.handshake()?;
            if !early_data.is_empty() {
                repeat_unless_taken(&mut socket, &early_data)?;
            }
            talk(&mut socket, speech, options.until_close)?;
            let agreement = socket.connection.agreement();
            let is_resumed = agreement.is_some_and(|agreement| agreement.is_resumed);
            let kept = Kept {
                session: socket.connection.saved_session().cloned(),
                ticket: socket.connection.saved_ticket().cloned(),
            };
            Ok((kept, is_resumed))
        })
        .map_err(|error| error.to_string())
}

/// Says whether the server has taken the early data, and sends them again if not.
fn repeat_unless_taken(socket: &mut Socket<ClientState>, early_data: &[u8]) -> Result<(), Failure> {
    let agreement = socket.connection.agreement();
    if agreement.is_some_and(|agreement| agreement.accepts_early_data) {
        standard_error::tell(["connect: the server took the early data".to_owned()]);
        return Ok(());
    }
    standard_error::tell(["connect: the server did not take the early data, they are sent again".to_owned()]);
    socket.send(early_data)
}

fn connect(address: &str) -> Result<TcpStream, String> {
    let unreachable = |error: io::Error| format!("{address}: {error}");
    let mut last = format!("{address}: no such host");
    for address in address.to_socket_addrs().map_err(unreachable)? {
        match TcpStream::connect_timeout(&address, CONNECT_LIMIT) {
            Ok(stream) => return Ok(stream),
            Err(error) if error.kind() == ErrorKind::TimedOut => {
                last = format!("{address}: no answer within {} s", CONNECT_LIMIT.as_secs());
            }
            Err(error) => last = format!("{address}: {error}"),
        }
    }
    Err(last)
}

fn talk(socket: &mut Socket<ClientState>, speech: Speech<'_>, until_close: bool) -> Result<(), Failure> {
    let mut stays = until_close;
    match speech {
        Speech::None => stays = true,
        Speech::Text(text) => {
            socket.send(text.as_bytes())?;
            print(&socket.receive()?.unwrap_or_default())?;
            while !stays && let Received::Data(data) = socket.receive_within(PAUSE)? {
                print(&data)?;
            }
        }
        Speech::File(file) => exchange(socket, file)?,
    }
    while stays && let Some(data) = socket.receive()? {
        print(&data)?;
    }
    socket.close(print)
}

/// Sends all of it and takes as many bytes back.
fn exchange(socket: &mut Socket<ClientState>, mut file: File) -> Result<(), Failure> {
    let (mut sent, mut received) = (0, 0);
    let mut is_all_sent = false;
    let mut content = Vec::new();
    while !is_all_sent || received < sent {
        let due = (received + SENT_AHEAD).saturating_sub(sent).min(SENT_AHEAD);
        if due > 0 && !is_all_sent {
            content.clear();
            let read = (&mut file).take(due).read_to_end(&mut content);
            let length = read.map_err(|error| Failure::Io("reading the file to send", error))? as u64;
            is_all_sent = length < due;
            sent += length;
            socket.send(&content)?;
        }
        if received < sent {
            let data = socket
                .receive()?
                .ok_or(Failure::ClosedEarly("everything had come back"))?;
            received += data.len() as u64;
            print(&data)?;
        }
    }
    Ok(())
}

fn print(data: &[u8]) -> Result<(), Failure> {
    let mut output = io::stdout();
    output
        .write_all(data)
        .and_then(|()| output.flush())
        .map_err(|error| Failure::Io("writing to standard output", error))
}
