use crate::store::Opening;
use crate::store::news::{Meeting, News, TeamTrouble};
use crate::store::shared::Shared;
use crate::store::team::Team;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How long opening waits for the folder of a team: with one that hangs, the window opens with what is on this computer.
const FIRST_MEETING: Duration = Duration::from_secs(2);

/// How long a meeting with the folder may take before it is said that it does not answer, in milliseconds.
const SILENT_MS: i64 = 15_000;

/// How long closing waits for the folder of a team: a share that hangs must not keep the window open.
const LAST_MEETING: Duration = Duration::from_secs(3);

/// Looks after the folder of a team from a thread of its own, so that a slow share slows nothing else down.
#[derive(Debug)]
pub(crate) struct Watch {
    post: Arc<Post>,
    abandoned: Arc<AtomicBool>,
}

/// Where the thread leaves what it found.
#[derive(Debug)]
struct Post {
    folder: PathBuf,
    state: Mutex<State>,
    /// A meeting is over, or there will be no other.
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    news: News,
    meeting: Option<Meeting>,
    /// When the meeting began that is not over.
    begun_ms: Option<i64>,
    /// Somebody waited for the first one in vain.
    is_late: bool,
    has_ended: bool,
}

/// Says that the thread ended, even when it panicked.
struct SayEnded(Arc<Post>);

impl Drop for SayEnded {
    fn drop(&mut self) {
        self.0.lock().has_ended = true;
        self.0.changed.notify_all();
    }
}

impl Watch {
    /// Begins.
    pub(crate) fn start(mut team: Team, opening: &Opening, shared: Arc<Shared>) -> io::Result<Self> {
        let post = Post { folder: team.folder.clone(), state: Mutex::default(), changed: Condvar::new() };
        let post = Arc::new(post);
        let (ours, clock, waker) = (post.clone(), opening.clock.clone(), opening.waker.clone());
        let (every, abandoned) = (opening.look_every, team.abandoned());
        thread::Builder::new().name("salvaguarda-team".to_owned()).spawn(move || {
            let _ended = SayEnded(ours.clone());
            let mut is_last = false;
            loop {
                let now_ms = clock();
                ours.lock().begun_ms = Some(now_ms);
                let news = team.meet(now_ms);
                if ours.leave(news, clock()) {
                    waker();
                }
                if is_last {
                    return;
                }
                is_last = shared.wait_for_save(every);
            }
        })?;
        Ok(Self { post, abandoned })
    }

    /// Takes what was found when the organization was opened, or nothing yet where the folder does not answer in time.
    pub(crate) fn take_first_news(&self) -> News {
        let state = self.post.lock();
        let waits = |state: &mut State| state.meeting.is_none() && !state.has_ended;
        let waited = self.post.changed.wait_timeout_while(state, FIRST_MEETING, waits);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.is_late = state.meeting.is_none();
        std::mem::take(&mut state.news)
    }

    /// Takes what was found since the last time.
    pub(crate) fn take_news(&self) -> News {
        std::mem::take(&mut self.post.lock().news)
    }

    /// Returns the folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.post.folder
    }

    /// Returns how it stands with the folder.
    pub(crate) fn meeting(&self, now_ms: i64) -> Option<Meeting> {
        let state = self.post.lock();
        if !state.is_silent(now_ms) {
            return state.meeting.clone();
        }
        let in_clear = state.meeting.as_ref().map_or(0, |meeting| meeting.in_clear);
        Some(Meeting { folder: self.post.folder.clone(), trouble: Some(TeamTrouble::Silent), in_clear })
    }

    /// Waits until the thread has taken what was saved last to the folder, but not for ever.
    pub(crate) fn wait_for_last(&self) {
        let state = self.post.lock();
        drop(self.post.changed.wait_timeout_while(state, LAST_MEETING, |state| !state.has_ended));
        // A share that hangs keeps its thread, which writes nothing there any more; what this device entered is on
        // this computer.
        self.abandoned.store(true, Ordering::Release);
    }
}

impl State {
    fn is_silent(&self, now_ms: i64) -> bool {
        self.is_late || self.begun_ms.is_some_and(|begun| now_ms - begun > SILENT_MS)
    }
}

impl Post {
    /// Leaves what was found; returns whether somebody should look.
    fn leave(&self, mut news: News, now_ms: i64) -> bool {
        let mut state = self.lock();
        if news.meeting == state.meeting {
            news.meeting = None;
        } else {
            state.meeting.clone_from(&news.meeting);
        }
        // Who was told that it does not answer is told that it does.
        let is_news = news != News::default() || state.is_silent(now_ms);
        state.news.add(news);
        (state.begun_ms, state.is_late) = (None, false);
        self.changed.notify_all();
        is_news
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
