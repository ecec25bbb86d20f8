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

## content

content-folder-missing = There is no folder “{ $folder }”. Check the path that you typed after --content.
content-folder-unreadable = The folder “{ $folder }” cannot be read ({ $reason }). Check that it is a folder and that you may open it.
content-folder-too-many = The folder “{ $folder }” holds more than { $most } files. Give the folder of the guide, the one that holds guide.ron.

## search

search-nothing = Nothing in the guide fits “{ $query }”. Try another word, or fewer words.

## report

report-guide-title = Digital security guide
report-lists-title = Digital security checklists
report-for = Of { $alias }
report-edition = Edition of { $edition }
report-exported = Document of { $date }
report-licence = Text of the guide under the licence Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0). You may copy and adapt it if you name the source and share under the same licence.
report-not-karisma = This is not Fundación Karisma's guide, nor endorsed by it: “Prácticas que salvan” gave the idea; the text is our own.
report-inside = What is in this document
report-inside-guide = The whole guide: { $chapters ->
        [one] one chapter
       *[other] { $chapters } chapters
    }, { $practices ->
        [one] one practice
       *[other] { $practices } practices
    }, { $terms ->
        [one] one glossary term
       *[other] { $terms } glossary terms
    } and { $sources ->
        [one] one source
       *[other] { $sources } sources
    }.
report-inside-no-record = It holds nothing that your organization entered: the boxes are empty.
report-inside-lists = { $practices ->
        [one] One practice and its state
       *[other] { $practices } practices and the state of each
    } in your organization.
report-names-in = It holds the organization's name and who looks after each practice.
report-names-out = It does not hold the organization's name or who looks after what.
report-notes-in = It holds notes, and the reasons why something does not apply.
report-notes-out = It does not hold notes or reasons.
report-dates-in = It holds the dates agreed.
report-dates-out = It does not hold the dates agreed.
report-care = Before you send it, decide who may read it: it says what is not protected yet.
report-contents = Contents
report-checklist = Checklist
report-glossary = Glossary
report-sources = Sources
report-total = Total
report-summary = Summary
report-category = Category
report-practice = Practice
report-done-column = Done
report-progress = Progress
report-level = Level
report-level-basic = Basic
report-level-intermediate = Intermediate
report-level-advanced = Advanced
report-effort = Time
report-minutes = { $minutes } min
report-hours = { $hours } h
report-hours-minutes = { $hours } h { $minutes } min
report-who = Who
report-who-everyone = Everyone
report-who-direction = Direction
report-who-security = Security
report-who-it = IT
report-who-communications = Communications
report-who-field = Field work
report-who-admin = Administration
report-every = How often
report-every-once = Once
report-every-quarter = Every three months
report-every-year = Every year
report-every-event = When it happens
report-every-always = Always
report-why = Why
report-how = How
report-avoid = Avoid
report-policy = For the written policy
report-read = Explained in
report-status = State
report-status-to-do = To do
report-status-in-progress = In progress
report-status-done = Done
report-status-not-applicable = Does not apply
report-reason = Reason
report-owner = Looks after it
report-due = Due
report-note = Note
report-note-by = Note by { $by }
report-done-count = { $done } of { $all }
report-nothing-applies = —
report-other-edition = From another edition of the guide
report-other-edition-why = The organization entered something about these practices, which are not in this edition.
report-reviewed = Reviewed in { $month }
report-seen = Consulted in { $month }
report-synonyms = Also: { $names }
report-callout-note = Note
report-callout-tip = Tip
report-callout-important = Important
report-callout-warning = Watch out
report-callout-caution = Danger
report-kind = Kind
report-kind-section = Text
report-kind-practice = Practice
report-kind-term = Term
report-kind-source = Source
report-id = Code
report-title = Title
report-text = Text
report-chapter = Chapter
report-priority = Priority
report-unwritable = { $path } could not be written: { $reason }. Check that the folder exists and that you may save in it, or choose another one with --out.
report-is-folder = { $path } is a folder. Add the name of the file, for example { $example }.
report-unprintable = The output could not be written: { $reason }. Choose a file with --out.
