//! Commands that protect and open records with AES-GCM (RFC 5288 §3) or ChaCha20-Poly1305 (RFC 7905 §2), in TLS 1.3 too
//! (RFC 9846 §5.2), or with a MAC and AES-CBC (RFC 5246 §6.2.3).

use super::recipe::{Recipe, first_input};
use super::script::Script;
use crate::computation::Computation;
use crate::quantity::Item;

/// Bytes of the tag behind a ciphertext (RFC 5116 §5.1).
const TAG_LENGTH: usize = 16;
const WRITE_KEYS: [Item; 2] = [Item::ClientWriteKey, Item::ServerWriteKey];
/// What an AEAD cipher can seal. A record of TLS 1.3 that is opened yields its content as well as the whole.
const TEXTS: [Item; 3] = [Item::InnerPlaintext, Item::CompressedPlaintext, Item::Plaintext];

/// Joins the parts of a nonce, of the additional data, and of whatever else is its inputs one after the other.
pub fn concatenation(computation: &Computation) -> Option<Recipe<'_>> {
    let joined = computation.outputs.first()?;
    Recipe::new(computation, &[joined.item], move |script| {
        script.push("tr -d '\\n' <<'END'; echo\n");
        for input in &computation.inputs {
            script.lines(&input.bytes);
        }
        script.end();
    })
}

/// The write IV, xored with the sequence number, which is as long as the IV with zeros in front (RFC 7905 §2).
pub fn nonce_by_xor(computation: &Computation) -> Option<Recipe<'_>> {
    let iv = first_input(computation, &[Item::ClientWriteIv, Item::ServerWriteIv])?;
    let number = computation.input(Item::SequenceNumber)?;
    Recipe::new(computation, &[Item::Nonce], move |script| {
        script.begin_python();
        script.number("iv", iv);
        script.number("number", number);
        script.line(&format!("print('%0{}x' % (iv ^ number))", 2 * iv.len()));
        script.end();
    })
}

/// Encrypts a record and computes its tag.
pub fn sealing(computation: &Computation) -> Option<Recipe<'_>> {
    let cipher = Aead::of(computation)?;
    let text = first_input(computation, &TEXTS)?;
    Recipe::new(
        computation,
        &[Item::Ciphertext, Item::AuthenticationTag],
        move |script| {
            cipher.begin(script);
            script.python_bytes("plaintext", &[text]);
            script.line(&format!(
                "sealed = {}(key).encrypt(nonce, plaintext, additional_data)",
                cipher.class
            ));
            script.line(&format!("print(sealed[:-{TAG_LENGTH}].hex())"));
            script.line(&format!("print(sealed[-{TAG_LENGTH}:].hex())"));
            script.end();
        },
    )
}

/// Checks a record's tag and decrypts it. `None` if the tag is wrong, because then there is no plaintext.
pub fn opening(computation: &Computation) -> Option<Recipe<'_>> {
    let cipher = Aead::of(computation)?;
    let sealed = [
        computation.input(Item::Ciphertext)?,
        computation.input(Item::AuthenticationTag)?,
    ];
    let is_opened = |item: &Item| computation.output(*item).is_some();
    let opened = TEXTS.into_iter().find(is_opened)?;
    Recipe::new(computation, &[opened], move |script| {
        cipher.begin(script);
        script.python_bytes("sealed", &sealed);
        script.line(&format!(
            "print({}(key).decrypt(nonce, sealed, additional_data).hex())",
            cipher.class
        ));
        script.end();
    })
}

/// The inputs that encryption and decryption with an AEAD cipher share.
struct Aead<'a> {
    /// Its name in Python's `cryptography`.
    class: &'static str,
    key: &'a [u8],
    nonce: &'a [u8],
    additional_data: &'a [u8],
}

impl<'a> Aead<'a> {
    fn of(computation: &'a Computation) -> Option<Self> {
        Some(Self {
            class: match computation.input(Item::CipherName)? {
                b"ChaCha20-Poly1305" => "ChaCha20Poly1305",
                _ => "AESGCM",
            },
            key: first_input(computation, &WRITE_KEYS)?,
            nonce: computation.input(Item::Nonce)?,
            additional_data: computation.input(Item::AdditionalData)?,
        })
    }

    fn begin(&self, script: &mut Script) {
        script.begin_python();
        let class = self.class;
        script.line(&format!(
            "from cryptography.hazmat.primitives.ciphers.aead import {class}"
        ));
        script.python_bytes("key", &[self.key]);
        script.python_bytes("nonce", &[self.nonce]);
        script.python_bytes("additional_data", &[self.additional_data]);
    }
}

/// Computes the MAC of a record.
pub fn mac(computation: &Computation) -> Option<Recipe<'_>> {
    let key = first_input(computation, &[Item::ClientWriteMacKey, Item::ServerWriteMacKey])?;
    let additional_data = computation.input(Item::AdditionalData)?;
    let covered = covered_by_mac(computation, additional_data)?;
    let function = match key.len() {
        20 => "sha1",
        48 => "sha384",
        _ => "sha256",
    };
    Recipe::new(computation, &[Item::RecordMac], move |script| {
        script.push(&format!(
            "xxd -r -p <<'END' | openssl dgst -{function} -mac HMAC -macopt hexkey:"
        ));
        script.bytes(key);
        script.push(" -binary");
        script.print();
        script.lines(additional_data);
        script.lines(&covered.concat());
        script.end();
    })
}

/// What the MAC covers besides the additional data: the initialization vector and the ciphertext (RFC 7366 §3), or the
/// text.
fn covered_by_mac<'a>(computation: &'a Computation, additional_data: &[u8]) -> Option<Vec<&'a [u8]>> {
    if let Some(ciphertext) = computation.input(Item::Ciphertext) {
        return Some(vec![computation.input(Item::InitializationVector)?, ciphertext]);
    }
    let text = match computation.input(Item::PaddedPlaintext) {
        // The additional data say how much of the decrypted blocks is text.
        Some(padded) => {
            let length = additional_data.last_chunk().copied().map(u16::from_be_bytes)?;
            padded.get(..usize::from(length))?
        }
        None => first_input(computation, &[Item::CompressedPlaintext, Item::Plaintext])?,
    };
    Some(vec![text])
}

/// Encrypts a record block by block.
pub fn block_encryption(computation: &Computation) -> Option<Recipe<'_>> {
    let data = computation.input(Item::PaddedPlaintext)?;
    blocks(computation, "", data, Item::Ciphertext)
}

/// Decrypts a record block by block.
pub fn block_decryption(computation: &Computation) -> Option<Recipe<'_>> {
    let data = computation.input(Item::Ciphertext)?;
    blocks(computation, " -d", data, Item::PaddedPlaintext)
}

fn blocks<'a>(
    computation: &'a Computation,
    direction: &'static str,
    data: &'a [u8],
    prints: Item,
) -> Option<Recipe<'a>> {
    let key = first_input(computation, &WRITE_KEYS)?;
    let initialization_vector = computation.input(Item::InitializationVector)?;
    Recipe::new(computation, &[prints], move |script| {
        script.push(&format!(
            "xxd -r -p <<'END' | openssl enc -aes-{}-cbc{direction} -nopad \\\n",
            8 * key.len()
        ));
        script.push("  -K ");
        script.bytes(key);
        script.push(" -iv ");
        script.bytes(initialization_vector);
        script.print();
        script.lines(data);
        script.end();
    })
}
