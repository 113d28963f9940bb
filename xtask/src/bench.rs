//! `cargo xtask bench`: benchmarks the engine and the page against other programs.
//! `docs/benchmarks.md` explains the results.

mod before;
mod browser;

use crate::process::{cargo, heading, note, run};
use crate::project::Project;
use crate::system::{self, Supply};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The group member that is this engine without tracing; ratios are relative to it.
const OURS: &str = "ours";

/// The median time of one benchmark.
struct Measurement {
    group: String,
    name: String,
    /// In nanoseconds.
    median: f64,
}

/// Runs the benchmarks whose name contains the first argument, or all without one, and prints the ratios. Further
/// arguments and options go to the native benchmarks.
pub fn run_benchmarks(project: &Project, arguments: &[String]) -> Result<()> {
    note("All of them usually take 15 minutes; what follows `--`, for example `handshake`, chooses by name");
    let part_of_name = arguments
        .first()
        .filter(|it| !it.starts_with('-'))
        .map_or("", String::as_str);
    // No native benchmark's name starts like this.
    if !part_of_name.starts_with("browser") {
        heading("Benchmarks of the engine, native");
        let measured = run_native(project, arguments)?;
        if !measured && !browser::is_wanted(part_of_name) {
            bail!("nothing was measured; is there a benchmark of this name?");
        }
    }
    if browser::is_wanted(part_of_name) {
        heading("Benchmarks in a browser");
        browser::run_benchmarks(project, &target_folder(project), part_of_name)?;
    }
    Ok(())
}

/// Returns true if anything was measured.
fn run_native(project: &Project, arguments: &[String]) -> Result<bool> {
    // The Python program uses the same OpenSSL library as the command.
    system::ensure(&[Supply::OpenSsl])?;
    let results = target_folder(project).join("criterion");
    let start = SystemTime::now();
    let mut benches = cargo();
    benches
        .args(["bench", "--locked", "--package", "tls-core", "--benches", "--"])
        .args(arguments)
        .current_dir(&project.root)
        .env("CRITERION_HOME", &results);
    run(&mut benches)?;
    let measurements = read_measurements(&results, start)?;
    if measurements.is_empty() {
        return Ok(false);
    }
    heading("Medians, and ratios to this engine's (above 1: this engine is faster)");
    print!("{}", table(&measurements));
    Ok(true)
}

/// Where cargo builds.
fn target_folder(project: &Project) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.root.join("target"), |folder| project.root.join(folder))
}

/// All results since `start`, in order.
fn read_measurements(results: &Path, start: SystemTime) -> Result<Vec<Measurement>> {
    let mut found = Vec::new();
    // Criterion creates the folder with its first result.
    if !results.is_dir() {
        return Ok(Vec::new());
    }
    for group in folders_in(results)? {
        for benchmark in folders_in(&group)? {
            let file = benchmark.join("new").join("estimates.json");
            let Ok(written) = fs::metadata(&file).and_then(|metadata| metadata.modified()) else {
                continue;
            };
            if written >= start {
                found.push((written, read_measurement(&benchmark.join("new"))?));
            }
        }
    }
    found.sort_by_key(|(written, _)| *written);
    Ok(found.into_iter().map(|(_, measurement)| measurement).collect())
}

fn folders_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.is_dir()).collect())
}

fn read_measurement(folder: &Path) -> Result<Measurement> {
    let read = |name: &str| -> Result<Value> {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is not valid JSON", path.display()))
    };
    let (names, estimates) = (read("benchmark.json")?, read("estimates.json")?);
    let measurement = || {
        Some(Measurement {
            group: names["group_id"].as_str()?.to_owned(),
            name: names["function_id"].as_str()?.to_owned(),
            median: estimates["median"]["point_estimate"].as_f64()?,
        })
    };
    measurement().with_context(|| format!("{} is not as Criterion writes it", folder.display()))
}

/// A table in Markdown, each row one benchmark with its ratio to this engine in the same group.
fn table(measurements: &[Measurement]) -> String {
    let mut text = "| What | Who | Median | Ratio |\n|---|---|---:|---:|\n".to_owned();
    for measurement in measurements {
        let ours = measurements
            .iter()
            .find(|other| other.group == measurement.group && other.name == OURS);
        let ratio = ours.map_or_else(String::new, |ours| format!("{:.2}", measurement.median / ours.median));
        let Measurement { group, name, median } = measurement;
        text += &format!("| {group} | {name} | {} | {ratio} |\n", spoken_time(*median));
    }
    text
}

/// A time in a suitable unit: `12.3 µs`, `1.45 ms`.
fn spoken_time(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{nanoseconds:.0} ns"),
        ..1e6 => format!("{:.1} µs", nanoseconds / 1e3),
        _ => format!("{:.2} ms", nanoseconds / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_to_this_engine_in_the_same_group() {
        let measurement = |group: &str, name: &str, median| Measurement {
            group: group.to_owned(),
            name: name.to_owned(),
            median,
        };
        let table = table(&[
            measurement("handshake", "ours", 2_000_000.0),
            measurement("handshake", "peer", 500_000.0),
            measurement("bulk", "ours", 100.0),
            measurement("bulk", "peer", 250.0),
            measurement("other", "peer", 250.0),
        ]);
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| handshake | ours | 2.00 ms | 1.00 |",
                "| handshake | peer | 500.0 µs | 0.25 |",
                "| bulk | ours | 100 ns | 1.00 |",
                "| bulk | peer | 250 ns | 2.50 |",
                "| other | peer | 250 ns |  |",
            ]
        );
    }
}
