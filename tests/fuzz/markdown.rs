//! `cargo +nightly fuzz run markdown`: see `targets::markdown`.

#![no_main]

mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::markdown(bytes);
});
