//! A capture with its key log, and Wireshark's dissection of it.

use std::process::Command;

use timeline::actor::Actor;
use tls_core::export::key_log;

use crate::child_process::ChildProcess;
use crate::conversation::Conversation;
use crate::folder::Folder;

/// The first client's port; later clients count up.
const FIRST_CLIENT_PORT: u16 = 50_000;
/// The port by which Wireshark recognizes TLS.
const SERVER_PORT: u16 = 443;
/// The header of a classic pcap file: magic number, version 2.4, snapshot length, and raw IP as
/// link type.
const FILE_HEADER: &[u8] = b"\xd4\xc3\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\x04\0\x65\0\0\0";
/// Wireshark's remark on a resumed session.
const RESUMPTION_REMARK: &str = "This session reuses previously negotiated keys (Session resumption)";
const IP_HEADER_LENGTH: usize = 20;
const TCP_HEADER_LENGTH: usize = 20;

/// Connections in a capture, one TCP stream each.
pub struct Capture {
    folder: Folder,
}

impl Capture {
    /// Writes the connections to a capture; the key log contains only those in `known`.
    pub fn new<'a>(conversations: &[&Conversation], known: impl IntoIterator<Item = &'a Conversation>) -> Self {
        let folder = Folder::new();
        let keys = known
            .into_iter()
            .map(|conversation| key_log::lines(&conversation.secrets));
        folder.write("keys.txt", keys.collect::<String>());
        let packets = conversations.iter().zip(FIRST_CLIENT_PORT..);
        let packets = packets.flat_map(|(conversation, port)| packets_of(conversation, port));
        folder.write(
            "capture.pcap",
            packets.fold(FILE_HEADER.to_vec(), |file, packet| [file, packet].concat()),
        );
        Self { folder }
    }

    /// A capture whose key log covers all connections.
    pub fn with_keys(conversations: &[&Conversation]) -> Self {
        Self::new(conversations, conversations.iter().copied())
    }

    /// Returns the output of `tshark` for the capture.
    pub fn tshark(&self, arguments: &[&str]) -> Vec<String> {
        let lines = run(Command::new("tshark")
            .args(["-n", "-r", &self.folder.file("capture.pcap")])
            // The data is not HTTP, although the port suggests it.
            .args(["--disable-protocol", "http", "-o", "data.show_as_text:TRUE"])
            .args(["-o", &format!("tls.keylog_file:{}", self.folder.file("keys.txt"))])
            .args(arguments));
        lines
            .into_iter()
            .filter(|line| !line.is_empty() && !line.starts_with("Running as user \"root\""))
            .collect()
    }

    /// Wireshark's dissection of each frame.
    pub fn frames(&self) -> Vec<Frame> {
        let mut arguments = vec!["-T", "fields", "-E", "separator=|"];
        for field in [
            "tcp.stream",
            "tcp.dstport",
            "_ws.col.Info",
            "data.text",
            "tls.handshake.type",
            "tls.handshake.ciphersuite",
            "tls.handshake.comp_method",
            "_ws.malformed",
            "_ws.expert.message",
        ] {
            arguments.extend(["-e", field]);
        }
        let lines = self.tshark(&arguments);
        lines.iter().map(|line| Frame::read(line)).collect()
    }
}

/// A frame with one record, as Wireshark dissects it.
#[derive(Debug)]
pub struct Frame {
    /// The index of its connection, from 0.
    pub stream: usize,
    /// The sender and Wireshark's summary.
    pub message: String,
    /// The decrypted data; empty if there is none or decryption failed.
    pub text: String,
    /// Suite and compression method of a ServerHello.
    pub chosen: Option<(String, String)>,
    /// All remarks of any severity on any layer, except for the normal one on a resumed session.
    pub remarks: String,
}

impl Frame {
    fn read(line: &str) -> Self {
        let fields: Vec<_> = line.split('|').collect();
        let [
            stream,
            port,
            info,
            text,
            handshake_type,
            suite,
            method,
            malformed,
            remark,
        ] = fields[..]
        else {
            panic!("tshark printed something else than the fields: {line}");
        };
        let who = match port {
            "443" => "client",
            _ => "server",
        };
        Self {
            stream: stream.parse().unwrap(),
            message: format!("{who}: {info}"),
            text: text.to_owned(),
            chosen: (handshake_type == "2").then(|| (suite.to_owned(), method.to_owned())),
            remarks: [malformed, remark].concat().replace(RESUMPTION_REMARK, ""),
        }
    }
}

/// The packets of a capture file for a connection, one record each.
fn packets_of(conversation: &Conversation, client_port: u16) -> Vec<Vec<u8>> {
    let mut sent = [1_u32; 2];
    let mut packets = Vec::new();
    for (actor, record) in &conversation.records {
        let (from, to) = (*actor as usize, actor.peer() as usize);
        let mut ports = [client_port, SERVER_PORT];
        let mut addresses = [[192, 0, 2, 1], [192, 0, 2, 2]];
        if *actor == Actor::Server {
            ports.reverse();
            addresses.reverse();
        }
        let length = IP_HEADER_LENGTH + TCP_HEADER_LENGTH + record.len();
        // The time, and the length twice: captured and on the wire.
        let mut packet = [0, 0, length as u32, length as u32].map(u32::to_le_bytes).concat();
        // IPv4 (RFC 791 §3.1) and TCP (RFC 9293 §3.1) headers with zero checksums, as before
        // offloading to a network card.
        packet.extend([0x45, 0]);
        packet.extend((length as u16).to_be_bytes());
        packet.extend([0, 0, 0, 0, 64, 6, 0, 0]);
        packet.extend(addresses.concat());
        packet.extend(ports.map(u16::to_be_bytes).concat());
        packet.extend([sent[from], sent[to]].map(u32::to_be_bytes).concat());
        packet.extend([0x50, 0x18, 0x20, 0, 0, 0, 0, 0]);
        packet.extend(record);
        sent[from] += record.len() as u32;
        packets.push(packet);
    }
    packets
}

fn run(command: &mut Command) -> Vec<String> {
    let mut program = ChildProcess::start(command);
    program.wait_for_success();
    std::mem::take(&mut program.seen)
}
