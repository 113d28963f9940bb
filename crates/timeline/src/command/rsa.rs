//! Commands that raise a number to the exponent of an RSA key (RFC 8017 §5). OpenSSL does so with the public exponent,
//! Python with the private one.

use super::recipe::{Recipe, plain_text, signed_parts};
use super::script::PublicKey;
use crate::computation::Computation;
use crate::quantity::Item;

/// Start of the names of the RSASSA-PKCS1-v1_5 signatures, before the bits of their hash.
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

/// Decrypts the padded pre-master secret, and takes the secret out of the block if the block is well-formed. The secret
/// does not come from a malformed block (RFC 5246 §7.4.7.1).
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

/// Signs (RSASSA-PKCS1-v1_5, RFC 8017 §8.2).
pub fn signing(computation: &Computation) -> Option<Recipe<'_>> {
    let bits = computation
        .input(Item::SignatureAlgorithm)?
        .strip_prefix(PKCS1_WITH_SHA)?;
    let bits: usize = plain_text(bits)?.parse().ok()?;
    let parts = signed_parts(computation)?;
    let exponent = computation.input(Item::SignerPrivateExponent)?;
    let modulus = computation.input(Item::SignerModulus)?;
    Recipe::new(computation, &[Item::Signature], move |script| {
        script.begin_python();
        script.line("import hashlib");
        script.python_bytes("message", &parts);
        script.number("d", exponent);
        script.number("n", modulus);
        // DigestInfo and the padding of the block (RFC 8017 §9.2).
        script.line(&format!(
            "info = '30{:02x}300d06096086480165030402{:02x}050004{:02x}'",
            17 + bits / 8,
            bits / 128 - 1,
            bits / 8
        ));
        script.line(&format!("info += hashlib.sha{bits}(message).hexdigest()"));
        script.line(&format!(
            "m = '0001' + '00'.rjust({} - len(info), 'f') + info",
            2 * modulus.len() - 4
        ));
        script.line(&format!("print('%0{}x' % pow(int(m, 16), d, n))", 2 * modulus.len()));
        script.end();
    })
}

/// Hashes the signed bytes, and recovers the block from the signature.
pub fn verification(computation: &Computation) -> Option<Recipe<'_>> {
    let hash = computation.output(Item::SignedHash)?;
    if computation.input(Item::SignatureAlgorithm)?.starts_with(b"rsa_pss") {
        return verification_of_pss(computation, hash);
    }
    let key = PublicKey::new(
        computation.input(Item::SignerModulus)?,
        computation.input(Item::SignerPublicExponent)?,
    )?;
    let message = signed_parts(computation)?.concat();
    let signature = computation.input(Item::Signature)?;
    Recipe::new(computation, &[Item::SignedHash, Item::RecoveredBlock], move |script| {
        script.hash(&format!("sha{}", 8 * hash.len()), &message);
        script.raise("-verifyrecover", signature, &key);
    })
}

/// Verifies an RSASSA-PSS signature, and prints the hash that was signed (RFC 8017 §8.1.2).
fn verification_of_pss<'a>(computation: &'a Computation, hash: &[u8]) -> Option<Recipe<'a>> {
    let bits = 8 * hash.len();
    let modulus = computation.input(Item::SignerModulus)?;
    let exponent = computation.input(Item::SignerPublicExponent)?;
    let parts = signed_parts(computation)?;
    let signature = computation.input(Item::Signature)?;
    Recipe::new(computation, &[Item::SignedHash], move |script| {
        script.begin_python();
        script.line("import hashlib, sys");
        script.line("from cryptography.exceptions import InvalidSignature");
        script.line("from cryptography.hazmat.primitives import hashes");
        script.line("from cryptography.hazmat.primitives.asymmetric import padding, rsa");
        script.number("e", exponent);
        script.number("n", modulus);
        script.python_bytes("message", &parts);
        script.python_bytes("signature", &[signature]);
        script.line(&format!("print(hashlib.sha{bits}(message).hexdigest())"));
        script.line(&format!("hash = hashes.SHA{bits}()"));
        script.line("pss = padding.PSS(padding.MGF1(hash), hash.digest_size)");
        script.line("try: rsa.RSAPublicNumbers(e, n).public_key().verify(signature, message, pss, hash)");
        script.line("except InvalidSignature: print('The signature is wrong.', file=sys.stderr)");
        script.end();
    })
}
