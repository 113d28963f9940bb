//! Runs the two example programs.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use crate::child_process::ChildProcess;

/// Starts the lab's server. Returns it with its address.
pub fn serve(arguments: &[&str]) -> (ChildProcess, String) {
    let mut server = ChildProcess::start(example("serve").args(["--listen", "127.0.0.1:0"]).args(arguments));
    let line = server.wait_for("listening on ");
    (server, line["listening on ".len()..].to_owned())
}

/// An example, built from the current sources.
pub fn example(name: &str) -> Command {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    Command::new(FOLDER.get_or_init(build).join(name))
}

/// Cargo gives tests no path to the examples and builds them only when it runs all tests.
fn build() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile_folder = test.ancestors().nth(2).unwrap();
    let profile = match profile_folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(name) => name,
    };
    let mut cargo = Command::new(env!("CARGO"));
    // Cargo sets package variables for tests; build scripts that track them would re-run each time.
    let of_package = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(of_package) {
            cargo.env_remove(name);
        }
    }
    let status = cargo
        .args([
            "build",
            "--quiet",
            // Same as a run of all tests: other package selections change the features and so all
            // dependencies.
            "--workspace",
            "--examples",
            "--profile",
            profile,
        ])
        .arg("--target-dir")
        .arg(profile_folder.parent().unwrap())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(status.success(), "the examples cannot be built");
    profile_folder.join("examples")
}
