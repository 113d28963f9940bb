//! Choosing from the client's offer (RFC 5246 §7.4.1.2 and §7.4.1.3, RFC 9846 §4.2.1). All choices are made before any of them becomes
//! an error, so that a negotiation with nothing in common can be shown as well.

use timeline::error::{Error, ErrorKind};
use timeline::host_name::HostName;
use timeline::negotiation::{Choice, FragmentLimit, Negotiation, ResumptionOutcome};
use timeline::registry::{
    CipherSuite, CompressionMethod, EcPointFormat, ExtensionType, MaxFragmentLength, NamedGroup, ProtocolVersion,
    PskKeyExchangeMode, SignatureScheme, is_grease,
};
use timeline::suites::{RecordCipher, SPOKEN_VERSIONS, SuiteParameters};

use crate::pki::identity::Identity;
use crate::resumption::{SavedSession, SavedTicket};
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::extension::key_share::KeyShare;
use crate::wire::extension::pre_shared_key::OfferedPreSharedKeys;

use super::credentials::{Credentials, group, scheme};
use super::{ClientAuthentication, ServerConfiguration};

/// The client's extensions.
#[derive(Default)]
pub struct Offer<'a> {
    pub server_name: Option<String>,
    pub versions: Option<Vec<ProtocolVersion>>,
    pub application_protocols: &'a [Vec<u8>],
    pub extended_master_secret: bool,
    pub encrypt_then_mac: bool,
    pub max_fragment_length: Option<MaxFragmentLength>,
    pub record_size_limit: Option<u16>,
    /// The ticket; empty if the client only announces that it accepts one.
    pub session_ticket: Option<&'a [u8]>,
    pub renegotiation_info: bool,
    /// The groups in which the client can agree on a secret; it does not say if `None`.
    pub groups: Option<&'a [NamedGroup]>,
    /// The client's pre-shared keys.
    pub pre_shared_keys: Option<&'a OfferedPreSharedKeys>,
    /// How the client uses them.
    pub psk_modes: &'a [PskKeyExchangeMode],
    /// The client's halves of key exchanges; none for TLS 1.2.
    pub key_shares: &'a [KeyShare],
    /// Whether the client sent a list of halves, if only an empty one.
    pub has_key_shares: bool,
    /// Whether the client said in which form it can read points.
    pub has_point_formats: bool,
    /// The signatures that the client accepts on the handshake; it does not say if `None`.
    pub handshake_signatures: Option<&'a [SignatureScheme]>,
    /// The signatures that the client accepts on certificates; all if `None`.
    pub certificate_signatures: Option<&'a [SignatureScheme]>,
}

impl<'a> Offer<'a> {
    /// Reads the client's extensions.
    ///
    /// # Errors
    /// An extension has a value that is not allowed here.
    pub fn of(hello: &'a ClientHello) -> Result<Self, Error> {
        let mut offer = Self {
            // The signalling suite is equivalent to an empty extension (RFC 5746 §3.6).
            renegotiation_info: hello
                .cipher_suites
                .contains(&CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV),
            ..Self::default()
        };
        // The list covers signatures of handshakes and certificates, unless certificates have a list of their own
        // (RFC 5246 §7.4.1.4.1, RFC 9846 §4.3.3).
        for extension in hello.extensions() {
            match extension {
                Extension::SignatureAlgorithms(schemes) => offer.handshake_signatures = Some(schemes),
                Extension::SignatureAlgorithmsCert(schemes) => offer.certificate_signatures = Some(schemes),
                Extension::SupportedGroups(groups) => offer.groups = Some(groups),
                Extension::PreSharedKeys(keys) => offer.pre_shared_keys = Some(keys),
                Extension::PskKeyExchangeModes(modes) => offer.psk_modes = modes,
                Extension::KeyShares(shares) => {
                    offer.key_shares = shares;
                    offer.has_key_shares = true;
                }
                // Every side must be able to read this form (RFC 8422 §5.1.2).
                Extension::EcPointFormats(formats) if !formats.contains(&EcPointFormat::UNCOMPRESSED) => {
                    return Err(ErrorKind::NotOffered("form of points").into());
                }
                Extension::EcPointFormats(_) => offer.has_point_formats = true,
                Extension::ServerName(names) => {
                    offer.server_name = names.first().map(|name| String::from_utf8_lossy(name).into_owned());
                }
                Extension::SupportedVersions(versions) => offer.versions = Some(versions.clone()),
                Extension::ApplicationProtocols(names) => offer.application_protocols = names,
                Extension::ExtendedMasterSecret => offer.extended_master_secret = true,
                Extension::EncryptThenMac => offer.encrypt_then_mac = true,
                Extension::MaxFragmentLength(length) if length.bytes().is_none() => {
                    return Err(ErrorKind::NotOffered("max_fragment_length").into());
                }
                Extension::MaxFragmentLength(length) => offer.max_fragment_length = Some(*length),
                Extension::RecordSizeLimit(limit) => offer.record_size_limit = Some(*limit),
                Extension::SessionTicket(ticket) => offer.session_ticket = Some(ticket),
                Extension::RenegotiationInfo(renegotiated) if !renegotiated.is_empty() => {
                    return Err(ErrorKind::BadRenegotiationInfo.into());
                }
                Extension::RenegotiationInfo(_) => offer.renegotiation_info = true,
                _ => {}
            }
        }
        offer.certificate_signatures = offer.certificate_signatures.or(offer.handshake_signatures);
        Ok(offer)
    }
}

/// What the server chose, and what it takes to go on.
pub struct Chosen {
    /// The choices.
    pub negotiation: Negotiation,
    /// The session to resume.
    pub session: Option<SavedSession>,
    /// The pre-shared key of TLS 1.3 to resume with, and its place in the client's offer.
    pub pre_shared_key: Option<(u16, SavedTicket)>,
    /// What using the suite takes; the reason if it is not there.
    pub credentials: Result<Credentials, ErrorKind>,
}

/// Chooses, and finds the session to resume.
pub fn negotiate(configuration: &ServerConfiguration, hello: &ClientHello, offer: &Offer<'_>) -> Chosen {
    let leader = configuration.leader;
    let version = choose_version(configuration, hello, offer);
    let chosen_version = version.chosen.unwrap_or(ProtocolVersion::TLS_1_2);
    let is_of_version = |suite: &CipherSuite| {
        SuiteParameters::of(*suite).is_some_and(|parameters| parameters.version() == chosen_version)
    };
    let credentials = |suite: &CipherSuite| {
        let parameters = SuiteParameters::of(*suite).ok_or(ErrorKind::NoCommonCipherSuite)?;
        Credentials::of(parameters, configuration, offer)
    };
    let choose = |is_usable: &dyn Fn(&CipherSuite) -> bool| {
        let (offered, supported) = (hello.cipher_suites.clone(), configuration.cipher_suites.clone());
        let choice = Choice::make_of_usable(offered, supported, leader, is_usable);
        let chosen = choice.chosen.filter(is_usable);
        Choice { chosen, ..choice }
    };
    let usable = choose(&|suite| is_of_version(suite) && credentials(suite).is_ok());
    let cipher_suite = match usable.chosen {
        Some(_) => usable,
        None => choose(&is_of_version),
    };
    let credentials = cipher_suite.chosen.as_ref().map(credentials);
    let credentials = credentials.unwrap_or(Err(ErrorKind::NoCommonCipherSuite));
    let identity = credentials.as_ref().ok().map(|credentials| &credentials.identity);
    let identity = identity.or(configuration.identities.first());
    let server_name_known = offer.server_name.as_ref().is_some_and(|name| {
        let certificate = identity.and_then(Identity::certificate);
        let name = HostName::parse(name).ok();
        name.zip(certificate)
            .is_some_and(|(name, certificate)| certificate.names.iter().any(|other| name.is_matched_by(other)))
    });
    let mut negotiation = Negotiation {
        leader,
        version,
        group: Choice::default(),
        signature_scheme: Choice::default(),
        cipher_suite,
        compression_method: Choice::make(
            hello.compression_methods.clone(),
            configuration.compression_methods.clone(),
            leader,
        ),
        application_protocol: Choice::make(
            offer.application_protocols.to_vec(),
            configuration.application_protocols.clone(),
            leader,
        ),
        server_name: offer.server_name.clone(),
        is_server_name_known: server_name_known,
        extended_master_secret: offer.extended_master_secret && configuration.extended_master_secret,
        encrypt_then_mac: false,
        fragment_limit: choose_fragment_limit(configuration, offer),
        resumption: ResumptionOutcome::NotAsked,
    };
    let pre_shared_key = match chosen_version {
        ProtocolVersion::TLS_1_3 => find_pre_shared_key(configuration, offer, &mut negotiation),
        _ => None,
    };
    let session = match chosen_version {
        ProtocolVersion::TLS_1_3 => None,
        _ => find_session(configuration, hello, offer, &mut negotiation),
    };
    if let Some(session) = &session {
        negotiation.cipher_suite.chosen = Some(session.cipher_suite);
        negotiation.compression_method.chosen = Some(session.compression_method);
    }
    let parameters = negotiation.cipher_suite.chosen.and_then(SuiteParameters::of);
    if session.is_none() && parameters.is_some_and(|parameters| parameters.key_exchange.is_ephemeral()) {
        negotiation.group = group(configuration, offer, chosen_version);
        let scheme_of = |identity| scheme(identity, offer, leader, chosen_version);
        negotiation.signature_scheme = identity.map_or(Choice::default(), scheme_of);
    }
    if chosen_version == ProtocolVersion::TLS_1_3 {
        // What it is for comes with every handshake (RFC 9846 appendix D).
        negotiation.extended_master_secret = false;
    }
    // The extension has no meaning for an AEAD cipher (RFC 7366 §2).
    negotiation.encrypt_then_mac = offer.encrypt_then_mac
        && configuration.encrypt_then_mac
        && parameters.is_some_and(|parameters| matches!(parameters.cipher, RecordCipher::Cbc(_)));
    Chosen {
        negotiation,
        session,
        pre_shared_key,
        credentials,
    }
}

/// A client without a list supports every version up to the one that it names (RFC 5246 §E.1).
fn choose_version(
    configuration: &ServerConfiguration,
    hello: &ClientHello,
    offer: &Offer<'_>,
) -> Choice<ProtocolVersion> {
    let offered = offer.versions.clone().unwrap_or_else(|| {
        let known = ProtocolVersion::KNOWN.iter().rev().copied();
        known.filter(|version| *version <= hello.version).collect()
    });
    let accepted = configuration.accepted_versions();
    let mut spoken = SPOKEN_VERSIONS.iter().copied();
    let chosen = spoken.find(|version| offered.contains(version) && accepted.contains(version));
    Choice {
        offered,
        supported: configuration.versions.clone(),
        chosen,
    }
}

/// The newer of the two limits takes precedence (RFC 8449 §5).
fn choose_fragment_limit(configuration: &ServerConfiguration, offer: &Offer<'_>) -> Option<FragmentLimit> {
    match (offer.record_size_limit, configuration.record_size_limit) {
        (Some(client), Some(server)) => Some(FragmentLimit::RecordSizeLimit { client, server }),
        _ => offer.max_fragment_length.map(FragmentLimit::MaxFragmentLength),
    }
}

fn find_session(
    configuration: &ServerConfiguration,
    hello: &ClientHello,
    offer: &Offer<'_>,
    negotiation: &mut Negotiation,
) -> Option<SavedSession> {
    let ticket = offer.session_ticket.filter(|ticket| !ticket.is_empty());
    let (found, outcome) = match ticket {
        // A ticket takes precedence over the id, which then only serves to be sent back (RFC 5077 §3.4).
        Some(ticket) => {
            let key = configuration.ticket_key.as_ref();
            let session = key.and_then(|key| key.open(ticket, configuration.now));
            // The client made this id up; only the ticket identifies the session.
            let session = session.map(|session| SavedSession {
                ticket: ticket.to_vec(),
                ..session
            });
            (session, ResumptionOutcome::ByTicket)
        }
        None if hello.session_id.is_empty() => return None,
        None => {
            let cache = configuration.session_cache.as_ref();
            let session = cache.and_then(|cache| cache.find(&hello.session_id, configuration.now));
            (session, ResumptionOutcome::BySessionId)
        }
    };
    // A limit that was offered but superseded by the newer one is not part of the session.
    let limit = match negotiation.fragment_limit {
        Some(FragmentLimit::MaxFragmentLength(length)) => Some(length),
        _ => None,
    };
    let session =
        found.filter(|session| session.max_fragment_length == limit && fits(session, configuration, hello, offer));
    negotiation.resumption = match &session {
        Some(_) => outcome,
        None => ResumptionOutcome::Declined,
    };
    session
}

/// The first pre-shared key that the server knows and that fits: it has the hash of the suite, is for the same host, and
/// the client has shown a certificate if the server wants one (RFC 9846 §4.3.11).
fn find_pre_shared_key(
    configuration: &ServerConfiguration,
    offer: &Offer<'_>,
    negotiation: &mut Negotiation,
) -> Option<(u16, SavedTicket)> {
    let offered = offer.pre_shared_keys?;
    negotiation.resumption = ResumptionOutcome::Declined;
    let hash = SuiteParameters::of(negotiation.cipher_suite.chosen?)?.hash;
    let is_usable = offer.psk_modes.iter().any(|mode| match *mode {
        PskKeyExchangeMode::PSK_DHE_KE => true,
        PskKeyExchangeMode::PSK_KE => configuration.accepts_psk_only,
        _ => false,
    });
    let key = configuration.ticket_key.as_ref().filter(|_| is_usable)?;
    let wants_certificate = configuration.client_authentication.roots().is_some();
    let mut tickets = offered.identities.iter().zip(0..).filter_map(|(identity, index)| {
        let saved = key.open_ticket(&identity.identity, configuration.now)?;
        let fits = SuiteParameters::of(saved.cipher_suite)?.hash == hash
            && saved.server_name == offer.server_name
            && (saved.is_client_authenticated || !wants_certificate);
        fits.then_some((index, saved))
    });
    let found = tickets.next()?;
    negotiation.resumption = ResumptionOutcome::ByTicket;
    Some(found)
}

/// Whether a session fits the client's request and the server's configuration.
fn fits(session: &SavedSession, configuration: &ServerConfiguration, hello: &ClientHello, offer: &Offer<'_>) -> bool {
    let authenticated = match configuration.client_authentication {
        ClientAuthentication::None => true,
        _ => session.is_client_authenticated,
    };
    hello.cipher_suites.contains(&session.cipher_suite)
        && configuration.cipher_suites.contains(&session.cipher_suite)
        && hello.compression_methods.contains(&session.compression_method)
        && configuration.compression_methods.contains(&session.compression_method)
        && session.server_name == offer.server_name
        && authenticated
        // A session without the extension cannot be resumed with it (RFC 7627 §5.3).
        && (session.extended_master_secret || !offer.extended_master_secret)
        // Nor can a session with it be resumed if the server no longer answers the extension.
        && (configuration.extended_master_secret || !session.extended_master_secret)
}

/// Checks that nothing is missing for a connection, in the order of the specifications.
///
/// # Errors
/// The two sides have nothing in common for one of the choices.
pub fn check(
    chosen: &Chosen,
    configuration: &ServerConfiguration,
    hello: &ClientHello,
    offer: &Offer<'_>,
) -> Result<(), Error> {
    let Chosen {
        negotiation,
        session,
        credentials,
        pre_shared_key,
    } = chosen;
    let session = session.as_ref();
    let newest = configuration.versions.iter().max();
    // Reserved numbers do not count as newer versions (RFC 8701 §4).
    let offered = &negotiation.version.offered;
    let newest_offered = offered.iter().filter(|version| !is_grease(version.0)).max();
    if hello.cipher_suites.contains(&CipherSuite::TLS_FALLBACK_SCSV) && newest > newest_offered {
        return Err(ErrorKind::InappropriateFallback(hello.version).into());
    }
    if negotiation.version.chosen.is_none() {
        return Err(ErrorKind::NoCommonVersion {
            of_peer: negotiation.version.offered.clone(),
            own: negotiation.version.supported.clone(),
        }
        .into());
    }
    let is_tls_1_3 = negotiation.version.chosen == Some(ProtocolVersion::TLS_1_3);
    // TLS 1.3 has none, and a hello that offers it must not name any (RFC 9846 §4.2.2).
    if is_tls_1_3 && hello.compression_methods != [CompressionMethod::NULL] {
        return Err(ErrorKind::NoCommonCompression.into());
    }
    if !hello.compression_methods.contains(&CompressionMethod::NULL) || negotiation.compression_method.chosen.is_none()
    {
        return Err(ErrorKind::NoCommonCompression.into());
    }
    if negotiation.cipher_suite.chosen.is_none() {
        return Err(ErrorKind::NoCommonCipherSuite.into());
    }
    if is_tls_1_3 {
        check_extensions(hello, offer)?;
    }
    // A resumed session has no certificate, and no key exchange.
    let is_resumed = session.is_some() || pre_shared_key.is_some();
    if let (false, Err(missing)) = (is_resumed, credentials) {
        return Err(missing.clone().into());
    }
    let protocol = &negotiation.application_protocol;
    if protocol.chosen.is_none() && !protocol.offered.is_empty() && !protocol.supported.is_empty() {
        return Err(ErrorKind::NoCommonApplicationProtocol.into());
    }
    // A session with the extension must not be resumed without it (RFC 7627 §5.3).
    if session.is_some_and(|session| session.extended_master_secret && !offer.extended_master_secret) {
        return Err(ErrorKind::ExtendedMasterSecretChanged.into());
    }
    Ok(())
}

/// Checks that a hello of TLS 1.3 has the extensions that a handshake with a certificate needs (RFC 9846 §9.2), and halves
/// only for groups that it names (RFC 9846 §4.3.8).
fn check_extensions(hello: &ClientHello, offer: &Offer<'_>) -> Result<(), Error> {
    let missing = |extension_type| Err(ErrorKind::MissingExtension(extension_type).into());
    if let Some(keys) = offer.pre_shared_keys {
        // The binders cover all that comes before them (RFC 9846 §4.3.11).
        let is_last = matches!(hello.extensions().last(), Some(Extension::PreSharedKeys(_)));
        if !is_last || keys.identities.len() != keys.binders.len() {
            return Err(ErrorKind::MisplacedExtension(ExtensionType::PRE_SHARED_KEY).into());
        }
        if offer.psk_modes.is_empty() {
            return missing(ExtensionType::PSK_KEY_EXCHANGE_MODES);
        }
    }
    let Some(groups) = offer.groups else {
        return missing(ExtensionType::SUPPORTED_GROUPS);
    };
    if !offer.has_key_shares {
        return missing(ExtensionType::KEY_SHARE);
    }
    if offer.handshake_signatures.is_none() && offer.pre_shared_keys.is_none() {
        return missing(ExtensionType::SIGNATURE_ALGORITHMS);
    }
    let mut seen = Vec::new();
    for share in offer.key_shares {
        if !groups.contains(&share.group) || seen.contains(&share.group) {
            return Err(ErrorKind::NotOffered("group").into());
        }
        seen.push(share.group);
    }
    Ok(())
}
