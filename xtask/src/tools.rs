//! The tools that the build needs and that no system package supplies: Rust's WebAssembly target,
//! Trunk, wasm-bindgen, and what npm brings (wasm-opt, esbuild, Playwright). Used by `site` and `checks`.
//!
//! Trunk and wasm-bindgen go into the project's folder below the user's cache directory, named by
//! version, so that clones share them and nothing else on the machine changes.

use crate::process::{self, cargo, find_program, note, output_of, run};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::env;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool that `cargo install` can build.
struct CargoTool<'a> {
    /// The command's name.
    command: &'static str,
    package: &'static str,
    version: &'a str,
    /// How long it takes to build on two cores.
    usual_time: &'static str,
}

/// Ensures that the parts of Rust that rustup may not have installed are present.
pub fn ensure_rust_parts() -> Result<()> {
    for component in ["rustfmt", "clippy"] {
        let command = if component == "rustfmt" { "fmt" } else { component };
        if output_of(cargo().args([command, "--version"])).is_none() {
            note(&format!("Adding Rust's {component} (some seconds)"));
            rustup(&["component", "add", component])?;
        }
    }
    ensure_wasm_target()
}

/// Ensures that Rust's standard library for WebAssembly is installed.
pub fn ensure_wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folder = output_of(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    note("Adding Rust's WebAssembly target (some seconds)");
    rustup(&["target", "add", TARGET])
}

/// Ensures that Trunk and wasm-bindgen are installed, and returns the folders for PATH.
pub fn ensure_build_tools(project: &Project) -> Result<Vec<PathBuf>> {
    ensure_wasm_target()?;
    let tools = [
        CargoTool {
            command: "trunk",
            package: "trunk",
            version: &project.trunk,
            usual_time: "3 to 5 minutes",
        },
        CargoTool {
            command: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: &project.wasm_bindgen,
            usual_time: "2 minutes",
        },
    ];
    let cache = cache_folder()?;
    let mut folders = Vec::new();
    for tool in &tools {
        if reports_version(Path::new(tool.command), tool.version) {
            continue;
        }
        tool.ensure_in(&cache)?;
        folders.push(tool.home(&cache).join("bin"));
    }
    // The crates compiled for both tools, which are useless once the last tool is installed.
    if let Some(_lock) = try_lock(&cache)? {
        remove_folder(&cache.join("building"))?;
    }
    Ok(folders)
}

/// Ensures that `node_modules` matches package-lock.json, and returns the folder of its commands.
pub fn ensure_node_modules(project: &Project) -> Result<PathBuf> {
    let commands = project.root.join("node_modules").join(".bin");
    let modified = |path: &str| fs::metadata(project.root.join(path))?.modified();
    let wanted = modified("package-lock.json").context("package-lock.json is missing")?;
    // npm writes this file when it is done.
    if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= wanted) {
        return Ok(commands);
    }
    let npm = find_program("npm").context(
        "npm was not found. Install Node 20 or newer with npm: on Debian 13 \
         `apt-get install nodejs npm`, on Fedora `dnf install nodejs npm`, \
         on macOS `brew install node`, otherwise from https://nodejs.org",
    )?;
    note("Installing what package-lock.json names (some seconds)");
    let mut install = Command::new(npm);
    install
        .args(["ci", "--no-fund", "--no-audit"])
        .current_dir(&project.root)
        // The tests use the system's browser.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut install).context("npm could not install the packages that the project needs")?;
    Ok(commands)
}

impl CargoTool<'_> {
    fn home(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.command, self.version))
    }

    fn ensure_in(&self, cache: &Path) -> Result<()> {
        let home = self.home(cache);
        if self.is_in(&home) {
            return Ok(());
        }
        let _lock = wait_for_lock(cache)?;
        // Another clone may have installed it while we waited.
        if self.is_in(&home) {
            return Ok(());
        }
        // Built elsewhere and moved when complete, so that an interrupted install leaves no partial
        // tool.
        let building = cache.join("building");
        let fresh = building.join(self.command);
        remove_folder(&fresh)?;
        remove_folder(&home)?;
        self.install(&fresh, &building.join("target")).with_context(|| {
            format!(
                "could not install {} {} into {}",
                self.command,
                self.version,
                cache.display()
            )
        })?;
        fs::rename(&fresh, &home).with_context(|| format!("cannot move {} to {}", fresh.display(), home.display()))
    }

    fn is_in(&self, home: &Path) -> bool {
        reports_version(&home.join("bin").join(self.command), self.version)
    }

    fn install(&self, folder: &Path, target: &Path) -> Result<()> {
        if find_program("cargo-binstall").is_some() {
            note(&format!(
                "Fetching {} {} with cargo binstall (some seconds)",
                self.command, self.version
            ));
            let mut fetch = cargo();
            fetch
                .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
                .arg(folder)
                .arg(format!("{}@{}", self.package, self.version));
            if run(&mut fetch).is_ok() && self.is_in(folder) {
                return Ok(());
            }
            remove_folder(folder)?;
            note("cargo binstall could not fetch it: building it instead");
        }
        note(&format!(
            "Building {} {} from source, once on this machine (about {})",
            self.command, self.version, self.usual_time
        ));
        // Prefers the tool's own lock file, which its authors have tested; if a locked dependency
        // has been yanked, newer ones are used.
        let locked = run(self.build_command(folder, target).arg("--locked"));
        if locked.is_ok() {
            return Ok(());
        }
        note("Building it again, with the newest dependencies that fit");
        run(&mut self.build_command(folder, target))
    }

    fn build_command(&self, folder: &Path, target: &Path) -> Command {
        let mut build = cargo();
        build
            // A release build takes three times as long and runs no faster where it matters.
            .args([
                "install",
                "--debug",
                self.package,
                "--bin",
                self.command,
                "--version",
                self.version,
            ])
            .arg("--root")
            .arg(folder)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
            .env("CARGO_TARGET_DIR", target)
            // Flags meant for the project may not suit the tools.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET");
        build
    }
}

/// Whether a program exists and reports this version.
fn reports_version(program: &Path, version: &str) -> bool {
    let program = match program.components().count() {
        1 => program.to_str().and_then(find_program),
        _ => Some(program.to_owned()),
    };
    program
        .and_then(|program| output_of(Command::new(program).arg("--version")))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

/// The project's folder below the user's cache directory.
pub fn cache_folder() -> Result<PathBuf> {
    let variable = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let folder = base
        .context("no cache directory is known: set HOME (or LOCALAPPDATA on Windows)")?
        .join("handshake-lab");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// Prevents two clones from installing at once. The system releases the lock when this process
/// ends.
pub fn wait_for_lock(cache: &Path) -> Result<File> {
    if let Some(lock) = try_lock(cache)? {
        return Ok(lock);
    }
    note("Waiting for another install of the project's tools to end");
    let file = lock_file(cache)?;
    file.lock().context("cannot lock the tools' folder")?;
    Ok(file)
}

fn try_lock(cache: &Path) -> Result<Option<File>> {
    let file = lock_file(cache)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error).context("cannot lock the tools' folder"),
    }
}

fn lock_file(cache: &Path) -> Result<File> {
    let path = cache.join("install.lock");
    File::create(&path).with_context(|| format!("cannot write {}", path.display()))
}

pub fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if find_program("rustup").is_none() {
        bail!(
            "rustup was not found, and `rustup {}` is needed. Install it from https://rustup.rs, \
             or have your Rust distribution supply the same",
            arguments.join(" ")
        );
    }
    process::run(Command::new("rustup").args(arguments))
}
