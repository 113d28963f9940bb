//! The questions and misunderstandings. Their texts are in `questions.ftl` of each language.

use timeline::Item;

use super::Question;
use crate::stories::Handshake;

const EVERY: &[Handshake] = &Handshake::ALL;
const OF_RSA: &[Handshake] = &[Handshake::Rsa];
/// The handshakes of TLS 1.2.
const OF_TLS12: &[Handshake] = &[Handshake::Rsa, Handshake::Ecdhe];
/// The handshakes in which each side sends a half of the secret.
const OF_HALVES: &[Handshake] = &[Handshake::Ecdhe, Handshake::Tls13];
const OF_TLS13: &[Handshake] = &[Handshake::Tls13];

const fn question(
    handshakes: &'static [Handshake],
    key: &'static str,
    chapter: usize,
    steps: &'static [&'static str],
    item: Option<Item>,
) -> Question {
    Question {
        handshakes,
        key,
        chapter,
        steps,
        item,
    }
}

/// All questions, in the order of the RSA story; then those that are about the halves alone.
pub const QUESTIONS: &[Question] = &[
    question(OF_RSA, "why-old", 1, &["client-hello"], None),
    question(EVERY, "host-name", 1, &["client-hello"], None),
    question(EVERY, "ssl-or-tls", 1, &["client-hello"], None),
    question(
        EVERY,
        "two-randoms",
        2,
        &["server-hello", "client-hello"],
        Some(Item::ServerRandom),
    ),
    question(EVERY, "who-picks", 2, &["negotiation", "negotiation-failed"], None),
    question(OF_RSA, "certificate-replay", 2, &["certificate"], Some(Item::Modulus)),
    question(EVERY, "key-swapped", 2, &["certificate"], Some(Item::Modulus)),
    question(
        OF_TLS12,
        "ticket-or-id",
        2,
        &["new-session-ticket", "server-hello-resumed", "negotiation-resumed"],
        Some(Item::SessionTicket),
    ),
    question(EVERY, "ask-authority", 3, &["validation", "validation-failed"], None),
    question(EVERY, "what-checked", 3, &["validation", "validation-failed"], None),
    question(EVERY, "hard-to-fake", 3, &["validation", "validation-failed"], None),
    question(
        EVERY,
        "verify-with-public-key",
        3,
        &["validation", "validation-failed"],
        None,
    ),
    question(
        OF_RSA,
        "key-sent",
        4,
        &["generate-pre-master-secret", "client-key-exchange"],
        Some(Item::PreMasterSecret),
    ),
    question(
        OF_RSA,
        "recorded",
        4,
        &["client-key-exchange"],
        Some(Item::EncryptedPreMasterSecret),
    ),
    question(
        OF_RSA,
        "version-inside",
        4,
        &["generate-pre-master-secret", "encrypt-pre-master-secret"],
        Some(Item::PreMasterSecret),
    ),
    question(
        OF_RSA,
        "forward-secrecy",
        4,
        &["client-key-exchange", "decrypt-pre-master-secret"],
        None,
    ),
    question(
        OF_RSA,
        "why-not-rsa-for-all",
        4,
        &["encrypt-pre-master-secret"],
        Some(Item::EncryptedPreMasterSecret),
    ),
    question(
        OF_RSA,
        "quantum",
        4,
        &["encrypt-pre-master-secret", "client-key-exchange"],
        Some(Item::Modulus),
    ),
    question(OF_RSA, "three-secrets", 5, &["derive-keys"], Some(Item::MasterSecret)),
    question(
        OF_TLS12,
        "hello-altered",
        5,
        &["finished", "check-finished", "check-finished-failed"],
        Some(Item::HandshakeHash),
    ),
    question(
        EVERY,
        "key-each-way",
        5,
        &["derive-keys", "derive-keys-resumed", "climb-key-schedule"],
        Some(Item::ClientWriteKey),
    ),
    question(OF_TLS12, "change-cipher-spec", 5, &["change-cipher-spec"], None),
    question(
        OF_RSA,
        "who-is-it",
        5,
        &["check-finished"],
        Some(Item::ReceivedVerifyData),
    ),
    question(EVERY, "url", 6, &["data", "seal-data"], None),
    question(OF_TLS12, "still-visible", 6, &["data"], None),
    question(EVERY, "changed", 6, &["open-failed", "open-data"], None),
    question(EVERY, "goodbye", 6, &["close-notify"], None),
    question(OF_RSA, "wireshark", 6, &["data", "client-key-exchange"], None),
    // Those about the halves, in the order of the story of TLS 1.3.
    question(
        OF_HALVES,
        "half-readable",
        1,
        &["client-public-key", "server-key-exchange", "client-hello"],
        Some(Item::ClientEphemeralPublicKey),
    ),
    question(OF_TLS13, "says-tls12", 1, &["client-hello", "change-cipher-spec"], None),
    question(OF_TLS13, "grease", 1, &["client-hello"], None),
    question(
        OF_TLS13,
        "early-twice",
        1,
        &["end-of-early-data", "client-hello-resuming"],
        None,
    ),
    question(
        OF_TLS13,
        "wrong-guess",
        2,
        &["hello-retry-request", "client-hello-again"],
        None,
    ),
    question(
        OF_TLS13,
        "what-binder",
        2,
        &["check-binder", "check-binder-failed", "client-hello-resuming"],
        Some(Item::PreSharedKey),
    ),
    question(
        OF_HALVES,
        "same-secret",
        2,
        &["agree-on-secret"],
        Some(Item::SharedSecret),
    ),
    question(
        OF_HALVES,
        "both-halves",
        2,
        &["agree-on-secret", "generate-key-pair"],
        Some(Item::ClientEphemeralPublicKey),
    ),
    question(
        OF_TLS13,
        "throwaway-padlock",
        2,
        &["agree-on-secret"],
        Some(Item::EncapsulationKey),
    ),
    question(
        OF_TLS13,
        "why-hybrid",
        2,
        &["agree-on-secret"],
        Some(Item::SharedSecret),
    ),
    question(OF_HALVES, "downgrade", 2, &["server-hello"], Some(Item::ServerRandom)),
    question(OF_TLS13, "many-secrets", 2, &["climb-key-schedule"], None),
    question(
        OF_TLS13,
        "sealed-certificate",
        3,
        &["certificate", "encrypted-extensions"],
        None,
    ),
    question(
        OF_TLS13,
        "outer-type",
        3,
        &["open-message", "encrypted-extensions", "seal-data"],
        None,
    ),
    question(
        OF_HALVES,
        "whose-half",
        4,
        &[
            "verify-key-exchange",
            "verify-key-exchange-failed",
            "verify-handshake",
            "verify-handshake-failed",
            "server-key-exchange",
            "certificate-verify",
        ],
        Some(Item::Modulus),
    ),
    question(
        OF_TLS13,
        "sign-everything",
        4,
        &["sign-handshake", "verify-handshake", "verify-handshake-failed"],
        None,
    ),
    question(
        OF_HALVES,
        "stolen-key",
        4,
        &["sign-key-exchange", "sign-handshake"],
        Some(Item::PrivateExponent),
    ),
    question(
        OF_HALVES,
        "finished-after-signature",
        5,
        &["check-finished", "check-finished-failed", "finished"],
        None,
    ),
    question(
        OF_TLS13,
        "ticket-today",
        6,
        &["new-session-ticket", "server-hello-resumed", "client-hello-resuming"],
        Some(Item::SessionTicket),
    ),
    question(
        OF_HALVES,
        "key-log",
        6,
        &["data"],
        Some(Item::ClientApplicationTrafficSecret),
    ),
];

/// Common misunderstandings, each with the correction.
pub const MISUNDERSTANDINGS: &[Question] = &[
    question(
        OF_RSA,
        "public-key-encrypts-page",
        4,
        &["encrypt-pre-master-secret"],
        None,
    ),
    question(
        OF_RSA,
        "session-key-sent",
        5,
        &["derive-keys"],
        Some(Item::ClientWriteKey),
    ),
    question(
        OF_TLS12,
        "one-session-key",
        5,
        &["derive-keys"],
        Some(Item::ServerWriteKey),
    ),
    question(
        OF_TLS12,
        "randoms-secret",
        2,
        &["server-hello"],
        Some(Item::ServerRandom),
    ),
    question(OF_RSA, "certificate-is-proof", 5, &["check-finished"], None),
    question(EVERY, "browser-asks", 3, &["validation"], None),
    question(EVERY, "valid-is-honest", 3, &["validation", "validation-failed"], None),
    question(EVERY, "self-signed-weak", 3, &["validation-failed", "validation"], None),
    question(EVERY, "encrypted-unchangeable", 6, &["open-failed", "open-data"], None),
    question(OF_TLS12, "hello-unprotected", 5, &["check-finished"], None),
    question(OF_TLS12, "eavesdropper-blind", 1, &["client-hello"], None),
    question(
        OF_RSA,
        "recording-useless",
        4,
        &["client-key-exchange"],
        Some(Item::EncryptedPreMasterSecret),
    ),
    question(
        OF_RSA,
        "alert-tells",
        5,
        &["decrypt-failed", "decrypt-pre-master-secret"],
        None,
    ),
    question(
        OF_TLS12,
        "always-anew",
        2,
        &["negotiation-resumed", "new-session-ticket"],
        None,
    ),
    question(OF_TLS13, "hello-encrypted", 1, &["client-hello"], None),
    question(
        OF_TLS13,
        "early-data-as-safe",
        1,
        &["end-of-early-data", "client-hello-resuming"],
        None,
    ),
    question(
        OF_HALVES,
        "halves-secret",
        2,
        &["client-public-key", "server-hello"],
        Some(Item::ClientEphemeralPublicKey),
    ),
    question(
        OF_HALVES,
        "secret-travels",
        2,
        &["agree-on-secret"],
        Some(Item::SharedSecret),
    ),
    question(
        OF_TLS13,
        "quantum-reads-all",
        2,
        &["agree-on-secret"],
        Some(Item::EncapsulationKey),
    ),
    question(
        OF_HALVES,
        "certificate-key-encrypts",
        4,
        &["verify-key-exchange", "verify-handshake"],
        Some(Item::Modulus),
    ),
];
