//! Neither the page's program nor the `timeline` crate, which holds its data, depends on
//! cryptography.

use std::process::Command;

/// The engine and the crates that only an engine needs.
const NOT_IN_THE_PAGE: [&str; 16] = [
    "aes",
    "aes-gcm",
    "cbc",
    "chacha20",
    "crypto-bigint",
    "ed25519-dalek",
    "engine",
    "flate2",
    "hmac",
    "p256",
    "rsa",
    "sha1",
    "sha2",
    "subtle",
    "tls-core",
    "x509-cert",
];

/// The names of all crates that a package depends on when built for the browser.
fn crates_in(package: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none"])
        .args(["--target", "wasm32-unknown-unknown", "--package", package])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let names = text.lines().filter_map(|line| line.split(' ').next());
    names.map(str::to_owned).collect()
}

#[test]
fn page_has_no_cryptography() {
    for package in ["timeline", "handshake-lab"] {
        let crates = crates_in(package);
        assert!(crates.len() > 5, "{crates:?}");
        let found: Vec<_> = NOT_IN_THE_PAGE
            .into_iter()
            .filter(|name| crates.iter().any(|it| it == name))
            .collect();
        assert_eq!(found, Vec::<&str>::new(), "in {package}");
    }
}

#[test]
fn engine_depends_on_tls_core_but_not_on_the_page() {
    let crates = crates_in("engine");
    assert!(crates.iter().any(|name| name == "tls-core"));
    assert!(
        !crates.iter().any(|name| name == "yew" || name == "handshake-lab"),
        "the engine knows no page"
    );
}
