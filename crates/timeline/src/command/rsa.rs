//! Commands that raise a number to the exponent of an RSA key: with the public one OpenSSL does, with the private one
//! Python (RFC 8017 §5).

use super::recipe::{Recipe, first_input, plain_text};
use super::script::PublicKey;
use crate::computation::Computation;
use crate::quantity::Item;

/// How the names of the signatures begin that are made of key and message alone, before the bits of their hash.
const PKCS1_WITH_SHA: &[u8] = b"rsa_pkcs1_sha";

/// Encrypts the padded pre-master secret.
pub fn encryption(computation: &Computation) -> Option<Recipe<'_>> {
    let key = PublicKey::new(
        computation.input(Item::Modulus)?,
        computation.input(Item::PublicExponent)?,
    )?;
    let padded = computation.input(Item::PaddedPreMasterSecret)?;
    Recipe::new(computation, &[Item::EncryptedPreMasterSecret], move |script| {
        script.raise("-encrypt", padded, &key);
    })
}

/// Decrypts the pre-master secret with its padding, and takes it out of a block that is well formed: a malformed one is
/// not where the secret came from (RFC 5246 §7.4.7.1).
pub fn decryption(computation: &Computation) -> Option<Recipe<'_>> {
    let modulus = computation.input(Item::Modulus)?;
    let exponent = computation.input(Item::PrivateExponent)?;
    let encrypted = computation.input(Item::EncryptedPreMasterSecret)?;
    let padded = computation.output(Item::PaddedPreMasterSecret)?;
    let secret = computation.output(Item::PreMasterSecret)?;
    let is_in_block = padded.ends_with(secret);
    let prints: &[Item] = match is_in_block {
        true => &[Item::PaddedPreMasterSecret, Item::PreMasterSecret],
        false => &[Item::PaddedPreMasterSecret],
    };
    Recipe::new(computation, prints, move |script| {
        script.begin_python();
        script.number("c", encrypted);
        script.number("d", exponent);
        script.number("n", modulus);
        script.line(&format!("m = '%0{}x' % pow(c, d, n)", 2 * modulus.len()));
        script.line("print(m)");
        if is_in_block {
            script.line(&format!("print(m[-{}:])", 2 * secret.len()));
        }
        script.end();
    })
}

/// Signs the handshake messages (RSASSA-PKCS1-v1_5, RFC 8017 §8.2).
pub fn signing(computation: &Computation) -> Option<Recipe<'_>> {
    let bits = computation
        .input(Item::SignatureAlgorithm)?
        .strip_prefix(PKCS1_WITH_SHA)?;
    let bits: usize = plain_text(bits)?.parse().ok()?;
    let messages = computation.input(Item::HandshakeMessages)?;
    let exponent = computation.input(Item::SignerPrivateExponent)?;
    let modulus = computation.input(Item::SignerModulus)?;
    Recipe::new(computation, &[Item::Signature], move |script| {
        script.begin_python();
        script.line("import hashlib");
        script.python_bytes("messages", &[messages]);
        script.number("d", exponent);
        script.number("n", modulus);
        // DigestInfo, and what fills the block (RFC 8017 §9.2).
        script.line(&format!(
            "info = '30{:02x}300d06096086480165030402{:02x}050004{:02x}'",
            17 + bits / 8,
            bits / 128 - 1,
            bits / 8
        ));
        script.line(&format!("info += hashlib.sha{bits}(messages).hexdigest()"));
        script.line(&format!(
            "m = '0001' + '00'.rjust({} - len(info), 'f') + info",
            2 * modulus.len() - 4
        ));
        script.line(&format!("print('%0{}x' % pow(int(m, 16), d, n))", 2 * modulus.len()));
        script.end();
    })
}

/// Hashes what was signed, and recovers the block from the signature.
pub fn verification(computation: &Computation) -> Option<Recipe<'_>> {
    let hash = computation.output(Item::SignedHash)?;
    let key = PublicKey::new(
        computation.input(Item::SignerModulus)?,
        computation.input(Item::SignerPublicExponent)?,
    )?;
    let message = first_input(computation, &[Item::ToBeSigned, Item::HandshakeMessages])?;
    let signature = computation.input(Item::Signature)?;
    Recipe::new(computation, &[Item::SignedHash, Item::RecoveredBlock], move |script| {
        script.hash(&format!("sha{}", 8 * hash.len()), message);
        script.raise("-verifyrecover", signature, &key);
    })
}
