//! The server's choice in TLS 1.3, and the first keys (RFC 9846 §4.2.3, §4.2.4 and §7.1).

use timeline::error::{Error, ErrorKind};
use timeline::quantity::Item;
use timeline::registry::{CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::suites::SuiteParameters;

use super::super::server_hello::AwaitServerHello;
use super::super::{ClientState, offer};
use super::flight::AwaitEncryptedExtensions;
use super::{Offer, Tls13State};
use crate::connection::Core;
use crate::environment::Environment;
use crate::negotiation::Agreement;
use crate::tls13::key_schedule::EarlyStage;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::extension::key_share::KeyShare;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;

/// The suite that the server picked, if the rest of its hello is in order (RFC 9846 §4.2.3).
fn check_hello(offered: &ClientHello, hello: &ServerHello) -> Result<SuiteParameters, Error> {
    if hello.version != ProtocolVersion::TLS_1_2 {
        return Err(ErrorKind::NotOffered("legacy version").into());
    }
    if hello.session_id != offered.session_id {
        return Err(ErrorKind::NotOffered("session id").into());
    }
    if hello.compression_method != CompressionMethod::NULL {
        return Err(ErrorKind::NotOffered("compression method").into());
    }
    SuiteParameters::of(hello.cipher_suite)
        .filter(|parameters| offered.cipher_suites.contains(&parameters.suite))
        .filter(|parameters| parameters.version() == ProtocolVersion::TLS_1_3)
        .ok_or(ErrorKind::CipherSuiteNotOffered(hello.cipher_suite).into())
}

/// Sends the ClientHello that the server asks for (RFC 9846 §4.2.2 and §4.2.4).
pub(in crate::client) fn handle_hello_retry_request(
    mut state: AwaitServerHello,
    core: &mut Core,
    request: &ServerHello,
    raw: &[u8],
) -> Result<ClientState, Error> {
    if state.retried_with.is_some() {
        let input = crate::connection::Input::Handshake(HandshakeMessage::ServerHello(request.clone()));
        return Err(input.unexpected("ServerHello that is no second HelloRetryRequest"));
    }
    let suite = check_hello(&state.hello, request)?;
    core.version = Some(ProtocolVersion::TLS_1_3);
    let (mut selected, mut cookie) = (None, None);
    for extension in request.extensions() {
        match extension {
            Extension::SelectedVersion(_) => {}
            Extension::SelectedGroup(group) => selected = Some(*group),
            // The only extension that a server may send without having been asked.
            Extension::Cookie(bytes) => cookie = Some(bytes.clone()),
            other => return Err(state.misplaced(other.extension_type())),
        }
    }
    if selected.is_none() && cookie.is_none() {
        return Err(ErrorKind::UselessHelloRetryRequest.into());
    }
    core.transcript.replace_by_hash(suite.hash, &mut core.trace);
    core.transcript.add(raw);
    if let Some(group) = selected {
        retry_with(&mut state, core, group)?;
    }
    if state.configuration.middlebox_compatibility {
        core.send_dummy_change_cipher_spec()?;
    }
    let hello = offer::second_client_hello(&state.hello, &state.tls13, &state.configuration, cookie);
    core.send_handshake(&HandshakeMessage::ClientHello(hello.clone()))?;
    Ok(ClientState::ServerHello(Box::new(AwaitServerHello {
        hello,
        retried_with: Some(suite),
        ..state
    })))
}

fn retry_with(state: &mut AwaitServerHello, core: &mut Core, group: NamedGroup) -> Result<(), Error> {
    if !state.configuration.groups.contains(&group) {
        return Err(ErrorKind::NotOffered("group").into());
    }
    if state.tls13.has_share(group) {
        return Err(ErrorKind::UselessHelloRetryRequest.into());
    }
    let mut environment = Environment {
        random: &mut core.random,
        trace: &mut core.trace,
    };
    state.tls13.retry(group, &mut environment)
}

/// Computes the shared secret, and goes on with the first keys.
pub(in crate::client) fn handle_server_hello(
    state: AwaitServerHello,
    core: &mut Core,
    hello: &ServerHello,
    raw: &[u8],
) -> Result<ClientState, Error> {
    let suite = check_hello(&state.hello, hello)?;
    core.version = Some(ProtocolVersion::TLS_1_3);
    if state.retried_with.is_some_and(|before| before != suite) {
        return Err(ErrorKind::CipherSuiteNotOffered(hello.cipher_suite).into());
    }
    let mut share: Option<&KeyShare> = None;
    for extension in hello.extensions() {
        match extension {
            Extension::SelectedVersion(_) => {}
            Extension::KeyShare(of_server) => share = Some(of_server),
            other => return Err(state.misplaced(other.extension_type())),
        }
    }
    let share = share.ok_or(ErrorKind::MissingExtension(
        timeline::registry::ExtensionType::KEY_SHARE,
    ))?;
    core.trace.learned(Item::ServerRandom, hello.random);
    core.transcript.add(raw);
    core.agreement = Some(Agreement {
        version: ProtocolVersion::TLS_1_3,
        cipher_suite: suite.suite,
        group: Some(share.group),
        compression_method: CompressionMethod::NULL,
        application_protocol: None,
        extended_master_secret: false,
        encrypt_then_mac: false,
        is_resumed: false,
        peer_certificates: Vec::new(),
    });
    let AwaitServerHello {
        configuration,
        hello: offered,
        tls13: Offer { shares },
        retried_with,
    } = state;
    let private = Offer { shares }.into_share(share.group)?;
    let secret = private.agree(&share.key_exchange, &mut core.trace)?;
    let stage = EarlyStage::new(suite, None, &mut core.trace).mix(Some(&secret), &mut core.trace);
    let [of_client, of_server] = stage.traffic(&core.transcript, &mut core.trace);
    for secret in [&of_client, &of_server] {
        core.log_traffic(offered.random, secret);
    }
    core.protect_reading(&of_server)?;
    if configuration.middlebox_compatibility && retried_with.is_none() {
        core.send_dummy_change_cipher_spec()?;
    }
    core.protect_writing(&of_client)?;
    Ok(ClientState::Tls13(Tls13State::EncryptedExtensions(Box::new(
        AwaitEncryptedExtensions {
            configuration,
            client_hello: offered,
            suite,
            stage,
            of_client,
            of_server,
        },
    ))))
}
