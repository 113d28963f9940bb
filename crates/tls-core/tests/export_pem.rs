//! Exported certificates and keys in OpenSSL: chains verify as in the client, and keys match.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "these programs are only waited for")]
mod child_process;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "shared with tests of whole sessions")]
mod scenarios;

use std::process::Command;

use child_process::ChildProcess;
use folder::Folder;
use timeline::actor::Actor;
use timeline::scenario::{CertificateChoice, ClientAuthenticationChoice, KeyLength, Scenario, TrustChoice};
use timeline::{HandshakeKind, MessageKind, Timeline};
use tls_core::export::pem::{IdentityFiles, of_scenario};
use tls_core::pki::pem::read_pem_certificates;
use tls_core::session::Session;

fn openssl(arguments: &[&str]) -> (bool, Vec<String>) {
    let mut program = ChildProcess::start(Command::new("openssl").args(arguments));
    let succeeded = program.wait_for_end().success();
    (succeeded, std::mem::take(&mut program.seen))
}

/// Runs OpenSSL, which must succeed.
fn output_of_openssl(arguments: &[&str]) -> Vec<String> {
    let (succeeded, lines) = openssl(arguments);
    assert!(succeeded, "openssl {arguments:?}: {lines:?}");
    lines
}

/// Asserts that the key is valid PKCS#8 and matches the first certificate.
fn assert_key_fits(folder: &Folder, chain: &str, key: &str) {
    assert!(key.starts_with("-----BEGIN PRIVATE KEY-----\n"));
    let [chain, key] = [folder.write("chain.pem", chain), folder.write("key.pem", key)];
    let checked = output_of_openssl(&["rsa", "-check", "-noout", "-in", &key]);
    assert!(checked.contains(&"RSA key ok".to_owned()), "{checked:?}");
    let of_certificate = output_of_openssl(&["x509", "-noout", "-pubkey", "-in", &chain]);
    assert_eq!(output_of_openssl(&["pkey", "-pubout", "-in", &key]), of_certificate);
}

/// OpenSSL's verdict on the server's certificate at the scenario's time, with the client's roots.
fn verify(folder: &Folder, files: &IdentityFiles) -> (bool, String) {
    let chain = folder.write("server.pem", &files.server_chain);
    let roots = folder.write("roots.pem", &files.trusted_roots);
    let time = scenarios::NOW.0.to_string();
    let (succeeded, lines) = openssl(&[
        "verify",
        "-attime",
        &time,
        "-purpose",
        "sslserver",
        "-verify_hostname",
        "lab.test",
        "-auth_level",
        "2",
        "-no-CAfile",
        "-no-CApath",
        "-no-CAstore",
        "-trusted",
        &roots,
        "-untrusted",
        &chain,
        &chain,
    ]);
    (succeeded, lines.join("\n"))
}

fn certificates_sent(timeline: &Timeline, by: Actor) -> Vec<u8> {
    let transfers = timeline.steps.iter().filter(|step| step.actor == by);
    let certificate = MessageKind::Handshake(HandshakeKind::Certificate);
    let mut transfers = transfers.filter_map(|step| step.transfer());
    let transfer = transfers.find(|transfer| transfer.message() == certificate).unwrap();
    transfer.sent.bytes.clone()
}

#[test]
fn openssl_and_the_client_agree_on_every_server_certificate() {
    for choice in CertificateChoice::ALL {
        let mut scenario = scenarios::plain();
        scenario.server.certificate = *choice;
        let files = of_scenario(&scenario).unwrap();
        let folder = Folder::new();
        assert_key_fits(&folder, &files.server_chain, &files.server_key);
        let (is_valid, text) = verify(&folder, &files);
        let timeline = Session::run(scenario).unwrap();
        assert_eq!(is_valid, timeline.failure().is_none(), "{}: {text}", choice.key());
    }
}

#[test]
fn every_key_length_is_readable() {
    for length in KeyLength::ALL {
        let mut scenario = scenarios::plain();
        scenario.server.key_length = *length;
        let files = of_scenario(&scenario).unwrap();
        let folder = Folder::new();
        assert_key_fits(&folder, &files.server_chain, &files.server_key);
        let text = output_of_openssl(&["rsa", "-noout", "-text", "-in", &folder.file("key.pem")]);
        let bits = format!("Private-Key: ({} bit, 2 primes)", length.key());
        assert!(text.contains(&bits), "{text:?}");
    }
}

#[test]
fn exported_roots_are_the_chosen_ones() {
    for (trust, roots) in [
        (TrustChoice::Lab, 1),
        (TrustChoice::Other, 1),
        (TrustChoice::Both, 2),
        (TrustChoice::Nobody, 0),
    ] {
        let mut scenario = scenarios::plain();
        scenario.client.trust = trust;
        let files = of_scenario(&scenario).unwrap();
        assert_eq!(read_pem_certificates(&files.trusted_roots).unwrap().len(), roots);
        if roots > 0 {
            let (is_valid, text) = verify(&Folder::new(), &files);
            assert_eq!(is_valid, trust != TrustChoice::Other, "{text}");
        }
    }
}

#[test]
fn files_match_what_the_two_sides_send() {
    let mut scenario = scenarios::plain();
    scenario.server.client_authentication = ClientAuthenticationChoice::Required;
    scenario.client.has_certificate = true;
    let files = of_scenario(&scenario).unwrap();
    let client = files.client.unwrap();
    assert_key_fits(&Folder::new(), &client.chain, &client.key);
    let timeline = Session::run(scenario).unwrap();
    for (actor, chain) in [(Actor::Server, &files.server_chain), (Actor::Client, &client.chain)] {
        let chain = read_pem_certificates(chain).unwrap();
        // Each certificate is preceded by a 3-byte length (RFC 5246 §7.4.2).
        let list: Vec<u8> = chain
            .iter()
            .flat_map(|der| [&(der.len() as u32).to_be_bytes()[1..], der].concat())
            .collect();
        assert!(certificates_sent(&timeline, actor).ends_with(&list));
    }
    assert!(of_scenario(&scenarios::plain()).unwrap().client.is_none());
}

#[test]
fn host_name_that_fits_no_certificate_is_an_error() {
    let scenario = Scenario {
        host_name: "no host name".to_owned(),
        ..scenarios::plain()
    };
    assert!(of_scenario(&scenario).is_err());
}
