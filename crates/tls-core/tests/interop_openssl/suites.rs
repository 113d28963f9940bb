//! Every suite, with both MAC orders and both kinds of master secret.

use std::fs;

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, Suite, s_client, start_s_server};
use crate::our_client::connect;

/// Each suite with each of its MAC orders.
fn suites_and_orders() -> impl Iterator<Item = (&'static Suite, bool)> {
    SUITES.iter().flat_map(|suite| {
        [(suite, suite.is_cbc), (suite, false)]
            .into_iter()
            .take(1 + usize::from(suite.is_cbc))
    })
}

/// The master secret lines of a key log; OpenSSL also logs pre-master secrets.
fn keys(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| line.starts_with("CLIENT_RANDOM "))
        .map(str::to_lowercase)
        .collect()
}

fn yes_or_no(is_so: bool) -> &'static str {
    match is_so {
        true => "yes",
        false => "no",
    }
}

#[test]
fn openssl_s_client_talks_to_our_server_with_every_suite_and_order() {
    for (Suite { name, cipher, .. }, encrypt_then_mac) in suites_and_orders() {
        let folder = Folder::new();
        let (mut server, address) = serve(&[
            "--once",
            "--summary",
            "--suite",
            name,
            "--response",
            "Good day, OpenSSL!\n",
            "--write-ca",
            &folder.file("root.pem"),
            "--keylog",
            &folder.file("ours.keys"),
        ]);
        let mut client = ChildProcess::start(
            s_client(&folder, &address, cipher)
                .args((!encrypt_then_mac).then_some("-no_etm"))
                .args(["-keylogfile", &folder.file("theirs.keys")]),
        );
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Good day, lab!\n");
        client.wait_for("Good day, OpenSSL!");
        // OpenSSL 3 fails if the connection ends without close_notify.
        client.wait_for_success();
        server.wait_for_success();

        for line in [
            "Verification: OK",
            "Verified peername: localhost",
            "Extended master secret: yes",
            "Secure Renegotiation IS supported",
            "Compression: NONE",
            "closed",
            &format!("Cipher is {cipher}"),
        ] {
            client.wait_for(line);
        }
        server.wait_for(&format!("agreed: suite {name}; compression null"));
        server.wait_for(&format!("encrypt then MAC {};", yes_or_no(encrypt_then_mac)));
        assert_eq!(keys(&folder.file("ours.keys")), keys(&folder.file("theirs.keys")));
    }
}

#[test]
fn our_client_talks_to_openssl_s_server_with_every_suite_and_order() {
    for (Suite { name, cipher, .. }, encrypt_then_mac) in suites_and_orders() {
        let folder = Folder::new();
        write_lab_files(&folder);
        let keylog = folder.file("theirs.keys");
        let mut arguments = vec!["-keylogfile", &keylog];
        arguments.extend((!encrypt_then_mac).then_some("-no_etm"));
        let (mut server, address) = start_s_server(&folder, cipher, &arguments);
        let mut client = ChildProcess::start(
            connect(&folder, &address)
                .args(["--suite", name, "--send", "Good day, OpenSSL!\n"])
                .args(["--keylog", &folder.file("ours.keys")]),
        );
        server.wait_for(&format!("CIPHER is {cipher}"));
        server.wait_for("Good day, OpenSSL!");
        server.write("Good day, lab!\n");
        client.wait_for_success();
        server.wait_for_success();

        assert!(client.seen.contains(&"Good day, lab!".to_owned()), "{:?}", client.seen);
        client.wait_for(&format!("agreed: suite {name}; compression null"));
        client.wait_for(&format!("encrypt then MAC {};", yes_or_no(encrypt_then_mac)));
        client.wait_for("extended master secret yes");
        client.wait_for("peer CN=lab.test");
        assert!(
            !server.seen.iter().any(|line| line.contains("ERROR")),
            "{:?}",
            server.seen
        );
        assert_eq!(keys(&folder.file("ours.keys")), keys(&folder.file("theirs.keys")));
    }
}

#[test]
fn openssl_accepts_our_lack_of_encrypt_then_mac() {
    let Suite { cipher, .. } = SUITES[4];
    let folder = Folder::new();
    write_lab_files(&folder);
    let (mut server, address) = serve(&["--once", "--summary", "--no-encrypt-then-mac", "--echo"]);
    let mut client =
        ChildProcess::start(crate::openssl::openssl("s_client", cipher).args(["-tls1_2", "-connect", &address]));
    client.write("MAC first\n");
    client.wait_for("MAC first");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
    server.wait_for("encrypt then MAC no;");

    let (_server, address) = start_s_server(&folder, cipher, &["-rev"]);
    let mut client =
        ChildProcess::start(connect(&folder, &address).args(["--no-encrypt-then-mac", "--send", "tsrif CAM\n"]));
    client.wait_for_success();
    client.wait_for("MAC first");
    client.wait_for("encrypt then MAC no;");
}

#[test]
fn openssl_interoperates_without_extended_master_secret() {
    for Suite { name, cipher, .. } in [&SUITES[0], &SUITES[5]] {
        let folder = Folder::new();
        let (mut server, address) = serve(&[
            "--once",
            "--summary",
            "--echo",
            "--no-extended-master-secret",
            "--write-ca",
            &folder.file("root.pem"),
        ]);
        let mut client = ChildProcess::start(&mut s_client(&folder, &address, cipher));
        client.wait_for("Extended master secret: no");
        client.write("as of old\n");
        client.wait_for("as of old");
        client.write("Q\n");
        client.wait_for_success();
        server.wait_for_success();
        server.wait_for("extended master secret no;");

        write_lab_files(&folder);
        let (_server, address) = start_s_server(&folder, cipher, &["-rev"]);
        let mut client = ChildProcess::start(
            connect(&folder, &address)
                .args(["--no-extended-master-secret", "--suite", name])
                .args(["--send", "dlo fo sa\n"]),
        );
        client.wait_for_success();
        client.wait_for("as of old");
        client.wait_for("extended master secret no;");
    }
}

#[test]
fn either_side_can_lead_the_choice_of_suites() {
    let ciphers = "AES256-SHA:AES128-GCM-SHA256";
    for (switch, chosen) in [(None, "AES128-GCM-SHA256"), (Some("--client-preference"), "AES256-SHA")] {
        let folder = Folder::new();
        let root = folder.file("root.pem");
        let mut arguments = vec!["--once", "--echo", "--write-ca", &root];
        arguments.extend(switch);
        let (mut server, address) = serve(&arguments);
        let mut client = ChildProcess::start(&mut s_client(&folder, &address, ciphers));
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Q\n");
        client.wait_for_success();
        client.wait_for(&format!("Cipher is {chosen}"));
        server.wait_for_success();
    }
}
