//! The server's choice in TLS 1.3, and the first keys (RFC 9846 §4.2.3, §4.2.4 and §7.1).

use timeline::error::{Error, ErrorKind};
use timeline::quantity::Item;
use timeline::registry::{CompressionMethod, ExtensionType, NamedGroup, ProtocolVersion, PskKeyExchangeMode};
use timeline::suites::SuiteParameters;
use zeroize::Zeroizing;

use super::super::server_hello::{AwaitServerHello, has_offered};
use super::super::{ClientConfiguration, ClientState, offer};
use super::flight::AwaitEncryptedExtensions;
use super::offer::OfferedTicket;
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
    // The server passes over the early data, and so over an alert behind their keys; the second hello has none (RFC 9846
    // §4.3.10).
    state.tls13.give_up_early_data(core);
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
    if state.configuration.middlebox_compatibility && !core.records.has_sent_change_cipher_spec() {
        core.send_dummy_change_cipher_spec()?;
    }
    state.tls13.keep_only(suite.hash);
    let mut hello = offer::second_client_hello(
        &state.hello,
        &state.tls13,
        &state.configuration,
        (selected.is_some(), cookie),
    );
    state.tls13.add_pre_shared_key(core, &state.configuration, &mut hello);
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
    let mut selected = None;
    for extension in hello.extensions() {
        match extension {
            Extension::SelectedVersion(_) => {}
            Extension::KeyShare(of_server) => share = Some(of_server),
            Extension::SelectedPreSharedKey(index) if has_offered(&state.hello, ExtensionType::PRE_SHARED_KEY) => {
                selected = Some(*index);
            }
            other => return Err(state.misplaced(other.extension_type())),
        }
    }
    core.trace.learned(Item::ServerRandom, hello.random);
    core.transcript.add(raw);
    core.agreement = Some(Agreement {
        version: ProtocolVersion::TLS_1_3,
        cipher_suite: suite.suite,
        group: share.map(|share| share.group),
        compression_method: CompressionMethod::NULL,
        application_protocol: None,
        extended_master_secret: false,
        encrypt_then_mac: false,
        is_resumed: selected.is_some(),
        accepts_early_data: false,
        peer_certificates: Vec::new(),
    });
    let AwaitServerHello {
        configuration,
        hello: offered,
        mut tls13,
        ..
    } = state;
    // Without their ticket and suite the server has refused them already.
    let early_data_suite = tls13
        .early_data_suite()
        .filter(|early| selected.is_some() && *early == suite);
    let ticket = pre_shared_key(&mut tls13, selected, suite)?;
    let early_data_protocol = ticket
        .as_ref()
        .and_then(|offered| offered.ticket.application_protocol.clone());
    let secret = shared_secret(&mut tls13, share, ticket.is_some(), &configuration, core)?;
    let stage = match ticket {
        Some(offered) => offered.stage.for_suite(suite),
        None => EarlyStage::new(suite, None, &mut core.trace),
    };
    let stage = stage.mix(secret.as_ref().map(|secret| secret.as_slice()), &mut core.trace);
    let [of_client, of_server] = stage.traffic(&core.transcript, &mut core.trace);
    for secret in [&of_client, &of_server] {
        core.log_traffic(offered.random, secret);
    }
    core.protect_reading(&of_server)?;
    if configuration.middlebox_compatibility && !core.records.has_sent_change_cipher_spec() {
        core.send_dummy_change_cipher_spec()?;
    }
    // The end of early data, if the server takes them, is still protected with their keys.
    if early_data_suite.is_none() {
        core.protect_writing(&of_client)?;
    }
    Ok(ClientState::Tls13(Tls13State::EncryptedExtensions(Box::new(
        AwaitEncryptedExtensions {
            configuration,
            client_hello: offered,
            suite,
            stage,
            of_client,
            of_server,
            is_resumed: selected.is_some(),
            early_data_suite,
            early_data_protocol,
        },
    ))))
}

/// The ticket that the server picked, if any: the only one offered, and of the suite's hash (RFC 9846 §4.3.11).
fn pre_shared_key(
    offer: &mut Offer,
    selected: Option<u16>,
    suite: SuiteParameters,
) -> Result<Option<OfferedTicket>, Error> {
    match (selected, offer.pre_shared_key.take()) {
        (None, _) => Ok(None),
        (Some(0), Some(offered)) if offered.suite.hash == suite.hash => Ok(Some(offered)),
        (Some(_), _) => Err(ErrorKind::NotOffered("pre-shared key").into()),
    }
}

/// The secret of both halves; `None` if the two sides go on with the pre-shared key only, which both have to want.
fn shared_secret(
    offer: &mut Offer,
    share: Option<&KeyShare>,
    is_resumed: bool,
    configuration: &ClientConfiguration,
    core: &mut Core,
) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    let wants = |mode| configuration.psk_modes.contains(&mode);
    match share {
        Some(share) if !is_resumed || wants(PskKeyExchangeMode::PSK_DHE_KE) => {
            let private = offer.take_share(share.group)?;
            private.agree(&share.key_exchange, &mut core.trace).map(Some)
        }
        Some(_) => Err(ErrorKind::NotOffered("way to use a pre-shared key").into()),
        None if is_resumed && wants(PskKeyExchangeMode::PSK_KE) => Ok(None),
        None => Err(ErrorKind::MissingExtension(ExtensionType::KEY_SHARE).into()),
    }
}
