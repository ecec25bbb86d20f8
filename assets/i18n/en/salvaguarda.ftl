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
## content

content-folder-missing = There is no folder “{ $folder }”. Check the path that you typed after --content.
content-folder-unreadable = The folder “{ $folder }” cannot be read ({ $reason }). Check that it is a folder and that you may open it.
content-folder-too-many = The folder “{ $folder }” holds more than { $most } files. Give the folder of the guide, the one that holds guide.ron.
