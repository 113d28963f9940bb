//! Commands for ML-KEM-768 (FIPS 203), by Python's `cryptography`.

use super::recipe::Recipe;
use super::script::Script;
use crate::computation::Computation;
use crate::quantity::Item;

/// Computes the public key from the seed.
pub fn key_pair(computation: &Computation) -> Option<Recipe<'_>> {
    let seed = computation.output(Item::DecapsulationKey)?;
    Recipe::new(computation, &[Item::EncapsulationKey], move |script| {
        begin(script, seed);
        script.line("print(key.public_key().public_bytes_raw().hex())");
        script.end();
    })
}

/// `None`: the tools that make a secret draw it themselves. The other side's command opens what was made.
pub fn encapsulation(_: &Computation) -> Option<Recipe<'_>> {
    None
}

/// Opens the encapsulated secret.
pub fn decapsulation(computation: &Computation) -> Option<Recipe<'_>> {
    let seed = computation.input(Item::DecapsulationKey)?;
    let encapsulated = computation.input(Item::EncapsulatedSecret)?;
    Recipe::new(computation, &[Item::MlKemSecret], move |script| {
        begin(script, seed);
        script.python_bytes("encapsulated", &[encapsulated]);
        script.line("print(key.decapsulate(encapsulated).hex())");
        script.end();
    })
}

fn begin(script: &mut Script, seed: &[u8]) {
    script.begin_python();
    script.line("from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey");
    script.python_bytes("seed", &[seed]);
    script.line("key = MLKEM768PrivateKey.from_seed_bytes(seed)");
}
