//! `cargo xtask test`: every check of the project, in order; each can also run alone.

use crate::browser_tests::run_browser_tests;
use crate::process::{cargo, heading, note, run, run_keeping, spoken, timed};
use crate::project::Project;
use crate::publish::{Packages, Wanted};
use crate::system::{self, Supply};
use crate::{python, site, tools};
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// One of the checks.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// Formatting
    Format,
    /// Clippy, with warnings denied, for this machine and for WebAssembly
    Clippy,
    /// The tests that run on this machine, among them those against other programs
    Native,
    /// The release build of the page, into dist/
    Build,
    /// The tests of dist/, as last built, in a real browser
    Browser,
}

impl Check {
    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Build => "build",
            Self::Browser => "browser",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Format => "Formatting",
            Self::Clippy => "Clippy, with warnings denied",
            Self::Native => "Native tests and interop tests",
            Self::Build => "WebAssembly build of the page, as it is deployed",
            Self::Browser => "Browser tests of the built page",
        }
    }

    /// The usual duration on two cores, for slow checks.
    fn usual_time(self) -> Option<&'static str> {
        match self {
            Self::Format | Self::Browser => None,
            Self::Clippy => Some("2 minutes the first time, then some seconds"),
            Self::Native => Some("3 minutes the first time, then about 1"),
            Self::Build => Some("3 minutes the first time, then about 1"),
        }
    }

    fn supplies(self) -> &'static [Supply] {
        match self {
            Self::Native => &[
                Supply::Browser,
                Supply::OpenSsl,
                Supply::GnuTls,
                Supply::Curl,
                Supply::Tshark,
                Supply::Xxd,
                Supply::PythonVenv,
                Supply::Nginx,
            ],
            // They open exported files with other programs, run a copied command, use real hosts, build the examples,
            // and check courses against their schemas.
            Self::Browser => &[
                Supply::Browser,
                Supply::OpenSsl,
                Supply::Tshark,
                Supply::Xxd,
                Supply::Cryptography,
                Supply::PythonVenv,
                Supply::Xmllint,
                Supply::Nginx,
                Supply::NginxBrotli,
                Supply::Apache,
                Supply::Caddy,
            ],
            Self::Format | Self::Clippy | Self::Build => &[],
        }
    }

    /// Runs the check and returns a summary of what ran.
    fn run(self, project: &Project, folders: &[PathBuf], wanted: &WantedChecks) -> Result<Vec<String>> {
        let arguments = &wanted.arguments;
        let in_project = |words: &[&str]| {
            let mut command = cargo();
            command.args(words).args(arguments).current_dir(&project.root);
            command
        };
        match self {
            Self::Format => {
                run(&mut in_project(&["fmt", "--all", "--check"]))
                    .context("`cargo fmt --all` puts the formatting right")?;
                Ok(Vec::new())
            }
            Self::Clippy => {
                const DENY: [&str; 3] = ["--", "-D", "warnings"];
                run(in_project(&["clippy", "--locked", "--workspace", "--all-targets"]).args(DENY))?;
                let page = [
                    "--package",
                    "handshake-lab",
                    "--package",
                    "engine",
                    "--package",
                    "exporter",
                ];
                let wasm = ["--target", "wasm32-unknown-unknown"];
                run(in_project(&["clippy", "--locked"]).args(page).args(wasm).args(DENY))?;
                // The common build, alone: built with the others, it would get their features.
                let common = ["--package", "engine", "--bin", "engine", "--no-default-features"];
                run(in_project(&["clippy", "--locked"]).args(common).args(wasm).args(DENY))?;
                Ok(Vec::new())
            }
            Self::Native => {
                let mut test = in_project(&["test", "--locked", "--workspace"]);
                test.envs(system::browser().map(|browser| ("CHROMIUM", browser)));
                test.env("COMMANDS_PYTHON", python::ensure(project, "commands")?);
                let lines = run_keeping(&mut test, |line| line.starts_with("test result:"))?;
                Ok(vec![sum_of_results(&lines)])
            }
            Self::Build => {
                if !arguments.is_empty() {
                    bail!("the build takes no further arguments");
                }
                let wanted = Wanted {
                    single_file: true,
                    packages: Packages::all(),
                    ..Wanted::default()
                };
                site::build_release(project, folders, &wanted)?;
                Ok(Vec::new())
            }
            Self::Browser => run_browser_tests(project, wanted.is_strict, arguments),
        }
    }
}

/// Which checks to run, and how: the arguments of `cargo xtask test`.
#[derive(clap::Args)]
pub struct WantedChecks {
    /// Run just this check
    #[arg(long)]
    only: Option<Check>,
    /// Fail on a browser test that passes only when it is tried again, as under CI each failed one is
    #[arg(long = "strict")]
    is_strict: bool,
    /// What to hand on to the check's own command, for example a test's name
    #[arg(last = true, requires = "only")]
    arguments: Vec<String>,
}

/// Runs all checks, or one, and stops at the first that fails.
pub fn run_checks(project: &Project, wanted: &WantedChecks) -> Result<()> {
    let start = Instant::now();
    let checks = wanted
        .only
        .map_or_else(|| Check::value_variants().to_vec(), |check| vec![check]);

    heading("Setting up");
    let folders = set_up(project, &checks)?;
    note(&format!("done in {}", spoken(start.elapsed())));

    let mut report = Vec::new();
    for check in checks {
        heading(check.title());
        if let Some(time) = check.usual_time() {
            note(&format!("This usually takes {time}"));
        }
        let (outcome, time) = timed(|| check.run(project, &folders, wanted));
        let lines = outcome.with_context(|| {
            let name = check.name();
            let time = spoken(time);
            format!("the check \"{name}\" failed after {time} (`cargo xtask test --only {name}` runs just it)")
        })?;
        note(&format!("{} passed in {}", check.name(), spoken(time)));
        report.push((check, time, lines));
    }
    print_report(&report, start.elapsed());
    Ok(())
}

/// Sets up what all checks need before the first one, so that a missing piece is reported early.
fn set_up(project: &Project, checks: &[Check]) -> Result<Vec<PathBuf>> {
    let supplies: Vec<_> = checks.iter().flat_map(|check| check.supplies()).copied().collect();
    system::ensure(&supplies)?;
    if checks.contains(&Check::Format) || checks.contains(&Check::Clippy) {
        tools::ensure_rust_parts()?;
    }
    if checks.contains(&Check::Native) {
        python::ensure(project, "commands")?;
    }
    if checks.contains(&Check::Browser) {
        tools::ensure_node_modules(project)?;
        python::ensure(project, "mkdocs")?;
        python::ensure(project, "ralph")?;
    }
    site::fetch_crates(project)?;
    if checks.contains(&Check::Build) {
        return site::ensure_release_tools(project);
    }
    Ok(Vec::new())
}

/// Adds up the closing lines of cargo's test programs.
fn sum_of_results(lines: &[String]) -> String {
    let total = |kind: &str| -> u32 {
        let counts = lines.iter().flat_map(|line| line.split([';', '.'])).filter_map(|part| {
            let (count, name) = part.trim().split_once(' ')?;
            (name == kind).then(|| count.parse::<u32>().ok())?
        });
        counts.sum()
    };
    let (passed, failed, ignored) = (total("passed"), total("failed"), total("ignored"));
    format!(
        "{passed} passed, {failed} failed, {ignored} ignored in {} test programs",
        lines.len()
    )
}

/// The indent of further lines of a report.
const BELOW: &str = "\n                            ";

fn print_report(report: &[(Check, Duration, Vec<String>)], total: Duration) {
    heading(&format!("Passed in {}", spoken(total)));
    for (check, time, lines) in report {
        let lines: Vec<_> = lines.iter().map(|line| line.trim()).collect();
        println!("    {:<8} {:>12}   {}", check.name(), spoken(*time), lines.join(BELOW));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_test_programs_are_added_up() {
        let lines = [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: ok. 30 passed; 0 failed; 0 ignored; 0 measured; 2 filtered out; finished in 1.50s",
        ];
        let sum = sum_of_results(&lines.map(str::to_owned));
        assert_eq!(sum, "42 passed, 0 failed, 1 ignored in 2 test programs");
    }
}
