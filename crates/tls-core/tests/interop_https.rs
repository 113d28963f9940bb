//! Our server as a web server for curl and current browsers. Chromium 156 and Firefox 153 offer the suites of TLS 1.3, and
//! four of those with RSA key exchange: both with GCM, and those with CBC and SHA-1.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "nothing is typed here")]
mod child_process;
#[path = "support/example.rs"]
mod example;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/lab_files.rs"]
mod lab_files;

use std::process::Command;
use std::{env, fs};

use child_process::ChildProcess;
use example::serve;
use folder::Folder;
use sha2::{Digest, Sha256};
use tls_core::pki::pem::read_pem_certificates;

/// Names of the suites: the specification's, and OpenSSL's for curl.
const SUITES: [(&str, &str); 6] = [
    ("TLS_RSA_WITH_AES_128_GCM_SHA256", "AES128-GCM-SHA256"),
    ("TLS_RSA_WITH_AES_256_GCM_SHA384", "AES256-GCM-SHA384"),
    ("TLS_RSA_WITH_AES_128_CBC_SHA256", "AES128-SHA256"),
    ("TLS_RSA_WITH_AES_256_CBC_SHA256", "AES256-SHA256"),
    ("TLS_RSA_WITH_AES_128_CBC_SHA", "AES128-SHA"),
    ("TLS_RSA_WITH_AES_256_CBC_SHA", "AES256-SHA"),
];

/// The suites that browsers offer.
const BROWSERS_SUITES: [&str; 7] = [
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    SUITES[0].0,
    SUITES[1].0,
    SUITES[4].0,
    SUITES[5].0,
];

/// The groups that browsers offer for TLS 1.3.
const BROWSERS_GROUPS: [&str; 4] = ["X25519MLKEM768", "x25519", "secp256r1", "secp384r1"];

/// Runs curl against a server whose root is in the folder.
fn curl(folder: &Folder, address: &str) -> Command {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--max-time", "20", "--noproxy", "*"])
        .args(["--verbose", "--cacert", &folder.file("root.pem"), &url(address)]);
    curl
}

/// The certificate is for the host name, not for the address.
fn url(address: &str) -> String {
    let (_, port) = address.split_once(':').unwrap();
    format!("https://localhost:{port}/")
}

#[test]
fn curl_loads_the_page_with_every_suite() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--summary", "--alpn", "http/1.1", "--write-ca", &root]);
    for (name, cipher) in SUITES {
        server.seen.clear();
        let ciphers = format!("{cipher}:@SECLEVEL=0");
        let version = ["--tlsv1.2", "--tls-max", "1.2", "--ciphers", &ciphers];
        let mut client = ChildProcess::start(curl(&folder, &address).args(version));
        client.wait_for_success();
        client.wait_for("Hello from Handshake Lab!");
        client.wait_for(&format!("SSL connection using TLSv1.2 / {cipher}"));
        client.wait_for("SSL certificate verify ok");
        server.wait_for(&format!(
            "agreed: suite {name}; compression null; application protocol http/1.1;"
        ));
    }
}

/// In TLS 1.2, curl does not request a ticket.
#[test]
fn curl_by_default_loads_the_page_and_resumes_its_session() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    for memory in [&["--tls", "1.2", "--session-ids"][..], &["--tickets"]] {
        let (mut server, address) = serve(&[&["--summary", "--write-ca", &root], memory].concat());
        let mut client = ChildProcess::start(curl(&folder, &address).arg(url(&address)));
        client.wait_for_success();
        let pages = client
            .seen
            .iter()
            .filter(|line| line.contains("Hello from Handshake Lab!"));
        assert_eq!(pages.count(), 2);
        server.wait_for("resumed yes;");
    }
}

/// Makes Chromium load our server's page and print its DOM.
fn chromium(folder: &Folder, address: &str) -> ChildProcess {
    let program = env::var("CHROMIUM").ok().filter(|program| !program.is_empty());
    ChildProcess::start(
        Command::new(program.as_deref().unwrap_or("chromium"))
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"])
            .args(["--no-first-run", "--disable-sync", "--disable-background-networking"])
            .args([
                "--disable-component-update",
                "--no-proxy-server",
                "--ignore-certificate-errors",
            ])
            .arg(format!("--user-data-dir={}", folder.file("profile")))
            .args(["--dump-dom", &url(address)]),
    )
}

#[test]
fn chromium_loads_the_page_with_every_suite_that_it_offers() {
    let folder = Folder::new();
    for suite in BROWSERS_SUITES {
        let (mut server, address) = serve(&["--summary", "--alpn", "http/1.1", "--suite", suite]);
        let mut browser = chromium(&folder, &address);
        browser.wait_for_success();
        browser.wait_for("Hello from Handshake Lab!");
        server.wait_for(&format!(
            "agreed: suite {suite}; compression null; application protocol http/1.1;"
        ));
    }
}

#[test]
fn chromium_agrees_in_every_group_that_it_offers() {
    let folder = Folder::new();
    for group in BROWSERS_GROUPS {
        let (mut server, address) = serve(&["--summary", "--alpn", "http/1.1", "--group", group]);
        let mut browser = chromium(&folder, &address);
        browser.wait_for_success();
        browser.wait_for("Hello from Handshake Lab!");
        let line = server.wait_for("agreed: suite TLS_");
        assert!(line.ends_with(&format!("group {group}")), "{line}");
    }
}

#[test]
fn chromium_reports_no_common_suite() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--suite", SUITES[2].0]);
    let mut browser = chromium(&folder, &address);
    browser.wait_for_end();
    browser.wait_for("ERR_SSL_VERSION_OR_CIPHER_MISMATCH");
    server.wait_for("no cipher suite in common");
}

/// Firefox's process that loads the page of a server with the lab's files. It trusts its own store only; the profile has one
/// line per certificate exception.
fn firefox(folder: &Folder, address: &str, name: &str) -> ChildProcess {
    let leaf = &read_pem_certificates(fs::read(folder.file("chain.pem")).unwrap()).unwrap()[0];
    let fingerprint: Vec<_> = Sha256::digest(leaf).iter().map(|byte| format!("{byte:02X}")).collect();
    let (_, port) = address.split_once(':').unwrap();
    let profile = folder.file(name);
    fs::create_dir(&profile).unwrap();
    folder.write(
        &format!("{name}/cert_override.txt"),
        // The object identifier is that of SHA-256.
        format!(
            "localhost:{port}:\tOID.2.16.840.1.101.3.4.2.1\t{}\t\n",
            fingerprint.join(":")
        ),
    );
    ChildProcess::start(
        Command::new("firefox-esr")
            .args(["--headless", "--no-remote", "--profile", &profile])
            .args(["--screenshot", &folder.file("page.png"), &url(address)])
            .env("HOME", folder.file("home")),
    )
}

/// Asserts that Firefox loads the page of a server with these options, and that this is agreed on.
fn assert_firefox_loads(name: &str, options: &[&str], agreed: &str) {
    let folder = Folder::new();
    lab_files::write_lab_files(&folder);
    let [chain, key] = ["chain.pem", "key.pem"].map(|name| folder.file(name));
    let usual = ["--summary", "--trace", "--cert", &chain, "--key", &key];
    let (mut server, address) = serve(&[&usual, options].concat());
    let mut browser = firefox(&folder, &address, name);
    server.wait_for(agreed);
    // GET / HTTP/1.1
    server.wait_for("gives plaintext: 474554202f20485454502f312e31");
    browser.wait_for_end();
}

#[test]
#[ignore = "needs Firefox, which no other test does"]
fn firefox_loads_the_page_with_every_suite_that_it_offers() {
    for suite in BROWSERS_SUITES {
        let agreed = format!("agreed: suite {suite}; compression null;");
        assert_firefox_loads(suite, &["--suite", suite], &agreed);
    }
}

#[test]
#[ignore = "needs Firefox, which no other test does"]
fn firefox_agrees_in_every_group_that_it_offers() {
    for group in BROWSERS_GROUPS {
        assert_firefox_loads(group, &["--group", group], &format!("group {group}"));
    }
}
