//! `cargo +nightly fuzz run guide`: see `targets::guide`.

#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::guide(bytes);
});
