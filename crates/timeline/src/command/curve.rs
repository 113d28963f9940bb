//! Commands for keys on elliptic curves: ephemeral key pairs and the secrets of two of them, by OpenSSL (RFC 8422 §5.10);
//! signatures, by Python.

use super::recipe::{Recipe, first_input, signed_parts};
use super::script::{Script, pem};
use crate::computation::Computation;
use crate::quantity::Item;

const PRIVATE_KEYS: [Item; 2] = [Item::ClientEphemeralPrivateKey, Item::ServerEphemeralPrivateKey];
const PUBLIC_KEYS: [Item; 2] = [Item::ClientEphemeralPublicKey, Item::ServerEphemeralPublicKey];

/// A group, with what stands in front of a key in DER.
struct Group {
    /// Before the private key of a PrivateKeyInfo (RFC 5958 §2, RFC 5915 §3, RFC 8410 §7).
    private_prefix: &'static [u8],
    /// Before the public key of a SubjectPublicKeyInfo (RFC 5480 §2, RFC 8410 §4).
    public_prefix: &'static [u8],
}

impl Group {
    fn of(computation: &Computation) -> Option<Self> {
        Some(match computation.input(Item::NamedGroup)? {
            b"x25519" => Self {
                private_prefix: &[
                    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
                ],
                public_prefix: &[0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x03, 0x21, 0x00],
            },
            b"secp256r1" => Self {
                private_prefix: &[
                    0x30, 0x41, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
                    0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x27, 0x30, 0x25, 0x02, 0x01,
                    0x01, 0x04, 0x20,
                ],
                public_prefix: &[
                    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a,
                    0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
                ],
            },
            b"secp384r1" => Self {
                private_prefix: &[
                    0x30, 0x4e, 0x02, 0x01, 0x00, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
                    0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22, 0x04, 0x37, 0x30, 0x35, 0x02, 0x01, 0x01, 0x04, 0x30,
                ],
                public_prefix: &[
                    0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x05, 0x2b,
                    0x81, 0x04, 0x00, 0x22, 0x03, 0x62, 0x00,
                ],
            },
            _ => return None,
        })
    }

    fn private_key(&self, key: &[u8]) -> Option<String> {
        pem("PRIVATE KEY", &[self.private_prefix, key].concat())
    }

    fn public_key(&self, key: &[u8]) -> Option<String> {
        pem("PUBLIC KEY", &[self.public_prefix, key].concat())
    }
}

/// Computes the public key of a drawn private one.
pub fn key_pair(computation: &Computation) -> Option<Recipe<'_>> {
    if computation.output(Item::DecapsulationKey).is_some() {
        return super::hybrid::key_pair(computation);
    }
    let mut private = PRIVATE_KEYS.iter().filter_map(|item| computation.output(*item));
    let private = Group::of(computation)?.private_key(private.next()?)?;
    let mut public = PUBLIC_KEYS.iter().filter_map(|item| computation.output(*item));
    let length = public.next()?.len();
    Recipe::new(computation, &PUBLIC_KEYS, move |script| {
        script.push(&format!("openssl pkey -pubout -outform DER <<'KEY' | tail -c {length}"));
        script.print();
        script.push(&private);
        script.push("KEY\n");
    })
}

/// Computes the secret of one's own private and the peer's public key.
pub fn agreement(computation: &Computation) -> Option<Recipe<'_>> {
    let group = Group::of(computation)?;
    let private = group.private_key(first_input(computation, &PRIVATE_KEYS)?)?;
    let public = group.public_key(first_input(computation, &PUBLIC_KEYS)?)?;
    let secrets = [Item::PreMasterSecret, Item::SharedSecret, Item::CurveSecret];
    Recipe::new(computation, &secrets, move |script| {
        script.push("openssl pkeyutl -derive -inkey /dev/fd/3 -peerkey /dev/fd/4 \\\n  3<<'KEY' 4<<'PEER'");
        script.print();
        script.push(&private);
        script.push("KEY\n");
        script.push(&public);
        script.push("PEER\n");
    })
}

/// Signs with Ed25519. `None` for ECDSA, for which tools draw a random number, so that each signature is another.
pub fn signing(computation: &Computation) -> Option<Recipe<'_>> {
    let key = computation.input(Item::SignerPrivateKey)?;
    let parts = signed_parts(computation)?;
    if computation.input(Item::SignatureAlgorithm)? != b"ed25519" {
        return None;
    }
    Recipe::new(computation, &[Item::Signature], move |script| {
        script.begin_python();
        script.line("from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey");
        script.python_bytes("key", &[key]);
        script.python_bytes("message", &parts);
        script.line("print(Ed25519PrivateKey.from_private_bytes(key).sign(message).hex())");
        script.end();
    })
}

/// Verifies an ECDSA signature, and prints the hash that was signed. Ed25519 has no such hash, and so no command.
pub fn verification(computation: &Computation) -> Option<Recipe<'_>> {
    let key = computation.input(Item::SignerPublicKey)?;
    let parts = signed_parts(computation)?;
    let signature = computation.input(Item::Signature)?;
    let bits = 8 * computation.output(Item::SignedHash)?.len();
    let curve = match key.len() {
        65 => "SECP256R1",
        97 => "SECP384R1",
        _ => return None,
    };
    Recipe::new(computation, &[Item::SignedHash], move |script| {
        begin_verification(script);
        script.line(&format!("curve, hash = ec.{curve}(), hashes.SHA{bits}()"));
        script.python_bytes("key", &[key]);
        script.python_bytes("message", &parts);
        script.python_bytes("signature", &[signature]);
        script.line("key = ec.EllipticCurvePublicKey.from_encoded_point(curve, key)");
        script.line("digest = hashes.Hash(hash)");
        script.line("digest.update(message)");
        script.line("print(digest.finalize().hex())");
        script.line("try: key.verify(signature, message, ec.ECDSA(hash))");
        script.line("except InvalidSignature: print('The signature is wrong.', file=sys.stderr)");
        script.end();
    })
}

fn begin_verification(script: &mut Script) {
    script.begin_python();
    script.line("import sys");
    script.line("from cryptography.exceptions import InvalidSignature");
    script.line("from cryptography.hazmat.primitives import hashes");
    script.line("from cryptography.hazmat.primitives.asymmetric import ec");
}
