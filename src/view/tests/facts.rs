//! Texts that depend on what happened say what happened: the cipher, the side, the order of MAC and
//! encryption, and the cause of a failure.

use timeline::Step;
use timeline::scenario::Edit;

use super::{preset, spoken};
use crate::i18n::{ENGLISH, Language, Localizer};
use crate::model::test_page::{self, page_of};
use crate::model::{Message, Model, Tab, Viewpoint, update};
use crate::view::inspector::{InspectorContent, inspector};
use crate::view::{everyday, story};

const BLOCKS: &str = "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&server-suites=TLS_RSA_WITH_AES_128_CBC_SHA";

fn changed(record: usize, offset: usize, mask: u8) -> Model {
    page_of(|scenario| {
        scenario
            .edits
            .push(Edit::flip(timeline::Actor::Client, record, offset, mask));
    })
}

fn step<'a>(model: &'a Model, key: &str) -> &'a Step {
    let found = model.steps().iter().find(|step| story::key(step) == key);
    found.unwrap_or_else(|| panic!("no {key}"))
}

fn words(model: &Model, key: &str, part: &str) -> String {
    story::text(&test_page::words(ENGLISH), step(model, key), Some(part))
}

#[test]
fn the_texts_give_the_negotiated_order_of_mac_and_encryption() {
    let encrypt_first = preset(BLOCKS);
    assert_eq!(
        words(&encrypt_first, "seal-data", "doing"),
        "Encrypts the text, then makes the MAC."
    );
    assert_eq!(
        words(&encrypt_first, "open-data", "doing"),
        "Checks the MAC, then decrypts."
    );
    assert!(words(&encrypt_first, "open-data", "why").contains("over the ciphertext"));
    let mac_first = preset(
        "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&server-suites=TLS_RSA_WITH_AES_128_CBC_SHA&client-encrypt-then-mac=no",
    );
    assert_eq!(
        words(&mac_first, "seal-data", "doing"),
        "Makes the MAC, then encrypts both."
    );
    assert_eq!(
        words(&mac_first, "open-data", "doing"),
        "Decrypts, then checks the MAC."
    );
    assert!(words(&mac_first, "open-data", "why").contains("has to decrypt first"));
}

#[test]
fn the_derived_keys_are_those_that_the_cipher_uses() {
    let localizer = Localizer::english();
    let paragraph = |model: &Model| spoken(&story::story(&localizer, step(model, "derive-keys"), None).paragraph);
    let blocks = preset(BLOCKS);
    assert!(paragraph(&blocks).contains("a MAC key"));
    assert!(!words(&blocks, "derive-keys", "why").contains("nonce"));
    let gcm = page_of(|_| {});
    assert!(!paragraph(&gcm).contains("MAC"));
    assert!(words(&gcm, "derive-keys", "why").contains("a nonce part"));
}

#[test]
fn an_invalid_secret_is_blamed_on_its_actual_fault() {
    let genuine = page_of(|_| {});
    let sent = step(&genuine, "client-key-exchange").transfer().unwrap();
    // The offset past the record and message headers and the length of the encrypted secret (RFC 5246 §7.4.7.1).
    let first = 5 + 4 + 2;
    let largest = !sent.sent.bytes[first];
    for (model, blamed) in [
        (changed(sent.record, first + 20, 1), "padding is wrong"),
        (changed(sent.record, first, largest), "no number"),
        // The newest version in ClientHello becomes an unknown one, so the server answers with its own.
        (changed(0, 10, 4), "version behind"),
    ] {
        let failed = step(&model, "decrypt-failed");
        let said = spoken(&story::story(&Localizer::english(), failed, None).paragraph);
        assert!(said.contains(blamed), "{said}");
        let mut model = model.clone();
        let index = model.steps().iter().position(|it| story::key(it) == "decrypt-failed");
        update(&mut model, Message::GoTo(index.unwrap()));
        update(&mut model, Message::SelectTab(Tab::Computation));
        let InspectorContent::Calculations(view) = inspector(&Localizer::english(), &model).content else {
            panic!("no calculation")
        };
        let verdict = view.calculations[0].verdict.as_ref().unwrap();
        assert_eq!(
            verdict.text.contains("padding"),
            blamed.contains("padding"),
            "{}",
            verdict.text
        );
    }
}

#[test]
fn a_failed_negotiation_names_its_cause_and_the_alert() {
    for (fragment, paragraph) in [
        ("client-versions=TLS+1.1,TLS+1.0", "no protocol version"),
        (
            "client-suites=TLS_RSA_WITH_AES_128_GCM_SHA256&server-suites=TLS_RSA_WITH_AES_256_GCM_SHA384",
            "no cipher suite",
        ),
        (
            "client-protocols=h2&server-protocols=http%2F1.1",
            "no application protocol",
        ),
    ] {
        let model = preset(fragment);
        let failed = step(&model, "negotiation-failed");
        let said = spoken(&story::story(&Localizer::english(), failed, None).paragraph);
        assert!(said.contains(paragraph), "{said}");
        let alert = failed.failure.as_ref().unwrap().1.alert().unwrap().to_string();
        assert!(words(&model, "negotiation-failed", "why").contains(&alert), "{alert}");
    }
}

#[test]
fn only_the_client_authenticates_its_peer_by_finished() {
    let localizer = Localizer::english();
    let model = page_of(|_| {});
    for step in model.steps().iter().filter(|step| story::key(step) == "check-finished") {
        let said = spoken(&story::story(&localizer, step, None).paragraph);
        assert_eq!(
            said.contains("this is the server"),
            step.actor == timeline::Actor::Client,
            "{said}"
        );
    }
    let checked = step(&model, "validation");
    let said = spoken(&story::story(&localizer, checked, None).paragraph);
    assert!(
        said.contains("Only its Finished will show who has the private key"),
        "{said}"
    );
}

#[test]
fn hidden_work_is_said_to_happen_inside_its_side() {
    let german = Localizer::from_folder(
        &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static"),
        Language::by_tag("de").unwrap(),
    )
    .unwrap();
    let mut model = page_of(|_| {});
    update(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));
    for (key, english, in_german) in [
        (
            "generate-pre-master-secret",
            "inside the client",
            "im Inneren des Clients",
        ),
        (
            "decrypt-pre-master-secret",
            "inside the server",
            "im Inneren des Servers",
        ),
    ] {
        let index = model.steps().iter().position(|step| story::key(step) == key).unwrap();
        update(&mut model, Message::GoTo(index));
        update(&mut model, Message::SelectTab(Tab::Computation));
        for (localizer, words) in [(&Localizer::english(), english), (&german, in_german)] {
            let InspectorContent::Calculations(view) = inspector(localizer, &model).content else {
                panic!("no calculation")
            };
            let said = spoken(&view.words.unwrap());
            assert!(said.contains(words), "{said}");
        }
    }
}

#[test]
fn the_everyday_story_distinguishes_a_fallback_from_an_unknown_version() {
    let model = page_of(|_| {});
    // The client retries with an older version, although both support a newer one (RFC 7507).
    let mut failed = model.steps()[1].clone();
    let version = timeline::registry::ProtocolVersion::TLS_1_1;
    let error = timeline::error::ErrorKind::InappropriateFallback(version).into();
    failed.failure = Some((failed.actor, error));
    let timeline = &model.timeline().unwrap().timeline;
    let said = everyday::words(&Localizer::english(), timeline, &failed, Some("sentence")).unwrap();
    assert!(said.contains("older way") && !said.contains("does not know"), "{said}");
}

#[test]
fn the_first_chapter_says_what_replaced_rsa_key_exchange() {
    let mut model = page_of(|_| {});
    let why = words(&model, "client-hello", "why");
    for said in [
        "RSA key exchange is history",
        "RFC 9846",
        "RFC 10015",
        "still the best first story",
    ] {
        assert!(why.contains(said), "{why}");
    }
    update(&mut model, Message::SelectDetail(crate::model::Detail::Story));
    let about = super::stage(&Localizer::english(), &model).about.unwrap();
    assert!(spoken(&about.concat()).contains("(RSA key exchange): retired"));
}
