//! Preset scenarios, which the choices dialog offers and embedding pages can name. Each name is
//! also the key of its title in the locales.

/// A preset: its name, and its link, which has the parameters that differ from the lab's own choices.
pub type Preset = (&'static str, &'static str);

/// The presets in groups, each with its key.
pub const GROUPS: &[(&str, &[Preset])] = &[
    (
        "usual",
        &[
            ("all-fits", ""),
            ("ecdhe", "handshake=ecdhe"),
            ("tls13", "handshake=tls13"),
            (
                "todays-browser",
                "handshake=tls13&grease=yes&client-groups=X25519MLKEM768,x25519,secp256r1,secp384r1&\
         server-groups=X25519MLKEM768,x25519,secp256r1,secp384r1&client-protocols=h2,http/1.1&\
         server-protocols=h2,http/1.1",
            ),
            ("resumption", "resume=ticket"),
            ("tls13-resumption", "handshake=tls13&resume=ticket"),
            ("early-data", "handshake=tls13&resume=ticket&early-data=once"),
            (
                "early-data-copied",
                "handshake=tls13&resume=ticket&early-data=copied-always",
            ),
            (
                "early-data-refused",
                "handshake=tls13&resume=ticket&early-data=copied-once",
            ),
            ("client-certificate", "ask-client=required&client-certificate=yes"),
            (
                "tls13-client-certificate",
                "handshake=tls13&ask-client=required&client-certificate=yes",
            ),
            ("ecdsa-certificate", "handshake=tls13&server-keys=ecdsa-p256"),
            ("ed25519-certificate", "handshake=tls13&server-keys=ed25519"),
        ],
    ),
    (
        "disagreement",
        &[
            (
                "nothing-in-common",
                "client-suites=TLS_RSA_WITH_AES_256_GCM_SHA384&server-suites=TLS_RSA_WITH_AES_128_GCM_SHA256",
            ),
            ("old-client", "client-versions=TLS+1.1,TLS+1.0"),
            (
                "old-server",
                "handshake=ecdhe&client-versions=TLS+1.3,TLS+1.2&client-suites=TLS_AES_128_GCM_SHA256,\
         TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            ),
            (
                "wrong-group",
                "handshake=tls13&client-groups=x25519,secp256r1&server-groups=secp256r1",
            ),
            ("no-client-certificate", "ask-client=required"),
            (
                "block-cipher",
                "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&client-compression=DEFLATE,null&server-compression=DEFLATE,null",
            ),
        ],
    ),
    (
        "certificate",
        &[
            ("expired", "certificate=expired"),
            ("other-name", "certificate=other-name"),
            ("unknown-authority", "certificate=unknown-authority"),
            ("self-signed", "certificate=self-signed"),
            ("wrong-clock", "clock=-3456000"),
        ],
    ),
];

/// All presets.
pub fn presets() -> impl Iterator<Item = Preset> {
    GROUPS.iter().flat_map(|(_, presets)| presets.iter().copied())
}

/// The fragment of a scenario, given by name or written out; `None` for an unknown name.
pub fn scenario(value: &str) -> Option<&str> {
    let value = value.strip_prefix('#').unwrap_or(value);
    let is_fragment = |(name, _): (&str, &str)| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    match value.is_empty() || value.split_once('=').is_some_and(is_fragment) {
        true => Some(value),
        false => presets().find(|(name, _)| *name == value).map(|(_, fragment)| fragment),
    }
}
