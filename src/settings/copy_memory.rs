use serde::{Deserialize, Serialize};

/// What this machine knows of the copies of one organization elsewhere. Milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyMemory {
    /// When the last copy was saved elsewhere.
    pub saved_ms: Option<i64>,
    /// Until when nobody wants to hear of it.
    pub quiet_until_ms: Option<i64>,
}

/// How long a copy elsewhere is good for, and a reminder keeps quiet: thirty days.
const MONTH_MS: i64 = 30 * 24 * 3_600_000;

impl CopyMemory {
    /// Takes note of a copy that was saved elsewhere.
    pub(super) fn saved(&mut self, now_ms: i64) {
        *self = Self { saved_ms: Some(now_ms), quiet_until_ms: None };
    }

    /// Keeps quiet for thirty days.
    pub(super) fn later(&mut self, now_ms: i64) {
        self.quiet_until_ms = Some(now_ms.saturating_add(MONTH_MS));
    }

    /// Returns whether it is time to save a copy elsewhere. `first_ms` and `last_ms` are when the first and the last
    /// entry were written.
    pub fn is_due(&self, now_ms: i64, first_ms: i64, last_ms: i64) -> bool {
        let since = self.saved_ms.unwrap_or(first_ms);
        let old = now_ms.saturating_sub(since) >= MONTH_MS;
        let news = self.saved_ms.is_none_or(|saved| last_ms > saved);
        old && news && self.quiet_until_ms.is_none_or(|until| now_ms >= until)
    }
}
