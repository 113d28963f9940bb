//! Forms of a PEM file, as left by editors, mail programs, shells and other tools.

use std::fmt::Write;

/// A form, and whether the `openssl` command reads it too.
pub struct Form {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub openssl_reads: bool,
}

/// All forms of a block that preserve its content.
pub fn forms(pem: &str) -> Vec<Form> {
    let lines: Vec<_> = pem.lines().collect();
    let (begin, end) = (lines[0], lines[lines.len() - 1]);
    let base64: String = lines[1..lines.len() - 1].concat();
    let columns = |count: usize| {
        let mut text = format!("{begin}\n");
        for line in base64.as_bytes().chunks(count) {
            let _ = writeln!(text, "{}", str::from_utf8(line).expect("it is ASCII"));
        }
        text + end + "\n"
    };
    let utf_16 = |mark: bool, unit: fn(u16) -> [u8; 2]| {
        let text = if mark { format!("\u{feff}{pem}") } else { pem.to_owned() };
        text.encode_utf16().flat_map(unit).collect::<Vec<_>>()
    };
    let form = |name, bytes: &[u8], openssl_reads| Form {
        name,
        bytes: bytes.to_vec(),
        openssl_reads,
    };
    let text = |name, text: String, openssl_reads| form(name, text.as_bytes(), openssl_reads);
    vec![
        text("as it is", pem.to_owned(), true),
        text("a blank line at the end", format!("{pem}\n"), true),
        text("blank lines before and after", format!("\n\n{pem}\n\n"), true),
        text(
            "a blank line within",
            pem.replacen(&lines[1][32..], &format!("{}\n", &lines[1][32..]), 1),
            false,
        ),
        text("no line end at the end", pem.trim_end().to_owned(), true),
        text("Windows' line ends", pem.replace('\n', "\r\n"), true),
        text("old Macs' line ends", pem.replace('\n', "\r"), false),
        text("76 columns", columns(76), true),
        text("48 columns", columns(48), true),
        text("one line between the markers", columns(usize::MAX), true),
        text("all in one line", format!("{begin}{base64}{end}"), false),
        text("blanks after each line", pem.replace('\n', "  \n"), true),
        text(
            "tabs before each line",
            format!("\t{}", pem.trim_end().replace('\n', "\n\t")),
            false,
        ),
        text("a blank after BEGIN", pem.replacen('\n', " \n", 1), true),
        text("text after END", format!("{pem}that was it\n"), true),
        text(
            "text in the line of END",
            format!("{} that was it\n", pem.trim_end()),
            false,
        ),
        text("a remark", format!("# from the office\n{pem}"), true),
        text(
            "a remark with an END marker",
            format!("# until {end} it goes on\n{pem}"),
            true,
        ),
        text("an END marker alone before", format!("{end}\n{pem}"), true),
        text(
            "a remark with a BEGIN marker",
            format!("# behind {begin} it starts\n{pem}"),
            true,
        ),
        text(
            "bag attributes",
            format!("Bag Attributes\n    localKeyID: 01 02\nsubject=CN = x\n\n{pem}"),
            true,
        ),
        form(
            "the mark of UTF-8",
            &[&[0xef, 0xbb, 0xbf], pem.as_bytes()].concat(),
            true,
        ),
        form(
            "a remark in Latin 1",
            &[b"# f\xfcr B\xfcro\n", pem.as_bytes()].concat(),
            true,
        ),
        form("UTF-16 as Windows writes it", &utf_16(true, u16::to_le_bytes), false),
        form("UTF-16, big end first", &utf_16(true, u16::to_be_bytes), false),
        form("UTF-16 without a mark", &utf_16(false, u16::to_le_bytes), false),
    ]
}
