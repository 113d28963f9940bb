//! Creates certificates with OpenSSL and parses its output about them.

use std::collections::BTreeSet;
use std::process::Command;

use crate::folder::Folder;

/// The offset of an element, its header length and its content length, in bytes.
pub type Place = (usize, usize, usize);

fn openssl(arguments: &[&str]) -> String {
    let output = Command::new("openssl")
        .args(arguments)
        .output()
        .expect("these tests need the openssl command");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("it prints text")
}

/// A minimal configuration, whose last section is for `dirName:directory`.
const CONFIGURATION: &str = "[req]\ndistinguished_name=none\n[none]\n[directory]\nCN=inner\n";

/// Creates a self-signed certificate in DER.
pub fn make(arguments: &[&str]) -> Vec<u8> {
    let folder = Folder::new();
    let configuration = folder.write("openssl.cnf", CONFIGURATION);
    let certificate = folder.file("certificate.der");
    let key = folder.file("key.pem");
    let always = ["req", "-x509", "-nodes", "-config", &configuration, "-outform", "DER"];
    let files = ["-keyout", &key, "-out", &certificate];
    openssl(&[&always[..], &files, arguments].concat());
    std::fs::read(certificate).expect("it was written")
}

/// Returns the constructed and the primitive elements that `asn1parse` finds.
pub fn elements(der: &[u8]) -> (BTreeSet<Place>, BTreeSet<Place>) {
    let folder = Folder::new();
    let file = folder.write("certificate.der", der);
    let text = openssl(&["asn1parse", "-inform", "DER", "-in", &file]);
    let (mut constructed, mut primitive) = (BTreeSet::new(), BTreeSet::new());
    for line in text.lines() {
        // `    4:d=1  hl=4 l= 546 cons: SEQUENCE`
        let number_after = |mark: &str| {
            let rest = line.split_once(mark).expect("each line has it").1.trim_start();
            rest.split(|c: char| !c.is_ascii_digit())
                .next()
                .unwrap()
                .parse()
                .unwrap()
        };
        let offset = line.split(':').next().unwrap().trim().parse().unwrap();
        let place = (offset, number_after("hl="), number_after(" l="));
        match line.contains(" cons: ") {
            true => constructed.insert(place),
            false => primitive.insert(place),
        };
    }
    (constructed, primitive)
}

/// Returns the output of `openssl x509` with these options.
pub fn print(der: &[u8], options: &[&str]) -> String {
    let folder = Folder::new();
    let file = folder.write("certificate.der", der);
    openssl(&[&["x509", "-inform", "DER", "-noout", "-in", &file], options].concat())
}
