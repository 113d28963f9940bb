//! Building and serving the page with Trunk: `cargo xtask serve`, `cargo xtask build`, and the
//! build that `cargo xtask test` tests.

use crate::process::{cargo, heading, note, path_with, run, spoken, timed};
use crate::project::Project;
use crate::publish::Wanted;
use crate::{compiler, publish, tools};
use anyhow::{Context, Result, bail};
use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;

/// Builds the page for development and serves it until it is interrupted.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    // Checked before the build, which takes a while.
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!("port {port} of 127.0.0.1 is in use; choose another with `cargo xtask serve --port <port>`");
    }
    heading("Setting up");
    let folders = tools::ensure_build_tools(project)?;
    fetch_crates(project)?;
    heading(&format!("Serving the page at http://127.0.0.1:{port}/"));
    note("The first build takes about 2 minutes, later ones some seconds; end with Ctrl-C");
    let mut trunk = trunk(project, &folders)?;
    trunk
        .args(["serve", "--port", &port.to_string()])
        // Not into dist/, which may hold a build to deploy or to test.
        .arg("--dist")
        .arg(project.root.join("target").join("serve"));
    become_process(trunk)
}

/// Writes the deployable page and the other wanted outputs into dist/.
pub fn build(project: &Project, wanted: &Wanted) -> Result<()> {
    heading("Setting up");
    let folders = ensure_release_tools(project)?;
    fetch_crates(project)?;
    heading("Building the page");
    note("The first build takes about 3 minutes, later ones about 1");
    let (outcome, time) = timed(|| build_release(project, &folders, wanted));
    outcome?;
    println!("\nThe page is in {} ({})", project.dist().display(), spoken(time));
    Ok(())
}

/// Ensures that a release build has all it needs, and returns the folders for PATH.
pub fn ensure_release_tools(project: &Project) -> Result<Vec<PathBuf>> {
    let mut folders = tools::ensure_build_tools(project)?;
    folders.push(tools::ensure_node_modules(project)?);
    Ok(folders)
}

/// Fetches the crates in Cargo.lock, because Trunk builds without network.
pub fn fetch_crates(project: &Project) -> Result<()> {
    run(cargo()
        .args(["fetch", "--quiet", "--locked"])
        .current_dir(&project.root))
}

/// Builds dist/ with tools that are already installed.
pub fn build_release(project: &Project, folders: &[PathBuf], wanted: &Wanted) -> Result<()> {
    let mut trunk = trunk(project, folders)?;
    compiler::configure(&mut trunk)?;
    run(trunk.args(["build", "--release"]))?;
    publish::finish(&project.dist(), &project.root, folders, wanted)
}

fn trunk(project: &Project, folders: &[PathBuf]) -> Result<Command> {
    // Resolved here, because systems differ in how they search a changed PATH.
    let program = folders
        .iter()
        .map(|folder| folder.join("trunk").with_extension(env::consts::EXE_EXTENSION))
        .find(|program| program.is_file())
        .unwrap_or_else(|| "trunk".into());
    let mut trunk = Command::new(program);
    trunk
        .current_dir(&project.root)
        .env("PATH", path_with(folders)?)
        // Otherwise Trunk would download its own choice of tools.
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // By convention any value means yes, but Trunk accepts only these two words.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        trunk.env("NO_COLOR", "true");
    } else {
        trunk.env_remove("NO_COLOR");
    }
    Ok(trunk)
}

/// Replaces this process by the command: signals reach it directly, and nothing is left behind when it
/// ends.
#[cfg(unix)]
fn become_process(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot start Trunk")
}

/// On systems where a process cannot be replaced; the console sends Ctrl-C to both.
#[cfg(not(unix))]
fn become_process(mut command: Command) -> Result<()> {
    command.status().context("cannot start Trunk")?;
    Ok(())
}
