//! The pseudorandom function, which derives all secrets of TLS 1.2 (RFC 5246 §5).

use hmac::digest::block_api::EagerHash;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha384};
use timeline::suites::HandshakeHash;

/// `PRF(secret, label, seed)`, cut to the length of `output`: P_hash over HMAC with the suite's hash.
pub fn prf(hash: HandshakeHash, secret: &[u8], label: &[u8], seed: &[u8], output: &mut [u8]) {
    match hash {
        HandshakeHash::Sha256 => p_hash::<Sha256>(secret, label, seed, output),
        HandshakeHash::Sha384 => p_hash::<Sha384>(secret, label, seed, output),
    }
}

fn p_hash<D: EagerHash>(secret: &[u8], label: &[u8], seed: &[u8], output: &mut [u8])
where
    Hmac<D>: Mac + KeyInit + Clone,
{
    // HMAC takes a key of any length, so this cannot fail (RFC 2104 §2).
    let Ok(keyed) = <Hmac<D> as KeyInit>::new_from_slice(secret) else {
        return;
    };
    let mut chain = keyed.clone();
    chain.update(label);
    chain.update(seed);
    let mut link = chain.finalize().into_bytes();
    for chunk in output.chunks_mut(<Hmac<D> as hmac::digest::OutputSizeUser>::output_size()) {
        let mut block = keyed.clone();
        block.update(&link);
        block.update(label);
        block.update(seed);
        chunk.copy_from_slice(&block.finalize().into_bytes()[..chunk.len()]);
        let mut next = keyed.clone();
        next.update(&link);
        link = next.finalize().into_bytes();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // From "Test vectors for the TLS 1.2 PRF", posted to the IETF's TLS mailing list.
    const VECTORS: &[(HandshakeHash, &str, &str, &str)] = &[
        (
            HandshakeHash::Sha256,
            "9bbe436ba940f017b17652849a71db35",
            "a0ba9f936cda311827a6f796ffd5198c",
            "e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a6b301791e90d35c9c9a46b4e14baf9af0fa022f7077def17abfd3797c0564bab4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff70187347b66",
        ),
        (
            HandshakeHash::Sha384,
            "b80b733d6ceefcdc71566ea48e5567df",
            "cd665cf6a8447dd6ff8b27555edb7465",
            "7b0c18e9ced410ed1804f2cfa34a336a1c14dffb4900bb5fd7942107e81c83cde9ca0faa60be9fe34f82b1233c9146a0e534cb400fed2700884f9dc236f80edd8bfa961144c9e8d792eca722a7b32fc3d416d473ebc2c5fd4abfdad05d9184259b5bf8cd4d90fa0d31e2dec479e4f1a26066f2eea9a69236a3e52655c9e9aee691c8f3a26854308d5eaa3be85e0990703d73e56f",
        ),
    ];

    #[test]
    fn matches_the_published_vectors_of_the_tls_1_2_prf() {
        for (hash, secret, seed, expected) in VECTORS {
            let expected = base16ct::mixed::decode_vec(expected).unwrap();
            let mut output = vec![0; expected.len()];
            let secret = base16ct::mixed::decode_vec(secret).unwrap();
            let seed = base16ct::mixed::decode_vec(seed).unwrap();
            prf(*hash, &secret, b"test label", &seed, &mut output);
            assert_eq!(output, expected, "{hash:?}");
        }
    }

    #[test]
    fn matches_nist_s_vectors_of_the_key_derivation() {
        let mut hash = HandshakeHash::Sha256;
        let mut values = std::collections::HashMap::new();
        let mut checked = Vec::new();
        // The file's header names its source.
        for line in include_str!("../../tests/vectors/tls12_kdf.rsp").lines() {
            match line {
                "[SHA-256]" => hash = HandshakeHash::Sha256,
                "[SHA-384]" => hash = HandshakeHash::Sha384,
                _ if line.is_empty() || line.starts_with('#') => {}
                _ => {
                    let (name, value) = line.split_once(" = ").unwrap();
                    values.insert(name, base16ct::mixed::decode_vec(value).unwrap());
                }
            }
            // The key block is the last value of each vector.
            if let Some(key_block) = values.remove("key_block") {
                let mut output = [0; 48];
                let seed = [&*values["clientHello_random"], &values["serverHello_random"]].concat();
                prf(hash, &values["pre_master_secret"], b"master secret", &seed, &mut output);
                assert_eq!(&output[..], values["master_secret"]);
                let mut output = vec![0; key_block.len()];
                let seed = [&*values["server_random"], &values["client_random"]].concat();
                prf(hash, &values["master_secret"], b"key expansion", &seed, &mut output);
                assert_eq!(output, key_block);
                checked.push(hash);
            }
        }
        let of = |hash| checked.iter().filter(|checked| **checked == hash).count();
        assert_eq!((of(HandshakeHash::Sha256), of(HandshakeHash::Sha384)), (3, 3));
    }
}
