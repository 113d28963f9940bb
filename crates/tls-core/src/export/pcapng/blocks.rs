//! The blocks of a pcapng file (draft-ietf-opsawg-pcapng §3 and §4), in little-endian order.

/// Packets that begin with the header of IP (LINKTYPE_RAW, draft-ietf-opsawg-pcaplinktype).
const LINK_TYPE_RAW: u16 = 101;
/// The type of secrets that are a TLS key log: `TLSK` (draft-ietf-opsawg-pcapng §4.7).
const TLS_KEY_LOG: u32 = 0x544c_534b;

// Block types (§11.1).
const SECTION_HEADER: u32 = 0x0a0d_0d0a;
const INTERFACE_DESCRIPTION: u32 = 1;
const NAME_RESOLUTION: u32 = 4;
const ENHANCED_PACKET: u32 = 6;
const DECRYPTION_SECRETS: u32 = 10;

// Option codes (§3.5, §4.1 and §4.2).
const COMMENT: u16 = 1;
const USER_APPLICATION: u16 = 4;
const INTERFACE_NAME: u16 = 2;
const INTERFACE_DESCRIPTION_TEXT: u16 = 3;
const TIME_RESOLUTION: u16 = 9;

/// An address of IPv4 with a name (§4.5).
const NAME_OF_IPV4: u16 = 1;

/// Where packets are recorded.
pub struct Interface {
    pub name: &'static str,
    pub description: &'static str,
}

/// A file under construction: one section.
pub struct Blocks {
    bytes: Vec<u8>,
}

impl Blocks {
    /// Begins the section (§4.1).
    pub fn new(application: &str, comment: &str) -> Self {
        let mut blocks = Self { bytes: Vec::new() };
        let mut body = Vec::new();
        // The byte order mark, version 1.0, and an unspecified section length.
        body.extend(0x1a2b_3c4d_u32.to_le_bytes());
        body.extend([1_u16, 0].map(u16::to_le_bytes).concat());
        body.extend(u64::MAX.to_le_bytes());
        append_option(&mut body, COMMENT, comment.as_bytes());
        append_option(&mut body, USER_APPLICATION, application.as_bytes());
        end_options(&mut body);
        blocks.append(SECTION_HEADER, &body);
        blocks
    }

    /// Describes an interface; they are counted from 0 (§4.2).
    pub fn interface(&mut self, interface: &Interface) {
        let mut body = Vec::new();
        // Packets are never truncated.
        body.extend([LINK_TYPE_RAW, 0].map(u16::to_le_bytes).concat());
        body.extend(0_u32.to_le_bytes());
        append_option(&mut body, INTERFACE_NAME, interface.name.as_bytes());
        append_option(&mut body, INTERFACE_DESCRIPTION_TEXT, interface.description.as_bytes());
        // Times count 10^-6 seconds.
        append_option(&mut body, TIME_RESOLUTION, &[6]);
        end_options(&mut body);
        self.append(INTERFACE_DESCRIPTION, &body);
    }

    /// Maps names to addresses (§4.5).
    pub fn names(&mut self, names: &[([u8; 4], &str)]) {
        let mut body = Vec::new();
        for (address, name) in names {
            append_option(&mut body, NAME_OF_IPV4, &[address, name.as_bytes(), &[0]].concat());
        }
        end_options(&mut body);
        self.append(NAME_RESOLUTION, &body);
    }

    /// The keys for the packets that follow (§4.7).
    pub fn tls_key_log(&mut self, lines: &str) {
        let mut body = TLS_KEY_LOG.to_le_bytes().to_vec();
        body.extend((lines.len() as u32).to_le_bytes());
        body.extend(lines.as_bytes());
        self.append(DECRYPTION_SECRETS, &body);
    }

    /// A packet, whole, at a time in microseconds since 1970 (§4.3).
    pub fn packet(&mut self, interface: u32, time: u64, packet: &[u8], comment: Option<&str>) {
        let length = packet.len() as u32;
        let numbers = [interface, (time >> 32) as u32, time as u32, length, length];
        let mut body = numbers.map(u32::to_le_bytes).concat();
        body.extend(packet);
        pad(&mut body);
        if let Some(comment) = comment {
            append_option(&mut body, COMMENT, comment.as_bytes());
            end_options(&mut body);
        }
        self.append(ENHANCED_PACKET, &body);
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// A block has its total length at both ends, so that it can be read backwards (§3.1).
    fn append(&mut self, block_type: u32, body: &[u8]) {
        let length = (12 + body.len().next_multiple_of(4)) as u32;
        self.bytes.extend([block_type, length].map(u32::to_le_bytes).concat());
        self.bytes.extend(body);
        pad(&mut self.bytes);
        self.bytes.extend(length.to_le_bytes());
    }
}

/// An option, or a name record, which has the same form (§3.5). A value that is too long is truncated.
fn append_option(body: &mut Vec<u8>, code: u16, value: &[u8]) {
    let length = u16::try_from(value.len()).unwrap_or(u16::MAX);
    body.extend([code, length].map(u16::to_le_bytes).concat());
    body.extend(value.iter().take(length.into()));
    pad(body);
}

fn end_options(body: &mut Vec<u8>) {
    body.extend([0; 4]);
}

/// Everything is aligned to four bytes.
fn pad(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(4), 0);
}
