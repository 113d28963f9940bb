//! The lab's client as a program, for the server of another library that has the files of [`lab_files`](crate::lab_files).

use std::process::Command;

use crate::example::example;
use crate::folder::Folder;

/// The client for the server at an address.
pub fn connect(folder: &Folder, address: &str) -> Command {
    let mut client = example("connect");
    client
        .args([address, "--server-name", "lab.test"])
        .args(["--ca", &folder.file("root.pem"), "--summary"]);
    client
}
