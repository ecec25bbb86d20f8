use crate::content::parse::{At, Draft};
use crate::content::year_month::REVIEW_MONTHS;
use crate::content::{Problem, Rule, YearMonth};

/// Everything says when somebody last checked it, and that is not long ago.
pub(super) fn check(draft: &Draft, today: YearMonth, problems: &mut Vec<Problem>) {
    for chapter in draft.chapters() {
        date(&chapter.data, &chapter.data.reviewed, today, problems);
    }
    for practice in draft.practices() {
        date(practice, &practice.reviewed, today, problems);
    }
    for emergency in &draft.emergencies {
        date(&emergency.data, &emergency.data.reviewed, today, problems);
    }
    for helpline in &draft.helplines {
        date(helpline, &helpline.verified, today, problems);
    }
    for source in &draft.sources {
        date(source, &source.verified, today, problems);
    }
}

fn date<T>(at: &At<T>, date: &str, today: YearMonth, problems: &mut Vec<Problem>) {
    match date.parse::<YearMonth>() {
        Ok(date) if date.is_old(today) => {
            problems.push(at.breaks(Rule::ReviewDue, date).with(REVIEW_MONTHS));
        }
        Ok(_) => {}
        Err(_) => problems.push(at.breaks(Rule::ReviewDate, date)),
    }
}
