//! Links reproduce their content, and report everything that they do not understand.

use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::{
    CertificateChoice, ClientAuthenticationChoice, EarlyDataChoice, Edit, KeyKind, KeyLength, ResumptionChoice,
    TrustChoice,
};

use super::*;

mod spoilt;

fn default() -> Link {
    Link {
        solved: Vec::new(),
        scenario: Scenario::new("example.test", 0, UnixTime(0)),
        step: StepReference::FIRST,
        detail: Detail::Messages,
        viewpoint: Viewpoint::Everyone,
        theme: Theme::System,
        language: None,
        named: Vec::new(),
    }
}

/// A link in which every parameter differs from the lab's own choice.
fn other() -> Link {
    let mut link = default();
    link.step = StepReference::read("server.derive-keys").unwrap();
    link.detail = Detail::Story;
    link.solved = vec!["first-secret", "thief"];
    link.viewpoint = Viewpoint::Eavesdropper;
    link.theme = Theme::Dark;
    link.language = Language::by_tag("de");
    let scenario = &mut link.scenario;
    "xn--bcher-kva.test".clone_into(&mut scenario.host_name);
    scenario.seed = u64::MAX;
    scenario.now = UnixTime(1_790_000_000);
    scenario.resumption = ResumptionChoice::Ticket;
    scenario.early_data = EarlyDataChoice::Always;
    scenario.client.clock_error = -86_400;
    scenario.client.trust = TrustChoice::Both;
    scenario.client.has_certificate = true;
    scenario.client.grease = true;
    scenario.server.leader = Actor::Client;
    scenario.server.keys = vec![KeyKind::Ed25519, KeyKind::Rsa];
    scenario.client.key = KeyKind::EcdsaP256;
    scenario.server.key_length = KeyLength::Bits4096;
    scenario.server.fresh_key = "4096.0123456789abcdef.1.2".parse().ok();
    scenario.server.certificate = CertificateChoice::Weak;
    scenario.server.client_authentication = ClientAuthenticationChoice::Required;
    for negotiation in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
        negotiation.versions = vec![ProtocolVersion::TLS_1_1, ProtocolVersion::SSL_3_0];
        negotiation.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA];
        negotiation.compression_methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
        negotiation.application_protocols = vec!["h2".to_owned(), "http/1.1".to_owned()];
        negotiation.groups = vec![NamedGroup::SECP384R1, NamedGroup::X25519];
        negotiation.extended_master_secret = false;
        negotiation.encrypt_then_mac = false;
    }
    scenario.messages = vec![ChatMessage {
        from: Actor::Server,
        text: "100 % & more: #1 = \u{1f510}\n+".to_owned(),
    }];
    scenario.edits = vec![Edit::flip(Actor::Client, 4, 13, 255)];
    link
}

fn fragment_of(link: &Link, default: &Link) -> String {
    joined_fragment(&link.view_fragment(default), &link.scenario_fragment(default))
}

#[test]
fn every_choice_round_trips_through_a_link() {
    for link in [default(), other()] {
        let read = Link::read(&fragment_of(&link, &default()), &default());
        assert_eq!(read.link, link);
        assert_eq!(read.is_fixed, Some(true));
        assert_eq!(read.ending, Ending::Whole);
        assert_eq!(read.ignored, [""; 0]);
    }
}

#[test]
fn every_differing_parameter_is_written_under_a_unique_key() {
    let fragment = fragment_of(&other(), &default());
    for (position, parameter) in PARAMETERS.iter().enumerate() {
        assert!(fragment.contains(&format!("{}=", parameter.key)), "{}", parameter.key);
        assert!(
            PARAMETERS[..position]
                .iter()
                .all(|earlier| earlier.key != parameter.key)
        );
    }
    assert_eq!(
        fragment_of(&default(), &default()),
        "time=0000000000&seed=0000000000000000"
    );
}

#[test]
fn an_emptied_list_does_not_fall_back_to_the_default() {
    let mut with_words = default();
    with_words.scenario.messages = other().scenario.messages;
    let read = Link::read(&fragment_of(&default(), &with_words), &with_words);
    assert!(read.link.scenario.messages.is_empty());
    assert_eq!(read.ignored, [""; 0]);
}

#[test]
fn valid_messages_replace_the_defaults_which_stay_if_none_is_valid() {
    let mut lab = default();
    lab.scenario.messages = vec![ChatMessage {
        from: Actor::Client,
        text: "Hello".to_owned(),
    }];
    let read = |fragment: &str| {
        let read = Link::read(fragment, &lab);
        let messages = read.link.scenario.messages.into_iter();
        (
            messages.map(|message| message.text).collect::<Vec<_>>(),
            read.ignored.len(),
        )
    };
    assert_eq!(read("say=nobody"), (vec!["Hello".to_owned()], 1));
    assert_eq!(
        read("say=nobody&say=server:Hi&say=client:Ho"),
        (vec!["Hi".to_owned(), "Ho".to_owned()], 1)
    );
    assert_eq!(read("say="), (Vec::new(), 0));
}
