//! Compiler options for the page beyond Cargo.toml. Used by `site` and `bench`.
//!
//! The options keep this machine's folder names out of the program, whose panic messages name
//! source locations: the names are private and cost bytes. They also select 32-bit words for big
//! integers, and small rather than fast hashes.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The variable with the compiler's options, and the character between two of them.
const OPTIONS: &str = "CARGO_ENCODED_RUSTFLAGS";
const SEPARATOR: char = '\x1f';

/// For RustCrypto's crate `cpubits`, which treats WebAssembly as a 64-bit machine, where 64-bit
/// multiplications call a function. With 32 bits an RSA private key operation takes a quarter less
/// time, but an AES-GCM record, of which there are few, a third more. The results are identical.
const WORDS: &str = "--cfg=cpubits=\"32\"";

/// For RustCrypto's crate `sha2`: loops instead of unrolled rounds. A handshake hashes little.
const HASHES: [&str; 2] = ["--cfg=sha2_backend=\"soft\"", "--cfg=sha2_backend_soft=\"compact\""];

/// Makes the compiler run by this command shorten the paths of crates to `crate-1.2.3/src/lib.rs`,
/// and use 32-bit words. The project's own paths are short already.
pub fn configure(command: &mut Command) -> Result<()> {
    let folder = cargo_home()
        .context("cargo's folder is not known")?
        .join("registry")
        .join("src");
    let mut options = present_options();
    for option in [WORDS].into_iter().chain(HASHES) {
        append(&mut options, option.into());
    }
    for registry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let mut option = OsString::from("--remap-path-prefix=");
        option.push(registry?.path());
        option.push("=");
        append(&mut options, option);
    }
    command.env(OPTIONS, options);
    Ok(())
}

fn append(options: &mut OsString, option: OsString) {
    if !options.is_empty() {
        options.push(SEPARATOR.to_string());
    }
    options.push(option);
}

/// Where cargo keeps the crates' sources.
fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The caller's options, which ours would otherwise replace.
fn present_options() -> OsString {
    env::var_os(OPTIONS).unwrap_or_else(|| {
        let options = env::var("RUSTFLAGS").unwrap_or_default();
        let options: Vec<_> = options.split_whitespace().collect();
        options.join(&SEPARATOR.to_string()).into()
    })
}
