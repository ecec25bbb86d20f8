### What the program says, in English. The same keys and the same arguments are in every language.

app-name = Salvaguarda

## Dates

date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
date-month-year = { $month } { $year }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Reader

reader-callout-note = Note
reader-callout-tip = Tip
reader-callout-important = Important
reader-callout-warning = Careful
reader-callout-caution = Danger
reader-term-also = Also: { $synonyms }
reader-practices-here = Practices
reader-practice-not-applicable = Does not apply
