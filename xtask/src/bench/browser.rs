//! The part of `cargo xtask bench` that runs in a browser: the page as it is deployed, and the engine in WebAssembly
//! beside other libraries, all in one Chromium. The measurements are in `benches/browser/`.

use super::before;
use crate::process::{cargo, find_program, note, path_with, run};
use crate::project::Project;
use crate::publish::Wanted;
use crate::{compiler, site, system};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The benchmark that needs the earlier page.
const START: &str = "browser start";
/// The names of the benchmarks, as in `benches/browser/measure.mjs`.
const NAMES: [&str; 7] = [
    "browser handshake",
    "browser RSA 2048 generation",
    "browser new keys",
    "browser steps",
    "browser long session",
    "browser first view",
    START,
];

/// Returns true if part of a name selects any of the benchmarks.
pub fn is_wanted(part_of_name: &str) -> bool {
    NAMES.iter().any(|name| name.contains(part_of_name))
}

/// Builds the page and the engine, runs the benchmarks whose name contains this, and prints the tables.
pub fn run_benchmarks(project: &Project, target_folder: &Path, part_of_name: &str) -> Result<()> {
    note("The page is built first, which takes about 3 minutes the first time; measuring takes about 3 more");
    system::ensure(&[system::Supply::Browser])?;
    site::fetch_crates(project)?;
    let folders = site::ensure_release_tools(project)?;
    site::build_release(project, &folders, &Wanted::default())?;
    let engine = build_engine(project, target_folder, &folders)?;
    let browser = system::browser().context("no Chromium was found")?;
    let node = find_program("node").context("node was not found")?;
    let before = match START.contains(part_of_name) {
        true => before::build(project, target_folder)?,
        false => None,
    };
    run(Command::new(node)
        .arg("benches/browser/measure.mjs")
        .arg(engine)
        .arg(part_of_name)
        .args(before)
        .current_dir(&project.root)
        .env("CHROMIUM", browser))
}

/// The engine with exports for JavaScript, built with the profile, tools and options of the page.
fn build_engine(project: &Project, target_folder: &Path, folders: &[PathBuf]) -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut build = cargo();
    compiler::configure(&mut build)?;
    run(build
        .args([
            "build",
            "--release",
            "--locked",
            "--package",
            "browser-bench",
            "--target",
            TARGET,
        ])
        .current_dir(&project.root))?;
    let built = target_folder.join(TARGET).join("release").join("browser_bench.wasm");
    let engine = target_folder.join("browser-bench");
    let tool = |name: &str| -> Result<Command> {
        // Resolved here, because systems differ in how they search a changed PATH.
        let program = folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|program| program.is_file());
        let mut command = Command::new(program.unwrap_or_else(|| name.into()));
        command.env("PATH", path_with(folders)?);
        Ok(command)
    };
    run(tool("wasm-bindgen")?
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(&engine)
        .arg(built))?;
    let module = engine.join("browser_bench_bg.wasm");
    run(tool("wasm-opt")?.arg("-Oz").arg(&module).arg("-o").arg(&module))?;
    Ok(engine)
}
