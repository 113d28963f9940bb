//! Commands for the key schedule of TLS 1.3 (RFC 9846 §7.1) and the proofs made with its keys (RFC 9846 §4.5.3).

use super::recipe::{Recipe, first_input, plain_text};
use crate::computation::Computation;
use crate::quantity::Item;

/// HKDF-Extract. The first input after the hash function is the salt, the second the new secret.
pub fn extraction(computation: &Computation) -> Option<Recipe<'_>> {
    let [_, salt, secret] = computation.inputs.as_slice() else {
        return None;
    };
    hkdf(computation, "EXTRACT_ONLY", &secret.bytes, ("hexsalt:", &salt.bytes))
}

/// HKDF-Expand of a secret, the first input after the hash function.
pub fn expansion(computation: &Computation) -> Option<Recipe<'_>> {
    let secret = computation.inputs.get(1)?;
    let label = computation.input(Item::HkdfLabel)?;
    hkdf(computation, "EXPAND_ONLY", &secret.bytes, ("hexinfo:", label))
}

fn hkdf<'a>(
    computation: &'a Computation,
    mode: &'static str,
    key: &'a [u8],
    (option, bytes): (&'static str, &'a [u8]),
) -> Option<Recipe<'a>> {
    let function = plain_text(computation.input(Item::HashFunction)?)?;
    let output = computation.outputs.first()?;
    Recipe::new(computation, &[output.item], move |script| {
        let length = output.bytes.len();
        script.push(&format!("openssl kdf -keylen {length} -kdfopt digest:{function} \\\n"));
        script.push(&format!("  -kdfopt mode:{mode} \\\n"));
        script.option("hexkey:", key);
        script.option(option, bytes);
        script.push("  -binary HKDF");
        script.print();
    })
}

/// The HMAC of the handshake so far, with a key for it.
pub fn proof(computation: &Computation) -> Option<Recipe<'_>> {
    let function = plain_text(computation.input(Item::HashFunction)?)?;
    let key = computation.input(Item::FinishedKey)?;
    let hash = first_input(computation, &[Item::HandshakeHash])?;
    let proof = computation.outputs.first()?;
    Recipe::new(computation, &[proof.item], move |script| {
        script.push(&format!(
            "xxd -r -p <<'END' | openssl dgst -{} -mac HMAC -macopt hexkey:",
            function.to_ascii_lowercase()
        ));
        script.bytes(key);
        script.push(" -binary");
        script.print();
        script.lines(hash);
        script.end();
    })
}
