//! The command line that computes once more what was computed in a session, with tools that people have: OpenSSL 3 and
//! xxd, and Python where OpenSSL's command line has no way. For a POSIX shell; used by the page, which shows it to be
//! copied.
//!
//! Each command prints what came out, one value a line, in lower-case hexadecimal. Long inputs stand in here-documents,
//! since the arguments of a command may not have any length.

mod script;

use self::script::{PublicKey, Script};
use crate::computation::{Computation, Operation};
use crate::quantity::Item;

/// How the names of the signatures begin that are made of key and message alone, before the bits of their hash.
const PKCS1_WITH_SHA: &[u8] = b"rsa_pkcs1_sha";

/// A command with what it prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// What is typed, lines that end in LF.
    pub text: String,
    /// The values that it prints, one a line, in this order.
    pub prints: Vec<Item>,
}

impl Command {
    /// What it has to print for this computation, lines that end in LF.
    pub fn expected_output(&self, computation: &Computation) -> String {
        let lines = self.prints.iter().map(|item| {
            let bytes = computation.output(*item).unwrap_or_default();
            script::hexadecimal(bytes) + "\n"
        });
        lines.collect()
    }
}

/// Whether a computation has a command: as [`of_computation`], without writing it.
pub fn is_there(computation: &Computation) -> bool {
    let has_inputs = |items: &[Item]| {
        let mut items = items.iter();
        items.all(|item| computation.inputs.iter().any(|input| input.item == *item))
    };
    match computation.operation {
        Operation::GeneratePreMasterSecret | Operation::CompressFragment | Operation::DecompressFragment => false,
        Operation::DecryptPreMasterSecret => computation.output(Item::PaddedPreMasterSecret).is_some(),
        Operation::SignHandshake => {
            let mut names = computation
                .inputs
                .iter()
                .filter(|input| input.item == Item::SignatureAlgorithm);
            names.any(|name| name.bytes.starts_with(PKCS1_WITH_SHA))
        }
        Operation::VerifyHandshake | Operation::VerifyCertificate => {
            computation.output(Item::SignedHash).is_some() && has_inputs(&[Item::SignerModulus])
        }
        _ => !computation.outputs.is_empty(),
    }
}

/// The command for a computation. `None` where nothing came out, for what is drawn at random, for DEFLATE (whose bytes
/// depend on all records before, and on the program), and for signatures that are not RSASSA-PKCS1-v1_5.
pub fn of_computation(computation: &Computation) -> Option<Command> {
    let bytes = |item| {
        let all = computation.inputs.iter();
        let mut named = all.filter(|quantity| quantity.item == item);
        named.next().map(|quantity| quantity.bytes.as_slice())
    };
    let first = |items: &[Item]| items.iter().find_map(|item| bytes(*item));
    let has = |item: &Item| computation.output(*item).is_some();
    let mut script = Script::default();
    let prints: &[Item] = match computation.operation {
        Operation::GeneratePreMasterSecret | Operation::CompressFragment | Operation::DecompressFragment => {
            return None;
        }
        Operation::EncryptPreMasterSecret => {
            let key = PublicKey::new(bytes(Item::Modulus)?, bytes(Item::PublicExponent)?)?;
            script.raise("-encrypt", bytes(Item::PaddedPreMasterSecret)?, &key);
            &[Item::EncryptedPreMasterSecret]
        }
        Operation::DecryptPreMasterSecret => {
            let modulus = bytes(Item::Modulus)?;
            let padded = computation.output(Item::PaddedPreMasterSecret)?;
            script.begin_python();
            script.number("c", bytes(Item::EncryptedPreMasterSecret)?);
            script.number("d", bytes(Item::PrivateExponent)?);
            script.number("n", modulus);
            script.line(&format!("m = '%0{}x' % pow(c, d, n)", 2 * modulus.len()));
            script.line("print(m)");
            // A malformed block is not where the secret came from.
            let secret = computation.output(Item::PreMasterSecret)?;
            let is_in_block = padded.ends_with(secret);
            if is_in_block {
                script.line(&format!("print(m[-{}:])", 2 * secret.len()));
            }
            script.end();
            match is_in_block {
                true => &[Item::PaddedPreMasterSecret, Item::PreMasterSecret],
                false => &[Item::PaddedPreMasterSecret],
            }
        }
        Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::DeriveKeys
        | Operation::ComputeVerifyData
        | Operation::CheckVerifyData => {
            let whole = computation.outputs.first()?;
            let function = text(bytes(Item::HashFunction)?)?;
            let secret = first(&[Item::PreMasterSecret, Item::MasterSecret])?;
            let seeds = computation.inputs.iter().filter(|input| {
                matches!(
                    input.item,
                    Item::ClientRandom | Item::ServerRandom | Item::SessionHash | Item::HandshakeHash
                )
            });
            let derive = |script: &mut Script| {
                script.push(&format!(
                    "openssl kdf -keylen {} -kdfopt digest:{function} \\\n",
                    whole.bytes.len()
                ));
                script.option("hexsecret:", secret);
                script.push("  -kdfopt 'seed:");
                script.push(text(bytes(Item::Label)?)?);
                script.push("' \\\n");
                for seed in seeds {
                    script.option("hexseed:", &seed.bytes);
                }
                script.push("  -binary TLS1-PRF");
                Some(())
            };
            match computation.outputs.as_slice() {
                [only] => {
                    derive(&mut script)?;
                    script.print();
                    return Some(script.command(&[only.item]));
                }
                [_, parts @ ..] => {
                    script.push("block=$(");
                    derive(&mut script)?;
                    script.push(script::TO_HEXADECIMAL);
                    script.push(")\necho \"$block\"\n");
                    let mut start = 1;
                    for part in parts {
                        let end = start + 2 * part.bytes.len();
                        script.push(&format!("echo \"$block\" | cut -c {start}-{}\n", end - 1));
                        start = end;
                    }
                    let items: Vec<Item> = computation.outputs.iter().map(|output| output.item).collect();
                    return Some(script.command(&items));
                }
                [] => return None,
            }
        }
        Operation::HashHandshake => {
            script.hash(text(bytes(Item::HashFunction)?)?, bytes(Item::HandshakeMessages)?);
            let hash = computation.outputs.first()?;
            return Some(script.command(&[hash.item]));
        }
        Operation::MakeNonce | Operation::MakeAdditionalData => {
            script.push("printf '%s'");
            for input in &computation.inputs {
                script.push(" ");
                script.bytes(&input.bytes);
            }
            script.push("; echo\n");
            &[Item::Nonce, Item::AdditionalData]
        }
        Operation::SealRecord | Operation::OpenRecord => {
            let key = first(&[Item::ClientWriteKey, Item::ServerWriteKey])?;
            let is_sealing = computation.operation == Operation::SealRecord;
            // Nothing comes out where the tag does not fit.
            let opened = first_of(computation, &[Item::Plaintext, Item::CompressedPlaintext]);
            script.begin_python();
            script.line("from cryptography.hazmat.primitives.ciphers.aead import AESGCM");
            script.python_bytes("key", &[key]);
            script.python_bytes("nonce", &[bytes(Item::Nonce)?]);
            script.python_bytes("additional_data", &[bytes(Item::AdditionalData)?]);
            if is_sealing {
                let text = first(&[Item::CompressedPlaintext, Item::Plaintext])?;
                script.python_bytes("plaintext", &[text]);
                script.line("sealed = AESGCM(key).encrypt(nonce, plaintext, additional_data)");
                script.line("print(sealed[:-16].hex())");
                script.line("print(sealed[-16:].hex())");
            } else {
                script.python_bytes("sealed", &[bytes(Item::Ciphertext)?, bytes(Item::AuthenticationTag)?]);
                script.line("print(AESGCM(key).decrypt(nonce, sealed, additional_data).hex())");
            }
            script.end();
            match is_sealing {
                true => &[Item::Ciphertext, Item::AuthenticationTag],
                false => return Some(script.command(&[opened?])),
            }
        }
        Operation::ComputeRecordMac | Operation::CheckRecordMac => {
            let key = first(&[Item::ClientWriteMacKey, Item::ServerWriteMacKey])?;
            let additional_data = bytes(Item::AdditionalData)?;
            let covered = match (bytes(Item::Ciphertext), bytes(Item::PaddedPlaintext)) {
                (Some(ciphertext), _) => [bytes(Item::InitializationVector)?, ciphertext].concat(),
                // How much of the decrypted blocks is text, the additional data say.
                (_, Some(padded)) => {
                    let length = additional_data.last_chunk().copied().map(u16::from_be_bytes)?;
                    padded.get(..usize::from(length))?.to_vec()
                }
                _ => first(&[Item::CompressedPlaintext, Item::Plaintext])?.to_vec(),
            };
            let function = match key.len() {
                20 => "sha1",
                _ => "sha256",
            };
            script.push(&format!(
                "xxd -r -p <<'END' | openssl dgst -{function} -mac HMAC -macopt hexkey:"
            ));
            script.bytes(key);
            script.push(" -binary");
            script.print();
            script.lines(additional_data);
            script.lines(&covered);
            script.end();
            &[Item::RecordMac]
        }
        Operation::EncryptBlocks | Operation::DecryptBlocks => {
            let key = first(&[Item::ClientWriteKey, Item::ServerWriteKey])?;
            let (direction, data) = match computation.operation {
                Operation::EncryptBlocks => ("", bytes(Item::PaddedPlaintext)?),
                _ => (" -d", bytes(Item::Ciphertext)?),
            };
            script.push(&format!(
                "xxd -r -p <<'END' | openssl enc -aes-{}-cbc{direction} -nopad \\\n",
                8 * key.len()
            ));
            script.push("  -K ");
            script.bytes(key);
            script.push(" -iv ");
            script.bytes(bytes(Item::InitializationVector)?);
            script.print();
            script.lines(data);
            script.end();
            &[Item::Ciphertext, Item::PaddedPlaintext]
        }
        Operation::SignHandshake => {
            let length = bytes(Item::SignatureAlgorithm)?.strip_prefix(PKCS1_WITH_SHA)?;
            let bits: usize = text(length)?.parse().ok()?;
            let modulus = bytes(Item::SignerModulus)?;
            script.begin_python();
            script.line("import hashlib");
            script.python_bytes("messages", &[bytes(Item::HandshakeMessages)?]);
            script.number("d", bytes(Item::SignerPrivateExponent)?);
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
            &[Item::Signature]
        }
        Operation::VerifyHandshake | Operation::VerifyCertificate => {
            let hash = computation.output(Item::SignedHash)?;
            let key = PublicKey::new(bytes(Item::SignerModulus)?, bytes(Item::SignerPublicExponent)?)?;
            let message = first(&[Item::ToBeSigned, Item::HandshakeMessages])?;
            script.hash(&format!("sha{}", 8 * hash.len()), message);
            script.raise("-verifyrecover", bytes(Item::Signature)?, &key);
            &[Item::SignedHash, Item::RecoveredBlock]
        }
    };
    let prints: Vec<Item> = prints.iter().copied().filter(has).collect();
    (!prints.is_empty()).then(|| script.command(&prints))
}

fn first_of(computation: &Computation, items: &[Item]) -> Option<Item> {
    items.iter().copied().find(|item| computation.output(*item).is_some())
}

/// The names and labels that a command has in it. Nothing else gets into a command but digits.
fn text(bytes: &[u8]) -> Option<&str> {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b" _-".contains(byte);
    core::str::from_utf8(bytes).ok().filter(|_| bytes.iter().all(is_plain))
}
