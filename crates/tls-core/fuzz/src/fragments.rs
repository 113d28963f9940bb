//! The targets `compression` and `block_cipher_record`: what a record carries, before it is plaintext.

use timeline::registry::{CompressionMethod, ContentType, ProtocolVersion};
use timeline::suites::MacAlgorithm;
use tls_core::crypto::block_cipher::{BLOCK_LENGTH, BlockCipher};
use tls_core::crypto::cbc::{AdditionalData, CbcProtection, MacOrder, annotate_padded_text};
use tls_core::crypto::compression::{Compressor, DecompressionError, Decompressor};
use tls_core::crypto::mac::MacKey;
use tls_core::wire::record::MAXIMUM_PLAINTEXT;

use super::leaves::assert_leaves_cover;
use super::script::Script;

/// Records of one stream: two bytes of length and so many of content, that come as they are, or, where the first bit
/// is set, as a text to be compressed first.
pub fn compression(data: &[u8]) {
    let mut script = Script::new(data);
    let method = CompressionMethod(script.byte() % 2);
    let new = || Compressor::new(method).zip(Decompressor::new(method));
    let (mut compressor, mut decompressor) = new().expect("both methods are known");
    let mut is_genuine = true;
    while !script.is_over() {
        let length = script.number();
        let content = script.bytes(length & 0x7fff);
        let (fragment, text) = match length & 0x8000 {
            0 => {
                is_genuine &= method == CompressionMethod::NULL;
                (content.to_vec(), None)
            }
            _ => {
                let text = content.repeat(1 + content.len() % 5);
                let text = &text[..text.len().min(MAXIMUM_PLAINTEXT)];
                let fragment = compressor.compress(text).expect("DEFLATE adds little");
                (fragment, Some(text.to_vec()))
            }
        };
        let opened = decompressor.decompress(&fragment, MAXIMUM_PLAINTEXT);
        match opened {
            Ok(opened) => {
                assert!(opened.len() <= MAXIMUM_PLAINTEXT);
                assert!(opened.capacity() <= MAXIMUM_PLAINTEXT + 8192, "{}", opened.capacity());
                if let Some(text) = text.filter(|_| is_genuine) {
                    assert_eq!(opened, text);
                }
            }
            Err(error) => {
                assert!(!is_genuine || fragment.len() > MAXIMUM_PLAINTEXT, "{error:?}");
                if method == CompressionMethod::DEFLATE {
                    let after = decompressor.decompress(&fragment, MAXIMUM_PLAINTEXT);
                    assert!(fragment.is_empty() || after == Err(DecompressionError::Malformed));
                    return;
                }
            }
        }
    }
}

/// A record of a suite with block cipher, from somebody who knows the keys: any bytes, or any text with any padding
/// and a MAC that may be altered.
pub fn block_cipher_record(data: &[u8]) {
    let mut script = Script::new(data);
    let choice = script.byte();
    let peer = Peer::new(choice);
    let fragment = match choice & 0x10 {
        0 => script.rest().to_vec(),
        _ => peer.seal(&mut script),
    };
    let opened = peer.protection.open(&DATA, &fragment);
    assert_eq!(opened, peer.open_plainly(&fragment), "as the specification has it");
    let explained = peer.protection.explain(&DATA, &fragment);
    assert_eq!(explained.as_ref().and_then(|parts| parts.text.clone()), opened);
    if let Some(decrypted) = explained.and_then(|parts| parts.decrypted)
        && let Ok(annotation) = annotate_padded_text(&decrypted, peer.mac_length, peer.protection.order())
    {
        assert_leaves_cover(&annotation, decrypted.len());
    }
    if let Some(text) = opened {
        let mut again = Vec::new();
        peer.protection.seal([9; BLOCK_LENGTH], &DATA, &text, &mut again);
        assert_eq!(peer.protection.open(&DATA, &again), Some(text));
    }
}

const DATA: AdditionalData = AdditionalData {
    sequence_number: 7,
    content_type: ContentType::APPLICATION_DATA,
    version: ProtocolVersion::TLS_1_2,
};

/// The keys, once for the engine and once for a plain reading of the specification.
struct Peer {
    protection: CbcProtection,
    cipher: BlockCipher,
    mac_key: MacKey,
    mac_length: usize,
}

impl Peer {
    fn new(choice: u8) -> Self {
        let order = match choice & 1 {
            0 => MacOrder::MacThenEncrypt,
            _ => MacOrder::EncryptThenMac,
        };
        let mac = match choice & 2 {
            0 => MacAlgorithm::HmacSha1,
            _ => MacAlgorithm::HmacSha256,
        };
        let cipher_key = match choice & 4 {
            0 => &[5; 16][..],
            _ => &[6; 32],
        };
        let mac_key = vec![4; mac.length()];
        Self {
            protection: CbcProtection::new(mac, &mac_key, cipher_key, order).expect("the keys fit"),
            cipher: BlockCipher::new(cipher_key).expect("the key fits"),
            mac_key: MacKey::new(mac, &mac_key).expect("the key fits"),
            mac_length: mac.length(),
        }
    }

    fn mac(&self, covered: &[&[u8]]) -> Vec<u8> {
        let length: usize = covered.iter().map(|part| part.len()).sum();
        let [major, minor] = DATA.version.0.to_be_bytes();
        let front = [
            &DATA.sequence_number.to_be_bytes()[..],
            &[DATA.content_type.0, major, minor],
            &(length as u16).to_be_bytes(),
        ]
        .concat();
        self.mac_key.compute(&[&[&front[..]], covered].concat())
    }

    /// A record with a text, an alteration of its MAC, and whatever padding the script says.
    fn seal(&self, script: &mut Script<'_>) -> Vec<u8> {
        let iv = [8; BLOCK_LENGTH];
        let (text_length, mask) = (script.number() % 600, script.byte());
        let mut content = script.bytes(text_length).to_vec();
        if self.protection.order() == MacOrder::MacThenEncrypt {
            let mut mac = self.mac(&[&content]);
            mac[0] ^= mask;
            content.extend(mac);
        }
        let padding_length = script.byte();
        content.extend(std::iter::repeat_n(padding_length, usize::from(padding_length)));
        let tail = script.rest();
        content.extend(&tail[..tail.len().min(64)]);
        let to_whole_blocks = BLOCK_LENGTH - content.len() % BLOCK_LENGTH;
        content.resize(content.len() + to_whole_blocks, padding_length);
        self.cipher.encrypt(&iv, content.as_chunks_mut().0);
        let ciphertext = content;
        let mut fragment = [&iv[..], &ciphertext].concat();
        if self.protection.order() == MacOrder::EncryptThenMac {
            let mut mac = self.mac(&[&iv, &ciphertext]);
            mac[0] ^= mask;
            fragment.extend(mac);
        }
        fragment
    }

    /// RFC 5246 §6.2.3.2 and RFC 7366 §3, word by word and without care for time.
    fn open_plainly(&self, fragment: &[u8]) -> Option<Vec<u8>> {
        let is_inside = self.protection.order() == MacOrder::MacThenEncrypt;
        let blocks = match is_inside {
            true => fragment,
            false => {
                let (blocks, mac) = fragment.split_at_checked(fragment.len().checked_sub(self.mac_length)?)?;
                if self.mac(&[blocks]) != mac {
                    return None;
                }
                blocks
            }
        };
        let (iv, ciphertext) = blocks.split_first_chunk::<BLOCK_LENGTH>()?;
        let (whole, rest) = ciphertext.as_chunks::<BLOCK_LENGTH>();
        if whole.is_empty() || !rest.is_empty() || blocks.len() > usize::from(u16::MAX) {
            return None;
        }
        let decrypted = self.cipher.decrypt(iv, whole);
        let (padding_length, before) = decrypted.split_last()?;
        let (content, padding) = before.split_at_checked(before.len().checked_sub(usize::from(*padding_length))?)?;
        if padding.iter().any(|byte| byte != padding_length) {
            return None;
        }
        match is_inside {
            true => {
                let (text, mac) = content.split_at_checked(content.len().checked_sub(self.mac_length)?)?;
                (self.mac(&[text]) == mac).then(|| text.to_vec())
            }
            false => Some(content.to_vec()),
        }
    }
}
