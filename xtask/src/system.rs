//! What the operating system must supply: a Chromium, the commands of OpenSSL and GnuTLS, curl,
//! tshark, xxd, xmllint, Python with cryptography and virtual environments, and the web servers
//! with examples in docs/hosting.md. Used by `checks`; building the page alone needs none of it.

use crate::process::{find_program, note, output_of, run};
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Something from the system's package manager.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    /// A Chromium or Chrome, for the browser tests and one of the interop tests.
    Browser,
    /// OpenSSL's command, which the interop tests talk to.
    OpenSsl,
    /// GnuTLS's client and server, likewise.
    GnuTls,
    /// curl, with which the interop tests read our server's page.
    Curl,
    /// tshark, with which the interop tests read our captures.
    Tshark,
    /// xxd, which the page's commands use; the tests run all of them.
    Xxd,
    /// Python's package cryptography, likewise.
    Cryptography,
    /// Python's virtual environments, which `python` creates.
    PythonVenv,
    /// xmllint, which checks manifests of courses against their schemas.
    Xmllint,
    /// nginx, which the browser tests run with the example of docs/hosting.md, and an interop test as a server for our client.
    Nginx,
    /// Its module for Brotli-compressed files, if the system has one.
    NginxBrotli,
    /// Apache, likewise.
    Apache,
    /// Caddy, likewise.
    Caddy,
}

impl Supply {
    fn is_there(self) -> bool {
        match self {
            Self::Browser => browser().is_some(),
            // On macOS, `openssl` is LibreSSL.
            Self::OpenSsl => {
                output_of(Command::new("openssl").arg("version")).is_some_and(|version| version.starts_with("OpenSSL"))
            }
            Self::GnuTls => ["gnutls-cli", "gnutls-serv"]
                .iter()
                .all(|program| find_program(program).is_some()),
            Self::Curl => find_program("curl").is_some(),
            Self::Tshark => find_program("tshark").is_some(),
            Self::Xxd => find_program("xxd").is_some(),
            Self::Cryptography => output_of(Command::new("python3").args(["-c", "import cryptography"])).is_some(),
            Self::PythonVenv => output_of(Command::new("python3").args(["-c", "import ensurepip"])).is_some(),
            Self::Xmllint => find_program("xmllint").is_some(),
            Self::Nginx => find_server("nginx").is_some(),
            Self::NginxBrotli => !is_debian() || Path::new(NGINX_BROTLI).is_file(),
            Self::Apache => find_server("apache2").or_else(|| find_server("httpd")).is_some(),
            Self::Caddy => find_server("caddy").is_some(),
        }
    }

    fn debian(self) -> &'static str {
        match self {
            Self::Browser => "chromium",
            Self::OpenSsl => "openssl",
            Self::GnuTls => "gnutls-bin",
            Self::Curl => "curl",
            Self::Tshark => "tshark",
            Self::Xxd => "xxd",
            Self::Cryptography => "python3-cryptography",
            Self::PythonVenv => "python3-venv",
            Self::Xmllint => "libxml2-utils",
            Self::Nginx => "nginx",
            Self::NginxBrotli => "libnginx-mod-http-brotli-static",
            // The program without its service.
            Self::Apache => "apache2-bin",
            Self::Caddy => "caddy",
        }
    }

    fn fedora(self) -> &'static str {
        match self {
            Self::Browser => "chromium",
            Self::OpenSsl => "openssl",
            Self::GnuTls => "gnutls-utils",
            Self::Curl => "curl",
            Self::Tshark => "wireshark-cli",
            Self::Xxd => "vim-common",
            Self::Cryptography => "python3-cryptography",
            Self::PythonVenv => "python3",
            Self::Xmllint => "libxml2",
            Self::Nginx => "nginx",
            Self::NginxBrotli => "nginx-mod-brotli",
            Self::Apache => "httpd",
            Self::Caddy => "caddy",
        }
    }

    fn homebrew(self) -> &'static str {
        match self {
            Self::Browser => "chromium",
            Self::OpenSsl => "openssl",
            Self::GnuTls => "gnutls",
            Self::Curl => "curl",
            Self::Tshark => "wireshark",
            Self::Xxd => "vim",
            Self::Cryptography => "cryptography",
            Self::PythonVenv => "python",
            Self::Xmllint => "libxml2",
            Self::Nginx | Self::NginxBrotli => "nginx",
            Self::Apache => "httpd",
            Self::Caddy => "caddy",
        }
    }
}

/// The module's path on Debian; elsewhere the tests run without it.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Web servers are often in folders for administrators.
fn find_server(name: &str) -> Option<PathBuf> {
    const FOLDERS: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];
    let there = FOLDERS.map(|folder| Path::new(folder).join(name));
    find_program(name).or_else(|| there.into_iter().find(|path| path.is_file()))
}

/// Ensures that the supplies are installed: installs them on Debian if allowed, and otherwise says
/// what to install.
pub fn ensure(supplies: &[Supply]) -> Result<()> {
    let missing = missing(supplies);
    if missing.is_empty() {
        return Ok(());
    }
    let packages = names(&missing, Supply::debian);
    if is_debian()
        && let Some(administrator) = administrator()
    {
        note(&format!("Installing {packages} with apt-get (1 to 3 minutes)"));
        install_on_debian(administrator, &missing).with_context(|| format!("apt-get could not install {packages}"))?;
    }
    let missing = self::missing(supplies);
    if !missing.is_empty() {
        bail!("{}", instructions(&missing));
    }
    Ok(())
}

/// The browser for the tests: the one that CHROMIUM names, or else the first one found.
pub fn browser() -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    const PATHS: [&str; 2] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    let installed = PATHS.iter().map(PathBuf::from).find(|path| path.is_file());
    NAMES.iter().find_map(|name| find_program(name)).or(installed)
}

fn missing(supplies: &[Supply]) -> Vec<Supply> {
    let mut missing = Vec::new();
    for &supply in supplies {
        // Two checks may need the same supply.
        if !missing.contains(&supply) && !supply.is_there() {
            missing.push(supply);
        }
    }
    missing
}

fn names(supplies: &[Supply], name: fn(Supply) -> &'static str) -> String {
    let names: Vec<_> = supplies.iter().map(|&supply| name(supply)).collect();
    names.join(" ")
}

fn instructions(missing: &[Supply]) -> String {
    let debian = names(missing, Supply::debian);
    let fedora = names(missing, Supply::fedora);
    let homebrew = names(missing, Supply::homebrew);
    format!(
        "the tests need {debian}; install with: sudo apt-get install {debian} (Debian), \
         sudo dnf install {fedora} (Fedora), brew install {homebrew} (macOS)"
    )
}

fn is_debian() -> bool {
    find_program("apt-get").is_some() && fs::read_to_string("/etc/os-release").is_ok_and(|text| names_debian(&text))
}

/// Whether an os-release file is that of Debian or of a derived system.
fn names_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or(line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split(' '))
        .any(|name| name == "debian")
}

/// How to act as the administrator without a password: directly, or with `sudo`.
fn administrator() -> Option<&'static [&'static str]> {
    let user = output_of(Command::new("id").arg("-u"))?;
    if user == "0" {
        return Some(&[]);
    }
    let sudo = output_of(Command::new("sudo").args(["--non-interactive", "true"]));
    sudo.map(|_| &["sudo", "--non-interactive"][..])
}

fn install_on_debian(administrator: &[&str], missing: &[Supply]) -> Result<()> {
    // `env` rather than our own environment, because sudo does not pass that on.
    let apt_get = |arguments: &[&str]| {
        let words = [
            administrator,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
            arguments,
        ]
        .concat();
        run(Command::new(Path::new(words[0])).args(&words[1..]))
    };
    apt_get(&["update"])?;
    let packages: Vec<_> = missing.iter().map(|supply| supply.debian()).collect();
    apt_get(&[&["install", "-y", "--no-install-recommends"], &packages[..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_derived_systems_are_recognised() {
        assert!(names_debian("NAME=x\nID=debian\n"));
        assert!(names_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!names_debian("ID=fedora\nVARIANT_ID=debian\n"));
    }

    #[test]
    fn missing_supplies_are_named_for_each_system_in_one_line() {
        let text = instructions(&[Supply::Browser, Supply::Tshark]);
        assert!(text.contains("apt-get install chromium tshark"));
        assert!(text.contains("dnf install chromium wireshark-cli"));
        assert!(text.contains("brew install chromium wireshark"));
        assert!(!text.contains('\n'));
    }
}
