//! Authenticated encryption, sealing and opening one record: AES in Galois/Counter Mode (RFC 5116 §5.1 and §5.2, RFC 5288
//! §3), and ChaCha20 with Poly1305 (RFC 8439 §2.8, RFC 7905 §2).

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes128Gcm, Aes256Gcm, Nonce, Tag};
#[cfg(feature = "elliptic-curves")]
use chacha20poly1305::ChaCha20Poly1305;

/// The length of the authentication tag in bytes.
pub const TAG_LENGTH: usize = 16;
/// The length of the nonce in bytes.
pub const NONCE_LENGTH: usize = 12;

/// A key, ready for use.
#[derive(Clone)]
pub enum AeadKey {
    /// For AES-GCM, 16 bytes.
    Aes128(Box<Aes128Gcm>),
    /// For AES-GCM, 32 bytes.
    Aes256(Box<Aes256Gcm>),
    /// For ChaCha20-Poly1305, 32 bytes.
    #[cfg(feature = "elliptic-curves")]
    ChaCha20Poly1305(Box<ChaCha20Poly1305>),
}

impl AeadKey {
    /// Takes a key for ChaCha20-Poly1305, 32 bytes; `None` for any other length.
    #[cfg(feature = "elliptic-curves")]
    pub fn chacha20_poly1305(key: &[u8]) -> Option<Self> {
        let cipher = ChaCha20Poly1305::new_from_slice(key).ok()?;
        Some(Self::ChaCha20Poly1305(Box::new(cipher)))
    }

    /// Always `None`: only suites with elliptic curves have this cipher, and this build has none.
    #[cfg(not(feature = "elliptic-curves"))]
    pub fn chacha20_poly1305(_: &[u8]) -> Option<Self> {
        None
    }

    /// The cipher's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Aes128(_) => "AES-128-GCM",
            Self::Aes256(_) => "AES-256-GCM",
            #[cfg(feature = "elliptic-curves")]
            Self::ChaCha20Poly1305(_) => "ChaCha20-Poly1305",
        }
    }

    /// Takes a key for AES-GCM, 16 or 32 bytes; `None` for any other length.
    pub fn aes_gcm(key: &[u8]) -> Option<Self> {
        match key.len() {
            16 => Aes128Gcm::new_from_slice(key)
                .ok()
                .map(|cipher| Self::Aes128(Box::new(cipher))),
            32 => Aes256Gcm::new_from_slice(key)
                .ok()
                .map(|cipher| Self::Aes256(Box::new(cipher))),
            _ => None,
        }
    }

    /// Encrypts in place and returns the tag; `None` if the text is longer than the cipher allows.
    pub fn seal(
        &self,
        nonce: &[u8; NONCE_LENGTH],
        additional_data: &[u8],
        text: &mut [u8],
    ) -> Option<[u8; TAG_LENGTH]> {
        let nonce = Nonce::from(*nonce);
        let tag = match self {
            Self::Aes128(cipher) => cipher.encrypt_inout_detached(&nonce, additional_data, text.into()),
            Self::Aes256(cipher) => cipher.encrypt_inout_detached(&nonce, additional_data, text.into()),
            #[cfg(feature = "elliptic-curves")]
            Self::ChaCha20Poly1305(cipher) => cipher.encrypt_inout_detached(&nonce, additional_data, text.into()),
        };
        tag.ok().map(Into::into)
    }

    /// Checks the tag in constant time and decrypts in place. `None`, and nothing decrypted, if the tag is
    /// wrong.
    pub fn open(
        &self,
        nonce: &[u8; NONCE_LENGTH],
        additional_data: &[u8],
        text: &mut [u8],
        tag: &[u8; TAG_LENGTH],
    ) -> Option<()> {
        let (nonce, tag) = (Nonce::from(*nonce), Tag::from(*tag));
        match self {
            Self::Aes128(cipher) => cipher.decrypt_inout_detached(&nonce, additional_data, text.into(), &tag),
            Self::Aes256(cipher) => cipher.decrypt_inout_detached(&nonce, additional_data, text.into(), &tag),
            #[cfg(feature = "elliptic-curves")]
            Self::ChaCha20Poly1305(cipher) => cipher.decrypt_inout_detached(&nonce, additional_data, text.into(), &tag),
        }
        .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hexadecimal: &str) -> Vec<u8> {
        base16ct::mixed::decode_vec(hexadecimal).unwrap()
    }

    // NIST's GCM specification (McGrew and Viega), test cases 4 (AES-128) and 16 (AES-256).
    const PLAINTEXT: &str = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    const ADDITIONAL_DATA: &str = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
    const NONCE: &str = "cafebabefacedbaddecaf888";
    const CASES: &[(&str, &str, &str)] = &[
        (
            "feffe9928665731c6d6a8f9467308308",
            "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091",
            "5bc94fbc3221a5db94fae95ae7121a47",
        ),
        (
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
            "76fc6ece0f4e1768cddf8853bb2d551b",
        ),
    ];

    #[test]
    fn matches_the_vectors_of_the_gcm_specification_and_refuses_a_changed_tag() {
        let nonce: [u8; 12] = bytes(NONCE).try_into().unwrap();
        for (key, ciphertext, tag) in CASES {
            let key = AeadKey::aes_gcm(&bytes(key)).unwrap();
            let mut text = bytes(PLAINTEXT);
            let mut sealed_tag = key.seal(&nonce, &bytes(ADDITIONAL_DATA), &mut text).unwrap();
            assert_eq!(text, bytes(ciphertext));
            assert_eq!(sealed_tag.to_vec(), bytes(tag));
            key.open(&nonce, &bytes(ADDITIONAL_DATA), &mut text, &sealed_tag)
                .unwrap();
            assert_eq!(text, bytes(PLAINTEXT));
            sealed_tag[15] ^= 1;
            assert!(
                key.open(&nonce, &bytes(ADDITIONAL_DATA), &mut text, &sealed_tag)
                    .is_none()
            );
        }
    }
}
