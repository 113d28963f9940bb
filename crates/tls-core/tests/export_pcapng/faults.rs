//! Sessions with faults on the link: Wireshark sees what the receiver saw, and nothing else is
//! unusual.

use timeline::actor::Actor;
use tls_core::session::Session;

use crate::recording::{Packet, Recording};
use crate::scenarios::{self, FROM_CLIENT};

/// The altered part of a record header, which keeps Wireshark from parsing further.
const HEADER: [usize; 2] = [0, 4];

fn packets(from: Actor, record: usize, offset: usize) -> Vec<Packet> {
    let timeline = Session::run(scenarios::with_fault(from, record, offset)).unwrap();
    Recording::of(&timeline).packets()
}

#[test]
fn wireshark_complains_only_about_intended_faults() {
    let mut complaints_about_headers = 0;
    for scenario in scenarios::faults() {
        let fault = scenario.edits[0].clone();
        let offset = fault.flipped_byte(fault.from, fault.record).unwrap();
        let packets = Recording::of(&Session::run(scenario).unwrap()).packets();
        assert!(packets.iter().all(|packet| packet.has_right_checksums), "{fault:?}");
        let altered = packets
            .iter()
            .position(|packet| packet.comment.contains("altered on the way"));
        let complaint = packets.iter().position(|packet| !packet.complaints.is_empty());
        if let Some(complaint) = complaint {
            assert!(
                altered.is_some_and(|altered| altered <= complaint),
                "{fault:?}: {packets:#?}"
            );
            let is_length_of_certificates = (fault.from, fault.record, offset) == (Actor::Server, 1, 12);
            assert!(HEADER.contains(&offset) || is_length_of_certificates, "{fault:?}");
            complaints_about_headers += 1;
        }
        if let Some(altered) = altered {
            assert_eq!(packets[altered].interface, format!("from {}", fault.from.key()));
        }
    }
    // The check is only meaningful if Wireshark does complain about real faults.
    assert!(complaints_about_headers > 10);
}

#[test]
fn altered_data_cannot_be_decrypted_and_the_receiver_sends_an_alert() {
    for (from, record, still_said) in [(Actor::Client, 4, vec![]), (Actor::Server, 5, vec![FROM_CLIENT])] {
        let packets = packets(from, record, 40);
        let said: Vec<_> = packets
            .iter()
            .map(|packet| &*packet.said)
            .filter(|said| !said.is_empty())
            .collect();
        assert_eq!(said, still_said);
        let altered: Vec<_> = packets
            .iter()
            .filter(|packet| packet.comment.contains("altered"))
            .collect();
        assert_eq!(altered.len(), 1);
        assert!(altered[0].comment.ends_with("Application data, altered on the way"));
        let alert = packets.iter().find(|packet| packet.summary.contains("Bad Record MAC"));
        assert_eq!(alert.unwrap().interface, format!("from {}", from.peer().key()));
    }
}

/// The two sides derive different secrets for the same randoms; the recording has the client's,
/// which protect its records.
#[test]
fn client_records_are_decrypted_after_an_altered_key_exchange() {
    let packets = packets(Actor::Client, 1, 40);
    let finished: Vec<_> = packets
        .iter()
        .filter(|packet| packet.summary.contains("Finished"))
        .collect();
    assert_eq!(finished.len(), 1, "{packets:#?}");
    assert_eq!(finished[0].interface, "from client");
}
