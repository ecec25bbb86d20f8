//! `cargo +nightly fuzz run import`: see `targets::import`.

#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::import(bytes);
});
