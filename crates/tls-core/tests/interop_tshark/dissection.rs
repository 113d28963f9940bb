//! What Wireshark must see, and what it must not.

use timeline::registry::{CipherSuite, CompressionMethod};
use timeline::suites::SuiteParameters;

use crate::capture::{Capture, Frame};
use crate::conversation::{Conversation, Memory, Setting, Sides};

/// A full handshake; with ECDHE the server sends its share too.
fn full(suite: CipherSuite) -> Vec<&'static str> {
    let mut messages = vec![
        "client: Client Hello",
        "server: Server Hello",
        "server: Certificate",
        "server: Server Hello Done",
        "client: Client Key Exchange",
        "client: Change Cipher Spec",
        "client: Finished",
        "server: Change Cipher Spec",
        "server: Finished",
    ];
    if SuiteParameters::of(suite).is_some_and(|parameters| parameters.key_exchange.is_ephemeral()) {
        messages.insert(3, "server: Server Key Exchange");
    }
    messages
}

fn full_with_ticket(suite: CipherSuite) -> Vec<&'static str> {
    let mut messages = full(suite);
    messages.insert(messages.len() - 2, "server: New Session Ticket");
    messages
}

fn resumed(_: CipherSuite) -> Vec<&'static str> {
    RESUMED.to_vec()
}

fn with_client_certificate(suite: CipherSuite) -> Vec<&'static str> {
    let mut messages = full(suite);
    let place = |messages: &[&str], name: &str| messages.iter().position(|message| *message == name).unwrap();
    messages.insert(
        place(&messages, "server: Server Hello Done"),
        "server: Certificate Request",
    );
    let share = place(&messages, "client: Client Key Exchange");
    messages.insert(share, "client: Certificate");
    messages.insert(share + 2, "client: Certificate Verify");
    messages
}

const RESUMED: [&str; 6] = [
    "client: Client Hello",
    "server: Server Hello",
    "server: Change Cipher Spec",
    "server: Finished",
    "client: Change Cipher Spec",
    "client: Finished",
];
const CLOSE: [&str; 2] = [
    "client: Alert (Level: Warning, Description: Close Notify)",
    "server: Alert (Level: Warning, Description: Close Notify)",
];

/// The messages of a handshake with a suite, as Wireshark names them.
type Messages = fn(CipherSuite) -> Vec<&'static str>;

/// All texts sent, in the order of the frames.
fn said(conversations: &[&Conversation]) -> Vec<String> {
    let both = conversations
        .iter()
        .flat_map(|conversation| [&conversation.from_client, &conversation.from_server].repeat(2));
    both.cloned().collect()
}

/// Runs each setting twice, so that the second run is a resumption if the server supports one. Puts
/// all into one capture, which Wireshark must decrypt without a remark.
fn assert_decrypted(settings: impl IntoIterator<Item = Setting>, first: Messages, again: Messages) {
    let settings: Vec<_> = settings.into_iter().collect();
    let conversations: Vec<_> = settings
        .iter()
        .flat_map(|setting| {
            let mut sides = Sides::new(*setting);
            [sides.converse(), sides.converse()]
        })
        .collect();
    let conversations: Vec<_> = conversations.iter().collect();
    let frames = Capture::with_keys(&conversations).frames();
    assert_eq!(remarks(&frames), [""; 0]);
    assert_eq!(texts(&frames), said(&conversations));
    let chosen: Vec<_> = frames.iter().filter_map(|frame| frame.chosen.clone()).collect();
    let expected = settings.iter().flat_map(|setting| {
        let suite = format!("0x{:04x}", setting.suite.0);
        let method = setting.compression.0.to_string();
        [(suite.clone(), method.clone()), (suite, method)]
    });
    assert_eq!(chosen, expected.collect::<Vec<_>>());
    let handshakes = settings
        .iter()
        .flat_map(|setting| [first(setting.suite), again(setting.suite)]);
    for (stream, handshake) in handshakes.enumerate() {
        // Wireshark summarises data as its text.
        let data = said(&conversations[stream..=stream]);
        let data = ["client: ", "server: "].iter().cycle().zip(&data);
        let messages = handshake
            .iter()
            .map(|message| (*message).to_owned())
            .chain(data.map(|(who, text)| format!("{who}{text}")))
            .chain(CLOSE.map(str::to_owned));
        let seen = frames
            .iter()
            .filter(|frame| frame.stream == stream)
            .map(|frame| frame.message.clone());
        assert_eq!(
            seen.collect::<Vec<_>>(),
            messages.collect::<Vec<_>>(),
            "stream {stream}"
        );
    }
}

fn remarks(frames: &[Frame]) -> Vec<&str> {
    let remarks = frames.iter().map(|frame| frame.remarks.as_str());
    remarks.filter(|remark| !remark.is_empty()).collect()
}

fn texts(frames: &[Frame]) -> Vec<&str> {
    let texts = frames.iter().map(|frame| frame.text.as_str());
    texts.filter(|text| !text.is_empty()).collect()
}

fn with(compression: CompressionMethod, memory: Memory) -> impl Iterator<Item = Setting> {
    Setting::suites_and_orders().into_iter().map(move |setting| Setting {
        compression,
        memory,
        ..setting
    })
}

#[test]
fn every_suite_and_order_is_decrypted() {
    assert_decrypted(with(CompressionMethod::NULL, Memory::None), full, full);
}

#[test]
fn every_suite_and_order_is_decrypted_in_sessions_resumed_by_id() {
    assert_decrypted(with(CompressionMethod::NULL, Memory::SessionId), full, resumed);
}

#[test]
fn every_suite_and_order_is_decrypted_in_sessions_resumed_by_ticket() {
    assert_decrypted(with(CompressionMethod::NULL, Memory::Ticket), full_with_ticket, resumed);
}

#[test]
fn every_suite_and_order_is_decrypted_with_deflate() {
    assert_decrypted(with(CompressionMethod::DEFLATE, Memory::None), full, full);
}

#[test]
fn every_suite_and_order_is_decrypted_with_deflate_in_sessions_resumed_by_id() {
    assert_decrypted(with(CompressionMethod::DEFLATE, Memory::SessionId), full, resumed);
}

#[test]
fn every_suite_and_order_is_decrypted_with_deflate_in_sessions_resumed_by_ticket() {
    assert_decrypted(
        with(CompressionMethod::DEFLATE, Memory::Ticket),
        full_with_ticket,
        resumed,
    );
}

#[test]
fn sessions_with_client_certificates_or_classical_master_secret_are_decrypted() {
    let settings = [
        CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
    ];
    let settings = settings.map(|suite| Setting {
        client_certificate: true,
        extended_master_secret: false,
        ..Setting::new(suite)
    });
    assert_decrypted(settings, with_client_certificate, with_client_certificate);
}

/// Like a server, Wireshark remembers the secrets of sessions.
#[test]
fn resumed_session_is_decrypted_with_the_first_connection_s_key_log() {
    for memory in [Memory::SessionId, Memory::Ticket] {
        let mut sides = Sides::new(Setting {
            memory,
            ..Setting::new(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256)
        });
        let first = sides.converse();
        assert!(sides.session().is_some());
        let second = sides.converse();
        let capture = Capture::new(&[&first, &second], [&first]);
        let frames = capture.frames();
        assert_eq!(remarks(&frames), [""; 0]);
        assert_eq!(texts(&frames), said(&[&first, &second]));
    }
}

#[test]
fn records_of_one_byte_are_reassembled() {
    for (suite, compression) in [
        (CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256, CompressionMethod::NULL),
        (CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256, CompressionMethod::DEFLATE),
    ] {
        let mut sides = Sides::new(Setting {
            compression,
            fragment_length: 1,
            ..Setting::new(suite)
        });
        let conversation = sides.converse();
        let capture = Capture::with_keys(&[&conversation]);
        assert_eq!(remarks(&capture.frames()), [""; 0]);
        let text = capture.tshark(&["-q", "-z", "follow,tls,raw,0"]);
        let hexadecimal = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
        let bytes = |is_server: bool| {
            let lines = text.iter().filter(|line| line.starts_with('\t') == is_server);
            lines
                .map(|line| line.trim())
                .filter(|line| line.len() == 2)
                .collect::<String>()
        };
        assert_eq!(bytes(false), hexadecimal(&conversation.from_client.repeat(2)));
        assert_eq!(bytes(true), hexadecimal(&conversation.from_server.repeat(2)));
    }
}

#[test]
fn without_the_key_log_wireshark_sees_neither_text_nor_finished() {
    let settings = Setting::suites_and_orders();
    let conversations: Vec<_> = settings.iter().map(|setting| Sides::new(*setting).converse()).collect();
    let frames = Capture::new(&conversations.iter().collect::<Vec<_>>(), []).frames();
    for who in ["client", "server"] {
        let encrypted = format!("{who}: Encrypted Handshake Message");
        let finished = frames.iter().filter(|frame| frame.message == encrypted);
        assert_eq!(finished.count(), conversations.len());
    }
    assert_eq!(texts(&frames), [""; 0]);
}

/// The check is only meaningful if Wireshark does complain about real faults.
#[test]
fn wireshark_complains_about_a_wrong_length() {
    let mut conversation = Sides::new(Setting::new(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256)).converse();
    let (_, hello) = &mut conversation.records[0];
    // The length of the cipher suites, after record header, handshake header, version, random and
    // session id length.
    hello[5 + 4 + 2 + 32 + 1 + 1] += 2;
    let frames = Capture::with_keys(&[&conversation]).frames();
    assert_ne!(remarks(&frames), [""; 0]);
}
