//! Early data come before the server has picked TLS 1.3, and are told as a part of it.

use timeline::Step;
use timeline::registry::ProtocolVersion;

use super::preset;
use crate::i18n::ENGLISH;
use crate::model::test_page;
use crate::view::{facts, story};

const EARLY: &str = "client-versions=TLS+1.3&server-versions=TLS+1.3&client-suites=TLS_AES_128_GCM_SHA256&\
     server-suites=TLS_AES_128_GCM_SHA256&client-groups=x25519&server-groups=x25519&resume=ticket&early-data=once";

#[test]
fn what_the_client_does_before_the_server_has_answered_is_told_in_the_words_of_tls_1_3() {
    let model = preset(EARLY);
    let is_early = |step: &&Step| step.connection == 1 && step.version.is_none();
    let early: Vec<_> = model.steps().iter().filter(is_early).collect();
    let keys: Vec<_> = early.iter().map(|step| story::key(step)).collect();
    assert_eq!(
        keys,
        [
            "client-hello-resuming",
            "change-cipher-spec",
            "climb-key-schedule",
            "seal-data",
            "data"
        ]
    );
    let text = test_page::words(ENGLISH);
    for step in &early {
        assert_eq!(facts::version(step), Some(ProtocolVersion::TLS_1_3));
    }
    assert_eq!(story::text(&text, early[1], None), "A byte for old devices on the way.");
}
