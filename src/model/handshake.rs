//! Switches a scenario between the handshakes.

use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::{EarlyDataChoice, KeyKind, NegotiationChoices, ResumptionChoice, Scenario};
use timeline::suites::{CURVES, KeyExchange, RecordCipher, SUPPORTED_GROUPS, SuiteParameters};
use timeline::{Actor, MessageKind, Transfer};

use super::state::Model;
use crate::stories::Handshake;

impl Handshake {
    /// The handshake that the page shows: that of the first connection. Where nothing was agreed on, it is what the
    /// scenario was made for.
    pub fn shown(model: &Model) -> Self {
        let Some(timeline) = model.timeline() else {
            return Self::wanted(&model.scenario);
        };
        let mut first = model.steps().iter().take_while(|step| step.connection == 0);
        let answers = |message| matches!(message, MessageKind::Handshake(_));
        let has_agreed = first.any(|step| {
            let message = step.transfer().map(Transfer::message);
            step.actor == Actor::Server && step.version.is_some() && message.is_some_and(answers)
        });
        match model.shown_scenario().filter(|_| !has_agreed) {
            Some(scenario) => Self::wanted(scenario),
            None => timeline.story(0).handshake,
        }
    }

    /// The handshake that the client would like best.
    pub fn wanted(scenario: &Scenario) -> Self {
        let offer = &scenario.client.negotiation;
        let best = offer.cipher_suites.first().copied().and_then(SuiteParameters::of);
        if offer.versions.contains(&ProtocolVersion::TLS_1_3) {
            Self::Tls13
        } else if best.is_some_and(|suite| suite.key_exchange.is_ephemeral()) {
            Self::Ecdhe
        } else {
            Self::Rsa
        }
    }

    /// Changes a scenario to this handshake. Keeps every choice that the handshake has room for.
    pub fn choose(self, scenario: &mut Scenario) {
        for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
            self.choose_for(side);
        }
        match self {
            Self::Tls13 if scenario.resumption == ResumptionChoice::SessionId => {
                scenario.resumption = ResumptionChoice::Ticket;
            }
            Self::Tls13 => {}
            Self::Rsa | Self::Ecdhe => scenario.early_data = EarlyDataChoice::No,
        }
        if self == Self::Rsa && !scenario.server.keys.contains(&KeyKind::Rsa) {
            scenario.server.keys = vec![KeyKind::Rsa];
        }
    }

    /// Keeps of a side's choices what belongs to this handshake, and takes its own where nothing is left.
    fn choose_for(self, side: &mut NegotiationChoices) {
        let version = self.version();
        side.versions.retain(|other| *other <= version);
        if !side.versions.contains(&version) {
            side.versions = vec![version];
        }
        side.cipher_suites.retain(|suite| self.has(*suite));
        if side.cipher_suites.is_empty() {
            side.cipher_suites = self.cipher_suites();
        }
        // Groups that nobody chose are those of another handshake, and TLS 1.2 has no hybrids (RFC 10024 §3).
        let own_groups = Self::ALL.map(Self::groups);
        let has_usable = self == Self::Tls13 || side.groups.iter().any(|group| CURVES.contains(group));
        if own_groups.contains(&side.groups) || !has_usable {
            side.groups = self.groups();
        }
        if self == Self::Tls13 {
            // TLS 1.3 does not compress (RFC 9846 §4.2.2).
            side.compression_methods = vec![CompressionMethod::NULL];
        }
    }

    /// Whether a suite belongs to this handshake.
    fn has(self, suite: CipherSuite) -> bool {
        let key_exchange = SuiteParameters::of(suite).map(|suite| suite.key_exchange);
        match key_exchange {
            Some(KeyExchange::Rsa) => self == Self::Rsa,
            Some(KeyExchange::EcdheRsa | KeyExchange::EcdheEcdsa) => self == Self::Ecdhe,
            Some(KeyExchange::Separate) => self == Self::Tls13,
            None => false,
        }
    }

    const fn version(self) -> ProtocolVersion {
        match self {
            Self::Rsa | Self::Ecdhe => ProtocolVersion::TLS_1_2,
            Self::Tls13 => ProtocolVersion::TLS_1_3,
        }
    }

    fn cipher_suites(self) -> Vec<CipherSuite> {
        match self {
            Self::Rsa => SuiteParameters::suites_with(KeyExchange::Rsa),
            // Today's, for either kind of certificate.
            Self::Ecdhe => [KeyExchange::EcdheRsa, KeyExchange::EcdheEcdsa]
                .into_iter()
                .flat_map(SuiteParameters::suites_with)
                .filter(|suite| !SuiteParameters::of(*suite).is_some_and(is_of_blocks))
                .collect(),
            Self::Tls13 => SuiteParameters::suites_with(KeyExchange::Separate),
        }
    }

    /// In TLS 1.3 the classical group that is mostly used. The hybrid has a preset.
    fn groups(self) -> Vec<NamedGroup> {
        match self {
            Self::Rsa | Self::Ecdhe => SUPPORTED_GROUPS.to_vec(),
            Self::Tls13 => vec![NamedGroup::X25519],
        }
    }
}

fn is_of_blocks(suite: SuiteParameters) -> bool {
    matches!(suite.cipher, RecordCipher::Cbc(_))
}

#[cfg(test)]
mod tests {
    use tls_core::session::Session;

    use super::*;
    use crate::model::link::Link;

    fn lab() -> Link {
        Link::of_the_lab(["hello", "good day"].map(str::to_owned))
    }

    #[test]
    fn a_handshake_keeps_what_else_was_chosen() {
        let mut link = Link::read(
            "certificate=expired&leader=client&client-groups=secp256r1&say=client:hi",
            &lab(),
        )
        .link;
        let before = link.scenario.clone();
        for handshake in Handshake::ALL {
            handshake.choose(&mut link.scenario);
            assert_eq!(Handshake::wanted(&link.scenario), handshake);
            assert_eq!(link.scenario.server.certificate, before.server.certificate);
            assert_eq!(
                link.scenario.client.negotiation.groups,
                before.client.negotiation.groups
            );
            assert_eq!(link.scenario.messages, before.messages);
        }
        Handshake::Rsa.choose(&mut link.scenario);
        assert_eq!(link.scenario, before);
    }

    #[test]
    fn suites_and_versions_stay_where_they_belong_and_no_group_is_left_that_cannot_be_used() {
        let mut blocks = Link::read("client-suites=TLS_RSA_WITH_AES_128_CBC_SHA", &lab())
            .link
            .scenario;
        let before = blocks.clone();
        Handshake::Rsa.choose(&mut blocks);
        assert_eq!(blocks, before);
        let hybrid = "handshake=tls13&client-groups=X25519MLKEM768&server-groups=X25519MLKEM768";
        let mut hybrid = Link::read(hybrid, &lab()).link.scenario;
        Handshake::Ecdhe.choose(&mut hybrid);
        let timeline = Session::run(hybrid).unwrap();
        assert!(timeline.failure().is_none(), "{:?}", timeline.failure());
    }

    #[test]
    fn a_link_names_a_handshake_anywhere_and_changes_its_choices() {
        for text in [
            "handshake=tls13&client-groups=secp384r1",
            "client-groups=secp384r1&handshake=tls13",
        ] {
            let read = Link::read(text, &lab());
            assert_eq!(read.ignored, [""; 0]);
            let offer = &read.link.scenario.client.negotiation;
            assert_eq!(offer.versions, [ProtocolVersion::TLS_1_3]);
            assert_eq!(offer.groups, [NamedGroup::SECP384R1]);
            assert_eq!(read.link.scenario.server.negotiation.groups, [NamedGroup::X25519]);
        }
        let both = Link::read("handshake=ecdhe&scenario=expired", &lab()).link.scenario;
        assert_eq!(Handshake::wanted(&both), Handshake::Ecdhe);
        assert_eq!(both.server.certificate, timeline::scenario::CertificateChoice::Expired);
        assert_eq!(Link::read("handshake=tls14", &lab()).ignored, ["handshake=tls14"]);
    }
}
