//! The command line that computes once more what was computed in a session, with tools that people have: OpenSSL 3 and
//! xxd, and Python where OpenSSL's command line has no way. For a POSIX shell; used by the page, which shows it to be
//! copied.
//!
//! Each command prints what came out, one value a line, in lower-case hexadecimal. Long inputs stand in here-documents,
//! since the arguments of a command may not have any length.

mod derivation;
mod recipe;
mod record;
mod rsa;
mod script;

use self::recipe::Recipe;
use self::script::Script;
use crate::computation::{Computation, Operation};
use crate::quantity::Item;

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
    recipe(computation).is_some()
}

/// The command for a computation. `None` where nothing came out, for what is drawn at random, for DEFLATE (whose bytes
/// depend on all records before, and on the program), and for signatures that are not RSASSA-PKCS1-v1_5.
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
        Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::DeriveKeys
        | Operation::ComputeVerifyData
        | Operation::CheckVerifyData => derivation::pseudorandom_function(computation),
        Operation::HashHandshake => derivation::hash(computation),
        Operation::MakeNonce | Operation::MakeAdditionalData => record::concatenation(computation),
        Operation::SealRecord => record::sealing(computation),
        Operation::OpenRecord => record::opening(computation),
        Operation::ComputeRecordMac | Operation::CheckRecordMac => record::mac(computation),
        Operation::EncryptBlocks => record::block_encryption(computation),
        Operation::DecryptBlocks => record::block_decryption(computation),
        Operation::SignHandshake => rsa::signing(computation),
        Operation::VerifyHandshake | Operation::VerifyCertificate => rsa::verification(computation),
    }
}
