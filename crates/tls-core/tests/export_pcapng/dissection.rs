//! Wireshark's dissection beside ours: the same fields with the same bytes, in the same order.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use timeline::Timeline;
use timeline::field::Annotation;
use timeline::scenario::{ClientAuthenticationChoice, ResumptionChoice, Scenario};
use tls_core::session::Session;

use crate::recording::Recording;
use crate::scenarios;

/// Our fields, and Wireshark's name of each. What is in a certificate is left to the tests of certificates; points and the
/// parts of a hybrid's key are one field at Wireshark's.
const NAMES: &[(&str, &str)] = &[
    ("record-version", "tls.record.version"),
    ("record-fragment-length", "tls.record.length"),
    ("handshake-type", "tls.handshake.type"),
    ("handshake-length", "tls.handshake.length"),
    ("client-hello-version", "tls.handshake.version"),
    ("server-hello-version", "tls.handshake.version"),
    ("client-hello-random", "tls.handshake.random"),
    ("server-hello-random", "tls.handshake.random"),
    ("client-hello-session-id-length", "tls.handshake.session_id_length"),
    ("server-hello-session-id-length", "tls.handshake.session_id_length"),
    ("client-hello-session-id-value", "tls.handshake.session_id"),
    ("server-hello-session-id-value", "tls.handshake.session_id"),
    (
        "client-hello-cipher-suites-length",
        "tls.handshake.cipher_suites_length",
    ),
    ("client-hello-cipher-suite", "tls.handshake.ciphersuite"),
    ("server-hello-cipher-suite", "tls.handshake.ciphersuite"),
    (
        "client-hello-compression-methods-length",
        "tls.handshake.comp_methods_length",
    ),
    ("client-hello-compression-method", "tls.handshake.comp_method"),
    ("server-hello-compression-method", "tls.handshake.comp_method"),
    ("extensions-length", "tls.handshake.extensions_length"),
    ("extension-type", "tls.handshake.extension.type"),
    ("extension-data-length", "tls.handshake.extension.len"),
    (
        "server-name-list-length",
        "tls.handshake.extensions_server_name_list_len",
    ),
    ("server-name-type", "tls.handshake.extensions_server_name_type"),
    ("server-name-length", "tls.handshake.extensions_server_name_len"),
    ("server-name-value", "tls.handshake.extensions_server_name"),
    (
        "named-groups-length",
        "tls.handshake.extensions_supported_groups_length",
    ),
    ("named-group", "tls.handshake.extensions_supported_group"),
    (
        "ec-point-formats-length",
        "tls.handshake.extensions_ec_point_formats_length",
    ),
    ("ec-point-format", "tls.handshake.extensions_ec_point_format"),
    ("signature-schemes-length", "tls.handshake.sig_hash_alg_len"),
    ("signature-scheme", "tls.handshake.sig_hash_alg"),
    ("application-protocols-length", "tls.handshake.extensions_alpn_len"),
    ("application-protocol-length", "tls.handshake.extensions_alpn_str_len"),
    ("application-protocol-value", "tls.handshake.extensions_alpn_str"),
    (
        "supported-versions-length",
        "tls.handshake.extensions.supported_versions_len",
    ),
    ("supported-version", "tls.handshake.extensions.supported_version"),
    ("selected-version", "tls.handshake.extensions.supported_version"),
    ("key-shares-length", "tls.handshake.extensions_key_share_client_length"),
    ("key-share-group", "tls.handshake.extensions_key_share_group"),
    (
        "key-share-key-exchange-length",
        "tls.handshake.extensions_key_share_key_exchange_length",
    ),
    (
        "key-share-selected-group",
        "tls.handshake.extensions_key_share_selected_group",
    ),
    ("psk-key-exchange-modes-length", "tls.extension.psk_ke_modes_length"),
    ("psk-key-exchange-mode", "tls.extension.psk_ke_mode"),
    (
        "psk-identities-length",
        "tls.handshake.extensions.psk.identities.length",
    ),
    (
        "psk-identity-length",
        "tls.handshake.extensions.psk.identity.identity_length",
    ),
    ("psk-identity-value", "tls.handshake.extensions.psk.identity.identity"),
    (
        "psk-obfuscated-ticket-age",
        "tls.handshake.extensions.psk.identity.obfuscated_ticket_age",
    ),
    ("psk-binders-length", "tls.handshake.extensions.psk.binders_len"),
    (
        "psk-selected-identity",
        "tls.handshake.extensions.psk.identity.selected",
    ),
    ("maximum-early-data", "tls.early_data.max_early_data_size"),
    (
        "renegotiated-connection-length",
        "tls.handshake.extensions_reneg_info_len",
    ),
    (
        "certificate-request-context-length",
        "tls.handshake.certificate_request_context_length",
    ),
    ("certificate-list-length", "tls.handshake.certificates_length"),
    ("certificate-length", "tls.handshake.certificate_length"),
    ("certificate-value", "tls.handshake.certificate"),
    ("certificate-request-types-length", "tls.handshake.cert_types_count"),
    ("certificate-request-type", "tls.handshake.cert_type"),
    (
        "certificate-request-signature-algorithms-length",
        "tls.handshake.sig_hash_alg_len",
    ),
    ("certificate-request-signature-algorithm", "tls.handshake.sig_hash_alg"),
    ("certificate-request-authorities-length", "tls.handshake.dnames_len"),
    ("certificate-request-authority-length", "tls.handshake.dname_len"),
    ("certificate-verify-signature-algorithm", "tls.handshake.sig_hash_alg"),
    (
        "certificate-verify-signature-length",
        "tls.handshake.client_cert_vrfy.sig_len",
    ),
    (
        "certificate-verify-signature-value",
        "tls.handshake.client_cert_vrfy.sig",
    ),
    ("server-key-exchange-curve-type", "tls.handshake.server_curve_type"),
    ("server-key-exchange-named-curve", "tls.handshake.server_named_curve"),
    (
        "server-key-exchange-public-key-length",
        "tls.handshake.server_point_len",
    ),
    ("server-key-exchange-signature-algorithm", "tls.handshake.sig_hash_alg"),
    ("server-key-exchange-signature-length", "tls.handshake.sig_len"),
    ("server-key-exchange-signature-value", "tls.handshake.sig"),
    (
        "client-key-exchange-public-key-length",
        "tls.handshake.client_point_len",
    ),
    ("encrypted-pre-master-secret-length", "tls.handshake.epms_len"),
    ("encrypted-pre-master-secret", "tls.handshake.epms"),
    ("finished-verify-data", "tls.handshake.verify_data"),
    (
        "new-session-ticket-lifetime",
        "tls.handshake.session_ticket_lifetime_hint",
    ),
    (
        "new-session-ticket-lifetime-hint",
        "tls.handshake.session_ticket_lifetime_hint",
    ),
    ("new-session-ticket-age-add", "tls.handshake.session_ticket_age_add"),
    (
        "new-session-ticket-nonce-length",
        "tls.handshake.session_ticket_nonce_length",
    ),
    ("new-session-ticket-nonce-value", "tls.handshake.session_ticket_nonce"),
    ("new-session-ticket-length", "tls.handshake.session_ticket_length"),
    ("new-session-ticket-value", "tls.handshake.session_ticket"),
    ("alert-level", "tls.alert_message.level"),
    ("alert-description", "tls.alert_message.desc"),
];

/// A field with Wireshark's name.
#[derive(Debug)]
struct Field {
    name: &'static str,
    /// Its length in bytes.
    length: usize,
    /// Its bytes in hexadecimal; Wireshark does not say them of every field.
    value: Option<String>,
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        let differs = |one: &Option<String>, other: &Option<String>| {
            one.as_ref()
                .zip(other.as_ref())
                .is_some_and(|(one, other)| one != other)
        };
        (self.name, self.length) == (other.name, other.length) && !differs(&self.value, &other.value)
    }
}

/// Fields in the order of the wire.
type Fields = Vec<Field>;

/// The fields of a tree that have names.
fn add_ours(fields: &mut Fields, bytes: &[u8], tree: &Annotation, used: &mut BTreeSet<&'static str>) {
    let Some((ours, theirs)) = NAMES.iter().find(|(ours, _)| *ours == tree.field.key) else {
        return tree
            .children
            .iter()
            .for_each(|child| add_ours(fields, bytes, child, used));
    };
    used.insert(ours);
    let value = &bytes[tree.range.clone()];
    // Wireshark shows no field of no bytes.
    if !value.is_empty() {
        fields.push(Field {
            name: theirs,
            length: value.len(),
            value: Some(base16ct::lower::encode_string(value)),
        });
    }
}

fn ours(timeline: &Timeline, used: &mut BTreeSet<&'static str>) -> Fields {
    let mut fields = Vec::new();
    for transfer in timeline.steps.iter().filter_map(|step| step.transfer()) {
        let sent = &transfer.sent;
        add_ours(&mut fields, &sent.bytes, sent.annotation.as_ref().unwrap(), used);
        if let Some(layer) = &sent.plaintext
            && let Some(tree) = &layer.annotation
        {
            add_ours(&mut fields, &layer.bytes, tree, used);
        }
    }
    fields
}

fn add_theirs(fields: &mut Fields, node: Node<'_, '_>) {
    let name = node.attribute("name").unwrap_or_default();
    let known = NAMES.iter().find(|(_, theirs)| *theirs == name);
    let length = node.attribute("size").and_then(|size| size.parse().ok());
    match (known, length) {
        (Some((_, theirs)), Some(1..)) => fields.push(Field {
            name: theirs,
            length: length.unwrap_or_default(),
            value: node
                .attribute("value")
                .filter(|value| !value.is_empty())
                .map(str::to_owned),
        }),
        _ => node.children().for_each(|child| add_theirs(fields, child)),
    }
}

fn theirs(timeline: &Timeline) -> Fields {
    let text = Recording::of(timeline).tshark(&["-n", "-T", "pdml"]).join("\n");
    let document = Document::parse(&text).unwrap();
    let mut fields = Vec::new();
    let is_tls = |node: &Node<'_, '_>| node.has_tag_name("proto") && node.attribute("name") == Some("tls");
    for protocol in document.descendants().filter(is_tls) {
        add_theirs(&mut fields, protocol);
    }
    fields
}

fn with_client_certificate(mut scenario: Scenario) -> Scenario {
    scenario.server.client_authentication = ClientAuthenticationChoice::Required;
    scenario.client.has_certificate = true;
    scenario
}

#[test]
fn wireshark_finds_the_same_fields_with_the_same_bytes() {
    let mut retried = scenarios::early();
    retried.server.negotiation.groups = vec![timeline::registry::NamedGroup::SECP256R1];
    retried
        .client
        .negotiation
        .groups
        .push(timeline::registry::NamedGroup::SECP256R1);
    let mut with_protocols = scenarios::plain();
    for side in [
        &mut with_protocols.client.negotiation,
        &mut with_protocols.server.negotiation,
    ] {
        side.application_protocols = vec!["h2".to_owned(), "http/1.1".to_owned()];
    }
    let mut sessions = vec![
        with_client_certificate(scenarios::plain()),
        with_client_certificate(scenarios::early()),
        scenarios::early(),
        retried,
        with_protocols,
    ];
    sessions.extend(scenarios::exchanges());
    let by_ticket = scenarios::suites().into_iter();
    sessions.extend(by_ticket.filter(|scenario| scenario.resumption == ResumptionChoice::Ticket));
    let mut used = BTreeSet::new();
    for scenario in sessions {
        let timeline = Session::run(scenario.clone()).unwrap();
        assert!(timeline.failure().is_none());
        let [ours, theirs] = [ours(&timeline, &mut used), theirs(&timeline)];
        let difference = ours.iter().zip(&theirs).position(|(ours, theirs)| ours != theirs);
        if let Some(place) = difference {
            let around = place.saturating_sub(3)..(place + 3).min(ours.len()).min(theirs.len());
            panic!(
                "{scenario:?}\nours: {:#?}\ntheirs: {:#?}",
                &ours[around.clone()],
                &theirs[around]
            );
        }
        assert_eq!(ours.len(), theirs.len(), "{scenario:?}");
    }
    let all: BTreeSet<_> = NAMES.iter().map(|(ours, _)| *ours).collect();
    assert_eq!(used, all, "each name is met");
}
