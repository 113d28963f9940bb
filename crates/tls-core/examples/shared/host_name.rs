//! Hosts as somebody types them, in the form in which they are resolved and asked for: names of other scripts than
//! ASCII as A-labels (RFC 5891 §4).

use timeline::host_name::HostName;

/// A name or an address, as typed.
pub fn read(typed: &str) -> Result<HostName, String> {
    let in_ascii = match typed.is_ascii() {
        true => Some(typed.to_owned()),
        false => idna::domain_to_ascii(typed).ok(),
    };
    in_ascii.and_then(|name| HostName::parse(&name).ok()).ok_or_else(|| {
        format!("{typed:?} is neither a host name, like www.example.org, nor an IP address, like 192.0.2.1 or ::1")
    })
}
