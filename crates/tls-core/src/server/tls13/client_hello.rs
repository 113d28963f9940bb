//! The server's answer to a ClientHello: its half, and everything else sealed, or the wish for another ClientHello (RFC
//! 9846 §4.2.3, §4.2.4 and §4.4).

use subtle::ConstantTimeEq;
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::message::HELLO_RETRY_REQUEST_RANDOM;
use timeline::negotiation::Negotiation;
use timeline::quantity::Item;
use timeline::registry::{CompressionMethod, ExtensionType, NamedGroup, ProtocolVersion, PskKeyExchangeMode};
use timeline::suites::SuiteParameters;

use super::super::negotiate::{Chosen, Offer, check, negotiate};
use super::super::{ServerConfiguration, ServerState};
use super::Tls13State;
use super::early_data::{AwaitEndOfEarlyData, are_accepted, read_on};
use super::flight::{AwaitCertificate, AwaitFinished};
use super::messages::{answers, send_identification, send_server_hello};
use super::open::Saving;
use crate::connection::Core;
use crate::environment::Environment;
use crate::key_exchange::key_share::respond;
use crate::negotiation::Agreement;
use crate::resumption::SavedTicket;
use crate::tls13::authentication::{binder, send_finished};
use crate::tls13::key_schedule::{EarlyStage, HandshakeStage};
use crate::tls13::traffic::TrafficSecret;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::extension::key_share::KeyShare;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;
use crate::wire::tls13::Message;

/// Bytes of the server's cookie.
const COOKIE_LENGTH: usize = 32;

/// Answers a client that offers TLS 1.3: with the whole flight, or with the wish for another hello.
pub(in crate::server) fn handle_client_hello(
    core: &mut Core,
    configuration: ServerConfiguration,
    hello: &ClientHello,
    chosen: Chosen,
) -> Result<ServerState, Error> {
    core.version = Some(ProtocolVersion::TLS_1_3);
    let suite = suite(&chosen.negotiation)?;
    let group = chosen.negotiation.group.chosen;
    let has_share = group.is_some_and(|group| share_for(hello, group).is_some());
    let needs_no_share = chosen.pre_shared_key.is_some() && wants_psk_only(hello, &configuration);
    if (has_share || needs_no_share) && !configuration.requires_cookie {
        return answer(core, configuration, hello, chosen).map(ServerState::Tls13);
    }
    let group = group.ok_or(ErrorKind::NoCommonGroup)?;
    // They are lost with the first hello (RFC 9846 §4.3.10).
    if hello.extensions().contains(&Extension::EarlyData) {
        core.records.skip_early_data(configuration.maximum_early_data());
    }
    core.transcript.replace_by_hash(suite.hash, &mut core.trace);
    let mut extensions = vec![Extension::SelectedVersion(ProtocolVersion::TLS_1_3)];
    if !has_share {
        extensions.push(Extension::SelectedGroup(group));
    }
    let cookie = configuration
        .requires_cookie
        .then(|| core.random.array::<COOKIE_LENGTH>().to_vec());
    extensions.extend(cookie.clone().map(Extension::Cookie));
    core.send_handshake(&HandshakeMessage::ServerHello(ServerHello {
        version: ProtocolVersion::TLS_1_2,
        random: HELLO_RETRY_REQUEST_RANDOM,
        session_id: hello.session_id.clone(),
        cipher_suite: suite.suite,
        compression_method: CompressionMethod::NULL,
        extensions: Some(extensions),
    }))?;
    if !hello.session_id.is_empty() {
        core.send_dummy_change_cipher_spec()?;
    }
    Ok(ServerState::Tls13(Tls13State::SecondClientHello(Box::new(
        AwaitSecondClientHello {
            configuration,
            first: hello.clone(),
            suite,
            group: (!has_share).then_some(group),
            cookie,
        },
    ))))
}

fn suite(negotiation: &Negotiation) -> Result<SuiteParameters, Error> {
    let chosen = negotiation.cipher_suite.chosen.and_then(SuiteParameters::of);
    chosen.ok_or(ErrorKind::NoCommonCipherSuite.into())
}

/// The client's half for a group.
fn share_for(hello: &ClientHello, group: NamedGroup) -> Option<&KeyShare> {
    let shares = hello.extensions().iter().find_map(|extension| match extension {
        Extension::KeyShares(shares) => Some(shares),
        _ => None,
    })?;
    shares.iter().find(|share| share.group == group)
}

/// Awaits the ClientHello that the server has asked for.
pub struct AwaitSecondClientHello {
    configuration: ServerConfiguration,
    first: ClientHello,
    suite: SuiteParameters,
    /// The group for which the server asked a half.
    group: Option<NamedGroup>,
    cookie: Option<Vec<u8>>,
}

impl AwaitSecondClientHello {
    pub(super) fn handle(self, core: &mut Core, hello: &ClientHello) -> Result<Tls13State, Error> {
        self.check(hello)?;
        let offer = Offer::of(hello)?;
        let chosen = negotiate(&self.configuration, hello, &offer);
        check(&chosen, &self.configuration, hello, &offer)?;
        let group = chosen.negotiation.group.chosen;
        let has_share = group.is_some_and(|group| share_for(hello, group).is_some());
        if suite(&chosen.negotiation)? != self.suite || !has_share {
            return Err(ErrorKind::SecondClientHelloDiffers.into());
        }
        core.trace.record(|| Event::Negotiated(chosen.negotiation.clone()));
        answer(core, self.configuration, hello, chosen)
    }

    /// What may change is what was asked for: the halves, the cookie, and what depends on them (RFC 9846 §4.2.2).
    fn check(&self, hello: &ClientHello) -> Result<(), Error> {
        let fixed = |hello: &ClientHello| {
            let may_change = |extension: &&Extension| {
                !matches!(
                    extension.extension_type(),
                    ExtensionType::KEY_SHARE
                        | ExtensionType::PRE_SHARED_KEY
                        | ExtensionType::EARLY_DATA
                        | ExtensionType::COOKIE
                        | ExtensionType::PADDING
                )
            };
            ClientHello {
                extensions: Some(hello.extensions().iter().filter(may_change).cloned().collect()),
                ..hello.clone()
            }
        };
        // Early data come with a first hello only.
        if hello.extensions().contains(&Extension::EarlyData) {
            return Err(ErrorKind::SecondClientHelloDiffers.into());
        }
        let cookie = hello.extensions().iter().find_map(|extension| match extension {
            Extension::Cookie(cookie) => Some(cookie),
            _ => None,
        });
        let shares = hello.extensions().iter().find_map(|extension| match extension {
            Extension::KeyShares(shares) => Some(shares.as_slice()),
            _ => None,
        });
        let has_asked_share = match (self.group, shares) {
            (None, _) => true,
            (Some(group), Some([share])) => share.group == group,
            (Some(_), _) => false,
        };
        match fixed(&self.first) == fixed(hello) && cookie == self.cookie.as_ref() && has_asked_share {
            true => Ok(()),
            false => Err(ErrorKind::SecondClientHelloDiffers.into()),
        }
    }
}

/// Sends the whole flight: the server's half, then everything else behind the first keys.
fn answer(
    core: &mut Core,
    configuration: ServerConfiguration,
    hello: &ClientHello,
    chosen: Chosen,
) -> Result<Tls13State, Error> {
    let Chosen {
        negotiation,
        pre_shared_key,
        credentials,
        ..
    } = chosen;
    let suite = suite(&negotiation)?;
    let early = match &pre_shared_key {
        Some((index, ticket)) => check_binder(core, suite, hello, (*index, ticket))?,
        None => EarlyStage::new(suite, None, &mut core.trace),
    };
    let protocol = negotiation.application_protocol.chosen.as_ref();
    let early_data = pre_shared_key
        .as_ref()
        // A client learns of a limit on records only afterwards.
        .filter(|_| negotiation.fragment_limit.is_none())
        .filter(|(index, ticket)| are_accepted(&configuration, hello, (*index, ticket), suite, protocol))
        .map(|(_, ticket)| {
            (
                early.early_traffic(&core.transcript, &mut core.trace),
                ticket.maximum_early_data,
            )
        });
    let group = negotiation
        .group
        .chosen
        .filter(|_| pre_shared_key.is_none() || !wants_psk_only(hello, &configuration));
    let half = match group {
        Some(group) => {
            let share = share_for(hello, group).ok_or(ErrorKind::NoCommonGroup)?;
            let mut environment = Environment {
                random: &mut core.random,
                trace: &mut core.trace,
            };
            Some(respond(share, &mut environment)?)
        }
        None => None,
    };
    let (share, secret) = half.unzip();
    let server_random = core.random.array();
    let selected = pre_shared_key.as_ref().map(|(index, _)| *index);
    send_server_hello(core, hello, suite, server_random, (share, selected))?;
    core.trace.learned(Item::ServerRandom, server_random);
    core.agreement = Some(Agreement {
        version: ProtocolVersion::TLS_1_3,
        cipher_suite: suite.suite,
        group,
        compression_method: CompressionMethod::NULL,
        application_protocol: negotiation.application_protocol.chosen.clone(),
        extended_master_secret: false,
        encrypt_then_mac: false,
        is_resumed: pre_shared_key.is_some(),
        accepts_early_data: early_data.is_some(),
        peer_certificates: Vec::new(),
    });
    // After a HelloRetryRequest it was sent already.
    let has_retried = core.records.has_sent_change_cipher_spec();
    if !hello.session_id.is_empty() && !has_retried {
        core.send_dummy_change_cipher_spec()?;
    }
    let stage = early.mix(secret.as_ref().map(|secret| secret.as_slice()), &mut core.trace);
    let [of_client, of_server] = stage.traffic(&core.transcript, &mut core.trace);
    for secret in [&of_client, &of_server] {
        core.log_traffic(hello.random, secret);
    }
    core.protect_writing(&of_server)?;
    let of_early_data = early_data.as_ref().map(|(secret, _)| secret);
    read_on(core, &configuration, hello, (of_early_data, &of_client))?;
    core.limit_records(negotiation.fragment_limit);
    let mut answers = answers(&negotiation);
    answers.extend(early_data.as_ref().map(|_| Extension::EarlyData));
    core.send_handshake(&HandshakeMessage::Tls13(Message::EncryptedExtensions(answers)))?;
    if pre_shared_key.is_none() {
        send_identification(core, &configuration, suite, credentials?)?;
    }
    send_finished(core, &of_server)?;
    let is_client_authenticated = pre_shared_key
        .as_ref()
        .is_some_and(|(_, ticket)| ticket.is_client_authenticated);
    let saving = Saving {
        ticket_key: configuration.ticket_key.clone().filter(|_| has_modes(hello)),
        cipher_suite: suite.suite,
        server_name: negotiation.server_name,
        application_protocol: negotiation.application_protocol.chosen,
        maximum_early_data: configuration.early_data.as_ref().map_or(0, |policy| policy.maximum),
        is_client_authenticated,
        now: configuration.now,
    };
    let asks = pre_shared_key.is_none();
    let maximum = early_data.map(|(_, maximum)| maximum);
    await_client(
        core,
        configuration,
        (suite, saving),
        stage,
        of_client,
        (hello, asks, maximum),
    )
}

/// Whether the client keeps tickets: without a way to use their keys, it does not (RFC 9846 §4.7.1).
fn has_modes(hello: &ClientHello) -> bool {
    let mut extensions = hello.extensions().iter();
    extensions.any(|extension| matches!(extension, Extension::PskKeyExchangeModes(_)))
}

/// Whether the client wants a pre-shared key without a new key exchange before all else, and the server agrees.
fn wants_psk_only(hello: &ClientHello, configuration: &ServerConfiguration) -> bool {
    let first = hello.extensions().iter().find_map(|extension| match extension {
        Extension::PskKeyExchangeModes(modes) => modes.first(),
        _ => None,
    });
    configuration.accepts_psk_only && first == Some(&PskKeyExchangeMode::PSK_KE)
}

/// Checks that the client has the pre-shared key, in constant time (RFC 9846 §4.3.11.2), and begins the key schedule.
fn check_binder(
    core: &mut Core,
    suite: SuiteParameters,
    hello: &ClientHello,
    (index, ticket): (u16, &SavedTicket),
) -> Result<EarlyStage, Error> {
    let stage = EarlyStage::new(suite, Some(&ticket.secret), &mut core.trace);
    let Some(Extension::PreSharedKeys(offered)) = hello.extensions().last() else {
        return Err(ErrorKind::BadBinder.into());
    };
    let received = offered.binders.get(usize::from(index)).ok_or(ErrorKind::BadBinder)?;
    let covered = core.transcript.without_end(offered.binders_length());
    let expected = binder(&stage, &covered, Some(received), &mut core.trace);
    match bool::from(expected.ct_eq(received)) {
        true => Ok(stage),
        false => Err(ErrorKind::BadBinder.into()),
    }
}

/// The state after the server's flight. It goes on to the last stage at once: its transcript ends with the server's
/// Finished.
fn await_client(
    core: &mut Core,
    configuration: ServerConfiguration,
    (suite, saving): (SuiteParameters, Saving),
    stage: HandshakeStage,
    of_client: TrafficSecret,
    (hello, asks, early_data): (&ClientHello, bool, Option<u32>),
) -> Result<Tls13State, Error> {
    let stage = stage.finish(&mut core.trace);
    let (data, exporter) = stage.traffic(&core.transcript, &mut core.trace);
    for secret in &data {
        core.log_traffic(hello.random, secret);
    }
    core.log_secret(hello.random, Item::ExporterSecret, exporter.bytes());
    let [data_of_client, data_of_server] = data;
    core.protect_writing(&data_of_server)?;
    let next = AwaitFinished {
        suite,
        saving,
        stage,
        of_client,
        data_of_client,
        data_of_server,
    };
    if let Some(maximum) = early_data {
        return Ok(Tls13State::EndOfEarlyData(Box::new(AwaitEndOfEarlyData {
            next,
            maximum,
            left: maximum,
        })));
    }
    Ok(match configuration.client_authentication.roots().filter(|_| asks) {
        None => Tls13State::Finished(Box::new(next)),
        Some(_) => Tls13State::Certificate(Box::new(AwaitCertificate {
            authentication: configuration.client_authentication,
            now: configuration.now,
            next,
        })),
    })
}
