#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tls_core_fuzz::tls13(data));
