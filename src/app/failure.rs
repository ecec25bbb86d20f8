use std::path::Path;

/// Libraries that are loaded when a window opens, and the Debian package that brings each.
const NEEDED: [(&str, &str); 8] = [
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
    ("libXrandr.so.2", "libxrandr2"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
];

/// Where systems keep their libraries.
const FOLDERS: [&str; 8] = [
    "/lib/x86_64-linux-gnu",
    "/usr/lib/x86_64-linux-gnu",
    "/lib/aarch64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib64",
    "/usr/lib",
    "/lib64",
    "/usr/local/lib",
];

/// Returns the packages whose libraries are nowhere to be found. Empty on other systems than Linux.
pub(super) fn missing_packages() -> Vec<&'static str> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let missing = |library: &str| !FOLDERS.iter().any(|folder| Path::new(folder).join(library).exists());
    NEEDED.iter().filter(|(library, _)| missing(library)).map(|(_, package)| *package).collect()
}
