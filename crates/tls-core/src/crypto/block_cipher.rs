//! AES in cipher block chaining mode over whole blocks (NIST SP 800-38A §6.2). The steps before and
//! after are in [`cbc`](super::cbc).

use aes::cipher::{Block, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use aes::{Aes128, Aes256};
use zeroize::Zeroizing;

/// Bytes of a block of AES, and of an initialization vector.
pub const BLOCK_LENGTH: usize = 16;

/// A key, ready for use. Cleared from memory when dropped.
pub enum BlockCipher {
    /// 16 bytes.
    Aes128(Box<Aes128>),
    /// 32 bytes.
    Aes256(Box<Aes256>),
}

impl BlockCipher {
    /// Takes a key of 16 or 32 bytes; `None` for any other length.
    pub fn new(key: &[u8]) -> Option<Self> {
        match key.len() {
            16 => Some(Self::Aes128(Box::new(Aes128::new_from_slice(key).ok()?))),
            32 => Some(Self::Aes256(Box::new(Aes256::new_from_slice(key).ok()?))),
            _ => None,
        }
    }

    /// Encrypts blocks in place.
    pub fn encrypt(&self, iv: &[u8; BLOCK_LENGTH], blocks: &mut [[u8; BLOCK_LENGTH]]) {
        let (blocks, _) = Block::<Aes128>::slice_as_chunks_mut(blocks.as_flattened_mut());
        match self {
            Self::Aes128(cipher) => cbc::Encryptor::inner_iv_init(&**cipher, iv.into()).encrypt_blocks(blocks),
            Self::Aes256(cipher) => cbc::Encryptor::inner_iv_init(&**cipher, iv.into()).encrypt_blocks(blocks),
        }
    }

    /// Decrypts blocks into as many bytes.
    pub fn decrypt(&self, iv: &[u8; BLOCK_LENGTH], ciphertext: &[[u8; BLOCK_LENGTH]]) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(ciphertext.as_flattened().to_vec());
        let (blocks, _) = Block::<Aes128>::slice_as_chunks_mut(&mut bytes);
        match self {
            Self::Aes128(cipher) => cbc::Decryptor::inner_iv_init(&**cipher, iv.into()).decrypt_blocks(blocks),
            Self::Aes256(cipher) => cbc::Decryptor::inner_iv_init(&**cipher, iv.into()).decrypt_blocks(blocks),
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_the_vectors_of_sp_800_38a() {
        // NIST SP 800-38A, F.2.1 (CBC-AES128) and F.2.5 (CBC-AES256), the first two blocks.
        let bytes = |hexadecimal: &str| base16ct::lower::decode_vec(hexadecimal).unwrap();
        let iv: [u8; 16] = bytes("000102030405060708090a0b0c0d0e0f").try_into().unwrap();
        let plaintext = bytes("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51");
        let cases = [
            (
                "2b7e151628aed2a6abf7158809cf4f3c",
                "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2",
            ),
            (
                "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
                "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d",
            ),
        ];
        for (key, ciphertext) in cases {
            let cipher = BlockCipher::new(&bytes(key)).unwrap();
            let mut encrypted = plaintext.clone();
            cipher.encrypt(&iv, encrypted.as_chunks_mut().0);
            assert_eq!(encrypted, bytes(ciphertext));
            assert_eq!(*cipher.decrypt(&iv, encrypted.as_chunks().0), plaintext);
        }
        assert!(BlockCipher::new(&[0; 24]).is_none());
    }
}
