//! The program never opens a network connection: nothing in it could, and it works where none can be opened.

#![expect(clippy::unwrap_used, reason = "a helper that cannot go on says where")]

use salvaguarda::i18n::Lang;
use salvaguarda::settings::Settings;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// Crates that speak HTTP, TLS, WebSocket or QUIC, resolve names, or bring a program that does.
/// `*` stands for any ending.
const DENIED: [&str; 41] = [
    "actix*",
    "async-h1",
    "async-native-tls",
    "async-tungstenite",
    "attohttpc",
    "awc",
    "axum*",
    "boring*",
    "curl*",
    "ehttp",
    "gix-transport",
    "h2",
    "h3*",
    "hickory-*",
    "http",
    "http-body*",
    "http-client",
    "httparse",
    "hyper*",
    "isahc",
    "libssh2*",
    "mbedtls*",
    "minreq",
    "native-tls",
    "octocrab",
    "openssl*",
    "oauth2",
    "quiche",
    "quinn*",
    "reqwest*",
    "rustls*",
    "s2n*",
    "schannel",
    "security-framework*",
    "sentry*",
    "surf",
    "tokio-*tls",
    "tokio-tungstenite",
    "trust-dns*",
    "tungstenite",
    "ureq*",
];

/// What else the sources may not name.
const DENIED_WORDS: [&str; 6] =
    ["std::net", "TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs", "async_net"];

#[test]
fn no_crate_of_the_program_can_speak_http_or_tls() {
    let (manifest, lock) = (read("Cargo.toml"), read("Cargo.lock"));
    let crates = program_crates(&manifest, &lock);
    for known in ["egui", "winit", "egui-winit", "pulldown-cmark"] {
        assert!(crates.contains(known), "the walk through Cargo.lock missed {known}: {crates:?}");
    }
    assert!(!crates.contains("egui_kittest"), "what only the tests use is not in the program");
    assert_eq!(denied(&crates), Vec::<&str>::new(), "these crates can open connections");
}

#[test]
fn a_crate_that_can_is_found_however_deep_it_lies() {
    let manifest = "[dependencies]\nfriendly = \"1\"\n\n[dev-dependencies]\nureq = \"3\"\n";
    let lock = |deep: &str| {
        format!(
            "[[package]]\nname = \"friendly\"\nversion = \"1.0.0\"\ndependencies = [\n \"middle 0.2.0\",\n]\n\n\
             [[package]]\nname = \"middle\"\nversion = \"0.2.0\"\ndependencies = [\n \"{deep}\",\n]\n\n\
             [[package]]\nname = \"{deep}\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"ureq\"\nversion = \"3.0.0\"\n"
        )
    };
    for (deep, found) in
        [("rustls-webpki", true), ("hyper", true), ("tokio-native-tls", true), ("serde", false)]
    {
        let lock = lock(deep);
        let crates = program_crates(manifest, &lock);
        assert_eq!(denied(&crates), if found { vec![deep] } else { Vec::new() });
    }
}

#[test]
fn the_sources_name_no_socket() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for word in DENIED_WORDS {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
            read += 1;
        }
    }
    assert!(read > 100, "the sources are not where this test looks");
}

#[test]
fn every_command_works_where_no_connection_can_be_opened() {
    // A network namespace of its own has no way out, not even to this machine.
    let walls = ["unshare", "--user", "--map-root-user", "--net", "--"];
    if !runs(&walls) {
        eprintln!("not tried: this system does not let `unshare --user --net` make a network namespace");
        return;
    }
    let inside: Vec<&str> = walls.into_iter().chain(["cat", "/proc/net/route"]).collect();
    let routes = String::from_utf8(command(&inside).output().unwrap().stdout).unwrap();
    assert!(routes.lines().all(|line| line.starts_with("Iface")), "the namespace has a way out: {routes}");
    every_command(&walls, |_| {});
}

#[test]
fn no_command_asks_for_a_socket() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let path = log.path().to_str().unwrap();
    // Each `socket` fails, as it does where a firewall of the system forbids it, and each is written down.
    let walls =
        ["strace", "-f", "-qq", "-o", path, "-e", "trace=socket", "-e", "inject=socket:error=EACCES", "--"];
    if !runs(&walls) {
        eprintln!("not tried: strace is not here, or may not trace");
        return;
    }
    every_command(&walls, |arguments| {
        let asked = std::fs::read_to_string(path).unwrap();
        assert!(!asked.contains("socket("), "{arguments:?} asked for\n{asked}");
    });
}

/// A filter of the system that no program can take off again answers "permission denied" to every socket that could
/// lead to another computer.
const NO_INTERNET: [&str; 2] = ["python3", "tests/fixtures/network/no_internet.py"];

#[test]
fn every_command_works_where_internet_sockets_are_forbidden() {
    if !has_wall() {
        return;
    }
    every_command(&NO_INTERNET, |_| {});
}

/// Returns whether the filter can be put up here; says so when it cannot. What it refuses is seen first.
fn has_wall() -> bool {
    if !runs(&NO_INTERNET) {
        eprintln!("not tried: python3 is not here, or this system has no seccomp filters");
        return false;
    }
    let refused = "import socket\nsocket.socket(socket.AF_UNIX)\nfor family in (socket.AF_INET, socket.AF_INET6):\n  \
                   try: socket.socket(family)\n  except PermissionError: pass\n  else: raise SystemExit(1)";
    let inside = command(&[&NO_INTERNET[..], &["python3", "-c", refused]].concat()).status().unwrap();
    assert!(inside.success(), "the filter lets internet sockets through");
    true
}

/// A screen of its own, and what runs on it; both end with it.
struct Screen {
    processes: Vec<Child>,
    name: String,
}

impl Screen {
    /// Returns `None` where there is no Xvfb.
    fn start() -> Option<Self> {
        let mut server =
            command(&["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take()?).read_line(&mut number).ok()?;
        Some(Self { processes: vec![server], name: format!(":{}", number.trim()) })
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = command(words);
        command.env("DISPLAY", &self.name).env("LIBGL_ALWAYS_SOFTWARE", "1").env_remove("WAYLAND_DISPLAY");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Asks the screen until it answers; `None` after a minute.
    fn ask(&self, words: &[&str]) -> Option<String> {
        for _ in 0..300 {
            let output = self.command(words).output().ok()?;
            let answer = String::from_utf8_lossy(&output.stdout).trim().to_owned();
            if output.status.success() && !answer.is_empty() {
                return Some(answer);
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        None
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            process.kill().ok();
            process.wait().ok();
        }
    }
}

/// The window talks to the desktop, so it needs sockets; but none that leads to another computer is asked for, and
/// where those are forbidden it opens, takes a key and saves what the key changed.
#[test]
fn the_window_works_where_internet_sockets_are_forbidden_and_asks_for_none() {
    if !has_wall() {
        return;
    }
    let has = |screen: &Screen, words: &[&str]| {
        screen.command(words).output().is_ok_and(|output| output.status.success())
    };
    let has_all = |screen: &Screen| {
        has(screen, &["xdotool", "version"]) && has(screen, &["strace", "-o", "/dev/null", "true"])
    };
    let Some(mut screen) = Screen::start().filter(has_all) else {
        eprintln!("not tried: Xvfb, xdotool or strace is not here");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("sockets"));
    let settings = Settings { welcomed: true, lang: Some(Lang::En), ..Settings::default() };
    let opened = crate::store::open(&data);
    opened.store.save_settings(&settings);
    opened.store.close().unwrap();
    let program = [env!("CARGO_BIN_EXE_salvaguarda"), "--data-dir", data.to_str().unwrap()];
    let strace =
        ["strace", "-f", "-qq", "-e", "trace=socket,io_uring_setup", "-o", log.to_str().unwrap(), "--"];
    let window = screen.command(&[&strace[..], &NO_INTERNET, &program].concat()).spawn().unwrap();
    screen.processes.push(window);
    let Some(id) = screen.ask(&["xdotool", "search", "--onlyvisible", "--name", "^Salvaguarda$"]) else {
        panic!("no window: {}", std::fs::read_to_string(&log).unwrap());
    };
    let lang = || crate::store::open(&data).settings.lang;
    for _ in 0..60 {
        // There is no window manager to give the keyboard to a window.
        for words in [&["xdotool", "windowfocus", &id][..], &["xdotool", "key", "ctrl+l"]] {
            screen.command(words).status().unwrap();
        }
        std::thread::sleep(Duration::from_secs(1));
        if lang() == Some(Lang::Es) {
            break;
        }
    }
    assert_eq!(lang(), Some(Lang::Es), "the key changed the language, and that was saved");
    let number = screen.ask(&["xdotool", "getwindowpid", &id]).unwrap();
    screen.command(&["kill", &number]).status().unwrap();
    drop(screen);
    let asked = std::fs::read_to_string(&log).unwrap();
    assert!(asked.contains("socket(AF_UNIX"), "the desktop was spoken to: {asked}");
    for word in ["AF_INET", "io_uring_setup"] {
        assert!(!asked.contains(word), "{asked}");
    }
    eprintln!(
        "the window asked for {} sockets, 0 of them for the internet",
        asked.matches("socket(").count()
    );
}

/// Runs every command behind `walls` and sees it succeed; `then` looks at what each left behind.
fn every_command(walls: &[&str], then: impl Fn(&[&OsStr])) {
    let folder = tempfile::tempdir().unwrap();
    let sheet = folder.path().join("lists.html");
    let data = folder.path().join("data");
    let commands: [(&[&str], &str); 9] = [
        (&["check"], "categories="),
        (&["search", "--lang", "en", "password"], "chapter\taccounts/strong-passwords"),
        (&["mark", "ACC-01", "done"], "saved ACC-01 done"),
        (&["export", "checklists", "--format", "csv", "--lang", "en", "--out", "-"], "ACC-01"),
        (&["emergencies", "--lang", "en"], "whatsapp-hijack\t"),
        (&["emergency", "whatsapp-hijack", "--lang", "en"], "[ ] A1 "),
        (&["incidents"], ""),
        (&["export", "contacts", "--format", "md", "--lang", "en", "--out", "-"], "Whom to call"),
        (&["paths"], "settings\t"),
    ];
    for (arguments, answer) in commands {
        let mut all: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
        all.extend([OsStr::new("--data-dir"), data.as_os_str()]);
        let output = program(walls, &all);
        let said = String::from_utf8_lossy(&output.stdout);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}\n{complaint}");
        assert!(said.contains(answer), "{arguments:?} should say {answer:?}: {said}\n{complaint}");
        then(&all);
    }
    let file =
        [OsStr::new("export"), "guide".as_ref(), "--format=html".as_ref(), "--out".as_ref(), sheet.as_ref()];
    assert!(program(walls, &file).status.success());
    assert!(std::fs::metadata(&sheet).unwrap().len() > 10_000, "the whole guide is more than this");
    then(&file);
}

fn program(walls: &[&str], arguments: &[&OsStr]) -> Output {
    let mut command = command(walls);
    command.arg(env!("CARGO_BIN_EXE_salvaguarda")).args(arguments).stdin(Stdio::null());
    command.output().unwrap()
}

/// Returns whether a program can be run behind these walls here.
fn runs(walls: &[&str]) -> bool {
    let mut command = command(walls);
    command.arg("true").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

/// Returns the crates that the program is built from on any system: those of `[dependencies]` and, as Cargo.lock has
/// them, all that these need.
fn program_crates<'a>(manifest: &'a str, lock: &'a str) -> BTreeSet<&'a str> {
    let needs = needs(lock);
    let mut found = BTreeSet::new();
    let mut next: Vec<&str> = direct(manifest);
    assert!(!next.is_empty(), "Cargo.toml names no dependency");
    while let Some(name) = next.pop() {
        if found.insert(name) {
            next.extend(needs.get(name).unwrap_or_else(|| panic!("{name} is not in Cargo.lock")));
        }
    }
    found
}

/// Returns the names in every table of dependencies of Cargo.toml but that of the tests.
fn direct(manifest: &str) -> Vec<&str> {
    let mut counts = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            counts = line.ends_with("dependencies]") && !line.ends_with("dev-dependencies]");
        } else if counts && let Some((name, _)) = line.split_once('=') {
            names.push(name.trim());
        }
    }
    names
}

/// Returns what each crate of Cargo.lock needs, all its versions together.
fn needs(lock: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut needs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let mut lines = package.lines();
        let name = lines.find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).unwrap();
        let named = lines.filter_map(|line| line.strip_prefix(" \"")?.strip_suffix("\","));
        // "name", or "name 1.2.3" where there are several versions.
        needs.entry(name).or_default().extend(named.map(|need| need.split(' ').next().unwrap_or(need)));
    }
    needs
}

fn denied<'a>(crates: &BTreeSet<&'a str>) -> Vec<&'a str> {
    crates.iter().copied().filter(|name| DENIED.iter().any(|pattern| fits(pattern, name))).collect()
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => name == pattern,
        Some((start, end)) => {
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
    }
}

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}
