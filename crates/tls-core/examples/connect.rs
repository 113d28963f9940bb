//! The lab's client against a real server: the same engine as in the page, over TCP.
//!
//! `cargo run -p tls-core --example connect -- HOST:PORT [options]`
//!
//! | Option | Meaning |
//! |---|---|
//! | `--server-name NAME` | the name to ask for and to find in the certificate; HOST unless given. No address is asked for |
//! | `--ca FILE` | the trusted roots, PEM; the lab's own root unless given |
//! | `--cert FILE --key FILE` | for servers that ask: the certificate with its chain and the key, PEM |
//! | `--version NAME` | a version to offer; only `TLS 1.2` leads to a connection, and is the one unless given |
//! | `--suite NAME` | a suite to offer, best first; all unless given |
//! | `--compression null\|deflate` | a compression method to offer, best first; null unless given |
//! | `--alpn NAME` | an application protocol to offer, best first |
//! | `--no-extended-master-secret` | does not offer it |
//! | `--no-encrypt-then-mac` | does not offer it |
//! | `--max-fragment-length N` | asks for records of 512, 1024, 2048 or 4096 bytes at most, both ways |
//! | `--record-size-limit N` | takes no protected record of more than N bytes, 64 to 16384 |
//! | `--fragment-length N` | cuts what it sends into records of N bytes, 1 to 16384 |
//! | `--grease` | offers numbers that mean nothing, too |
//! | `--fallback` | says that this is a second attempt with an older version |
//! | `--tickets` | lets the server give a ticket to resume the session with |
//! | `--resume` | connects again at the end, resumes the session if it can, and says whether it could |
//! | `--send TEXT` | what to say; closes after the answer |
//! | `--until-close` | stays after `--send` until the peer closes, however long its answer pauses |
//! | `--send-file FILE` | what to say; closes once as many bytes have come back |
//! | `--keylog FILE` | adds the session's line for Wireshark |
//! | `--trace` | tells each event on standard error |
//! | `--summary` | tells on standard error what was agreed on |
//!
//! The options for suites, methods, protocols and versions may be given more than once. What the peer sends goes to
//! standard output; without anything to say, until the peer closes. The handshake has to be done within 10 seconds,
//! and the peer may be silent for 10 seconds afterwards.

#[path = "shared/arguments.rs"]
mod arguments;
#[path = "shared/event_text.rs"]
mod event_text;
#[path = "shared/host_name.rs"]
mod host_name;
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
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use arguments::Arguments;
use protocol::ProtocolOptions;
use socket::{Failure, Received, Records, Socket};
use tls_core::client::{Client, ClientConfiguration, ClientState};
use tls_core::pki::authority::LabAuthority;
use tls_core::pki::host_name::HostName;
use tls_core::pki::identity::Identity;
use tls_core::pki::{CertificateDer, UnixTime};
use tls_core::registry::{CompressionMethod, MaxFragmentLength};
use tls_core::resumption::SavedSession;

/// How long each address of the host is tried.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// An answer is complete once it pauses for this long.
const PAUSE: Duration = Duration::from_millis(250);
/// How many bytes of a file are sent ahead of what has come back: a peer that writes before it reads on can then
/// always get rid of what it has.
const SENT_AHEAD: usize = 1 << 16;

#[derive(Default)]
struct Options {
    address: String,
    server_name: Option<String>,
    authorities: Option<String>,
    certificates: Option<String>,
    key: Option<String>,
    protocol: ProtocolOptions,
    max_fragment_length: Option<MaxFragmentLength>,
    grease: bool,
    is_fallback: bool,
    tickets: bool,
    resume: bool,
    speech: Speech,
    until_close: bool,
    records: Records,
}

/// What the client says once the connection is open.
#[derive(Default)]
enum Speech {
    /// Nothing; it listens.
    #[default]
    None,
    /// A text, and waits for an answer.
    Text(String),
    /// The content of a file, and waits for as much.
    File(Vec<u8>),
}

fn main() -> ExitCode {
    match options().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("connect: {error}");
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
            "--server-name" => options.server_name = Some(value()?),
            "--ca" => options.authorities = Some(value()?),
            "--cert" => options.certificates = Some(value()?),
            "--key" => options.key = Some(value()?),
            "--max-fragment-length" => options.max_fragment_length = Some(max_fragment_length(&value()?)?),
            "--grease" => options.grease = true,
            "--fallback" => options.is_fallback = true,
            "--tickets" => options.tickets = true,
            "--resume" => options.resume = true,
            "--send" => {
                let text = value()?;
                if text.is_empty() {
                    return Err("--send takes the text to send, and this one is empty".to_owned());
                }
                options.speech = Speech::Text(text);
            }
            "--until-close" => options.until_close = true,
            "--send-file" => {
                let path = value()?;
                options.speech = Speech::File(std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?);
            }
            option if option.starts_with('-') => return Err(format!("there is no option {option}")),
            _ if !options.address.is_empty() => return Err(format!("{argument} is one address too many")),
            _ => options.address = argument,
        }
    }
    match options.address.is_empty() {
        true => Err("the address HOST:PORT is missing".to_owned()),
        false => Ok(options),
    }
}

fn max_fragment_length(value: &str) -> Result<MaxFragmentLength, String> {
    let of_value = |length: &&MaxFragmentLength| length.bytes().is_some_and(|bytes| bytes.to_string() == value);
    let length = MaxFragmentLength::KNOWN.iter().find(of_value);
    length
        .copied()
        .ok_or_else(|| format!("--max-fragment-length takes 512, 1024, 2048 or 4096, not {value}"))
}

fn run(options: Options) -> Result<(), String> {
    let configuration = configuration(&options)?;
    let (session, _) = converse(&options, configuration.clone())?;
    if !options.resume {
        return Ok(());
    }
    let session = session.ok_or("the server gave nothing to resume the session with")?;
    let again = ClientConfiguration {
        resume: Some(session),
        now: surroundings::now()?,
        ..configuration
    };
    match converse(&options, again)? {
        (_, true) => eprintln!("connect: the session was resumed"),
        (_, false) => eprintln!("connect: the session was not resumed, this was a full handshake"),
    }
    Ok(())
}

fn configuration(options: &Options) -> Result<ClientConfiguration, String> {
    let (host, _) = read_address(&options.address)?;
    let server_name = match &options.server_name {
        Some(name) => host_name::read(name)?,
        None => host,
    };
    let now = surroundings::now()?;
    let protocol = options.protocol.clone().complete();
    if !protocol.compression_methods.contains(&CompressionMethod::NULL) {
        return Err("--compression null has to be among the methods".to_owned());
    }
    Ok(ClientConfiguration {
        versions: protocol.versions,
        cipher_suites: protocol.cipher_suites,
        compression_methods: protocol.compression_methods,
        application_protocols: protocol.application_protocols,
        extended_master_secret: protocol.extended_master_secret,
        encrypt_then_mac: protocol.encrypt_then_mac,
        max_fragment_length: options.max_fragment_length,
        record_size_limit: protocol.record_size_limit,
        session_tickets: options.tickets,
        grease: options.grease,
        is_fallback: options.is_fallback,
        identity: identity(options)?,
        fragment_length: protocol.fragment_length,
        ..ClientConfiguration::new(server_name.to_string(), roots(options, now)?, now)
    })
}

/// The host and what to connect to, of HOST:PORT as typed.
fn read_address(typed: &str) -> Result<(HostName, String), String> {
    let (host, port) = typed.rsplit_once(':').ok_or_else(|| format!("{typed} has no port"))?;
    // The zone of an address says which way it is reached, and is no part of it (RFC 4007 §11).
    if let Some((address, zone)) = host.split_once('%') {
        let closing = if zone.ends_with(']') { "]" } else { "" };
        return Ok((host_name::read(&format!("{address}{closing}"))?, typed.to_owned()));
    }
    let host = host_name::read(host)?;
    let address = match &host {
        HostName::Dns(name) => format!("{name}:{port}"),
        HostName::Ip(_) => typed.to_owned(),
    };
    Ok((host, address))
}

fn identity(options: &Options) -> Result<Option<Identity>, String> {
    match (&options.certificates, &options.key) {
        (Some(certificates), Some(key)) => identity_files::read(certificates, key).map(Some),
        (None, None) => Ok(None),
        _ => Err("--cert and --key are needed together".to_owned()),
    }
}

fn roots(options: &Options, now: UnixTime) -> Result<Vec<CertificateDer>, String> {
    if let Some(path) = &options.authorities {
        return pem_file::read_certificates(path);
    }
    let mut random = surroundings::random()?;
    let root = LabAuthority::new().and_then(|lab| lab.issue_root(now, &mut random));
    root.map(|root| vec![root]).map_err(|error| error.to_string())
}

/// One connection from beginning to end. Gives what its session can be resumed with, and whether it was resumed.
fn converse(options: &Options, configuration: ClientConfiguration) -> Result<(Option<SavedSession>, bool), String> {
    let stream = connect(&options.address)?;
    let trace = options.records.new_trace();
    let client = Client::new(configuration, surroundings::random()?, trace).map_err(|error| error.to_string())?;
    Socket::new(stream, client, options.records.clone())
        .and_then(|mut socket| {
            socket.handshake()?;
            talk(&mut socket, options)?;
            let agreement = socket.connection.agreement();
            let is_resumed = agreement.is_some_and(|agreement| agreement.is_resumed);
            Ok((socket.connection.saved_session().cloned(), is_resumed))
        })
        .map_err(|error| error.to_string())
}

fn connect(address: &str) -> Result<TcpStream, String> {
    let (_, address) = read_address(address)?;
    let unreachable = |error: io::Error| format!("{address}: {error}");
    let mut last = format!("{address}: no such host");
    for address in address.to_socket_addrs().map_err(unreachable)? {
        match TcpStream::connect_timeout(&address, CONNECT_LIMIT) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = format!("{address}: {error}"),
        }
    }
    Err(last)
}

fn talk(socket: &mut Socket<ClientState>, options: &Options) -> Result<(), Failure> {
    let mut until_close = options.until_close;
    match &options.speech {
        Speech::None => until_close = true,
        Speech::Text(text) => socket.send(text.as_bytes())?,
        Speech::File(content) => return exchange(socket, content).and_then(|()| print(&socket.close()?)),
    }
    while let Some(data) = socket.receive()? {
        print(&data)?;
        if !until_close {
            while let Received::Data(data) = socket.receive_within(PAUSE)? {
                print(&data)?;
            }
            break;
        }
    }
    print(&socket.close()?)
}

/// Sends all of it and takes as many bytes back.
fn exchange(socket: &mut Socket<ClientState>, content: &[u8]) -> Result<(), Failure> {
    let (mut left, mut received) = (content, 0);
    while received < content.len() {
        let sent = content.len() - left.len();
        let due = (received + SENT_AHEAD).saturating_sub(sent).min(left.len());
        let (next, rest) = left.split_at(due);
        socket.send(next)?;
        left = rest;
        let data = socket
            .receive()?
            .ok_or(Failure::ClosedEarly("everything had come back"))?;
        received += data.len();
        print(&data)?;
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
