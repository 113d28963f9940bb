//! The edits that nobody notices, each with the reason why it does no harm. In these sessions the invariants hold as in
//! all others: both sides complete with the same secrets and transcripts, and read all that was said.

use timeline::registry::ProtocolVersion;

use crate::configurations;
use crate::golden::Golden;
use crate::outcome::Outcome;

/// Edits that nobody notices.
struct Unnoticed {
    /// How the edit begins in the golden table: its kind, or also the record.
    edit: &'static str,
    /// What the record or the outcome names.
    what: &'static str,
    /// Whether the reason holds in TLS 1.3 only.
    is_of_tls13: bool,
}

impl Unnoticed {
    const fn new(edit: &'static str, what: &'static str) -> Self {
        Self {
            edit,
            what,
            is_of_tls13: false,
        }
    }

    const fn of_tls13(edit: &'static str, what: &'static str) -> Self {
        Self {
            edit,
            what,
            is_of_tls13: true,
        }
    }

    fn covers(&self, outcome: &Outcome) -> bool {
        let is_named = outcome.edit.ends_with(self.what) || outcome.detection.contains(self.what);
        outcome.edit.starts_with(self.edit) && is_named
    }
}

const ALL: &[Unnoticed] = &[
    // Before the version is chosen a record may name any 3.x, and no hash and no key covers its header (RFC 5246 §E.1, RFC
    // 9846 §5.1). The table shows that bits of the first byte, the 3, are noticed.
    Unnoticed::new("flip client ClientHello", "record-version"),
    Unnoticed::new("flip server ServerHello", "record-version"),
    // In TLS 1.3 ChangeCipherSpec says nothing: it is there for devices on the way that expect it, and is passed over
    // until the peer's Finished, whatever version it names, and whether it comes or not (RFC 9846 §5 and §5.1).
    Unnoticed::of_tls13("flip client ChangeCipherSpec", "record-version"),
    Unnoticed::of_tls13("flip server ChangeCipherSpec", "record-version"),
    Unnoticed::of_tls13("drop", "ChangeCipherSpec"),
    Unnoticed::of_tls13("double", "ChangeCipherSpec"),
    Unnoticed::of_tls13("swap server", "ChangeCipherSpec"),
    Unnoticed::of_tls13("replay", "a copy of client ChangeCipherSpec"),
    Unnoticed::of_tls13("replay", "a copy of server ChangeCipherSpec"),
    // What comes after close_notify is ignored (RFC 5246 §7.2.1, RFC 9846 §6.1).
    Unnoticed::new("double", "Alert: close_notify"),
    // It is each side's last record: there is none to swap it with.
    Unnoticed::new("swap", "Alert: close_notify"),
    // The connection breaks behind the last byte of the last record.
    Unnoticed::new("cut server", "Alert: close_notify"),
];

#[test]
fn each_edit_that_nobody_notices_has_a_reason() {
    let golden = Golden::read();
    let all = configurations::all();
    let of_tls12 = all.iter().enumerate().filter(|(_, configuration)| {
        let versions = &configuration.scenario.client.negotiation.versions;
        !versions.contains(&ProtocolVersion::TLS_1_3)
    });
    let of_tls12: Vec<_> = of_tls12.collect();
    let unnoticed: Vec<_> = golden.unnoticed().collect();
    for outcome in &unnoticed {
        let reason = ALL.iter().find(|it| it.covers(outcome));
        let reason = reason.unwrap_or_else(|| panic!("nobody notices, without a reason: {outcome:?}"));
        let mut others = of_tls12.iter().filter(|_| reason.is_of_tls13);
        let other = others.find(|(number, configuration)| golden.has(*number, configuration, outcome));
        assert!(other.is_none(), "not only in TLS 1.3: {outcome:?}");
    }
    for reason in ALL {
        let is_needed = unnoticed.iter().any(|outcome| reason.covers(outcome));
        assert!(is_needed, "is noticed: {}, {}", reason.edit, reason.what);
    }
}
