//! The command line of both examples. Each declares its options once, for `clap`, which makes the help of them.

use std::process::ExitCode;

use clap::Parser;

use crate::standard_error;

/// Reads the options of this process and does the work. Whatever goes wrong is told in one line.
pub fn run<O: Parser>(work: impl FnOnce(O) -> Result<(), String>) -> ExitCode {
    let outcome = match O::try_parse() {
        Ok(options) => work(options),
        Err(help) if !help.use_stderr() => help.print().map_err(|error| format!("writing the help: {error}")),
        Err(error) => Err(in_one_line(&error)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            standard_error::tell([format!("{}: {error}", O::command().get_name())]);
            ExitCode::FAILURE
        }
    }
}

/// What is wrong, and what might be meant; the usage is for who asks.
fn in_one_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let is_about_it =
        |paragraph: &&str| !paragraph.starts_with("Usage:") && !paragraph.starts_with("For more information");
    let paragraphs = text.split("\n\n").filter(is_about_it);
    let lines = paragraphs.map(|paragraph| paragraph.lines().map(str::trim).collect::<Vec<_>>().join(" "));
    let line = lines.collect::<Vec<_>>().join("; ");
    format!("{}; --help lists the options", line.trim_start_matches("error: "))
}
