//! What keeps this machine's folders out of the page: the program names the place in the source where it breaks, and
//! where the crates' sources lie is nobody's business, and bytes to load. Used by `site` and `bench`.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The variable that cargo takes the compiler's options from, and the character between two of them.
const OPTIONS: &str = "CARGO_ENCODED_RUSTFLAGS";
const SEPARATOR: char = '\x1f';

/// Has the compiler, where this command starts it, write `crate-1.2.3/src/lib.rs` for the sources of crates. The
/// project's own are written so anyway.
pub fn shorten(command: &mut Command) -> Result<()> {
    let folder = cargo_home()
        .context("cargo's folder is not known")?
        .join("registry")
        .join("src");
    let mut options = present_options();
    for registry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let mut option = OsString::from("--remap-path-prefix=");
        option.push(registry?.path());
        option.push("=");
        if !options.is_empty() {
            options.push(SEPARATOR.to_string());
        }
        options.push(option);
    }
    command.env(OPTIONS, options);
    Ok(())
}

/// Where cargo keeps the crates' sources.
fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The options that whoever called us wants, which ours would otherwise replace.
fn present_options() -> OsString {
    env::var_os(OPTIONS).unwrap_or_else(|| {
        let options = env::var("RUSTFLAGS").unwrap_or_default();
        let options: Vec<_> = options.split_whitespace().collect();
        options.join(&SEPARATOR.to_string()).into()
    })
}
