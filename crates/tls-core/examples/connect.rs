//! The lab's client against a real server: the same engine as in the page, over TCP.
//!
//! `cargo run -p tls-core --example connect -- HOST:PORT [options]`
//!
//! | Option | Meaning |
//! |---|---|
//! | `--server-name NAME` | the name to ask for and to find in the certificate; HOST unless given |
//! | `--ca FILE` | the trusted roots, PEM; the lab's own root unless given |
//! | `--suite NAME` | a suite to offer, best first; all unless given |
//! | `--send TEXT` | what to say; closes after the answer |
//! | `--keylog FILE` | adds the session's line for Wireshark |
//! | `--trace` | tells each event on standard error |
//!
//! What the peer sends goes to standard output. The handshake has to be done within 10 seconds, and the peer
//! may be silent for 10 seconds afterwards.

#[path = "shared/arguments.rs"]
mod arguments;
#[path = "shared/event_text.rs"]
mod event_text;
#[path = "shared/pem_file.rs"]
mod pem_file;
#[path = "shared/socket.rs"]
mod socket;
#[path = "shared/surroundings.rs"]
mod surroundings;

use std::io::{self, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use arguments::Arguments;
use socket::{Received, Records, Socket};
use tls_core::client::{Client, ClientConfiguration, ClientState};
use tls_core::pki::authority::LabAuthority;
use tls_core::pki::{CertificateDer, UnixTime};
use tls_core::registry::CipherSuite;
use tls_core::trace::Trace;

/// How long each address of the host is tried.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// An answer is complete once it pauses for this long.
const PAUSE: Duration = Duration::from_millis(250);

#[derive(Default)]
struct Options {
    address: String,
    server_name: Option<String>,
    authorities: Option<String>,
    cipher_suites: Vec<CipherSuite>,
    text: Option<String>,
    records: Records,
}

fn main() -> ExitCode {
    match options().and_then(|options| run(&options)) {
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
        let mut value = || arguments.value_of(&argument);
        match argument.as_str() {
            "--server-name" => options.server_name = Some(value()?),
            "--ca" => options.authorities = Some(value()?),
            "--suite" => options.cipher_suites.push(arguments::cipher_suite(&value()?)?),
            "--compression" => return Err(arguments::refuse_compression(&value()?)),
            "--send" => {
                let text = value()?;
                if text.is_empty() {
                    return Err("--send takes the text to send, and this one is empty".to_owned());
                }
                options.text = Some(text);
            }
            "--keylog" => options.records.key_log = Some(value()?),
            "--trace" => options.records.trace = true,
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

fn run(options: &Options) -> Result<(), String> {
    let (host, _) = options
        .address
        .rsplit_once(':')
        .ok_or_else(|| format!("{} has no port", options.address))?;
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let now = surroundings::now()?;
    let configuration = ClientConfiguration {
        cipher_suites: arguments::suites_or_all(options.cipher_suites.clone()),
        ..ClientConfiguration::new(
            options.server_name.as_deref().unwrap_or(host),
            roots(options, now)?,
            now,
        )
    };
    let trace = match options.records.trace {
        true => Trace::on(),
        false => Trace::off(),
    };
    let stream = connect(&options.address)?;
    let client = Client::new(configuration, surroundings::random()?, trace).map_err(|error| error.to_string())?;
    let socket = Socket::new(stream, client, options.records.clone());
    socket
        .and_then(|mut socket| talk(&mut socket, options.text.as_deref()))
        .map_err(|error| error.to_string())
}

fn roots(options: &Options, now: UnixTime) -> Result<Vec<CertificateDer>, String> {
    if let Some(path) = &options.authorities {
        return pem_file::read_certificates(path);
    }
    let mut random = surroundings::random()?;
    let root = LabAuthority::new().and_then(|lab| lab.issue_root(now, &mut random));
    root.map(|root| vec![root]).map_err(|error| error.to_string())
}

fn connect(address: &str) -> Result<TcpStream, String> {
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

fn talk(socket: &mut Socket<ClientState>, text: Option<&str>) -> Result<(), socket::Failure> {
    socket.handshake()?;
    if let Some(text) = text {
        socket.send(text.as_bytes())?;
    }
    while let Some(data) = socket.receive()? {
        print(&data)?;
        if text.is_some() {
            while let Received::Data(data) = socket.receive_within(PAUSE)? {
                print(&data)?;
            }
            break;
        }
    }
    print(&socket.close()?)
}

fn print(data: &[u8]) -> Result<(), socket::Failure> {
    let mut output = io::stdout();
    output
        .write_all(data)
        .and_then(|()| output.flush())
        .map_err(|error| socket::Failure::Io("writing to standard output", error))
}
