//! ECDHE with every suite, every group and every kind of key.

use std::fs;

use timeline::registry::NamedGroup;
use timeline::scenario::KeyKind;
use timeline::suites::CURVES;

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{openssl, s_client, start};
use crate::our_client::connect;

/// The part of a suite's name after the key exchange: as IANA and as OpenSSL name it.
const PROTECTIONS: [(&str, &str); 7] = [
    ("AES_128_GCM_SHA256", "AES128-GCM-SHA256"),
    ("AES_256_GCM_SHA384", "AES256-GCM-SHA384"),
    ("CHACHA20_POLY1305_SHA256", "CHACHA20-POLY1305"),
    ("AES_128_CBC_SHA256", "AES128-SHA256"),
    ("AES_256_CBC_SHA384", "AES256-SHA384"),
    ("AES_128_CBC_SHA", "AES128-SHA"),
    ("AES_256_CBC_SHA", "AES256-SHA"),
];

/// One key exchange and protection.
struct Exchange {
    suite: String,
    cipher: String,
    group: NamedGroup,
    kind: KeyKind,
}

impl Exchange {
    fn new((suite, cipher): (&str, &str), group: NamedGroup, kind: KeyKind) -> Self {
        let method = match kind {
            KeyKind::Rsa => "RSA",
            KeyKind::EcdsaP256 | KeyKind::Ed25519 => "ECDSA",
        };
        Self {
            suite: format!("TLS_ECDHE_{method}_WITH_{suite}"),
            cipher: format!("ECDHE-{method}-{cipher}"),
            group,
            kind,
        }
    }

    /// OpenSSL's name of the group.
    fn group(&self) -> &'static str {
        match self.group {
            NamedGroup::X25519 => "X25519",
            NamedGroup::SECP256R1 => "P-256",
            _ => "P-384",
        }
    }

    /// The client names the curve of an ECDSA certificate too.
    fn groups_of_client(&self) -> String {
        match self.group() {
            "P-256" => "P-256".to_owned(),
            other => format!("{other}:P-256"),
        }
    }

    /// The part of a file's name that says of which kind the key is.
    fn suffix(&self) -> String {
        match self.kind {
            KeyKind::Rsa => String::new(),
            kind => format!("-{}", kind.key()),
        }
    }
}

/// Every protection with RSA and ECDSA, and every group with every kind of key.
fn exchanges() -> Vec<Exchange> {
    let protections = PROTECTIONS.iter().flat_map(|protection| {
        [KeyKind::Rsa, KeyKind::EcdsaP256].map(|kind| Exchange::new(*protection, NamedGroup::X25519, kind))
    });
    let groups = CURVES.iter().flat_map(|group| {
        let kinds = KeyKind::ALL.iter();
        kinds.map(|kind| Exchange::new(PROTECTIONS[0], *group, *kind))
    });
    protections.chain(groups).collect()
}

/// The master secrets in a key log.
fn master_secrets(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| line.starts_with("CLIENT_RANDOM "))
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn openssl_s_client_agrees_with_our_server_in_every_group() {
    for exchange in exchanges() {
        let folder = Folder::new();
        let (mut server, address) = serve(&[
            "--once",
            "--summary",
            "--suite",
            &exchange.suite,
            "--group",
            &exchange.group.to_string(),
            "--response",
            "Good day, OpenSSL!\n",
            "--write-ca",
            &folder.file("root.pem"),
            "--keylog",
            &folder.file("ours.keys"),
        ]);
        let signatures = match exchange.kind {
            KeyKind::Rsa => "rsa_pkcs1_sha256",
            // The chain is signed with RSA in either case.
            KeyKind::EcdsaP256 => "ecdsa_secp256r1_sha256:rsa_pkcs1_sha256",
            KeyKind::Ed25519 => "ed25519:rsa_pkcs1_sha256",
        };
        let mut client = ChildProcess::start(
            s_client(&folder, &address, &exchange.cipher)
                .args(["-groups", &exchange.groups_of_client()])
                .args(["-sigalgs", signatures])
                .args(["-keylogfile", &folder.file("theirs.keys")]),
        );
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Good day, lab!\n");
        client.wait_for("Good day, OpenSSL!");
        client.wait_for_success();
        server.wait_for_success();
        client.wait_for(&format!("Cipher is {}", exchange.cipher));
        client.wait_for("Server Temp Key: ");
        server.wait_for(&format!("agreed: suite {};", exchange.suite));
        server.wait_for(&format!("group {}", exchange.group));
        assert_eq!(
            master_secrets(&folder.file("ours.keys")),
            master_secrets(&folder.file("theirs.keys"))
        );
    }
}

#[test]
fn our_client_agrees_with_openssl_s_server_in_every_group() {
    let folder = Folder::new();
    write_lab_files(&folder);
    for exchange in exchanges() {
        let suffix = exchange.suffix();
        let (mut server, address) = start(
            openssl("s_server", &exchange.cipher)
                .args(["-tls1_2", "-accept", "127.0.0.1:0", "-naccept", "1", "-rev"])
                .args(["-cert", &folder.file(&format!("leaf{suffix}.pem"))])
                .args(["-key", &folder.file(&format!("key{suffix}.pem"))])
                .args(["-cert_chain", &folder.file(&format!("intermediate{suffix}.pem"))])
                .args(["-groups", exchange.group()]),
        );
        let mut client = ChildProcess::start(connect(&folder, &address).args(["--send", "!bal ,yad dooG\n"]));
        client.wait_for_success();
        client.wait_for("Good day, lab!");
        client.wait_for(&format!("agreed: suite {};", exchange.suite));
        client.wait_for(&format!("group {}", exchange.group));
        server.wait_for_success();
    }
}

#[test]
fn client_certificates_of_every_kind_are_accepted_both_ways() {
    let folder = Folder::new();
    write_lab_files(&folder);
    for kind in [KeyKind::EcdsaP256, KeyKind::Ed25519] {
        let certificate = folder.file(&format!("client-{}.pem", kind.key()));
        let key = folder.file(&format!("client-key-{}.pem", kind.key()));
        let (mut server, address) = start(
            openssl("s_server", "ECDHE-RSA-AES128-GCM-SHA256")
                .args(["-tls1_2", "-accept", "127.0.0.1:0", "-naccept", "1", "-rev"])
                .args(["-cert", &folder.file("leaf.pem"), "-key", &folder.file("key.pem")])
                .args(["-cert_chain", &folder.file("intermediate.pem")])
                .args([
                    "-Verify",
                    "3",
                    "-verify_return_error",
                    "-CAfile",
                    &folder.file("root.pem"),
                ]),
        );
        let mut client = ChildProcess::start(connect(&folder, &address).args([
            "--cert",
            &certificate,
            "--key",
            &key,
            "--send",
            "dennigis\n",
        ]));
        client.wait_for_success();
        client.wait_for("siginned");
        server.wait_for("CN = A learner");

        let (mut server, address) = serve(&[
            "--once",
            "--summary",
            "--echo",
            "--client-ca",
            &folder.file("root.pem"),
            "--require-client-certificate",
        ]);
        let mut client = ChildProcess::start(
            openssl("s_client", "ECDHE-ECDSA-CHACHA20-POLY1305")
                .args(["-tls1_2", "-connect", &address, "-CAfile", &folder.file("root.pem")])
                .args(["-cert", &certificate, "-key", &key, "-cert_chain", &certificate]),
        );
        client.write("signed\n");
        client.wait_for("signed");
        client.write("Q\n");
        client.wait_for_success();
        server.wait_for_success();
        server.wait_for("peer CN=A learner");
    }
}

#[test]
fn server_shows_the_certificate_that_the_client_can_verify() {
    for (signatures, suite) in [
        (
            "ecdsa_secp256r1_sha256:rsa_pkcs1_sha256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        ),
        ("rsa_pkcs1_sha256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
    ] {
        let folder = Folder::new();
        let (mut server, address) = serve(&["--once", "--summary", "--echo", "--write-ca", &folder.file("root.pem")]);
        let mut client = ChildProcess::start(s_client(&folder, &address, "ALL").args(["-sigalgs", signatures]));
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Q\n");
        client.wait_for_success();
        server.wait_for_success();
        server.wait_for(&format!("agreed: suite {suite};"));
    }
}

#[test]
fn sides_without_a_common_group_part_with_handshake_failure() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--once", "--group", "x25519", "--write-ca", &folder.file("root.pem")]);
    let mut client =
        ChildProcess::start(s_client(&folder, &address, "ECDHE-RSA-AES128-GCM-SHA256").args(["-groups", "P-384"]));
    assert!(!client.wait_for_end().success());
    client.wait_for("alert handshake failure");
    assert!(!server.wait_for_end().success());
    server.wait_for("serve: no group in common");
}
