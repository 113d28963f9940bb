//! A session of the lab as Wireshark sees it: recorded into a capture, decrypted with the key log, and without
//! a single complaint about what the engine wrote.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "these programs are only waited for")]
mod child_process;
#[path = "support/folder.rs"]
mod folder;

use std::fmt::Write;
use std::process::Command;

use child_process::ChildProcess;
use folder::Folder;
use tls_core::connection::KeyLogSecrets;
use tls_core::export::key_log;
use tls_core::pki::UnixTime;
use tls_core::registry::CipherSuite;
use tls_core::scenario::{ChatMessage, Scenario};
use tls_core::session::Session;
use tls_core::timeline::{Action, Timeline};
use tls_core::trace::{Actor, Item};

const SUITES: [CipherSuite; 2] = [
    CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
    CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
];
const FROM_CLIENT: &str = "Hello, server!";
const FROM_SERVER: &str = "Hello, client!";

fn run(suite: CipherSuite) -> Timeline {
    let message = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let mut scenario = Scenario {
        messages: vec![message(Actor::Client, FROM_CLIENT), message(Actor::Server, FROM_SERVER)],
        ..Scenario::new("lab.test", 11, UnixTime(1_790_000_000))
    };
    scenario.client.negotiation.cipher_suites = vec![suite];
    Session::run(scenario).unwrap()
}

/// The records as `text2pcap` reads them: `I` goes in to the server, `O` comes out of it.
fn hex_dump(timeline: &Timeline) -> String {
    let mut text = String::new();
    for step in &timeline.steps {
        let Some(transfer) = step.transfer() else { continue };
        text.push_str(match step.actor {
            Actor::Client => "I\n",
            Actor::Server => "O\n",
        });
        for (line, bytes) in transfer.sent.bytes.chunks(16).enumerate() {
            write!(text, "{:06x}", line * 16).unwrap();
            for byte in bytes {
                write!(text, " {byte:02x}").unwrap();
            }
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn key_log_of(timeline: &Timeline) -> String {
    let learned = |item| {
        let mut all = timeline.steps.iter().flat_map(|step| &step.learned);
        all.find(|(actor, quantity)| *actor == Actor::Client && quantity.item == item)
            .map(|(_, quantity)| quantity.bytes.as_slice())
    };
    let client_random = learned(Item::ClientRandom).unwrap().try_into().unwrap();
    let master_secret: [u8; 48] = learned(Item::MasterSecret).unwrap().try_into().unwrap();
    key_log::line(&KeyLogSecrets {
        client_random,
        master_secret: master_secret.into(),
    })
}

/// Writes capture and key log into the folder.
fn record(timeline: &Timeline, folder: &Folder) {
    folder.write("keys.txt", key_log_of(timeline));
    let dump = folder.write("dump.txt", hex_dump(timeline));
    ChildProcess::start(
        Command::new("text2pcap")
            .args(["-D", "-4", "192.0.2.1,192.0.2.2", "-T", "50000,443"])
            .args([&dump, &folder.file("session.pcapng")]),
    )
    .wait_for_success();
}

/// What `tshark` prints about the capture.
fn tshark(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let mut tshark = ChildProcess::start(
        Command::new("tshark")
            .args(["-n", "-r", &folder.file("session.pcapng")])
            .args(["-o", &format!("tls.keylog_file:{}", folder.file("keys.txt"))])
            .args(arguments),
    );
    tshark.wait_for_success();
    std::mem::take(&mut tshark.seen)
        .into_iter()
        .filter(|line| !line.is_empty() && !line.starts_with("Running as user \"root\""))
        .collect()
}

/// Everything that Wireshark remarks on, of any severity and any layer: the dummy headers of `text2pcap` give it
/// no cause, so nothing has to be left out.
fn remarks(folder: &Folder) -> Vec<String> {
    let mut remarks = tshark(folder, &["-Y", "_ws.malformed || _ws.expert"]);
    remarks.extend(tshark(folder, &["-q", "-z", "expert"]));
    remarks
}

#[test]
fn wireshark_decrypts_a_session_and_has_nothing_to_complain_about() {
    for suite in SUITES {
        let folder = Folder::new();
        record(&run(suite), &folder);

        assert_eq!(remarks(&folder), [""; 0]);
        let fields = ["-T", "fields", "-E", "separator=|", "-e", "tcp.dstport"];
        let messages = tshark(&folder, &[&fields[..], &["-e", "_ws.col.Info"]].concat());
        assert_eq!(
            messages,
            [
                "443|Client Hello",
                "50000|Server Hello",
                "50000|Certificate",
                "50000|Server Hello Done",
                "443|Client Key Exchange",
                "443|Change Cipher Spec",
                "443|Finished",
                "50000|Change Cipher Spec",
                "50000|Finished",
                // Port 443 is HTTP's, and what we say has no end that HTTP knows.
                "443|[TLS segment of a reassembled PDU]",
                "50000|[TLS segment of a reassembled PDU]",
                "443|Alert (Level: Warning, Description: Close Notify)",
                "50000|Alert (Level: Warning, Description: Close Notify)",
            ]
        );
        let chosen = tshark(
            &folder,
            &[
                "-Y",
                "tls.handshake.type == 2",
                "-T",
                "fields",
                "-e",
                "tls.handshake.ciphersuite",
            ],
        );
        assert_eq!(chosen, [format!("0x{:04x}", suite.0)]);
        let text = tshark(&folder, &["-q", "-z", "follow,tls,ascii,0"]);
        let position = |wanted: &str| text.iter().position(|line| line.trim() == wanted);
        let (client, server) = (position(FROM_CLIENT), position(FROM_SERVER));
        assert!(client.is_some() && client < server, "{text:?}");
    }
}

#[test]
fn without_the_key_log_wireshark_sees_neither_text_nor_finished() {
    let folder = Folder::new();
    record(&run(SUITES[0]), &folder);
    folder.write("keys.txt", "");
    let messages = tshark(&folder, &["-T", "fields", "-e", "_ws.col.Info"]);
    assert!(messages.iter().any(|message| message == "Encrypted Handshake Message"));
    let text = tshark(&folder, &["-q", "-z", "follow,tls,ascii,0"]);
    assert!(!text.iter().any(|line| line.contains(FROM_CLIENT)));
}

/// The oracle is worth something only if it complains where there is cause.
#[test]
fn wireshark_complains_about_a_wrong_length() {
    let folder = Folder::new();
    let mut timeline = run(SUITES[0]);
    let Action::Transfer(hello) = &mut timeline.steps[0].action else {
        panic!("a session begins with ClientHello");
    };
    // The length of the cipher suites, after record header, handshake header, version, random and session id.
    hello.sent.bytes[5 + 4 + 2 + 32 + 1 + 1] += 2;
    record(&timeline, &folder);
    assert_ne!(remarks(&folder), [""; 0]);
}
