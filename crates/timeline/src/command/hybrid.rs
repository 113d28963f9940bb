//! Commands for ML-KEM-768 (FIPS 203), by Python's `kyber-py`.

use super::recipe::Recipe;
use super::script::Script;
use crate::computation::Computation;
use crate::quantity::Item;

/// Computes the public key from the seed.
pub fn key_pair(computation: &Computation) -> Option<Recipe<'_>> {
    let seed = computation.output(Item::DecapsulationKey)?;
    Recipe::new(computation, &[Item::EncapsulationKey], move |script| {
        begin(script);
        script.python_bytes("seed", &[seed]);
        script.line("key, _ = ML_KEM_768.key_derive(seed)");
        script.line("print(key.hex())");
        script.end();
    })
}

/// Makes the secret from the drawn bytes, and encapsulates it.
pub fn encapsulation(computation: &Computation) -> Option<Recipe<'_>> {
    let key = computation.input(Item::EncapsulationKey)?;
    let seed = computation.input(Item::EncapsulationSeed)?;
    let prints = [Item::MlKemSecret, Item::EncapsulatedSecret];
    Recipe::new(computation, &prints, move |script| {
        begin(script);
        script.python_bytes("key", &[key]);
        script.python_bytes("seed", &[seed]);
        // FIPS 203 algorithm 17, which takes what the usual call draws by itself.
        script.line("secret, encapsulated = ML_KEM_768._encaps_internal(key, seed)");
        script.line("print(secret.hex())");
        script.line("print(encapsulated.hex())");
        script.end();
    })
}

/// Opens the encapsulated secret.
pub fn decapsulation(computation: &Computation) -> Option<Recipe<'_>> {
    let seed = computation.input(Item::DecapsulationKey)?;
    let encapsulated = computation.input(Item::EncapsulatedSecret)?;
    Recipe::new(computation, &[Item::MlKemSecret], move |script| {
        begin(script);
        script.python_bytes("seed", &[seed]);
        script.python_bytes("encapsulated", &[encapsulated]);
        script.line("_, key = ML_KEM_768.key_derive(seed)");
        script.line("print(ML_KEM_768.decaps(key, encapsulated).hex())");
        script.end();
    })
}

fn begin(script: &mut Script) {
    script.begin_python();
    script.line("from kyber_py.ml_kem import ML_KEM_768");
}
