//! Frequent questions, misunderstandings and terms, and where a session demonstrates each. Their
//! texts are fetched on demand.

use timeline::Item;

/// A question or a misunderstanding.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in links and locales.
    pub key: &'static str,
    /// The chapter of the RSA story in which it arises, counted from 1; 0 if it concerns all of them.
    pub chapter: usize,
    /// The steps at which it arises, by the ids of their texts. The first one that the session has shows the answer.
    pub steps: &'static [&'static str],
    /// The value that demonstrates it there.
    pub item: Option<Item>,
}

/// A technical term.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// Its name in links and locales.
    pub key: &'static str,
    /// Where it is defined.
    pub specification: &'static str,
}

/// The state of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// The search text.
    pub search: String,
    /// The entry that a link opens, or the whole list.
    pub wanted: Option<&'static str>,
}

/// The link's value for the whole list.
pub const WHOLE_LIST: &str = "all";

const fn question(key: &'static str, chapter: usize, steps: &'static [&'static str], item: Option<Item>) -> Question {
    Question {
        key,
        chapter,
        steps,
        item,
    }
}

/// All questions, in the order of the story.
pub const QUESTIONS: &[Question] = &[
    question("why-old", 1, &["client-hello"], None),
    question("host-name", 1, &["client-hello"], None),
    question("ssl-or-tls", 1, &["client-hello"], None),
    question(
        "two-randoms",
        2,
        &["server-hello", "client-hello"],
        Some(Item::ServerRandom),
    ),
    question("who-picks", 2, &["negotiation", "negotiation-failed"], None),
    question("certificate-replay", 2, &["certificate"], Some(Item::Modulus)),
    question("key-swapped", 2, &["certificate"], Some(Item::Modulus)),
    question(
        "ticket-or-id",
        2,
        &["new-session-ticket", "server-hello-resumed", "negotiation-resumed"],
        Some(Item::SessionTicket),
    ),
    question("ask-authority", 3, &["validation", "validation-failed"], None),
    question("what-checked", 3, &["validation", "validation-failed"], None),
    question("hard-to-fake", 3, &["validation", "validation-failed"], None),
    question("verify-with-public-key", 3, &["validation", "validation-failed"], None),
    question(
        "key-sent",
        4,
        &["generate-pre-master-secret", "client-key-exchange"],
        Some(Item::PreMasterSecret),
    ),
    question(
        "recorded",
        4,
        &["client-key-exchange"],
        Some(Item::EncryptedPreMasterSecret),
    ),
    question(
        "version-inside",
        4,
        &["generate-pre-master-secret", "encrypt-pre-master-secret"],
        Some(Item::PreMasterSecret),
    ),
    question(
        "forward-secrecy",
        4,
        &["client-key-exchange", "decrypt-pre-master-secret"],
        None,
    ),
    question(
        "why-not-rsa-for-all",
        4,
        &["encrypt-pre-master-secret"],
        Some(Item::EncryptedPreMasterSecret),
    ),
    question(
        "quantum",
        4,
        &["encrypt-pre-master-secret", "client-key-exchange"],
        Some(Item::Modulus),
    ),
    question("three-secrets", 5, &["derive-keys"], Some(Item::MasterSecret)),
    question(
        "hello-altered",
        5,
        &["finished", "check-finished", "check-finished-failed"],
        Some(Item::HandshakeHash),
    ),
    question(
        "key-each-way",
        5,
        &["derive-keys", "derive-keys-resumed"],
        Some(Item::ClientWriteKey),
    ),
    question("change-cipher-spec", 5, &["change-cipher-spec"], None),
    question("who-is-it", 5, &["check-finished"], Some(Item::ReceivedVerifyData)),
    question("url", 6, &["data", "seal-data"], None),
    question("still-visible", 6, &["data"], None),
    question("changed", 6, &["open-failed", "open-data"], None),
    question("goodbye", 6, &["close-notify"], None),
    question("wireshark", 6, &["data", "client-key-exchange"], None),
];

/// Common misunderstandings, each with the correction.
pub const MISUNDERSTANDINGS: &[Question] = &[
    question("public-key-encrypts-page", 4, &["encrypt-pre-master-secret"], None),
    question("session-key-sent", 5, &["derive-keys"], Some(Item::ClientWriteKey)),
    question("one-session-key", 5, &["derive-keys"], Some(Item::ServerWriteKey)),
    question("randoms-secret", 2, &["server-hello"], Some(Item::ServerRandom)),
    question("certificate-is-proof", 5, &["check-finished"], None),
    question("browser-asks", 3, &["validation"], None),
    question("valid-is-honest", 3, &["validation", "validation-failed"], None),
    question("self-signed-weak", 3, &["validation-failed", "validation"], None),
    question("encrypted-unchangeable", 6, &["open-failed", "open-data"], None),
    question("hello-unprotected", 5, &["check-finished"], None),
    question("eavesdropper-blind", 1, &["client-hello"], None),
    question(
        "recording-useless",
        4,
        &["client-key-exchange"],
        Some(Item::EncryptedPreMasterSecret),
    ),
    question("alert-tells", 5, &["decrypt-failed", "decrypt-pre-master-secret"], None),
    question("always-anew", 2, &["negotiation-resumed", "new-session-ticket"], None),
];

const fn term(key: &'static str, specification: &'static str) -> Term {
    Term { key, specification }
}

/// The terms that the page defines.
pub const TERMS: &[Term] = &[
    term("rsa-key-exchange", "RFC 5246 §7.4.7.1"),
    term("cipher-suite", "RFC 5246 §7.4.1.2"),
    term("client-random", "RFC 5246 §7.4.1.2"),
    term("server-random", "RFC 5246 §7.4.1.3"),
    term("extension", "RFC 5246 §7.4.1.4"),
    term("certificate", "RFC 5280 §4"),
    term("authority", "RFC 5280 §3.2"),
    term("root", "RFC 5280 §6.1"),
    term("chain", "RFC 5280 §3.2"),
    term("public-key", "RFC 8017 §3"),
    term("private-key", "RFC 8017 §3"),
    term("modulus", "RFC 8017 §3.1"),
    term("exponent", "RFC 8017 §3.1"),
    term("signature", "RFC 8017 §8.2"),
    term("hash", "RFC 6234 §1"),
    term("padding", "RFC 8017 §7.2.1"),
    term("pre-master-secret", "RFC 5246 §8.1.1"),
    term("master-secret", "RFC 5246 §8.1"),
    term("key-block", "RFC 5246 §6.3"),
    term("write-key", "RFC 5246 §6.3"),
    term("prf", "RFC 5246 §5"),
    term("verify-data", "RFC 5246 §7.4.9"),
    term("finished", "RFC 5246 §7.4.9"),
    term("record", "RFC 5246 §6.2"),
    term("nonce", "RFC 5288 §3"),
    term("tag", "RFC 5116 §2.1"),
    term("mac", "RFC 5246 §6.2.3.1"),
    term("initialization-vector", "RFC 5246 §6.2.3.2"),
    term("additional-data", "RFC 5116 §2.1"),
    term("ciphertext", "RFC 5246 §6.2.3"),
    term("alert", "RFC 5246 §7.2"),
    term("session-id", "RFC 5246 §7.3"),
    term("ticket", "RFC 5077 §3.1"),
    term("forward-secrecy", "RFC 10015 §1"),
    term("revocation", "RFC 5280 §3.3"),
    term("oracle", "RFC 5246 §7.4.7.1"),
    term("eavesdropper", "RFC 3552 §3.2"),
];

/// Finds what a link can name: the whole list, a question, a misunderstanding or a term.
pub(super) fn named(value: &str) -> Option<&'static str> {
    let questions = QUESTIONS.iter().chain(MISUNDERSTANDINGS).map(|question| question.key);
    let mut names = questions.chain(TERMS.iter().map(|term| term.key)).chain([WHOLE_LIST]);
    names.find(|name| *name == value)
}
