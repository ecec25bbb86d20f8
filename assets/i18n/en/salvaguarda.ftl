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
reader-contents = Contents
reader-contents-close = Close
reader-glossary = Glossary
reader-sources-about = Sources and about
reader-sources = Sources
reader-on-this-page = On this page
reader-mark = Bookmark
reader-marked = Bookmarked
reader-two-languages = Two languages
reader-present = Project
reader-crumb = { $category } · { $minutes } min read · reviewed in { $month }
reader-review-old = This chapter was reviewed more than a year ago. Check menus, phone numbers and figures before you rely on them.
reader-missing = This chapter is not in this edition of the guide. Open the guide at the beginning and look for it in the contents.
reader-missing-open = Open the first chapter
reader-practices = Practices of this chapter
reader-practices-done = { $done } of { $count } done
reader-practices-none-apply = None applies in this organization
reader-open-list = Open the list
reader-previous = Previous chapter: { $title }
reader-next = Next chapter: { $title }
reader-find = Find in page
reader-find-count = { $at } of { $count }
reader-find-none = No results
reader-find-previous = Previous result
reader-find-next = Next result
reader-find-close = Close the search

## content

content-folder-missing = There is no folder “{ $folder }”. Check the path that you typed after --content.
content-folder-unreadable = The folder “{ $folder }” cannot be read ({ $reason }). Check that it is a folder and that you may open it.
content-folder-too-many = The folder “{ $folder }” holds more than { $most } files. Give the folder of the guide, the one that holds guide.ron.

## Presenter

presenter-workshop = For the workshop
presenter-continued = { $category } · continued
presenter-count = { $at } / { $count }
presenter-progress = Progress of the presentation
presenter-language = Switch to { $language }
