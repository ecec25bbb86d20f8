//! Lists every data and text file under `content/` so that `content::source` can embed it. Parses nothing.

#![expect(clippy::disallowed_methods, reason = "a build script reads the content and writes the list of it")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=content");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo")).join("content");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    let mut out = String::from("pub(super) static FILES: &[(&str, &str)] = &[\n");
    for path in &files {
        let name = path.strip_prefix(&root).expect("found under root").to_string_lossy().replace('\\', "/");
        writeln!(out, "({name:?}, include_str!({:?})),", path.display().to_string())
            .expect("write to a string");
    }
    out.push_str("];\n");
    let list = Path::new(&env::var_os("OUT_DIR").expect("set by cargo")).join("content.rs");
    fs::write(list, out).expect("write the list");
}

fn walk(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("read content") {
        let path = entry.expect("read an entry").path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|kind| kind == "md" || kind == "ron") {
            files.push(path);
        }
    }
}
