//! Sessions in which nothing goes wrong.

use crate::recording::{Recording, run};
use tls_core::trace::Actor;

#[test]
fn probe() {
    let timeline = run(|_| {});
    std::fs::write("/tmp/exw/x.pcapng", tls_core::export::pcapng::of_session(&timeline)).unwrap();
    let recording = Recording::of(&timeline);
    println!("{:#?}", recording.complaints());
    println!("{:#?}", recording.capinfos());
    println!("{:?}", recording.said(0, Actor::Client));
    println!("{:#?}", recording.tshark(&[]));
    println!("{:#?}", recording.tshark(&["-q", "-z", "expert"]));
}
