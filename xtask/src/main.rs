//! The project's own commands, for people and for continuous integration: `cargo xtask serve`,
//! `cargo xtask test`, `cargo xtask build`, `cargo xtask bench`, `cargo xtask campaign`, `cargo xtask words`. Each sets up
//! what it needs.

mod bench;
mod browser_tests;
mod campaign;
mod checks;
mod compiler;
mod process;
mod project;
mod publish;
mod python;
mod site;
mod system;
mod tools;
mod words;

use checks::WantedChecks;
use clap::{Parser, Subcommand};
use project::Project;
use publish::Wanted;
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Handshake Lab's own commands"
)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page, serve it on this machine, and reload it when a file changes
    Serve {
        /// The port of 127.0.0.1 to serve on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check: formatting, lints, native and interop tests, the build, the browser tests
    Test(WantedChecks),
    /// Write the deployable page into dist/
    Build(Wanted),
    /// Measure the engine beside rustls, OpenSSL and node-forge, and the page in a browser
    Bench {
        /// What to hand on to the benchmarks, for example a part of the names of those to run
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Edit every record of every kind of session on its way, one edit in each session
    Campaign,
    /// List the sentences of the locales and documents that the rules of writing would have otherwise
    Words(words::Wanted),
}

fn main() -> ExitCode {
    let command_line = CommandLine::parse();
    let outcome = Project::open().and_then(|project| match command_line.command {
        Command::Serve { port } => site::serve(&project, port),
        Command::Test(wanted) => checks::run_checks(&project, &wanted),
        Command::Build(wanted) => site::build(&project, &wanted),
        Command::Bench { arguments } => bench::run_benchmarks(&project, &arguments),
        Command::Campaign => campaign::run_campaign(&project),
        Command::Words(wanted) => words::list(&project, &wanted),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
