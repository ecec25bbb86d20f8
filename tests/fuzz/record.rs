//! `cargo +nightly fuzz run record`: see `targets::record`.

#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::record(bytes);
});
