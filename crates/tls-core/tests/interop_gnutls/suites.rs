//! Every suite, with both MAC orders and both kinds of master secret.

use crate::folder::Folder;
use crate::gnutls::{
    RSA, SUITES, Suite, gnutls_cli, say, start_gnutls_serv, start_gnutls_serv_with, start_our_server, talk,
};
use crate::lab_files::write_lab_files;
use crate::our_client::connect;

/// Each suite as a GnuTLS priority string, with the expected report of its MAC order.
fn suites_and_orders() -> Vec<(&'static Suite, String, &'static str)> {
    let mut all = Vec::new();
    for suite in &SUITES {
        let priority = suite.priority();
        if suite.is_cbc() {
            all.push((suite, format!("{priority}:%FORCE_ETM"), "encrypt then MAC yes;"));
            all.push((suite, format!("{priority}:%NO_ETM"), "encrypt then MAC no;"));
        } else {
            all.push((suite, priority, "encrypt then MAC no;"));
        }
    }
    all
}

#[test]
fn gnutls_cli_talks_to_our_server_with_every_suite_and_order() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    for (Suite { name, cipher, .. }, priority, order) in suites_and_orders() {
        server.seen.clear();
        let mut client = talk(&mut gnutls_cli(&folder, &address, &priority), "good day");
        client.wait_for("- Status: The certificate is trusted.");
        client.wait_for(&format!("(TLS1.2-X.509)-(RSA)-({cipher})"));
        client.wait_for("extended master secret, safe renegotiation");
        server.wait_for(&format!("agreed: suite {name}; compression null;"));
        server.wait_for(&format!("extended master secret yes; {order}"));
    }
}

#[test]
fn our_client_talks_to_gnutls_serv_with_every_suite_and_order() {
    let folder = Folder::new();
    write_lab_files(&folder);
    for (Suite { name, cipher, .. }, priority, order) in suites_and_orders() {
        let (mut server, address) = start_gnutls_serv(&folder, &priority, &["--disable-client-cert"]);
        let mut client = say(&mut connect(&folder, &address), "good day");
        client.wait_for(&format!("agreed: suite {name}; compression null;"));
        client.wait_for(&format!("extended master secret yes; {order}"));
        client.wait_for("peer CN=lab.test");
        server.wait_for(&format!("(TLS1.2-X.509)-(RSA)-({cipher})"));
    }
}

#[test]
fn gnutls_interoperates_without_extended_master_secret() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    talk(
        &mut gnutls_cli(&folder, &address, &format!("{RSA}:%NO_SESSION_HASH")),
        "as of old",
    );
    server.wait_for("extended master secret no;");
    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, &format!("{RSA}:%NO_SESSION_HASH"), &[]);
    let mut client = say(&mut connect(&folder, &address), "as of old");
    client.wait_for("extended master secret no;");
}

/// Every cipher and group with RSA and ECDSA, and Ed25519.
#[test]
fn gnutls_agrees_with_us_by_ecdhe_in_every_group_both_ways() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let lab = Folder::new();
    let (mut server, address) = start_our_server(&lab, &["--client-preference"]);
    let exchanges = [
        ("ECDHE-RSA", "X25519", "AES-128-GCM", "AEAD", ""),
        ("ECDHE-RSA", "SECP256R1", "CHACHA20-POLY1305", "AEAD", ""),
        ("ECDHE-RSA", "SECP384R1", "AES-256-CBC", "SHA384", ""),
        ("ECDHE-RSA", "X25519", "AES-128-CBC", "SHA1", ""),
        ("ECDHE-ECDSA", "X25519", "CHACHA20-POLY1305", "AEAD", "-ecdsa-p256"),
        ("ECDHE-ECDSA", "SECP256R1", "AES-256-GCM", "AEAD", "-ecdsa-p256"),
        ("ECDHE-ECDSA", "SECP384R1", "AES-128-CBC", "SHA256", "-ed25519"),
    ];
    for (method, group, cipher, mac, suffix) in exchanges {
        let priority = format!(
            "NORMAL:-VERS-ALL:+VERS-TLS1.2:-KX-ALL:+{method}:-CIPHER-ALL:+{cipher}:-MAC-ALL:+{mac}:-GROUP-ALL:+GROUP-{group}:+GROUP-SECP256R1"
        );
        server.seen.clear();
        let mut client = talk(&mut gnutls_cli(&lab, &address, &priority), "good day");
        client.wait_for("- Status: The certificate is trusted.");
        let group = group.to_lowercase();
        server.wait_for(&format!("group {group}"));

        let chain = folder.file(&format!("chain{suffix}.pem"));
        let key = folder.file(&format!("key{suffix}.pem"));
        let (_server, address) = start_gnutls_serv_with(&chain, &key, &priority, &["--disable-client-cert"]);
        let groups = ["--group", &group, "--group", "secp256r1"];
        let groups = if group == "secp256r1" {
            &groups[..2]
        } else {
            &groups[..]
        };
        let mut client = say(connect(&folder, &address).args(groups), "good day");
        client.wait_for(&format!("group {group}"));
    }
}
