//! Commands for derived values: secrets, keys and proofs by the pseudorandom function (RFC 5246 §5), and the handshake
//! hash that goes into it.

use super::recipe::{Recipe, first_input, plain_text};
use super::script::{Script, TO_HEXADECIMAL};
use crate::computation::Computation;
use crate::quantity::{Item, Quantity};

/// Derives a value, or a block that is then cut into values.
pub fn pseudorandom_function(computation: &Computation) -> Option<Recipe<'_>> {
    let (whole, parts) = computation.outputs.split_first()?;
    let derivation = Derivation::of(computation, whole.bytes.len())?;
    let prints: Vec<Item> = computation.outputs.iter().map(|output| output.item).collect();
    Recipe::new(computation, &prints, move |script| {
        if parts.is_empty() {
            derivation.write(script);
            return script.print();
        }
        script.push("block=$(");
        derivation.write(script);
        script.push(TO_HEXADECIMAL);
        script.push(")\necho \"$block\"\n");
        let mut start = 1;
        for part in parts {
            let end = start + 2 * part.bytes.len();
            script.push(&format!("echo \"$block\" | cut -c {start}-{}\n", end - 1));
            start = end;
        }
    })
}

/// Hashes the handshake messages.
pub fn hash(computation: &Computation) -> Option<Recipe<'_>> {
    let function = plain_text(computation.input(Item::HashFunction)?)?;
    let messages = computation.input(Item::HandshakeMessages)?;
    let hash = computation.outputs.first()?;
    Recipe::new(computation, &[hash.item], move |script| script.hash(function, messages))
}

/// The inputs of the pseudorandom function.
struct Derivation<'a> {
    /// Length of the output in bytes.
    length: usize,
    function: &'a str,
    secret: &'a [u8],
    label: &'a str,
    seeds: Vec<&'a Quantity>,
}

impl<'a> Derivation<'a> {
    fn of(computation: &'a Computation, length: usize) -> Option<Self> {
        let is_seed = |input: &&Quantity| {
            matches!(
                input.item,
                Item::ClientRandom | Item::ServerRandom | Item::SessionHash | Item::HandshakeHash
            )
        };
        Some(Self {
            length,
            function: plain_text(computation.input(Item::HashFunction)?)?,
            secret: first_input(computation, &[Item::PreMasterSecret, Item::MasterSecret])?,
            label: plain_text(computation.input(Item::Label)?)?,
            seeds: computation.inputs.iter().filter(is_seed).collect(),
        })
    }

    fn write(&self, script: &mut Script) {
        let Self {
            length,
            function,
            label,
            ..
        } = self;
        script.push(&format!("openssl kdf -keylen {length} -kdfopt digest:{function} \\\n"));
        script.option("hexsecret:", self.secret);
        script.push(&format!("  -kdfopt 'seed:{label}' \\\n"));
        for seed in &self.seeds {
            script.option("hexseed:", &seed.bytes);
        }
        script.push("  -binary TLS1-PRF");
    }
}
