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

# The rules of `salvaguarda check`: what is wrong, and (hint) what to do. Shown in one line, so without full stops.

check-unreadable-file = This file cannot be read ({ $what })
    .hint = Save it as UTF-8 text, under 4 MiB and readable
check-missing-file = The file { $what } is missing
    .hint = Create it, or take what needs it out of guide.ron
check-missing-language = The chapter { $what } has no text in { $with }
    .hint = Write this file
check-unlisted-file = Nothing lists the file { $what }
    .hint = Add it to guide.ron or to the category.ron of its folder, or delete it
check-bad-data = The data cannot be understood: { $what }
    .hint = Compare with another file of the same kind: brackets, commas, quotation marks and field names
check-unknown-format = The format { $what } is not known; this program reads { $with }
    .hint = Use the program that belongs to this guide
check-bad-id = The id { $what } is not well written
    .hint = Use small letters, digits and hyphens; practices are like ACC-04, with the code of their category
check-duplicate-id = The id { $what } is already in { $with }
    .hint = Give one of the two a new id
check-retired-id = The id { $what } is retired in { $with }
    .hint = Use a new id; a retired one is not used again
check-empty-text = The field “{ $what }” is empty
    .hint = Write it in both languages
check-review-date = The review date “{ $what }” is missing or cannot be understood
    .hint = Write the year and month of the last review, such as 2026-11
check-review-due = The last review was in { $what }, more than { $with } months ago
    .hint = Check the facts against their sources and change the date
check-missing-title = The chapter does not begin with its title
    .hint = Put “# Title” on the first line
check-second-title = There is a second title: “{ $what }”
    .hint = Use ## for sections
check-heading-jump = The heading “{ $what }” skips a level
    .hint = Use the level that follows the heading before it
check-misplaced-heading = The heading “{ $what }” stands in a list or a quotation
    .hint = Take it out or remove its #
check-raw-html = There is HTML in the text: “{ $what }”
    .hint = Write it in Markdown; a single < is written \<
check-image = There is an image: { $what }
    .hint = Say in words what it shows
check-stray-checkbox = The checkbox “{ $what }” is not a practice alone on its line
    .hint = Leave only “- [ ] ACC-04” on the line, or use a list with *
check-too-deep = The text nests lists and quotations more than { $what } levels deep
    .hint = Write it with fewer levels
check-bad-link = The link “{ $what }” cannot be understood
    .hint = Use category/chapter#section, practice:, glossary:, source:, emergency:, https:// or mailto:, with a text
check-dead-link = The link { $what } leads nowhere
    .hint = Correct the id or remove the link
check-dead-anchor = The chapter is there but not the section of the link { $what }
    .hint = Use one of the sections that its category.ron lists
check-unknown-term = The term { $what } is not in the glossary
    .hint = Add it to glossary.ron or correct the id
check-unknown-source = The source { $what } is not in the bibliography
    .hint = Add it to sources.ron or correct the id
check-section-count = The text has { $what } ## sections and category.ron lists { $with }
    .hint = Give each ## its id in “sections”
check-different-structure = The section is built differently: here { $what }, there { $with }
    .hint = Use the same paragraphs, lists and callouts in the same order
check-different-practices = The practices are not the same: here { $what }, there { $with }
    .hint = Put the same practices in the same order
check-different-links = The links are not the same: here { $what }, there { $with }
    .hint = Put the same links in the same order
check-untranslated = It is the same in both languages: “{ $what }”
    .hint = Translate it
check-step-count = The steps of { $what } are not the same: { $with }
    .hint = Write the same number of steps in both languages
check-incomplete-practice = The practice { $what } lacks “{ $with }”
    .hint = Write that field in both languages
check-unknown-chapter = The chapter of { $what } does not exist: { $with }
    .hint = Use the slug of a chapter of its category
check-unknown-section = The section of { $what } does not exist: { $with }
    .hint = Use a section of that chapter
check-unknown-practice = The practice { $what } is in no list
    .hint = Add it to practices.ron or correct the code
check-practice-not-live = The practice { $what } does not stand in its place, { $with }
    .hint = Put “- [ ] { $what }” there, alone on its line
check-practice-live-twice = The practice { $what } already stands in { $with }
    .hint = Leave it in one place and link to it from the others
check-practice-elsewhere = The practice { $what } stands here but names another place: { $with }
    .hint = Move it, or change its chapter and section
check-duplicate-priority = The practice { $what } has the same priority as { $with }
    .hint = Give each its own number
check-long-title = The title of { $what } is too long: { $with }
    .hint = Shorten it; details go into the steps
check-long-list = The list has { $what } practices; there is room for { $with }
    .hint = Join practices or remove the least urgent
check-word-count = The text has { $what } words; it should have { $with }
    .hint = Shorten, complete or split the chapter
check-unused-source = Nothing cites the source { $what }
    .hint = Cite it or remove it from sources.ron
check-unused-term = No chapter links to the term { $what }
    .hint = Link it where it first appears or remove it from glossary.ron

## cli

cli-not-yet = This version does not have the command “{ $command }” yet. Use the next version.
