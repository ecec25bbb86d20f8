use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::sync::Arc;

/// Tells the time. Tests bring their own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Clock {
    /// The clock of this computer.
    pub fn system() -> Self {
        Self(Arc::new(|| Timestamp::now().as_millisecond()))
    }

    /// A clock that always says the same: milliseconds since 1970.
    pub fn stopped_at(ms: i64) -> Self {
        Self(Arc::new(move || ms))
    }

    /// A clock that says what `now_ms` returns: milliseconds since 1970.
    pub fn told_by(now_ms: Arc<dyn Fn() -> i64 + Send + Sync>) -> Self {
        Self(now_ms)
    }

    /// Returns the time in milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        (self.0)()
    }

    /// Returns the time here.
    pub fn now(&self) -> Zoned {
        at(self.now_ms())
    }

    /// Returns a function for other threads that tells the time in milliseconds since 1970.
    pub fn shared(&self) -> Arc<dyn Fn() -> i64 + Send + Sync> {
        self.0.clone()
    }
}

/// Returns a moment as the time here.
pub(super) fn at(ms: i64) -> Zoned {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::system())
}

/// Returns the day and the time here of a moment.
pub(super) fn moment_of(ms: i64) -> DateTime {
    at(ms).datetime()
}
