//! Runs the commands.

use std::collections::BTreeSet;
use std::process::Command as Process;

use timeline::command::{is_there, of_computation};
use timeline::computation::{Computation, Operation, Outcome};
use timeline::quantity::Item;
use timeline::scenario::Scenario;
use tls_core::session::Session;

use crate::child_process::ChildProcess;
use crate::folder::Folder;
use crate::sessions;

/// A program that finds the Python with the packages for the commands first.
fn with_python(program: &str) -> Process {
    let mut process = Process::new(program);
    if let Some(folder) = std::env::var_os("COMMANDS_PYTHON") {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = [folder.into()].into_iter().chain(std::env::split_paths(&path));
        process.env("PATH", std::env::join_paths(folders).unwrap());
    }
    process
}

/// Asserts that the required tools are installed.
fn assert_tools_are_there() {
    let xxd = Process::new("xxd").arg("-v").output();
    assert!(
        xxd.is_ok(),
        "xxd is missing; on Debian and Ubuntu it comes by: apt-get install xxd"
    );
    let imports = "import cryptography, kyber_py";
    let python = with_python("python3").args(["-c", imports]).output();
    let has_packages = python.is_ok_and(|output| output.status.success());
    assert!(
        has_packages,
        "Python's cryptography or kyber-py is missing; `cargo xtask test --only native` installs both, or: pip install \
         cryptography kyber-py"
    );
    let openssl = Process::new("openssl").arg("version").output();
    assert!(
        openssl.is_ok_and(|output| output.stdout.starts_with(b"OpenSSL 3")),
        "OpenSSL 3 is missing; on Debian and Ubuntu it comes by: apt-get install openssl"
    );
}

/// Whether a computation has no command, according to the documentation of the commands.
fn has_none(computation: &Computation) -> bool {
    let is_left_out = matches!(
        computation.operation,
        Operation::GeneratePreMasterSecret | Operation::CompressFragment | Operation::DecompressFragment
    );
    // Signatures that have no command: with a random number, or without a hash to print.
    let scheme = computation.input(Item::SignatureAlgorithm).unwrap_or_default();
    let (is_made, is_checked) = match computation.operation {
        Operation::SignHandshake | Operation::SignKeyExchange => (true, false),
        Operation::VerifyHandshake | Operation::VerifyKeyExchange | Operation::VerifyCertificate => (false, true),
        _ => (false, false),
    };
    let is_random = scheme.starts_with(b"ecdsa") || scheme.starts_with(b"rsa_pss");
    let is_signature = (is_made && is_random) || (is_checked && scheme.to_ascii_lowercase().ends_with(b"ed25519"));
    is_left_out
        || is_signature
        || (computation.operation == Operation::OpenRecord && computation.outcome == Outcome::Mismatched)
}

/// Runs the commands of all computations in these sessions, one shell per session and each distinct
/// command once. Returns the operations found.
fn run_all(scenarios: Vec<Scenario>) -> BTreeSet<&'static str> {
    assert_tools_are_there();
    let folder = Folder::new();
    let mut operations = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for scenario in scenarios {
        let timeline = Session::run(scenario).unwrap();
        let mut fresh = Vec::new();
        for (_, computation) in timeline.steps.iter().flat_map(|step| step.computations_by()) {
            let command = of_computation(computation);
            assert_eq!(is_there(computation), command.is_some(), "{computation:?}");
            let Some(command) = command else {
                assert!(has_none(computation), "{computation:?}");
                continue;
            };
            assert!(
                !command.prints.is_empty() && command.text.ends_with('\n'),
                "{command:?}"
            );
            operations.insert(computation.operation.key());
            if seen.insert(command.text.clone()) {
                fresh.push((command.expected_output(computation), command.text));
            }
        }
        // A session that ends at its certificate may have no new computations.
        if !fresh.is_empty() {
            run(&folder, &fresh);
        }
    }
    operations
}

/// Runs commands and checks their output.
fn run(folder: &Folder, commands: &[(String, String)]) {
    // No value is printed as this line.
    const END: &str = "-\n";
    let script: String = commands.iter().map(|(_, text)| format!("{text}echo -\n")).collect();
    let path = folder.write("commands.sh", script);
    let mut shell = ChildProcess::start(with_python("sh").arg(path));
    shell.wait_for_success();
    let said = shell.seen.join("\n") + "\n";
    let mut said = said.split_terminator(END);
    for (expected, text) in commands {
        assert_eq!(said.next(), Some(expected.as_str()), "{text}");
    }
    assert_eq!(said.next(), None);
}

#[test]
fn commands_of_every_suite_print_the_computed_values() {
    let operations = run_all(sessions::of_suites());
    for operation in [
        "verify-certificate",
        "encrypt-pre-master-secret",
        "decrypt-pre-master-secret",
        "derive-extended-master-secret",
        "derive-keys",
        "hash-handshake",
        "compute-verify-data",
        "check-verify-data",
        "make-nonce",
        "xor-nonce",
        "extract-secret",
        "expand-secret",
        "expand-key",
        "expand-finished-key",
        "make-signed-content",
        "make-inner-plaintext",
        "agree-on-secret",
        "encapsulate-secret",
        "decapsulate-secret",
        "join-secrets",
        "make-additional-data",
        "seal-record",
        "open-record",
        "compute-record-mac",
        "check-record-mac",
        "encrypt-blocks",
        "decrypt-blocks",
    ] {
        assert!(operations.contains(operation), "{operation}");
    }
}

#[test]
fn commands_of_the_other_choices_print_the_computed_values() {
    let operations = run_all(sessions::of_choices());
    for operation in [
        "derive-master-secret",
        "sign-handshake",
        "verify-handshake",
        "generate-key-pair",
        "sign-key-exchange",
        "verify-key-exchange",
        "agree-on-secret",
        "compute-binder",
        "check-binder",
    ] {
        assert!(operations.contains(operation), "{operation}");
    }
}

#[test]
fn commands_reproduce_the_result_of_a_tampered_record() {
    run_all(sessions::with_faults());
}
