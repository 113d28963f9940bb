//! Preset scenarios, which the choices dialog offers and embedding pages can name. Each name is
//! also the key of its title in the locales.

/// The name and link of each preset. The link has the parameters that differ from the lab's own choices.
pub const PRESETS: &[(&str, &str)] = &[
    ("all-fits", ""),
    ("expired", "certificate=expired"),
    ("other-name", "certificate=other-name"),
    ("unknown-authority", "certificate=unknown-authority"),
    ("self-signed", "certificate=self-signed"),
    ("wrong-clock", "clock=-3456000"),
    ("old-client", "client-versions=TLS+1.1,TLS+1.0"),
    (
        "nothing-in-common",
        "client-suites=TLS_RSA_WITH_AES_256_GCM_SHA384&server-suites=TLS_RSA_WITH_AES_128_GCM_SHA256",
    ),
    (
        "ecdhe",
        "client-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256&server-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    ),
    (
        "tls13",
        "client-versions=TLS+1.3&server-versions=TLS+1.3&client-suites=TLS_AES_128_GCM_SHA256&\
         server-suites=TLS_AES_128_GCM_SHA256&client-groups=x25519&server-groups=x25519",
    ),
    ("resumption", "resume=ticket"),
    ("client-certificate", "ask-client=required&client-certificate=yes"),
    ("no-client-certificate", "ask-client=required"),
    (
        "block-cipher",
        "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&client-compression=DEFLATE,null&server-compression=DEFLATE,null",
    ),
];

/// The fragment of a scenario, given by name or written out; `None` for an unknown name.
pub fn scenario(value: &str) -> Option<&str> {
    let value = value.strip_prefix('#').unwrap_or(value);
    let is_fragment = |(name, _): (&str, &str)| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    match value.is_empty() || value.split_once('=').is_some_and(is_fragment) {
        true => Some(value),
        false => PRESETS
            .iter()
            .find(|(name, _)| *name == value)
            .map(|(_, fragment)| *fragment),
    }
}
