//! The command line that repeats a computation of a session with common tools: OpenSSL 3 and xxd, and Python where
//! OpenSSL's command line cannot do it, with its packages `cryptography` and, for ML-KEM, `kyber-py`. For a POSIX shell;
//! used by the page, which shows it to be copied.
//!
//! Each command prints its results, one value a line, in lower-case hexadecimal. Long inputs stand in here-documents,
//! because systems limit the length of a command's arguments.

mod curve;
mod derivation;
mod hybrid;
mod key_schedule;
mod recipe;
mod record;
mod rsa;
mod script;

use self::recipe::Recipe;
use self::script::Script;
use crate::computation::{Computation, Operation};
use crate::quantity::Item;

/// A command and the values that it prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The text to type; each line ends in LF.
    pub text: String,
    /// The values that it prints, one a line, in this order.
    pub prints: Vec<Item>,
}

impl Command {
    /// The output that it must print for this computation; each line ends in LF.
    pub fn expected_output(&self, computation: &Computation) -> String {
        let lines = self.prints.iter().map(|item| {
            let bytes = computation.output(*item).unwrap_or_default();
            script::hexadecimal(bytes) + "\n"
        });
        lines.collect()
    }
}

/// Returns true if a computation has a command: like [`of_computation`], without writing the command.
pub fn is_there(computation: &Computation) -> bool {
    recipe(computation).is_some()
}

/// The command for a computation. `None` if the computation has no result, for values drawn at random, and for DEFLATE
/// (whose bytes depend on all earlier records and on the program). Of signatures, RSASSA-PKCS1-v1_5 has commands for making
/// and checking, Ed25519 for making, ECDSA and RSASSA-PSS for checking.
pub fn of_computation(computation: &Computation) -> Option<Command> {
    let recipe = recipe(computation)?;
    let mut script = Script::default();
    (recipe.write)(&mut script);
    Some(Command {
        text: script.into_text(),
        prints: recipe.prints,
    })
}

fn recipe(computation: &Computation) -> Option<Recipe<'_>> {
    match computation.operation {
        Operation::GeneratePreMasterSecret | Operation::CompressFragment | Operation::DecompressFragment => None,
        Operation::EncryptPreMasterSecret => rsa::encryption(computation),
        Operation::DecryptPreMasterSecret => rsa::decryption(computation),
        Operation::GenerateKeyPair => curve::key_pair(computation),
        Operation::AgreeOnSecret => curve::agreement(computation),
        Operation::EncapsulateSecret => hybrid::encapsulation(computation),
        Operation::DecapsulateSecret => hybrid::decapsulation(computation),
        Operation::ExtractSecret => key_schedule::extraction(computation),
        Operation::ExpandSecret | Operation::ExpandKey | Operation::ExpandFinishedKey => {
            key_schedule::expansion(computation)
        }
        Operation::ComputeBinder | Operation::CheckBinder => key_schedule::proof(computation),
        Operation::ComputeVerifyData | Operation::CheckVerifyData if computation.input(Item::FinishedKey).is_some() => {
            key_schedule::proof(computation)
        }
        Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::DeriveKeys
        | Operation::ComputeVerifyData
        | Operation::CheckVerifyData => derivation::pseudorandom_function(computation),
        Operation::HashHandshake => derivation::hash(computation),
        Operation::MakeNonce
        | Operation::MakeAdditionalData
        | Operation::MakeInnerPlaintext
        | Operation::MakeSignedContent
        | Operation::JoinSecrets => record::concatenation(computation),
        Operation::SealRecord => record::sealing(computation),
        Operation::OpenRecord => record::opening(computation),
        Operation::ComputeRecordMac | Operation::CheckRecordMac => record::mac(computation),
        Operation::EncryptBlocks => record::block_encryption(computation),
        Operation::DecryptBlocks => record::block_decryption(computation),
        Operation::XorNonce => record::nonce_by_xor(computation),
        Operation::SignHandshake | Operation::SignKeyExchange => {
            rsa::signing(computation).or_else(|| curve::signing(computation))
        }
        Operation::VerifyHandshake | Operation::VerifyKeyExchange | Operation::VerifyCertificate => {
            rsa::verification(computation).or_else(|| curve::verification(computation))
        }
    }
}
