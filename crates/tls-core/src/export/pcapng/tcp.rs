//! Made-up packets around the records of one connection: IPv4 (RFC 791 §3.1) and TCP (RFC 9293 §3.1).
//!
//! No segment is lost, doubled or late, and every record starts a segment of its own.

use timeline::actor::Actor;

/// The most bytes of data in a packet: Ethernet's 1500 without both headers (RFC 9293 §3.7.1).
const MAXIMUM_SEGMENT: u16 = 1460;
/// The most bytes that a side accepts without confirming them; the maximum without an option.
const WINDOW: u16 = u16::MAX;
/// A side confirms at least every second segment (RFC 9293 §3.8.6.3).
const UNCONFIRMED: usize = 2;
const IP_HEADER_LENGTH: usize = 20;
const TCP_HEADER_LENGTH: usize = 20;
const TCP: u8 = 6;

const FIN: u8 = 0x01;
const SYN: u8 = 0x02;
const PSH: u8 = 0x08;
const ACK: u8 = 0x10;

/// A packet, IP header first.
pub struct Packet {
    pub from: Actor,
    pub bytes: Vec<u8>,
    pub comment: Option<String>,
}

/// A connection and what it has sent so far.
pub struct Connection {
    ends: [End; 2],
    packets: Vec<Packet>,
}

struct End {
    address: [u8; 4],
    port: u16,
    /// The number of the next byte to send.
    next: u32,
    /// Segments that have arrived since the last confirmation.
    unconfirmed: usize,
}

impl Connection {
    /// Opens a connection by its three packets (RFC 9293 §3.5). All lists begin with the client.
    pub fn open(ports: [u16; 2], addresses: [[u8; 4]; 2], initial_sequence_numbers: [u32; 2]) -> Self {
        let end = |actor: Actor| End {
            address: addresses[actor as usize],
            port: ports[actor as usize],
            next: initial_sequence_numbers[actor as usize],
            unconfirmed: 0,
        };
        let mut connection = Self {
            ends: [end(Actor::Client), end(Actor::Server)],
            packets: Vec::new(),
        };
        connection.segment(Actor::Client, SYN, &[], None);
        connection.segment(Actor::Server, SYN | ACK, &[], None);
        connection.segment(Actor::Client, ACK, &[], None);
        connection
    }

    /// Sends a record, in as many segments as it needs. The comment goes to the first.
    pub fn send(&mut self, from: Actor, record: &[u8], comment: String) {
        let mut comment = Some(comment);
        let mut segments = record.chunks(MAXIMUM_SEGMENT.into()).peekable();
        while let Some(data) = segments.next() {
            // The receiver passes the data on once the record is complete.
            let push = match segments.peek() {
                Some(_) => 0,
                None => PSH,
            };
            self.segment(from, ACK | push, data, comment.take());
            if self.ends[from.peer() as usize].unconfirmed >= UNCONFIRMED {
                self.segment(from.peer(), ACK, &[], None);
            }
        }
    }

    /// Closes both ways (RFC 9293 §3.6).
    pub fn close(&mut self, first: Actor) {
        self.segment(first, FIN | ACK, &[], None);
        self.segment(first.peer(), FIN | ACK, &[], None);
        self.segment(first, ACK, &[], None);
    }

    pub fn into_packets(self) -> Vec<Packet> {
        self.packets
    }

    fn segment(&mut self, from: Actor, flags: u8, data: &[u8], comment: Option<String>) {
        let receiver = &self.ends[from.peer() as usize];
        let sender = &self.ends[from as usize];
        let bytes = packet(sender, receiver, flags, data);
        // SYN and FIN count as one byte each (RFC 9293 §3.4).
        let mark = usize::from(flags & (SYN | FIN) != 0);
        let length = data.len() + mark;
        let sender = &mut self.ends[from as usize];
        sender.next = sender.next.wrapping_add(length as u32);
        if flags & ACK != 0 {
            sender.unconfirmed = 0;
        }
        if length > 0 {
            self.ends[from.peer() as usize].unconfirmed += 1;
        }
        self.packets.push(Packet { from, bytes, comment });
    }
}

fn packet(sender: &End, receiver: &End, flags: u8, data: &[u8]) -> Vec<u8> {
    // Each side announces its maximum segment size when the connection is opened (RFC 9293 §3.7.1).
    let [high, low] = MAXIMUM_SEGMENT.to_be_bytes();
    let options: &[u8] = match flags & SYN {
        0 => &[],
        _ => &[2, 4, high, low],
    };
    let header_length = TCP_HEADER_LENGTH + options.len();
    let confirmed = match flags & ACK {
        0 => 0,
        _ => receiver.next,
    };
    let ports = [sender.port, receiver.port].map(u16::to_be_bytes).concat();
    let numbers = [sender.next, confirmed].map(u32::to_be_bytes).concat();
    // The header length counts words of four bytes.
    let length_and_flags = [(header_length as u8 / 4) << 4, flags];
    let window = WINDOW.to_be_bytes();
    let mut segment = [&ports[..], &numbers, &length_and_flags, &window, &[0; 4], options, data].concat();
    let addresses = [sender.address, receiver.address].concat();
    // The checksum also covers both addresses, protocol and length (RFC 9293 §3.1).
    let length = (segment.len() as u16).to_be_bytes();
    let sum = checksum(&[&addresses[..], &[0, TCP], &length, &segment].concat());
    segment[16..18].copy_from_slice(&sum);

    let length = ((IP_HEADER_LENGTH + segment.len()) as u16).to_be_bytes();
    // Version 4 and five words of header; never fragmented, so it needs no identification (RFC 6864 §4); at most 64
    // hops.
    let (start, rest) = ([0x45, 0], [0, 0, 0x40, 0, 64, TCP, 0, 0]);
    let mut bytes = [&start[..], &length, &rest, &addresses].concat();
    let sum = checksum(&bytes);
    bytes[10..12].copy_from_slice(&sum);
    bytes.extend(segment);
    bytes
}

/// The checksum of IP and TCP (RFC 1071 §1), over bytes in which the checksum field is zero.
fn checksum(bytes: &[u8]) -> [u8; 2] {
    let words = bytes.chunks(2).map(|word| match *word {
        [high, low] => u32::from(u16::from_be_bytes([high, low])),
        [high] => u32::from(high) << 8,
        _ => 0,
    });
    let mut sum: u32 = words.sum();
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    (!(sum as u16)).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 1071 §3.
    #[test]
    fn checksum_matches_the_example() {
        assert_eq!(
            checksum(&[0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]),
            [0x22, 0x0d]
        );
        // An odd last byte is the high half of its word.
        assert_eq!(checksum(&[0x01]), [0xfe, 0xff]);
    }
}
