//! Valid and invalid records with AES-CBC, with the `openssl` command as oracle.

mod padding;

use std::io::Write;
use std::process::{Command, Stdio};

use timeline::fields::cbc::{MAC, PADDING, PADDING_LENGTH, TEXT};
use timeline::registry::{ContentType, ProtocolVersion};

use super::*;
use crate::crypto::cbc::annotate_padded_text;
use crate::crypto::mac::COMPRESSIONS;

const BOTH_ORDERS: [MacOrder; 2] = [MacOrder::MacThenEncrypt, MacOrder::EncryptThenMac];
const IV: [u8; BLOCK_LENGTH] = *b"unpredictable iv";
const CIPHER_KEY: [u8; 32] = *b"a cipher key of sixteen or more.";
const MAC_KEY: [u8; 48] = *b"the MAC's key, of 20, 32 or 48 bytes as it needs";
const ADDITIONAL_DATA: AdditionalData = AdditionalData {
    sequence_number: 0x0102_0304_0506_0708,
    content_type: ContentType::APPLICATION_DATA,
    version: ProtocolVersion::TLS_1_2,
};

/// A suite's MAC, its cipher key length and a MAC order.
#[derive(Clone, Copy, Debug)]
struct Form {
    mac: MacAlgorithm,
    key_length: usize,
    order: MacOrder,
}

impl Form {
    fn all() -> impl Iterator<Item = Self> {
        let suites = [
            (MacAlgorithm::HmacSha1, 16),
            (MacAlgorithm::HmacSha1, 32),
            (MacAlgorithm::HmacSha256, 16),
            (MacAlgorithm::HmacSha256, 32),
            (MacAlgorithm::HmacSha384, 32),
        ];
        suites
            .into_iter()
            .flat_map(|(mac, key_length)| BOTH_ORDERS.map(|order| Self { mac, key_length, order }))
    }

    fn mac_key(&self) -> &'static [u8] {
        &MAC_KEY[..self.mac.length()]
    }

    fn cipher_key(&self) -> &'static [u8] {
        &CIPHER_KEY[..self.key_length]
    }

    fn protection(&self) -> CbcProtection {
        CbcProtection::new(self.mac, self.mac_key(), self.cipher_key(), self.order).unwrap()
    }

    /// The number of MAC bytes before the padding.
    fn encrypted_mac_length(&self) -> usize {
        match self.order {
            MacOrder::MacThenEncrypt => self.mac.length(),
            MacOrder::EncryptThenMac => 0,
        }
    }

    /// The shortest text, from a minimal length on, that fills whole blocks with this much padding.
    fn text_for(&self, padding_length: usize) -> Vec<u8> {
        let others = self.encrypted_mac_length() + padding_length + 1;
        let length = (16..32).find(|length| (length + others).is_multiple_of(BLOCK_LENGTH));
        text(length.unwrap())
    }

    /// A fragment from a peer that chooses its own padding; `padding` ends with the padding length.
    fn fragment(&self, text: &[u8], padding: &[u8], change_mac: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let cipher = BlockCipher::new(self.cipher_key()).unwrap();
        let mac_key = MacKey::new(self.mac, self.mac_key()).unwrap();
        match self.order {
            MacOrder::MacThenEncrypt => {
                let mut mac = mac_key.compute(&[&ADDITIONAL_DATA.with_length(text.len() as u16), text]);
                change_mac(&mut mac);
                let padded = [text, &mac, padding].concat();
                [IV.to_vec(), encrypt(&cipher, padded)].concat()
            }
            MacOrder::EncryptThenMac => {
                let blocks = [IV.to_vec(), encrypt(&cipher, [text, padding].concat())].concat();
                let mut mac = mac_key.compute(&[&ADDITIONAL_DATA.with_length(blocks.len() as u16), &blocks]);
                change_mac(&mut mac);
                [blocks, mac].concat()
            }
        }
    }
}

fn encrypt(cipher: &BlockCipher, mut padded: Vec<u8>) -> Vec<u8> {
    cipher.encrypt(&IV, padded.as_chunks_mut().0);
    padded
}

/// Seals after existing output. Returns the sealed blocks and the appended bytes.
fn seal(protection: &CbcProtection, text: &[u8]) -> (SealedBlocks, Vec<u8>) {
    let mut record = b"front".to_vec();
    let mut sealed = protection.seal(IV, &ADDITIONAL_DATA, text, &mut record);
    assert_eq!(record[..5], *b"front");
    sealed.ciphertext = sealed.ciphertext.start - 5..sealed.ciphertext.end - 5;
    (sealed, record.split_off(5))
}

fn text(length: usize) -> Vec<u8> {
    (0..length).map(|index| (index * 5 + index / 256) as u8).collect()
}

fn padding(length: u8) -> Vec<u8> {
    vec![length; usize::from(length) + 1]
}

#[test]
fn sealed_records_open_in_every_form_and_length() {
    for form in Form::all() {
        let protection = form.protection();
        for length in (0..=300).chain([1 << 14]) {
            let text = text(length);
            let (sealed, fragment) = seal(&protection, &text);
            let padded = sealed.padded(&text);
            assert_eq!(padded.len(), sealed.ciphertext.len());
            assert!(padded.len() <= length + form.encrypted_mac_length() + BLOCK_LENGTH);
            let opened = protection.open(&ADDITIONAL_DATA, &fragment);
            assert_eq!(opened.as_ref(), Some(&text), "{form:?}, {length}");
            let explained = protection.explain(&ADDITIONAL_DATA, &fragment).unwrap();
            assert_eq!(explained.text, Some(text));
            assert_eq!(explained.iv, IV);
            assert_eq!(explained.ciphertext, fragment[sealed.ciphertext]);
            assert_eq!(explained.decrypted, Some(padded));
            assert_eq!(explained.authenticated, sealed.authenticated);
            assert_eq!(explained.received_mac, sealed.mac);
            assert_eq!(explained.computed_mac, sealed.mac);
            assert_eq!(explained.padding_is_well_formed, Some(true));
        }
    }
}

#[test]
fn every_changed_bit_is_refused() {
    for form in Form::all() {
        let protection = form.protection();
        let fragment = seal(&protection, &text(40)).1;
        for bit in 0..8 * fragment.len() {
            let mut changed = fragment.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(protection.open(&ADDITIONAL_DATA, &changed), None, "{form:?}, bit {bit}");
        }
        let others = [
            AdditionalData {
                sequence_number: 0,
                ..ADDITIONAL_DATA
            },
            AdditionalData {
                content_type: ContentType::HANDSHAKE,
                ..ADDITIONAL_DATA
            },
            AdditionalData {
                version: ProtocolVersion::TLS_1_1,
                ..ADDITIONAL_DATA
            },
        ];
        for other in others {
            assert_eq!(protection.open(&other, &fragment), None, "{form:?}, {other:?}");
        }
    }
}

#[test]
fn refused_record_is_explained_and_not_decrypted_after_a_bad_outer_mac() {
    for form in Form::all() {
        let text = form.text_for(15);
        let fragment = form.fragment(&text, &padding(15), |mac| mac[0] ^= 1);
        let explained = form.protection().explain(&ADDITIONAL_DATA, &fragment).unwrap();
        assert_eq!(explained.text, None);
        assert_eq!(explained.received_mac[0], explained.computed_mac[0] ^ 1);
        assert_eq!(explained.received_mac[1..], explained.computed_mac[1..]);
        match form.order {
            MacOrder::MacThenEncrypt => {
                assert_eq!(explained.padding_is_well_formed, Some(true));
                assert!(explained.decrypted.unwrap().starts_with(&text));
            }
            MacOrder::EncryptThenMac => {
                assert_eq!(explained.padding_is_well_formed, None);
                assert_eq!(explained.decrypted, None);
            }
        }
    }
}

#[test]
fn short_or_partial_blocks_are_refused() {
    for form in Form::all() {
        let protection = form.protection();
        let whole = seal(&protection, &text(100)).1;
        for length in 0..whole.len() {
            assert_eq!(
                protection.open(&ADDITIONAL_DATA, &whole[..length]),
                None,
                "{form:?}, {length}"
            );
            let mac_outside = form.mac.length() - form.encrypted_mac_length();
            let blocks = length.saturating_sub(mac_outside);
            let possible = blocks.is_multiple_of(BLOCK_LENGTH)
                && blocks >= 2 * BLOCK_LENGTH
                && blocks > BLOCK_LENGTH + form.encrypted_mac_length();
            let explained = protection.explain(&ADDITIONAL_DATA, &whole[..length]);
            assert_eq!(explained.is_some(), possible, "{form:?}, {length}");
        }
        assert_eq!(protection.open(&ADDITIONAL_DATA, &vec![0; 80_000]), None);
    }
}

#[test]
fn keys_of_other_lengths_are_refused() {
    for order in BOTH_ORDERS {
        let new = |mac: MacAlgorithm, mac_key: usize, cipher_key: usize| {
            CbcProtection::new(mac, &MAC_KEY[..mac_key], &CIPHER_KEY[..cipher_key], order).is_some()
        };
        assert!(new(MacAlgorithm::HmacSha1, 20, 16));
        assert!(!new(MacAlgorithm::HmacSha1, 32, 16));
        assert!(!new(MacAlgorithm::HmacSha256, 20, 16));
        assert!(!new(MacAlgorithm::HmacSha256, 32, 24));
        assert!(!new(MacAlgorithm::HmacSha256, 32, 0));
    }
}

#[test]
fn parts_of_a_padded_text_are_annotated() {
    for form in Form::all() {
        let (sealed, _) = seal(&form.protection(), &text(30));
        let padded = sealed.padded(&text(30));
        let annotation = annotate_padded_text(&padded, form.mac.length(), form.order).unwrap();
        let leaves = annotation.leaves();
        let parts: Vec<_> = leaves.iter().map(|leaf| (leaf.field.key, leaf.range.len())).collect();
        let mac = form.encrypted_mac_length();
        let padding = padded.len() - 30 - mac - 1;
        let expected: Vec<_> = [(TEXT, 30), (MAC, mac), (PADDING, padding), (PADDING_LENGTH, 1)]
            .into_iter()
            .filter(|(_, length)| *length > 0)
            .map(|(field, length)| (field.key, length))
            .collect();
        assert_eq!(parts, expected, "{form:?}");
        assert_eq!(annotation.range, 0..padded.len());
    }
    assert!(annotate_padded_text(&[], 20, MacOrder::MacThenEncrypt).is_err());
    assert!(annotate_padded_text(&[16; 16], 0, MacOrder::EncryptThenMac).is_err());
    assert!(annotate_padded_text(&[0; 20], 20, MacOrder::MacThenEncrypt).is_err());
}

/// The output of the `openssl` command for an input.
fn openssl(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new("openssl")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("these tests need the openssl command");
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "openssl {arguments:?}");
    output.stdout
}

#[test]
fn openssl_computes_the_same_fragment() {
    let hexadecimal = base16ct::lower::encode_string;
    for form in Form::all() {
        let digest = match form.mac {
            MacAlgorithm::HmacSha1 => "-sha1",
            MacAlgorithm::HmacSha256 => "-sha256",
            MacAlgorithm::HmacSha384 => "-sha384",
        };
        let mac_key = format!("hexkey:{}", hexadecimal(form.mac_key()));
        let mac = |covered: &[u8]| {
            openssl(
                &["dgst", digest, "-mac", "HMAC", "-macopt", &mac_key, "-binary"],
                covered,
            )
        };
        let cipher = format!("-aes-{}-cbc", 8 * form.key_length);
        let (key, iv) = (hexadecimal(form.cipher_key()), hexadecimal(&IV));
        let encrypt = |padded: &[u8]| openssl(&["enc", &cipher, "-nopad", "-K", &key, "-iv", &iv], padded);

        // RFC 5246 §6.2.3.1: seq_num, type and version, followed by the length.
        let mut covered = vec![1, 2, 3, 4, 5, 6, 7, 8, 23, 3, 3];
        let text = text(50);
        let expected = match form.order {
            MacOrder::MacThenEncrypt => {
                covered.extend([0, 50]);
                covered.extend_from_slice(&text);
                let mut padded = [text.clone(), mac(&covered)].concat();
                // 70 and 82 bytes: 10 and 14 bytes of padding complete the blocks; the last byte
                // counts the others.
                padded.resize(
                    padded.len().next_multiple_of(16),
                    if padded.len() == 70 { 9 } else { 13 },
                );
                [IV.to_vec(), encrypt(&padded)].concat()
            }
            MacOrder::EncryptThenMac => {
                let mut padded = text.clone();
                padded.resize(64, 13);
                let blocks = [IV.to_vec(), encrypt(&padded)].concat();
                covered.extend([0, 80]);
                covered.extend_from_slice(&blocks);
                [blocks, mac(&covered)].concat()
            }
        };
        let (_, fragment) = seal(&form.protection(), &text);
        assert_eq!(fragment, expected, "{form:?}");
        assert_eq!(
            form.protection().open(&ADDITIONAL_DATA, &expected),
            Some(text),
            "{form:?}"
        );
    }
}
