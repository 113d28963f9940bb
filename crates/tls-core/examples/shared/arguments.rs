//! The command line of both examples: options with a value, switches, and one free argument.

use std::collections::VecDeque;

use tls_core::crypto::key_schedule::SuiteParameters;
use tls_core::registry::CipherSuite;

/// What stands on the command line, taken from the front.
pub struct Arguments {
    left: VecDeque<String>,
}

impl Arguments {
    /// The arguments of this process.
    pub fn of_process() -> Result<Self, String> {
        let texts = std::env::args_os().skip(1).map(|argument| {
            argument
                .into_string()
                .map_err(|argument| format!("{} is not UTF-8", argument.to_string_lossy()))
        });
        Ok(Self {
            left: texts.collect::<Result<_, _>>()?,
        })
    }

    /// The next argument.
    pub fn next(&mut self) -> Option<String> {
        self.left.pop_front()
    }

    /// The value that has to follow an option.
    pub fn value_of(&mut self, option: &str) -> Result<String, String> {
        self.next().ok_or_else(|| format!("{option} needs a value"))
    }
}

/// A suite by the name that the specification gives it, if the engine can use it.
pub fn cipher_suite(name: &str) -> Result<CipherSuite, String> {
    let suite = CipherSuite::by_name(name).filter(|suite| SuiteParameters::of(*suite).is_some());
    suite.ok_or_else(|| {
        let names: Vec<_> = all_suites().iter().map(CipherSuite::to_string).collect();
        format!("the suite {name} is not supported; these are: {}", names.join(", "))
    })
}

/// All suites, if none were asked for.
pub fn suites_or_all(suites: Vec<CipherSuite>) -> Vec<CipherSuite> {
    match suites.is_empty() {
        true => all_suites(),
        false => suites,
    }
}

fn all_suites() -> Vec<CipherSuite> {
    SuiteParameters::SUPPORTED
        .iter()
        .map(|parameters| parameters.suite)
        .collect()
}

/// The engine has no compression yet; asking for it is refused rather than ignored.
pub fn refuse_compression(method: &str) -> String {
    format!("the compression method {method} is not supported")
}
