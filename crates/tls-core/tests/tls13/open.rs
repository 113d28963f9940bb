//! What happens in an open connection: new keys, padding, limits, the end.

use timeline::error::ErrorKind;
use timeline::registry::KeyUpdateRequest;
use tls_core::client::ClientConfiguration;
use tls_core::server::ServerConfiguration;

use crate::lab::{Pair, outgoing};
use crate::tls13_support::{tls13_client, tls13_server};

#[test]
fn either_side_goes_on_with_new_keys() {
    let mut pair = Pair::connect(&tls13_client(), &tls13_server());
    pair.assert_talks();
    for request in [
        KeyUpdateRequest::UPDATE_NOT_REQUESTED,
        KeyUpdateRequest::UPDATE_REQUESTED,
    ] {
        let answers = usize::from(request == KeyUpdateRequest::UPDATE_REQUESTED);
        let before = (pair.from_client.len(), pair.from_server.len());
        pair.client.update_keys(request).unwrap();
        pair.exchange();
        assert_eq!(
            (pair.from_client.len(), pair.from_server.len()),
            (before.0 + 1, before.1 + answers)
        );
        pair.assert_talks();
        pair.server.update_keys(request).unwrap();
        pair.exchange();
        pair.assert_talks();
    }
}

#[test]
fn keys_can_be_updated_in_an_open_connection_of_tls_1_3_only() {
    let mut pair = Pair::connect(&crate::lab::client_configuration(), &crate::lab::server_configuration());
    let update = pair.client.update_keys(KeyUpdateRequest::UPDATE_REQUESTED);
    assert_eq!(update.map_err(|error| error.kind), Err(ErrorKind::NotOpen));
    pair.assert_talks();
}

#[test]
fn padding_hides_lengths_and_nothing_else() {
    let lengths = |record_padding| {
        let client = ClientConfiguration {
            record_padding,
            ..tls13_client()
        };
        let server = ServerConfiguration {
            record_padding,
            ..tls13_server()
        };
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        pair.from_client.last().unwrap().len()
    };
    assert_eq!(lengths(1000), lengths(0) + 1000);
    // A full record has no room for it.
    let client = ClientConfiguration {
        record_padding: 1 << 14,
        ..tls13_client()
    };
    let mut pair = Pair::connect(&client, &tls13_server());
    let data = vec![7; 1 << 14];
    pair.client.send(&data).unwrap();
    pair.exchange();
    assert_eq!(pair.server.take_received(), data);
}

#[test]
fn limit_on_records_counts_the_type_as_well() {
    let client = ClientConfiguration {
        record_size_limit: Some(64),
        ..tls13_client()
    };
    let server = ServerConfiguration {
        record_size_limit: Some(100),
        ..tls13_server()
    };
    let mut pair = Pair::connect(&client, &server);
    pair.assert_talks();
    assert_eq!((pair.client.fragment_length(), pair.server.fragment_length()), (99, 63));
    pair.server.send(&[7; 1000]).unwrap();
    let records = outgoing(&mut pair.server);
    // Header, 63 bytes, type, tag.
    assert_eq!(records.iter().map(Vec::len).max(), Some(5 + 64 + 16));
    records.iter().for_each(|record| pair.client.receive(record).unwrap());
    assert_eq!(pair.client.take_received(), [7; 1000]);
}

#[test]
fn each_direction_is_closed_by_itself() {
    let mut pair = Pair::connect(&tls13_client(), &tls13_server());
    pair.client.close().unwrap();
    pair.exchange();
    assert!(pair.server.is_peer_closed() && !pair.server.is_closed() && !pair.client.is_closed());
    pair.server.send(b"still here").unwrap();
    pair.exchange();
    assert_eq!(pair.client.take_received(), b"still here");
    pair.server.close().unwrap();
    pair.exchange();
    assert!(pair.server.is_closed() && pair.client.is_closed());
    assert_eq!(pair.errors(), (None, None));
}

#[test]
fn peer_that_goes_on_after_our_goodbye_may_take_new_keys() {
    let mut pair = Pair::connect(&tls13_client(), &tls13_server());
    pair.assert_talks();
    pair.client.close().unwrap();
    pair.exchange();
    pair.server.update_keys(KeyUpdateRequest::UPDATE_REQUESTED).unwrap();
    pair.server.send(b"last words").unwrap();
    pair.exchange();
    assert_eq!(pair.errors(), (None, None));
    assert_eq!(pair.client.take_received(), b"last words");
}
