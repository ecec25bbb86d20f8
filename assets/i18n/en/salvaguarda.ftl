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
glossary-filter = Filter terms
glossary-none = No term matches. Try fewer letters or another word.
sources-intro = This is where the facts in the guide come from. Addresses are shown and can be copied; nothing opens until you confirm it.
sources-verified = consulted in { $month }
sources-copy = Copy address
sources-copy-name = Copy the address of { $title }
sources-open = Open in the browser…
sources-open-name = Open { $title } in the browser
about-title = About Salvaguarda
about-what = Salvaguarda is a guide and a checklist of digital security for social and human-rights organizations. It works offline and sends nothing anywhere. Edition { $edition }.
about-own-text = The text is our own, written for this guide. It is not Karisma's guide, nor a version of it.
about-thanks = Thanks to Fundación Karisma for “Prácticas que salvan” (2020), and to those who gave the digital security session at Point Conference Iraq 3.0 (July 2021): they showed us that a guide like this was needed.
about-limits = No guide gives complete security. If somebody is in danger now, get help from people you trust before you read on.
about-licences = Licences
about-licence-code = Program: MIT or Apache 2.0, at your choice.
about-licence-guide = Guide: Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0).
about-licence-text-font = Type: Atkinson Hyperlegible Next by the Braille Institute, under the SIL Open Font License 1.1.
about-licence-icon-font = Icons: Phosphor, under the MIT licence.

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
