//! TLS 1.3 with every suite and group, resumption and client certificates.

use crate::child_process::ChildProcess;
use crate::folder::Folder;
use crate::gnutls::{gnutls_cli, say, start_gnutls_serv, start_our_server, talk};
use crate::lab_files::write_lab_files;
use crate::our_client::connect;

/// A suite and a group: the specifications' names and GnuTLS's.
const EXCHANGES: [[&str; 4]; 5] = [
    ["TLS_AES_128_GCM_SHA256", "AES-128-GCM", "x25519", "X25519"],
    ["TLS_AES_256_GCM_SHA384", "AES-256-GCM", "x25519", "X25519"],
    ["TLS_CHACHA20_POLY1305_SHA256", "CHACHA20-POLY1305", "x25519", "X25519"],
    ["TLS_AES_128_GCM_SHA256", "AES-128-GCM", "secp256r1", "SECP256R1"],
    ["TLS_AES_128_GCM_SHA256", "AES-128-GCM", "secp384r1", "SECP384R1"],
];

pub const TLS_1_3: &str = "NORMAL:-VERS-ALL:+VERS-TLS1.3";

fn priority(cipher: &str, group: &str) -> String {
    format!("{TLS_1_3}:-CIPHER-ALL:+{cipher}:-GROUP-ALL:+GROUP-{group}")
}

#[test]
fn gnutls_cli_talks_to_our_server_in_tls_1_3() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    for [name, cipher, ours, theirs] in EXCHANGES {
        server.seen.clear();
        let mut client = talk(
            &mut gnutls_cli(&folder, &address, &priority(cipher, theirs)),
            "good day",
        );
        client.wait_for("- Status: The certificate is trusted.");
        client.wait_for(&format!("(TLS1.3-X.509)-(ECDHE-{theirs})"));
        server.wait_for(&format!("agreed: suite {name};"));
        server.wait_for(&format!("group {ours}"));
    }
}

#[test]
fn our_client_talks_to_gnutls_serv_in_tls_1_3() {
    let folder = Folder::new();
    write_lab_files(&folder);
    for [name, cipher, ours, theirs] in EXCHANGES {
        let (mut server, address) = start_gnutls_serv(&folder, &priority(cipher, theirs), &["--disable-client-cert"]);
        let mut client = say(&mut connect(&folder, &address), "good day");
        client.wait_for(&format!("agreed: suite {name};"));
        client.wait_for(&format!("group {ours}"));
        server.wait_for(&format!("(TLS1.3-X.509)-(ECDHE-{theirs})"));
    }
}

#[test]
fn sessions_of_tls_1_3_are_resumed_both_ways() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &["--tickets"]);
    let mut client = ChildProcess::start(gnutls_cli(&folder, &address, TLS_1_3).args(["--resume", "--waitresumption"]));
    client.wait_for("- Handshake was completed");
    client.write("again\n");
    client.wait_for("again");
    drop(client.take_input());
    client.wait_for_success();
    client.wait_for("*** This is a resumed session");
    server.wait_for("resumed yes;");

    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, TLS_1_3, &["--disable-client-cert"]);
    let mut client = say(connect(&folder, &address).args(["--tickets", "--resume"]), "again");
    client.wait_for("connect: the session was resumed");
}

#[test]
fn client_certificates_are_accepted_in_tls_1_3_both_ways() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let [root, certificate, key] = ["root.pem", "client.pem", "key.pem"].map(|name| folder.file(name));
    let asking = ["--require-client-cert", "--verify-client-cert", "--x509cafile", &root];
    let (mut server, address) = start_gnutls_serv(&folder, TLS_1_3, &asking);
    say(
        connect(&folder, &address).args(["--cert", &certificate, "--key", &key]),
        "who I am",
    );
    server.wait_for("CN=Alice");

    let (mut server, address) =
        start_our_server(&Folder::new(), &["--client-ca", &root, "--require-client-certificate"]);
    let mut client = gnutls_cli(&folder, &address, TLS_1_3);
    client.args([
        "--no-ca-verification",
        "--x509certfile",
        &certificate,
        "--x509keyfile",
        &key,
    ]);
    talk(&mut client, "who I am");
    server.wait_for("peer CN=Alice");
}

#[test]
fn early_data_arrive_in_both_directions() {
    let folder = Folder::new();
    let early = folder.file("early.txt");
    std::fs::write(&early, "in good time\n").unwrap();
    let (mut server, address) = start_our_server(&folder, &["--tickets", "--early-data", "1000"]);
    let mut client = ChildProcess::start(gnutls_cli(&folder, &address, TLS_1_3).args([
        "--resume",
        "--waitresumption",
        "--earlydata",
        &early,
    ]));
    client.wait_for("*** This is a resumed session");
    client.wait_for("in good time");
    drop(client.take_input());
    client.wait_for_success();
    server.wait_for("resumed yes;");

    write_lab_files(&folder);
    let accepting = ["--disable-client-cert", "--earlydata", "--maxearlydata", "1000"];
    let (_server, address) = start_gnutls_serv(&folder, TLS_1_3, &accepting);
    let options = ["--tickets", "--resume", "--early-data", "in good time\n"];
    let mut client = say(connect(&folder, &address).args(options), "again");
    client.wait_for("connect: the server took the early data");
}

#[test]
fn wrong_guess_of_the_group_costs_gnutls_and_us_a_second_hello() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &["--group", "secp384r1"]);
    talk(&mut gnutls_cli(&folder, &address, TLS_1_3), "once more");
    server.wait_for("group secp384r1");

    write_lab_files(&folder);
    let priority = priority("AES-128-GCM", "SECP384R1");
    let (_server, address) = start_gnutls_serv(&folder, &priority, &["--disable-client-cert"]);
    let mut client = say(&mut connect(&folder, &address), "once more");
    client.wait_for("group secp384r1");
}

#[test]
fn gnutls_cli_goes_on_with_new_keys_and_we_follow() {
    let folder = Folder::new();
    let (_server, address) = start_our_server(&folder, &[]);
    let mut client = ChildProcess::start(gnutls_cli(&folder, &address, TLS_1_3).arg("--inline-commands"));
    client.wait_for("- Handshake was completed");
    for (command, text) in [("^rekey^", "new keys"), ("^rekey1^", "new keys on both sides")] {
        client.write(&format!("{command}\n"));
        client.wait_for("- Rekey was completed");
        client.write(&format!("{text}\n"));
        client.wait_for(text);
        client.seen.clear();
    }
    drop(client.take_input());
    client.wait_for_success();
}
