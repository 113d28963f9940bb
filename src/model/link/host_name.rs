//! The host in a link, or one that a learner types, in the form sent on the wire: a name in ASCII,
//! with A-labels for other scripts (RFC 5891 §4, RFC 6066 §3), or an IP address.

use timeline::host_name::HostName;

/// Parses a host; `None` if the text is not one.
pub fn read(typed: &str) -> Option<HostName> {
    if typed.is_ascii() {
        return HostName::parse(typed).ok();
    }
    // In a URL, these characters would not be part of the host.
    let is_of_a_name =
        |byte: u8| !byte.is_ascii() || byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let in_ascii = typed.bytes().all(is_of_a_name).then(|| to_ascii(typed))?;
    HostName::parse(&in_ascii?).ok()
}

/// Uses the browser's tables for all scripts.
#[cfg(target_arch = "wasm32")]
fn to_ascii(name: &str) -> Option<String> {
    let address = web_sys::Url::new(&format!("http://{name}/")).ok()?;
    Some(address.hostname())
}

/// Does the same as a browser.
#[cfg(not(target_arch = "wasm32"))]
fn to_ascii(name: &str) -> Option<String> {
    idna::domain_to_ascii(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_script_is_sent_in_ascii() {
        for (typed, sent) in [
            ("example.test", "example.test"),
            ("EXAMPLE.test.", "example.test"),
            ("bücher.test", "xn--bcher-kva.test"),
            ("BÜCHER.test.", "xn--bcher-kva.test"),
            ("bu\u{308}cher.test", "xn--bcher-kva.test"),
            ("faß.test", "xn--fa-hia.test"),
            ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
            ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
            ("xn--bcher-kva.test", "xn--bcher-kva.test"),
            ("192.0.2.1", "192.0.2.1"),
            ("2001:DB8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
        ] {
            assert_eq!(
                read(typed).map(|host| host.to_string()).as_deref(),
                Some(sent),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_can_be_no_host_is_none() {
        for typed in [
            "",
            ".",
            " ",
            " example.test",
            "example.test ",
            "exa mple.test",
            "a..test",
            "-a.test",
            "1.2.3",
            "[::1",
            "[192.0.2.1]",
            "bücher test",
            "bücher.test/",
            "ü@b.test",
            "bücher.test:443",
            "ü%41.test",
            "http://example.test",
        ] {
            assert_eq!(read(typed), None, "{typed:?}");
        }
        assert_eq!(read(&format!("{}.test", "ü".repeat(70))), None);
    }
}
