//! Sessions in which something goes wrong on the link: Wireshark sees what the receiver saw.

use tls_core::session::Session;
use tls_core::trace::Actor;

use crate::recording::Recording;
use crate::scenarios;

#[test]
fn probe() {
    for scenario in scenarios::faults() {
        let timeline = Session::run(scenario.clone()).unwrap();
        let packets = Recording::of(&timeline).packets();
        for packet in packets.iter().filter(|packet| !packet.complaints.is_empty()) {
            println!("{:?} {} | {} | {:?}", scenario.faults[0], packet.comment, packet.summary, packet.complaints);
        }
        println!("{:?} altered {}", scenario.faults[0], packets.iter().filter(|p| p.comment.contains("altered")).count());
    }
    let _ = Actor::Client;
}
