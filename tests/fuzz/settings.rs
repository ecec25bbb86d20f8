//! `cargo +nightly fuzz run settings`: see `targets::settings`.

#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::settings(bytes);
});
