//! Re-runs the fuzzing corpora: for each target of `fuzz/`, its corpus and the seeds that the
//! corpora grew from.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

// The targets' own code, which does not need libFuzzer, so that the checks exist only once.
#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use fuzz::{Seed, TARGETS, Target};

fn corpora() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

fn target_named(name: &str) -> Target {
    let found = TARGETS.iter().find(|(other, _)| *other == name);
    found.expect("there is such a target").1
}

/// Returns the names and bytes of the inputs that a target fails on.
fn failures(target: Target, inputs: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<String> {
    let failed = inputs.filter(|(_, bytes)| catch_unwind(|| target(bytes)).is_err());
    failed.map(|(name, bytes)| format!("{name}: {bytes:02x?}")).collect()
}

fn run_corpus(name: &str) {
    let folder = corpora().join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    let inputs = files.into_iter().map(|path| {
        let bytes = fs::read(&path).expect("the file can be read");
        (path.display().to_string(), bytes)
    });
    assert_eq!(failures(target_named(name), inputs), Vec::<String>::new());
}

macro_rules! corpora {
    ($($name:ident),*) => {
        $(
            #[test]
            fn $name() {
                run_corpus(stringify!($name));
            }
        )*

        #[test]
        fn every_target_has_a_corpus_and_every_corpus_a_target() {
            let mut folders: Vec<String> = fs::read_dir(corpora())
                .expect("the corpora are there")
                .map(|entry| entry.expect("the folder can be read").file_name().into_string().expect("it is ASCII"))
                .collect();
            folders.sort();
            assert_eq!(folders, TARGETS.map(|(name, _)| name));
            assert_eq!(folders, [$(stringify!($name)),*]);
        }
    };
}

corpora!(
    block_cipher_record,
    certificate,
    client,
    compression,
    message,
    pem,
    record,
    server,
    tls13
);

#[test]
fn every_target_passes_its_seeds() {
    let seeds = fuzz::seeds();
    for (name, target) in TARGETS {
        let own = seeds.iter().filter(|seed| seed.target == name);
        // A sample of the sessions is enough, since the corpora contain them or similar ones.
        let some = own.clone().step_by(1 + own.count() / 60);
        let inputs = some.map(|Seed { name, bytes, .. }| (name.clone(), bytes.clone()));
        assert_eq!(failures(target, inputs), Vec::<String>::new());
    }
}
