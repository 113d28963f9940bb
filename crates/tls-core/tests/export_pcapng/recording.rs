//! A session's recording, and what Wireshark makes of it.

use std::process::Command;

use tls_core::export::pcapng;
use tls_core::pki::UnixTime;
use tls_core::scenario::{ChatMessage, Scenario};
use tls_core::session::Session;
use tls_core::timeline::Timeline;
use tls_core::trace::Actor;

use crate::child_process::ChildProcess;
use crate::folder::Folder;

pub const NOW: UnixTime = UnixTime(1_790_000_000);

/// What Wireshark calls a warning and an error.
const WARNING: u32 = 0x0060_0000;

/// A session in which both sides say something.
pub fn run(change: impl FnOnce(&mut Scenario)) -> Timeline {
    let message = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let mut scenario = Scenario {
        messages: vec![
            message(Actor::Client, "Hello, server, this is the client's first sentence."),
            message(Actor::Server, "Hello, client, and this is the server's answer."),
        ],
        ..Scenario::new("lab.test", 7, NOW)
    };
    change(&mut scenario);
    Session::run(scenario).unwrap()
}

/// A recording in a file.
pub struct Recording {
    folder: Folder,
}

impl Recording {
    pub fn of(timeline: &Timeline) -> Self {
        let folder = Folder::new();
        folder.write("session.pcapng", pcapng::of_session(timeline));
        Self { folder }
    }

    /// What `tshark` prints about it, which is told to check what a network card would otherwise have checked.
    pub fn tshark(&self, arguments: &[&str]) -> Vec<String> {
        output_of(
            Command::new("tshark")
                .args(["-r", &self.folder.file("session.pcapng")])
                .args(["-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE"])
                .args(arguments),
        )
    }

    /// What `capinfos` prints about it.
    pub fn capinfos(&self) -> Vec<String> {
        output_of(Command::new("capinfos").arg(self.folder.file("session.pcapng")))
    }

    /// Some fields of every frame that a filter lets through, all occurrences of each joined by commas.
    pub fn fields(&self, filter: &str, names: &[&str]) -> Vec<Vec<String>> {
        let mut arguments = vec!["-n", "-Y", filter, "-T", "fields", "-E", "separator=|"];
        arguments.extend(names.iter().flat_map(|name| ["-e", name]));
        let lines = self.tshark(&arguments);
        let rows = lines.iter().map(|line| line.split('|').map(str::to_owned).collect());
        rows.collect()
    }

    /// Every warning and error of Wireshark's, with what the frame is said to be.
    pub fn complaints(&self) -> Vec<String> {
        let filter = format!("_ws.expert.severity >= {WARNING}");
        let names = ["frame.comment", "_ws.expert.message"];
        let rows = self.fields(&filter, &names);
        rows.iter().map(|row| row.join(": ")).collect()
    }

    /// What the client or the server has said in a connection, as Wireshark has decrypted it.
    pub fn said(&self, connection: usize, by: Actor) -> String {
        let lines = self.tshark(&["-q", "-z", &format!("follow,tls,raw,{connection}")]);
        let is_server = by == Actor::Server;
        let hexadecimal: String = lines
            .iter()
            .filter(|line| line.trim().bytes().all(|byte| byte.is_ascii_hexdigit()))
            .filter(|line| line.starts_with('\t') == is_server)
            .map(|line| line.trim())
            .collect();
        String::from_utf8(base16ct::lower::decode_vec(hexadecimal).unwrap()).unwrap()
    }
}

fn output_of(command: &mut Command) -> Vec<String> {
    let mut program = ChildProcess::start(command);
    program.wait_for_success();
    let lines = std::mem::take(&mut program.seen);
    let is_worth_it = |line: &String| !line.is_empty() && !line.starts_with("Running as user \"root\"");
    lines.into_iter().filter(is_worth_it).collect()
}
