/// Returns a text so that it is only ever text, in one line.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            out.push(' ');
        } else if !letter.is_control() {
            if is_special(letter) || begins_address(text, at) {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    start_safe(out.trim())
}

/// Returns an address so that it cannot leave its angle brackets.
pub(super) fn address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            letter if letter.is_whitespace() || letter.is_control() => out.push_str("%20"),
            letter => out.push(letter),
        }
    }
    out
}

/// Returns a run of as many backticks as it takes to hold `text`.
pub(super) fn ticks(text: &str, least: usize) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}

/// Returns a line that does not begin like a list, a rule or a heading.
pub(super) fn start_safe(line: &str) -> String {
    if line.starts_with(['-', '+', '=', ':']) {
        return format!("\\{line}");
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    line.to_owned()
}

fn is_special(letter: char) -> bool {
    matches!(
        letter,
        '\\' | '`'
            | '*'
            | '_'
            | '{'
            | '}'
            | '['
            | ']'
            | '<'
            | '>'
            | '#'
            | '|'
            | '~'
            | '&'
            | '!'
            | '$'
            | '@'
            | '^'
    )
}

/// Returns whether some programs would make a link of what goes on here.
fn begins_address(text: &str, at: usize) -> bool {
    let (before, from) = text.split_at(at);
    from.starts_with("://") || (from.starts_with('.') && before.to_ascii_lowercase().ends_with("www"))
}
