//! Each side's verdict on the other's server certificate.

use crate::child_process::ChildProcess;
use crate::example::{example, serve};
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, openssl, start_s_server};

#[test]
fn our_client_refuses_a_certificate_for_another_name_with_its_alert() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (mut server, address) = start_s_server(&folder, SUITES[0].cipher, &[]);
    let mut client = ChildProcess::start(
        example("connect")
            .args([&address, "--server-name", "other.test", "--send", "x"])
            .args(["--ca", &folder.file("root.pem")]),
    );
    assert!(!client.wait_for_end().success());
    assert_eq!(
        client.seen,
        [
            "connect: the peer's certificate is not accepted: certificate 1 of 2 (CN=lab.test,O=Handshake Lab): \
             name-mismatch: asked name other.test; presented names lab.test"
        ]
    );
    server.wait_for("alert certificate unknown");
}

#[test]
fn openssl_refuses_our_certificate_for_another_name() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--once", "--write-ca", &folder.file("root.pem")]);
    let mut client = ChildProcess::start(
        openssl("s_client", SUITES[0].cipher)
            .args(["-tls1_2", "-connect", &address, "-CAfile", &folder.file("root.pem")])
            .args(["-verify_return_error", "-verify_hostname", "other.test"]),
    );
    client.wait_for("hostname mismatch");
    assert!(!client.wait_for_end().success());
    assert!(!server.wait_for_end().success());
    server.wait_for("serve: the peer ended the connection with the alert bad_certificate");
}
