//! The groups in which two sides can agree on a secret: X25519 (RFC 7748 §5), P-256 and P-384 (FIPS 186-5, SEC 1 §3.3.1).
//! Keys are bytes here, as they travel and are shown.

use subtle::ConstantTimeEq;
use timeline::registry::NamedGroup;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::Zeroizing;

use crate::crypto::random::RandomStream;

/// The first byte of a point with both coordinates, the only form that RFC 8422 §5.1.2 allows.
const UNCOMPRESSED: u8 = 4;

/// A fresh private key, 32 or 48 bytes; `None` for a group that is not supported.
pub fn private_key(group: NamedGroup, random: &mut RandomStream) -> Option<Zeroizing<Vec<u8>>> {
    Some(match group {
        NamedGroup::X25519 => Zeroizing::new(random.array::<32>().to_vec()),
        NamedGroup::SECP256R1 => number_below_order::<32>(random, |bytes| p256::SecretKey::from_slice(bytes).is_ok()),
        NamedGroup::SECP384R1 => number_below_order::<48>(random, |bytes| p384::SecretKey::from_slice(bytes).is_ok()),
        _ => return None,
    })
}

/// Draws until the number is one of the group's: neither 0, nor as large as the order (FIPS 186-5 appendix A.2.2).
fn number_below_order<const N: usize>(random: &mut RandomStream, is_one: impl Fn(&[u8]) -> bool) -> Zeroizing<Vec<u8>> {
    loop {
        let number = Zeroizing::new(random.array::<N>().to_vec());
        if is_one(&number) {
            return number;
        }
    }
}

/// The public key of a private one: 32 bytes, or an uncompressed point of 65 or 97.
pub fn public_key(group: NamedGroup, private: &[u8]) -> Option<Vec<u8>> {
    match group {
        NamedGroup::X25519 => Some(x25519(private.try_into().ok()?, X25519_BASEPOINT_BYTES).to_vec()),
        NamedGroup::SECP256R1 => {
            let key = p256::SecretKey::from_slice(private).ok()?;
            Some(key.public_key().to_sec1_bytes().into_vec())
        }
        NamedGroup::SECP384R1 => {
            let key = p384::SecretKey::from_slice(private).ok()?;
            Some(key.public_key().to_sec1_bytes().into_vec())
        }
        _ => None,
    }
}

/// The secret that two sides share, 32 or 48 bytes: the result of X25519, or the x-coordinate of the common point (RFC
/// 8422 §5.10). `None` for a public key that is not on the curve or has small order.
pub fn shared_secret(group: NamedGroup, private: &[u8], public: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let is_uncompressed = public.first() == Some(&UNCOMPRESSED);
    match group {
        NamedGroup::X25519 => {
            let secret = Zeroizing::new(x25519(private.try_into().ok()?, public.try_into().ok()?));
            // All zeros come from a point of small order, whatever the private key (RFC 7748 §6.1, RFC 8422 §5.11).
            let is_zero = bool::from(secret.as_slice().ct_eq(&[0; 32]));
            (!is_zero).then(|| Zeroizing::new(secret.to_vec()))
        }
        NamedGroup::SECP256R1 if is_uncompressed => {
            let private = p256::SecretKey::from_slice(private).ok()?;
            let public = p256::PublicKey::from_sec1_bytes(public).ok()?;
            let secret = p256::ecdh::diffie_hellman(private.to_nonzero_scalar(), public.as_affine());
            Some(Zeroizing::new(secret.raw_secret_bytes().to_vec()))
        }
        NamedGroup::SECP384R1 if is_uncompressed => {
            let private = p384::SecretKey::from_slice(private).ok()?;
            let public = p384::PublicKey::from_sec1_bytes(public).ok()?;
            let secret = p384::ecdh::diffie_hellman(private.to_nonzero_scalar(), public.as_affine());
            Some(Zeroizing::new(secret.raw_secret_bytes().to_vec()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use timeline::suites::CURVES;

    use super::*;

    fn bytes(hexadecimal: &str) -> Vec<u8> {
        base16ct::mixed::decode_vec(hexadecimal).unwrap()
    }

    #[test]
    fn both_sides_agree_in_each_group_and_a_third_does_not() {
        for (seed, group) in CURVES.iter().enumerate() {
            let mut random = RandomStream::for_actor(seed as u64, "groups");
            let [one, other, third] = [(); 3].map(|()| {
                let private = private_key(*group, &mut random).unwrap();
                let public = public_key(*group, &private).unwrap();
                (private, public)
            });
            let secret = shared_secret(*group, &one.0, &other.1).unwrap();
            assert_eq!(shared_secret(*group, &other.0, &one.1).unwrap(), secret);
            assert_ne!(shared_secret(*group, &third.0, &one.1).unwrap(), secret);
        }
    }

    #[test]
    fn x25519_matches_the_example_of_rfc_7748_section_6_1() {
        let private = bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        let public_of_alice = bytes("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        let public = public_key(NamedGroup::X25519, &private).unwrap();
        assert_eq!(
            public,
            bytes("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
        );
        let secret = shared_secret(NamedGroup::X25519, &private, &public_of_alice).unwrap();
        assert_eq!(
            secret.to_vec(),
            bytes("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")
        );
    }

    #[test]
    fn points_of_small_order_off_the_curve_and_compressed_ones_are_refused() {
        let mut random = RandomStream::for_actor(1, "groups");
        let private = private_key(NamedGroup::X25519, &mut random).unwrap();
        let of_order_8 = bytes("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
        for public in [
            vec![0; 32],
            [&[1][..], &[0; 31]].concat(),
            of_order_8,
            vec![9; 31],
            vec![9; 33],
        ] {
            assert_eq!(shared_secret(NamedGroup::X25519, &private, &public), None, "{public:?}");
        }
        for (group, length) in [(NamedGroup::SECP256R1, 32), (NamedGroup::SECP384R1, 48)] {
            let private = private_key(group, &mut random).unwrap();
            let good = public_key(group, &private).unwrap();
            let mut off_the_curve = good.clone();
            off_the_curve[2 * length] ^= 1;
            let compressed = [&[2 + (good[2 * length] & 1)], &good[1..=length]].concat();
            for public in [
                off_the_curve,
                compressed,
                vec![0],
                good[1..].to_vec(),
                vec![4; 2 * length + 1],
            ] {
                assert_eq!(shared_secret(group, &private, &public), None, "{public:?}");
            }
            assert!(shared_secret(group, &private, &good).is_some());
        }
    }
}
