//! nginx as a server for our client: each version, each group, tickets and early data.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "nothing is typed here")]
mod child_process;
#[path = "support/example.rs"]
#[allow(dead_code, reason = "the lab's server is not needed here")]
mod example;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/lab_files.rs"]
mod lab_files;
#[path = "support/our_client.rs"]
mod our_client;

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use child_process::ChildProcess;
use folder::Folder;
use lab_files::write_lab_files;
use our_client::connect;

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: lab.test\r\n\r\n";

/// Starts nginx with the lab's files, and returns its address. Its page says what was agreed on.
fn start_nginx(folder: &Folder, settings: &str) -> (ChildProcess, String) {
    write_lab_files(folder);
    // nginx does not say which port it takes.
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let [chain, key, pid] = ["chain.pem", "key.pem", "pid"].map(|name| folder.file(name));
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = temporary.map(|name| format!("{name}_temp_path {};", folder.file(name)));
    folder.write(
        "nginx.conf",
        format!(
            "daemon off; master_process off; pid {pid}; error_log stderr notice; events {{}}
            http {{ access_log off; {}
            server {{ listen {free} ssl; ssl_certificate {chain}; ssl_certificate_key {key}; {settings}
            location / {{ return 200 \"nginx: $ssl_protocol $ssl_cipher $ssl_curves\\n\"; }} }} }}",
            temporary.concat()
        ),
    );
    // Debian keeps it outside the path of those who are not root.
    let program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"]
        .into_iter()
        .find(|path| Path::new(path).exists());
    let mut command = Command::new(program.unwrap_or("nginx"));
    let mut server =
        ChildProcess::start(command.args(["-p", &folder.file(""), "-c", &folder.file("nginx.conf"), "-e", "stderr"]));
    server.wait_for("using the");
    (server, free.to_string())
}

#[test]
fn our_client_loads_the_page_of_nginx_in_each_version_and_group() {
    let folder = Folder::new();
    let settings = "ssl_protocols TLSv1.2 TLSv1.3; ssl_ecdh_curve X25519:prime256v1:secp384r1;";
    let (_server, address) = start_nginx(&folder, settings);
    for (version, name) in [("1.2", "TLSv1.2"), ("1.3", "TLSv1.3")] {
        for group in ["x25519", "secp256r1", "secp384r1"] {
            let options = ["--tls", version, "--group", group, "--send", REQUEST];
            let mut client = ChildProcess::start(connect(&folder, &address).args(options));
            client.wait_for(&format!("nginx: {name} "));
            client.wait_for(&format!("group {group}"));
            client.wait_for_success();
        }
    }
}

#[test]
fn nginx_resumes_our_session_and_takes_early_data() {
    let folder = Folder::new();
    let settings = "ssl_protocols TLSv1.3; ssl_early_data on; ssl_session_cache none;";
    let (_server, address) = start_nginx(&folder, settings);
    let options = ["--tickets", "--resume", "--send", REQUEST, "--early-data", REQUEST];
    let mut client = ChildProcess::start(connect(&folder, &address).args(options));
    client.wait_for("connect: the session was resumed");
    client.wait_for_success();
    client.wait_for("connect: the server took the early data");
    let pages = client.seen.iter().filter(|line| line.starts_with("nginx: TLSv1.3 "));
    assert!(pages.count() >= 2, "{:#?}", client.seen);
}
