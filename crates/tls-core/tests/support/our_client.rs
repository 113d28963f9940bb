//! The lab's client program, for another library's server with the files of
//! [`lab_files`](crate::lab_files).

use std::process::Command;

use crate::example::example;
use crate::folder::Folder;

/// The client for a server at this address.
pub fn connect(folder: &Folder, address: &str) -> Command {
    let mut client = example("connect");
    client
        .args([address, "--server-name", "lab.test"])
        .args(["--ca", &folder.file("root.pem"), "--summary"]);
    client
}
