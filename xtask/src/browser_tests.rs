//! The tests of dist/ in a real browser, by Playwright. Used by `checks`.
//!
//! Under continuous integration, a failed test is retried once (see playwright.config.mjs). A test
//! that passes only then is flaky: the end of the run names it, and it fails the run only with
//! `--strict`.

use crate::process::{find_program, run_keeping};
use crate::project::Project;
use crate::{python, system};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

/// Runs the tests. Returns a summary, with the names of flaky tests last.
///
/// # Errors
/// A test failed twice; or, if `is_strict`, a test passed only at the second try.
pub fn run_browser_tests(project: &Project, is_strict: bool, arguments: &[String]) -> Result<Vec<String>> {
    if !project.dist().join("index.html").is_file() {
        bail!("there is no built page in dist/ to test; `cargo xtask build` writes it");
    }
    let browser = system::browser().context("no Chromium was found")?;
    let npx = find_program("npx").context("npx was not found; it comes with Node's npm")?;
    let mkdocs = python::ensure(project, "mkdocs")?.join("mkdocs");
    let ralph = python::ensure(project, "ralph")?;
    let report = project.root.join("target").join("browser-tests.json");
    let mut playwright = Command::new(npx);
    playwright
        .args(["--no-install", "playwright", "test", "--add-reporter", "json"])
        .args(is_strict.then_some("--fail-on-flaky-tests"))
        .args(arguments)
        .current_dir(&project.root)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env("CHROMIUM", browser)
        .env("MKDOCS", mkdocs)
        .env("RALPH", ralph)
        .env("BROWSER_TEST_PORT", free_port()?.to_string());
    // Playwright's closing lines: "  3 passed (2.1s)".
    let mut lines = run_keeping(&mut playwright, |line| {
        let mut words = line.split_whitespace();
        words.next().is_some_and(|word| word.parse::<u32>().is_ok())
            && words
                .next()
                .is_some_and(|word| ["passed", "skipped", "flaky"].contains(&word))
    })?;
    lines.extend(
        read_flaky_tests(&report)?
            .into_iter()
            .map(|name| format!("flaky: {name}")),
    );
    Ok(lines)
}

/// The tests that Playwright's report calls flaky.
fn read_flaky_tests(report: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(report).with_context(|| format!("cannot read {}", report.display()))?;
    let report: Value = serde_json::from_str(&text).context("Playwright's report is not JSON")?;
    let mut names = Vec::new();
    collect_flaky_tests(&report, &mut names);
    Ok(names)
}

/// Walks the suites of a report, which nest: a file, then the groups in it.
fn collect_flaky_tests(suite: &Value, names: &mut Vec<String>) {
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    for spec in list(suite, "specs") {
        if list(&spec, "tests").iter().any(|test| test["status"] == "flaky") {
            let text = |key: &str| spec[key].as_str().unwrap_or_default().to_owned();
            names.push(format!("{}:{} {}", text("file"), spec["line"], text("title")));
        }
    }
    for inner in list(suite, "suites") {
        collect_flaky_tests(&inner, names);
    }
}

/// A port that is free at the moment.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn flaky_test_is_named() {
        let spec = |title: &str, status: &str| json!({ "file": "a.spec.mjs", "line": 7, "title": title, "tests": [{ "status": status }] });
        let group = json!({ "specs": [spec("in a group", "flaky")] });
        let file = json!({ "specs": [spec("steady", "expected"), spec("shaky", "flaky")], "suites": [group] });
        let mut names = Vec::new();
        collect_flaky_tests(&json!({ "suites": [file] }), &mut names);
        assert_eq!(names, ["a.spec.mjs:7 shaky", "a.spec.mjs:7 in a group"]);
    }
}
