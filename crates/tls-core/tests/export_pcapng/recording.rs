//! Runs Wireshark's tools on a session's recording.

use std::process::Command;

use timeline::Timeline;
use tls_core::export::pcapng;

use crate::child_process::ChildProcess;
use crate::folder::Folder;

/// The severity from which Wireshark calls a remark a warning or an error.
const WARNING: u32 = 0x0060_0000;

/// A recording in a file of its own folder.
pub struct Recording {
    folder: Folder,
}

/// A packet as Wireshark dissects it.
#[derive(Debug)]
pub struct Packet {
    /// The index of its TCP connection.
    pub stream: usize,
    /// The name of the capturing interface.
    pub interface: String,
    /// The packet's comment.
    pub comment: String,
    /// The decrypted application data; empty if there is none or decryption failed.
    pub said: String,
    /// Whether Wireshark found the IP and TCP checksums correct.
    pub has_right_checksums: bool,
    /// Wireshark's summary.
    pub summary: String,
    /// Its warnings and errors.
    pub complaints: Vec<String>,
}

impl Recording {
    pub fn of(timeline: &Timeline) -> Self {
        let folder = Folder::new();
        folder.write("session.pcapng", pcapng::of_session(timeline));
        Self { folder }
    }

    /// Returns the output of `tshark` with checksum validation, which is off by default.
    pub fn tshark(&self, arguments: &[&str]) -> Vec<String> {
        output_of(
            Command::new("tshark")
                .args(["-r", &self.folder.file("session.pcapng")])
                .args(["-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE"])
                .args(arguments),
        )
    }

    /// Returns the output of `capinfos`.
    pub fn capinfos(&self) -> Vec<String> {
        output_of(Command::new("capinfos").arg(self.folder.file("session.pcapng")))
    }

    pub fn packets(&self) -> Vec<Packet> {
        let mut arguments = vec!["-n", "-T", "fields", "-E", "separator=|", "-E", "aggregator=;"];
        for field in [
            "tcp.stream",
            "frame.interface_name",
            "frame.comment",
            "data.data",
            "ip.checksum.status",
            "tcp.checksum.status",
            "_ws.col.Info",
            "_ws.expert.severity",
            "_ws.expert.message",
        ] {
            arguments.extend(["-e", field]);
        }
        let lines = self.tshark(&arguments);
        lines.iter().map(|line| Packet::read(line)).collect()
    }
}

impl Packet {
    fn read(line: &str) -> Self {
        let fields: Vec<_> = line.split('|').collect();
        let [stream, interface, comment, data, ip, tcp, summary, severities, messages] = fields[..] else {
            panic!("tshark printed something else than the fields: {line}");
        };
        let is_severe = severities
            .split(';')
            .filter_map(|severity| severity.parse::<u32>().ok())
            .any(|severity| severity >= WARNING);
        let data = data.replace(';', "");
        Self {
            stream: stream.parse().unwrap(),
            interface: interface.to_owned(),
            comment: comment.to_owned(),
            said: String::from_utf8_lossy(&base16ct::lower::decode_vec(data).unwrap()).into_owned(),
            has_right_checksums: (ip, tcp) == ("1", "1"),
            summary: summary.to_owned(),
            complaints: match is_severe {
                true => messages.split(';').map(str::to_owned).collect(),
                false => Vec::new(),
            },
        }
    }
}

fn output_of(command: &mut Command) -> Vec<String> {
    let mut program = ChildProcess::start(command);
    program.wait_for_success();
    let lines = std::mem::take(&mut program.seen);
    let is_worth_it = |line: &String| !line.is_empty() && !line.starts_with("Running as user \"root\"");
    lines.into_iter().filter(is_worth_it).collect()
}
