//! Every command that the lab shows for a computation runs in `sh` with real tools and prints the
//! bytes in the trace. Every input of every computation has an origin.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "these programs are only waited for")]
mod child_process;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "the sessions here are some of them")]
mod scenarios;

#[path = "export_command/commands.rs"]
mod commands;
#[path = "export_command/origins.rs"]
mod origins;
#[path = "export_command/sessions.rs"]
mod sessions;
